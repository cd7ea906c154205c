import type { PendingDocument } from '../../database/work/pending'
import { anyReason } from '../../database/work/pending-reasons'
import { endCarried } from '../commerce-state/imported-orders'
import type { GroupState, GroupWork } from '../group-types'
import { resolvePending } from '../pending/resolve-pending'
import type { Ports } from '../ports'
import type { EvaluateGroupsPorts } from './evaluate-groups'
import { evaluateGroups } from './evaluate-groups'
import type { Evaluation } from './evaluation'
import { documentsBySku, loadGroups } from './load-groups'
import { withoutImports } from './missing-units'

export type EvaluatePendingPorts = EvaluateGroupsPorts & Pick<Ports, 'listings' | 'prepareAccount'>

/** Reads and decides the documents. Writes only that units sold on Amazon were imported. */
export async function evaluatePending(
  ports: EvaluatePendingPorts,
  documents: readonly PendingDocument[],
): Promise<Evaluation> {
  const loadedAt = ports.now()
  const resolved = await resolvePending(ports, documents)
  const loaded = await loadGroups(ports, documentsBySku(resolved))
  const works = await withoutImports(ports, await endImported(ports, loaded))
  const evaluating = evaluateGroups(ports, works)
  // After the requests to Commerce, because opening an account loads a library, which keeps the process busy.
  prepareAccounts(ports, loaded)
  return { loadedAt, resolved, ...(await evaluating) }
}

export type ReEvaluatePorts = EvaluateGroupsPorts

/** More accounts would only compete with each other. */
const PREPARED_MAXIMUM = 3

function prepareAccounts(
  { prepareAccount }: Pick<Ports, 'prepareAccount'>,
  works: readonly GroupWork[],
): void {
  if (!prepareAccount) return
  const accounts = new Set(works.flatMap(({ listings }) => listings.map(({ accountId }) => accountId)))
  for (const accountId of [...accounts].slice(0, PREPARED_MAXIMUM)) prepareAccount(accountId)
}

/** Reads the stock of evaluated groups again, and decides them again. */
export async function reEvaluate(
  ports: ReEvaluatePorts,
  works: readonly GroupWork[],
): Promise<readonly GroupState[]> {
  const read = works.map((work) => ({ ...work, isRead: true }))
  return (await evaluateGroups(ports, read)).states
}

/**
 * A Commerce order may be an imported Amazon order. Then its units have left the salable quantity and no longer count
 * as sold. Asked before the stock is read; otherwise neither would include the units for a moment.
 */
async function endImported(
  ports: Pick<Ports, 'merchant' | 'commerce' | 'sold'>,
  works: readonly GroupWork[],
): Promise<readonly GroupWork[]> {
  const open = works
    .filter(({ reasons }) => anyReason(reasons, 'asksOrders'))
    .flatMap(({ sold }) => sold.filter(({ state }) => state === 'open'))
  if (open.length === 0) return works
  const now = new Map((await endCarried(ports, open)).entries.map((entry) => [entry._id, entry]))
  return works.map((work) => ({ ...work, sold: work.sold.map((entry) => now.get(entry._id) ?? entry) }))
}
