import * as v from 'valibot'
import type { TopologyReply } from '../../../shared/commerce/catalog/topology'
import type { TaskState } from '../../../shared/database/work/task-states'
import { TOPOLOGY } from '../../../shared/publishing/commerce-state/known-topology'
import { noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const RETRY_MS = minutes(1)
const PAGE = 1_000
/** Where marking starts: before every listing. */
const FIRST = ''

const notesSchema = v.object({
  /** The topology of every listing's decision. */
  digest: v.nullable(v.string()),
  /** The topology that listings are being marked for. Null if none. */
  moving: v.optional(v.nullable(v.string()), null),
  stocks: v.record(v.string(), v.number()),
  /** Enabled, linked sources by stock id. Missing in an older version's state. */
  sources: v.optional(v.record(v.string(), v.array(v.string()))),
})

type Notes = v.InferOutput<typeof notesSchema>

export type WatchTopologyPorts = Pick<
  Ports,
  | 'now'
  | 'runId'
  | 'merchant'
  | 'commerce'
  | 'limits'
  | 'bulkPace'
  | 'listings'
  | 'pending'
  | 'errors'
  | 'taskStates'
>

/** Watches stocks, sources, and the websites that sell from them. When they change, every listing is decided again. */
export const watchTopology = scheduled<WatchTopologyPorts>({
  name: TOPOLOGY,
  isIdle: ({ merchant }) => merchant.stores.length === 0,
  run: async (ports, known) => {
    const notes = v.safeParse(notesSchema, known?.notes)
    if (known && notes.success && notes.output.moving !== null) return markPage(ports, known, notes.output)
    const reply = await ports.commerce.readTopology()
    if (reply.kind === 'failed') {
      await noteError(ports, TOPOLOGY, { system: 'commerce', code: reply.code, message: reply.message })
      return RETRY_MS
    }
    return compare(ports, notes.success ? notes.output : null, reply)
  },
})

/** The first topology is only stored, because no listing was decided by another one. */
async function compare(
  ports: Pick<Ports, 'now' | 'limits' | 'taskStates'>,
  known: Notes | null,
  { digest, stockOfWebsite, sourcesOfStock }: Extract<TopologyReply, { kind: 'read' }>,
): Promise<number> {
  const stocks = Object.fromEntries(stockOfWebsite)
  const sources = Object.fromEntries([...sourcesOfStock].map(([id, codes]) => [String(id), [...codes]]))
  const isMoved = known !== null && known.digest !== digest
  const now = ports.now()
  await ports.taskStates.save({
    _id: TOPOLOGY,
    dueAt: isMoved ? now : addMs(now, ports.limits.topologyMs),
    cursor: isMoved ? FIRST : null,
    startedAt: now,
    notes: { digest: isMoved ? known.digest : digest, moving: isMoved ? digest : null, stocks, sources },
  })
  return isMoved ? 0 : Math.min(LONGEST_PAUSE_MS, ports.limits.topologyMs)
}

/**
 * Makes one page of all listings pending. The new digest applies after the last page. It was read before the first one,
 * so the next check finds further changes.
 */
async function markPage(ports: WatchTopologyPorts, known: TaskState, notes: Notes): Promise<number> {
  const page = await ports.listings.sweepPage(known.cursor, PAGE, null)
  const skus = new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))
  await ports.bulkPace.take(skus.size)
  await ports.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'topology' })),
    ports.now(),
  )
  const last = page.at(-1)
  if (last && page.length === PAGE) {
    await ports.taskStates.save({ ...known, cursor: last._id })
    return 0
  }
  const startedAt = known.startedAt ?? ports.now()
  await ports.taskStates.save({
    ...known,
    dueAt: addMs(startedAt, ports.limits.topologyMs),
    cursor: null,
    notes: { ...notes, digest: notes.moving, moving: null },
  })
  return 0
}
