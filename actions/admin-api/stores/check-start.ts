import type { JobDocument } from '../../shared/database/work/jobs'
import type { StoreRecord } from '../../shared/settings-store/records'
import { hours, msBetween } from '../../shared/time'
import type { StoreChangeRequest } from '../contract/stores'
import { RefusedError, type RouteContext } from '../http/route'
import { configurationVersions } from '../simulation/configuration-versions'

const JOBS_READ = 50
/** How long a simulation is believed. */
const SIMULATION_MS = hours(1)

/**
 * Refuses to start or resume a store, unless a person was shown what that changes: by a simulation of the last hour that
 * looked at all of its listings after their import, with the settings, overrides and matches of all stores as they are now.
 */
export async function checkStart(
  context: RouteContext,
  store: StoreRecord,
  { simulationId, websiteCode }: StoreChangeRequest,
): Promise<void> {
  if (websiteCode !== store.websiteCode) {
    const message =
      'websiteCode: expected the website of the store. Choose another one before the store starts.'
    throw new RefusedError(400, 'BAD_REQUEST', message, { field: 'websiteCode' })
  }
  const importedAt = await lastImport(context, store)
  const shown =
    simulationId === undefined ? undefined : await context.simulations.whole(simulationId, store.id)
  if (!shown) {
    const message =
      'simulationId: expected a simulation of `resume` of this store, with all of its parts. Nothing was changed.'
    throw new RefusedError(409, 'SIMULATION_REQUIRED', message, { field: 'simulationId' })
  }
  const isOld = shown.since < importedAt || msBetween(shown.since, new Date()) > SIMULATION_MS
  if (isOld || shown.configuration !== (await configurationVersions(context, store.id))) {
    const message =
      'simulationId: expected a simulation of the last hour, made after the last import and the last save of the stores that share quantities, overrides and matches included. Nothing was changed.'
    throw new RefusedError(409, 'SIMULATION_OUTDATED', message, { field: 'simulationId' })
  }
}

/** When the listings were last imported. A store that was started before has listings, whenever that was. */
async function lastImport({ jobs }: RouteContext, store: StoreRecord): Promise<Date> {
  const { id, createdAt, isStarted } = store
  const imports = (await jobs.inStore(id, JOBS_READ)).filter(
    (job) => job.kind === 'import-listings' && job.createdAt >= new Date(createdAt),
  )
  if (imports.some(isOpen)) {
    const message = 'The listings are being imported. Start or resume the store when the import has ended.'
    throw new RefusedError(409, 'IMPORT_RUNNING', message)
  }
  const imported = imports.find(({ state }) => state === 'done')
  if (!imported && isStarted !== false) return new Date(createdAt)
  if (!imported) {
    const message =
      'The listings were not imported yet, so nobody can say what would change. Import them first.'
    throw new RefusedError(409, 'NOT_IMPORTED', message)
  }
  return imported.updatedAt
}

function isOpen({ state }: JobDocument): boolean {
  return state === 'waiting' || state === 'running'
}
