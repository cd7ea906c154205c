import type { Listing } from '../../../actions/admin-api/contract/listings'
import {
  type DecisionRule,
  type DecisionTrace,
  type TraceStep,
  UNMATCHED,
} from '../../../actions/shared/listing-quantity/decision'
import type { MessageKey } from './catalogue-types'
import { isAlwaysAvailable } from './channel-words'
import type { MessageValues, Words } from './words'

type Step<Name extends TraceStep['step']> = Extract<TraceStep, { step: Name }>
type Reason = readonly [key: MessageKey, values?: MessageValues]
type Decision = NonNullable<Listing['decision']>

export type ExplainedListing = Pick<
  Listing,
  'decision' | 'shown' | 'published' | 'massZero' | 'vanishedAt' | 'fulfillmentChannels'
>

/**
 * Says in one sentence why Amazon shows a quantity, or why nothing is sent.
 *
 * @param follows The store whose settings apply, if it is another one.
 */
export function sayWhy(listing: ExplainedListing, words: Words, follows: string | null): string {
  const { decision, published, massZero, vanishedAt, shown } = listing
  const { say } = words
  if (vanishedAt) return say('because.vanished')
  if (massZero) return say(`because.mass-zero.${massZero}`)
  if (decision === null) return say('because.undecided')
  const reason = sayReason(listing, decision, words, follows)
  const { quantity } = decision
  if (quantity === null) return say('because.nothing-sent', { reason })
  if (published && published.status !== 'accepted') {
    return say(`because.${published.status}`, { quantity: published.quantity })
  }
  const verb = shown?.quantity === quantity ? 'shows' : 'will-show'
  if (follows === null) return say(`because.${verb}`, { quantity, reason })
  return say(`because.${verb}-following`, { quantity, reason, store: follows })
}

function sayReason(
  { fulfillmentChannels }: ExplainedListing,
  { rule, trace, kind }: Decision,
  { say }: Words,
  follows: string | null,
): string {
  const [key, values] =
    kind === 'hold' ? holdReason(rule, trace, fulfillmentChannels, follows) : quantityReason(rule, trace)
  const reason = say(key, values)
  if (uses(rule, find(trace, 'settings')?.overridden)) return say('because.overridden', { reason })
  const ruling = find(trace, 'settings')?.rule
  return ruling && uses(rule, ruling.fields) ? say('because.ruled', { reason, name: ruling.name }) : reason
}

function find<Name extends TraceStep['step']>(trace: DecisionTrace, name: Name): Step<Name> | undefined {
  return trace.find((each): each is Step<Name> => each.step === name)
}

/** Why a quantity is what it is. */
function quantityReason(rule: DecisionRule, trace: DecisionTrace): Reason {
  const available = find(trace, 'available')?.available ?? 0
  switch (rule) {
    case 'maximum': {
      const offered = find(trace, 'maximum')?.offered ?? null
      return offered === null ? ['reason.maximum.always'] : ['reason.maximum.cut', { offered }]
    }
    case 'stock': {
      const isPart = find(trace, 'share') !== undefined || find(trace, 'buffer') !== undefined
      return isPart ? ['reason.stock.part', { available }] : ['reason.stock.all', { available }]
    }
    case 'below-threshold': {
      const threshold = find(trace, 'threshold')?.outOfStockThreshold ?? 0
      return ['reason.below-threshold', { available, threshold }]
    }
    case 'held-back':
      return ['reason.held-back', { available }]
    case 'out-of-stock':
      return [outOfStock(find(trace, 'available'))]
    case 'product-disabled':
      return [find(trace, 'product-status')?.status === 'deleted' ? 'reason.deleted' : 'reason.disabled']
    case 'unsupported-product-type':
      return productType(trace)
    case 'not-managed':
    case 'not-assigned':
      return [`reason.${rule}`]
    default:
      return ['reason.stock-unknown']
  }
}

function outOfStock(step: Step<'available'> | undefined): MessageKey {
  if (!step) return 'reason.out-of-stock'
  const { salable, quantity, bound, soldNotInCommerce } = step
  const hadUnits = Math.min(quantity, bound?.units ?? quantity) >= 1
  if (!salable && hadUnits) return 'reason.not-salable'
  return soldNotInCommerce > 0 && hadUnits ? 'reason.sold' : 'reason.out-of-stock'
}

function productType(trace: DecisionTrace): Reason {
  return ['reason.product-type', { type: find(trace, 'product-type')?.type ?? '' }]
}

/** Why nothing is sent. */
function holdReason(
  rule: DecisionRule,
  trace: DecisionTrace,
  channels: readonly string[],
  follows: string | null,
): Reason {
  switch (rule) {
    case 'no-settings':
    case 'settings-unreadable':
    case 'excluded': {
      const ruling = find(trace, 'rule')
      if (ruling) return ['reason.excluded.rule', { name: ruling.name }]
      return follows === null ? [`reason.${rule}`] : [`reason.${rule}.following`, { store: follows }]
    }
    case 'rule-unknown': {
      const ruling = find(trace, 'rule')
      const isGone = ruling !== undefined && 'isGone' in ruling
      return [isGone ? 'reason.rule-gone' : 'reason.rule-unknown', { name: ruling?.name ?? '' }]
    }
    case 'other-channel':
      return [
        isAlwaysAvailable(find(trace, 'channel')?.channels ?? channels) ? 'reason.always' : 'reason.other',
      ]
    case 'unsupported-product-type':
      return productType(trace)
    case 'stock-unknown':
      return [unknownStock(find(trace, 'stock-unknown')?.reason)]
    case 'store-paused':
    case 'read-only':
    case 'shared-inventory':
    case 'fulfilled-by-amazon':
    case 'channel-unknown':
      return [`reason.${rule}`]
    default:
      return ['reason.stock-unknown']
  }
}

function unknownStock(reason: string | undefined): MessageKey {
  switch (reason) {
    case UNMATCHED:
      return 'reason.unmatched'
    case 'bound-unknown':
      return 'reason.bound'
    case 'index-behind':
      return 'reason.index'
    case 'renamed':
      return 'reason.renamed'
    case 'absent-once':
    case 'absent-alone':
      return 'reason.absent'
    default:
      return 'reason.stock-unknown'
  }
}

const OFFERED = ['stockPercentage', 'safetyBuffer', 'maximumMode'] as const

/** The settings that a rule uses. */
const USED: Partial<Record<DecisionRule, readonly string[]>> = {
  'not-managed': ['doNotManageStockQuantity'],
  'below-threshold': ['outOfStockThreshold'],
  maximum: ['maximumListedQuantity', 'maximumMode'],
  stock: OFFERED,
  'held-back': OFFERED,
}

/** Whether any of these settings has a part in the reason. */
function uses(rule: DecisionRule, fields: readonly string[] = []): boolean {
  return fields.some((field) => USED[rule]?.includes(field))
}
