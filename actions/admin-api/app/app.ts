import { saveRecord } from '../../shared/merchant/configuration-records'
import { type Place, readOnlyReason } from '../../shared/merchant/read-only'
import { LIMITS } from '../../shared/publishing/limits'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AppLimits, type AppRecord, LIMIT_BOUNDS } from '../../shared/settings-store/records'
import { type AppReply, type AppRequest, appRequest, type LimitBounds } from '../contract/app'
import { parseBody } from '../http/parse-body'
import { notSaved, placeOf, type Route, type RouteWorld } from '../http/route'

const SUBJECT = 'app'

export const showApp: Route = {
  method: 'GET',
  path: '/app',
  answer: async (world) => ({
    status: 200,
    body: await presentApp(world, await world.stores.settings.loadApp()),
  }),
}

/** Saves over the version that was read. Once nothing keeps the app from publishing, everything is decided again. */
export const saveApp: Route = {
  method: 'PUT',
  path: '/app',
  answer: async (world, { body }) => {
    const request = parseBody(appRequest, body)
    const { version } = request
    const known = await world.stores.settings.loadApp()
    const place = { ...world.own, databaseId: await world.stores.installation.ensure() }
    const record = changed(known, request, place)
    const isChanged = isReadOnly(known, place) !== isReadOnly(record, place)
    const outcome = await saveRecord(world.stores, {
      kind: 'app',
      subject: SUBJECT,
      version,
      savedBy: world.caller.name,
      record,
      ...(isChanged ? { asks: { jobs: await jobsForAll(world, request.startPublishing ?? false) } } : {}),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(world.context)
    return { status: 200, body: await presentApp(world, outcome.record) }
  },
}

type AppContent = Omit<AppRecord, 'version' | 'savedAt' | 'savedBy'>

/** A record that an older version wrote keeps having no word of whether anybody started it. */
function changed(known: AppRecord | undefined, request: AppRequest, place: Required<Place>): AppContent {
  const { limits, readOnly, confirmFingerprint, startPublishing } = request
  const chosen = request.dataOnUninstall ?? known?.dataOnUninstall
  const { databaseId, ...own } = place
  const isStarted = startPublishing ?? (known ? known.isStarted : false)
  return {
    readOnly: readOnly ?? known?.readOnly ?? false,
    limits,
    fingerprint: confirmFingerprint ? own : (known?.fingerprint ?? own),
    databaseId: (startPublishing ? null : known?.databaseId) ?? databaseId ?? '',
    ...(isStarted === undefined ? {} : { isStarted }),
    ...(chosen === undefined ? {} : { dataOnUninstall: chosen }),
  }
}

function isReadOnly(app: AppContent | undefined, place: Place): boolean {
  return readOnlyReason(app, place) !== null
}

async function jobsForAll(world: RouteWorld, isAuthorised: boolean) {
  const stores = await world.stores.settings.loadStores()
  const counts = await world.listings.countByState(stores.map(({ id }) => id))
  // A store without listings has nothing to decide: its first import does that, and says how it went.
  const imported = stores.filter(({ id }) => (counts.get(id)?.size ?? 0) > 0)
  return imported.map(({ id }) => ({ kind: 'republish-store' as const, storeId: id, isAuthorised }))
}

async function presentApp(world: RouteWorld, saved: AppRecord | undefined): Promise<AppReply> {
  const reason = readOnlyReason(saved, await placeOf(world))
  const state = {
    reason,
    byHand: saved?.readOnly ?? false,
    written: saved?.fingerprint ?? null,
    own: world.own,
  }
  return {
    version: saved?.version ?? 0,
    saved: saved ? { version: saved.version, savedAt: saved.savedAt, savedBy: saved.savedBy } : null,
    readOnly: reason !== null,
    readOnlyState: state,
    sealedWithPreviousKey: await world.stores.settings.countSealedBefore(),
    limits: saved?.limits ?? {},
    dataOnUninstall: saved?.dataOnUninstall ?? 'keep',
    bounds: bounds(),
  }
}

const MINUTE_MS = 60_000

function bounds(): AppReply['bounds'] {
  const of = (limit: keyof AppLimits, delivered: number | null): LimitBounds => {
    const [least, most] = LIMIT_BOUNDS[limit]
    return { least, most, delivered }
  }
  return {
    sweepMinutes: of('sweepMinutes', LIMITS.sweepMs && LIMITS.sweepMs / MINUTE_MS),
    lowStock: of('lowStock', LIMITS.lowStock),
    lowStockSweepMinutes: of('lowStockSweepMinutes', LIMITS.lowStockSweepMs / MINUTE_MS),
    breakerPercent: of('breakerPercent', LIMITS.breakerShare * 100),
    breakerMinimum: of('breakerMinimum', LIMITS.breakerMinimum),
    retentionDays: of('retentionDays', LIMITS.retentionMs / (24 * 60 * MINUTE_MS)),
  }
}
