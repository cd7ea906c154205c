import {
  type DecisionTrace,
  type TraceStep,
  UNMATCHED,
} from '../../../actions/shared/listing-quantity/decision'
import {
  NUMBER_FIELDS,
  type SettingsField,
} from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import { isAlwaysAvailable, otherChannels } from './channel-words'
import type { Words } from './words'

type Step<Name extends TraceStep['step']> = Extract<TraceStep, { step: Name }>

/**
 * Says the steps of a decision as sentences, in order.
 *
 * @param follows The store whose settings apply, if it is another one.
 */
export function sayTrace(
  trace: DecisionTrace,
  words: Words,
  follows: string | null = null,
): readonly string[] {
  const isUnmatched = trace.some((each) => each.step === 'stock-unknown' && each.reason === UNMATCHED)
  const taken = isUnmatched ? trace.filter(({ step }) => !OF_PRODUCT.has(step)) : trace
  return taken.flatMap(
    (step) => (follows === null ? null : sayFollowed(step, words, follows)) ?? sayStep(step, words),
  )
}

/** Earlier versions noted these steps for a listing without a product too. */
const OF_PRODUCT: ReadonlySet<TraceStep['step']> = new Set(['product-type', 'product-status'])

/** Says what another store decides. Null for what the listing's own store decides. */
function sayFollowed(step: TraceStep, words: Words, store: string): string | null {
  const { say } = words
  if (step.step === 'override' && step.excluded) return say('trace.override.excluded-there', { store })
  if (step.step !== 'settings') return null
  if (step.isUnreadable) return say('trace.settings.unreadable-there', { store })
  if (!step.saved) return say('trace.settings.missing-there', { store })
  const own =
    step.overridden.length === 0
      ? say('trace.settings.saved-there', { store })
      : say('trace.settings.overridden-there', { store, fields: sayFields(step.overridden, words) })
  return withRule(own, step, words)
}

/** Says only the steps that used a number, for the live example. */
export function sayFigures(trace: DecisionTrace, words: Words): readonly string[] {
  const figures = trace.filter(({ step }) => FIGURE_STEPS.has(step))
  return sayTrace(figures, words)
}

const FIGURE_STEPS: ReadonlySet<TraceStep['step']> = new Set([
  'available',
  'threshold',
  'share',
  'buffer',
  'maximum',
])

/** Returns an empty list for a step that a merchant would not ask about. */
function sayStep(step: TraceStep, words: Words): string | readonly [] {
  const { say } = words
  switch (step.step) {
    case 'store':
      if (step.readOnly) return say('trace.store.read-only')
      return say(`trace.store.${step.status}`)
    case 'settings':
      return saySettings(step, words)
    case 'shared-inventory':
      return say('trace.shared-inventory')
    case 'channel':
      return sayChannel(step, words)
    case 'override':
      return step.excluded ? say('trace.override.excluded') : []
    case 'rule':
      return say(`trace.rule.${ruleOutcome(step)}`, { name: step.name })
    case 'product-type':
      return say('trace.product-type', { type: step.type })
    case 'product-status':
      return say(`trace.product-status.${step.status}`)
    case 'stock-unknown':
      return sayUnknown(step, words)
    case 'unmanaged':
      return say('trace.unmanaged', { quantity: step.doNotManageStockQuantity })
    case 'not-assigned':
      return say('trace.not-assigned')
    default:
      return sayFigure(step, words)
  }
}

function ruleOutcome(step: Step<'rule'>): 'excluded' | 'gone' | 'unknown' {
  if ('excluded' in step) return 'excluded'
  return step.isGone ? 'gone' : 'unknown'
}

function sayFigure(
  step: Step<'available' | 'threshold' | 'share' | 'buffer' | 'maximum'>,
  words: Words,
): string {
  const { say } = words
  switch (step.step) {
    case 'available':
      return sayAvailable(step, words)
    case 'threshold':
      return say(
        step.available < step.outOfStockThreshold ? 'trace.threshold.below' : 'trace.threshold.met',
        { available: step.available, threshold: step.outOfStockThreshold },
      )
    case 'share': {
      const { available, stockPercentage: percentage, share } = step
      return say('trace.share', { available, percentage, share })
    }
    case 'buffer': {
      const { share, safetyBuffer: buffer, offered } = step
      return say('trace.buffer', { share, buffer, offered })
    }
    case 'maximum':
      return sayMaximum(step, words)
  }
}

function sayUnknown({ reason }: Step<'stock-unknown'>, { say }: Words): string {
  switch (reason) {
    case UNMATCHED:
      return say('trace.unmatched')
    case 'bound-unknown':
      return say('trace.stock-unknown.bound')
    case 'index-behind':
      return say('trace.stock-unknown.index')
    case 'renamed':
      return say('trace.stock-unknown.renamed')
    case 'absent-once':
    case 'absent-alone':
      return say('trace.stock-unknown.absent')
    default:
      return say('trace.stock-unknown', { reason })
  }
}

function saySettings(step: Step<'settings'>, words: Words): string {
  const { say } = words
  const { saved, overridden } = step
  if (step.isUnreadable) return say('trace.settings.unreadable')
  if (!saved) return say('trace.settings.missing')
  const own =
    overridden.length === 0
      ? say('trace.settings.saved')
      : say('trace.settings.overridden', { fields: sayFields(overridden, words) })
  return withRule(own, step, words)
}

function withRule(text: string, { rule }: Step<'settings'>, words: Words): string {
  if (!rule || rule.fields.length === 0) return text
  const { name, fields } = rule
  return `${text} ${words.say('trace.settings.rule', { name, fields: sayFields(fields, words) })}`
}

function sayFields(fields: readonly string[], { say }: Words): string {
  return fields.map((field) => (isField(field) ? say(`field.${field}`) : field)).join(', ')
}

function isField(name: string): name is SettingsField {
  return name === 'maximumMode' || Object.hasOwn(NUMBER_FIELDS, name)
}

function sayChannel({ channels }: Step<'channel'>, { say }: Words): string {
  const others = otherChannels(channels)
  if (isAlwaysAvailable(channels)) return say('trace.channel.always')
  if (channels.length === 0) return say('trace.channel.unknown')
  return others.length === 0
    ? say('trace.channel.merchant')
    : say('trace.channel.other', { channels: others.join(', ') })
}

function sayAvailable(
  { salable, quantity, bound, soldNotInCommerce: sold, available }: Step<'available'>,
  { say }: Words,
): string {
  if (!salable) return say('trace.available.not-salable', { quantity })
  const bounded = bound ? say(`trace.available.${bound.by}`, { quantity, bound: bound.units }) : null
  const left = say('trace.available.sold', { quantity: bound?.units ?? quantity, sold, available })
  if (sold > 0) return bounded ? `${bounded} ${left}` : left
  return bounded ?? say('trace.available', { quantity })
}

function sayMaximum(step: Step<'maximum'>, { say }: Words): string {
  const { offered, quantity, maximumListedQuantity: maximum } = step
  if (offered === null) return say('trace.maximum.always', { quantity })
  return say(offered > maximum ? 'trace.maximum.cut' : 'trace.maximum.within', { offered, maximum, quantity })
}
