import { xor } from 'es-toolkit'
import * as v from 'valibot'
import type { AttributeCondition } from '../../../shared/listing-quantity/rules/listing-rule'
import {
  ATTRIBUTES,
  storedAttributes,
  valuesKey,
} from '../../../shared/publishing/commerce-state/known-catalog'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'
import { MARKING_AFTER_MS, markStores, storedMarking } from './mark-stores'

const RETRY_MS = minutes(1)

const notesSchema = v.object({
  gone: storedAttributes,
  /** Found gone once. A deployment or an import may delete an attribute for a moment, to create it again. */
  suspected: storedAttributes,
  /** How a user entered the values of each condition when it was first checked, by {@link valuesKey}. */
  inputs: v.record(v.string(), v.string()),
  /** Stores whose listings are still to be marked after a change. */
  unmarked: v.exactOptional(storedMarking),
})
type Notes = v.InferOutput<typeof notesSchema>
const NOTHING_NOTED: Notes = { gone: [], suspected: [], inputs: {} }

export type WatchAttributesPorts = NoteErrorPorts &
  Pick<Ports, 'now' | 'merchant' | 'commerce' | 'limits' | 'bulkPace' | 'listings' | 'pending' | 'taskStates'>

/**
 * Watches the attributes that rules name. With a deleted attribute, its products lose their values without being updated,
 * so that a rule would no longer match them although nobody decided that. Such listings are held. Once the attribute is back,
 * their products are read again.
 */
export const watchAttributes = scheduled<WatchAttributesPorts>({
  name: ATTRIBUTES,
  isIdle: ({ merchant }) => namedAttributes(merchant).length === 0,
  run: async (ports, known) => {
    const parsed = v.safeParse(notesSchema, known?.notes)
    const before = parsed.success ? parsed.output : NOTHING_NOTED
    if (before.unmarked) {
      const { unmarked: _marked, ...notes } = before
      const unmarked = await markStores(ports, before.unmarked)
      return unmarked ? save(ports, { ...notes, unmarked }, 0) : save(ports, notes, pauseAfter(ports, notes))
    }
    const named = namedAttributes(ports.merchant)
    const inputs = await ports.commerce.readAttributeInputs([...new Set(named.map(({ code }) => code))])
    if ('kind' in inputs) {
      const { code, message } = inputs
      await noteError(ports, ATTRIBUTES, { system: 'commerce', code, message })
      return save(ports, before, RETRY_MS)
    }
    return note(ports, before, compare(named, inputs, before))
  },
})

function namedAttributes({ rulesByStore }: Ports['merchant']): readonly AttributeCondition[] {
  return [...rulesByStore.values()].flatMap(({ conditions }) =>
    conditions.filter((condition) => condition.kind === 'attribute'),
  )
}

/** What the conditions name and Commerce does not have now, or has with values that mean something else. */
function compare(
  named: readonly AttributeCondition[],
  now: ReadonlyMap<string, string>,
  before: Notes,
): Pick<Notes, 'gone' | 'inputs'> {
  const gone = new Set<string>()
  const inputs: Record<string, string> = {}
  for (const condition of named) {
    const key = valuesKey(condition)
    const input = now.get(condition.code)
    const first = before.inputs[key] ?? input
    if (first !== undefined) inputs[key] = first
    if (input === undefined) gone.add(condition.code)
    else if (input !== first) gone.add(key)
  }
  return { gone: [...gone].sort(), inputs }
}

/** Only what is gone twice in a row counts. What is back counts at once. */
async function note(
  ports: WatchAttributesPorts,
  before: Notes,
  seen: Pick<Notes, 'gone' | 'inputs'>,
): Promise<number> {
  const known = new Set([...before.gone, ...before.suspected])
  const gone = seen.gone.filter((key) => known.has(key))
  const suspected = seen.gone.filter((key) => !known.has(key))
  const notes: Notes = { gone, suspected, inputs: seen.inputs }
  const isBack = before.gone.some((key) => !gone.includes(key))
  const stores = storesConcerned(ports.merchant, new Set(xor(gone, before.gone)))
  if (stores.length === 0) return save(ports, notes, pauseAfter(ports, notes))
  const unmarked = { stores, after: null, reason: isBack ? 'product-poll' : 'rule' } as const
  return save(ports, { ...notes, unmarked }, MARKING_AFTER_MS)
}

function pauseAfter({ limits }: Pick<Ports, 'limits'>, { suspected }: Notes): number {
  return suspected.length > 0 ? RETRY_MS : limits.topologyMs
}

function storesConcerned({ rulesByStore }: Ports['merchant'], changed: ReadonlySet<string>): string[] {
  return [...rulesByStore]
    .filter(([, { conditions }]) =>
      conditions.some(
        (each) => each.kind === 'attribute' && (changed.has(each.code) || changed.has(valuesKey(each))),
      ),
    )
    .map(([storeId]) => storeId)
}

async function save(
  { taskStates, now }: Pick<Ports, 'taskStates' | 'now'>,
  notes: Notes,
  pause: number,
): Promise<number> {
  const dueAt = addMs(now(), pause)
  await taskStates.save({ _id: ATTRIBUTES, dueAt, cursor: null, startedAt: null, notes })
  return Math.min(LONGEST_PAUSE_MS, pause)
}
