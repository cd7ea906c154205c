import { hasAttribute } from '../../shared/commerce/catalog/barcodes'
import { saveRecord } from '../../shared/merchant/configuration-records'
import { type Confirmed, confirmedZeros } from '../../shared/merchant/confirmed-zeros'
import { type Place, readOnlyReason } from '../../shared/merchant/read-only'
import { LIMITS } from '../../shared/publishing/limits'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AppLimits, type AppRecord, LIMIT_BOUNDS } from '../../shared/settings-store/records'
import { days, minutes } from '../../shared/time'
import { type AppReply, type AppRequest, appRequest, type LimitBounds } from '../contract/installation/app'
import { parseBody } from '../http/parse-body'
import { loadPlace, notSaved, RefusedError, type Route, type RouteContext } from '../http/route'
import { commerceUnavailable } from '../stores/connection'

const SUBJECT = 'app'

export const showApp: Route = {
  method: 'GET',
  path: '/app',
  answer: async (context) => ({
    status: 200,
    body: await presentApp(context, await context.stores.settings.loadApp()),
  }),
}

/** Saves over the version that was read. When this ends read-only mode, everything is decided again. */
export const saveApp: Route = {
  method: 'PUT',
  path: '/app',
  answer: async (context, { body }) => {
    const request = parseBody(appRequest, body)
    const { version } = request
    const known = await context.stores.settings.loadApp()
    if (request.barcodeAttribute) await checkAttribute(context, request.barcodeAttribute)
    const place = { ...context.own, databaseId: await context.stores.installation.ensure() }
    const record = changed(known, request, place)
    const isChanged = isReadOnly(known, place) !== isReadOnly(record, place)
    const outcome = await saveRecord(context.stores, {
      kind: 'app',
      subject: SUBJECT,
      version,
      savedBy: context.caller.name,
      record,
      ...(isChanged
        ? { asks: { jobs: await jobsForAll(context, isReadOnly(record, place) ? {} : request) } }
        : {}),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(context.activation)
    return { status: 200, body: await presentApp(context, outcome.record) }
  },
}

type AppContent = Omit<AppRecord, 'version' | 'savedAt' | 'savedBy'>

/** A record of an older version does not say whether publishing was started, and stays that way. */
function changed(known: AppRecord | undefined, request: AppRequest, place: Required<Place>): AppContent {
  const { limits, readOnly, confirmFingerprint, startPublishing } = request
  const chosen = request.dataOnUninstall ?? known?.dataOnUninstall
  const { databaseId, ...own } = place
  const barcodeAttribute =
    request.barcodeAttribute === undefined ? known?.barcodeAttribute : request.barcodeAttribute
  const isStarted = startPublishing ?? (known ? known.isStarted : false)
  return {
    readOnly: readOnly ?? known?.readOnly ?? false,
    limits,
    fingerprint: confirmFingerprint ? own : (known?.fingerprint ?? own),
    databaseId: (startPublishing ? null : known?.databaseId) ?? databaseId ?? '',
    ...(isStarted === undefined ? {} : { isStarted }),
    ...(chosen === undefined ? {} : { dataOnUninstall: chosen }),
    ...(barcodeAttribute == null ? {} : { barcodeAttribute }),
  }
}

async function checkAttribute({ commerce }: RouteContext, code: string): Promise<void> {
  const isThere = await hasAttribute(commerce, code)
  if (typeof isThere !== 'boolean') throw commerceUnavailable(isThere.message)
  if (isThere) return
  const message = `barcodeAttribute: expected the code of a product attribute. Commerce has no ${code}.`
  throw new RefusedError(400, 'UNKNOWN_ATTRIBUTE', message, { field: 'barcodeAttribute' })
}

function isReadOnly(app: AppContent | undefined, place: Place): boolean {
  return readOnlyReason(app, place) !== null
}

async function jobsForAll(context: RouteContext, confirmed: Confirmed) {
  const stores = await context.stores.settings.loadStores()
  const counts = await context.listings.countByState(stores.map(({ id }) => id))
  // Skips stores without listings: their first import decides everything and reports how it went.
  const imported = stores.filter(({ id }) => (counts.get(id)?.size ?? 0) > 0)
  return imported.map(({ id }) => ({
    kind: 'republish-store' as const,
    storeId: id,
    ...confirmedZeros(confirmed),
  }))
}

async function presentApp(context: RouteContext, saved: AppRecord | undefined): Promise<AppReply> {
  const reason = readOnlyReason(saved, await loadPlace(context))
  const state = {
    reason,
    byHand: saved?.readOnly ?? false,
    written: saved?.fingerprint ?? null,
    own: context.own,
  }
  return {
    version: saved?.version ?? 0,
    saved: saved ? { version: saved.version, savedAt: saved.savedAt, savedBy: saved.savedBy } : null,
    readOnly: reason !== null,
    readOnlyState: state,
    sealedWithPreviousKey: await context.stores.settings.countSealedBefore(),
    limits: saved?.limits ?? {},
    dataOnUninstall: saved?.dataOnUninstall ?? 'keep',
    barcodeAttribute: saved?.barcodeAttribute ?? null,
    bounds: bounds(),
  }
}

function bounds(): AppReply['bounds'] {
  const of = (limit: keyof AppLimits, delivered: number | null): LimitBounds => {
    const [least, most] = LIMIT_BOUNDS[limit]
    return { least, most, delivered }
  }
  return {
    sweepMinutes: of('sweepMinutes', LIMITS.sweepMs && LIMITS.sweepMs / minutes(1)),
    lowStock: of('lowStock', LIMITS.lowStock),
    lowStockSweepMinutes: of('lowStockSweepMinutes', LIMITS.lowStockSweepMs / minutes(1)),
    breakerPercent: of('breakerPercent', LIMITS.breakerShare * 100),
    breakerMinimum: of('breakerMinimum', LIMITS.breakerMinimum),
    retentionDays: of('retentionDays', LIMITS.retentionMs / days(1)),
  }
}
