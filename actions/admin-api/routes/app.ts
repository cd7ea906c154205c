import * as v from 'valibot'
import { saveRecord } from '../../shared/merchant/configuration-records'
import { LIMITS } from '../../shared/publication/limits'
import { type AppLimits, type AppRecord, appLimits, LIMIT_BOUNDS } from '../../shared/settings-store/records'
import { parseBody } from '../parse-body'
import type { AppReply, AppRequest, LimitBounds } from '../replies'
import { RefusedError, type Route } from '../route'

const SUBJECT = 'app'

const saveRequest = v.strictObject({
  version: v.pipe(
    v.number('expected the version that was read'),
    v.integer('expected a whole number'),
    v.minValue(0, 'expected 0 or more'),
  ),
  limits: appLimits,
})

export const showApp: Route = {
  method: 'GET',
  path: '/app',
  answer: async (world) => ({
    status: 200,
    body: presentApp(await world.stores.settings.loadApp()),
  }),
}

/** Saves the limits over the version that was read; the read-only mode stays as it is. */
export const saveApp: Route = {
  method: 'PUT',
  path: '/app',
  answer: async (world, { body }) => {
    const { version, limits } = parseBody<AppRequest>(saveRequest, body)
    const known = await world.stores.settings.loadApp()
    const outcome = await saveRecord(world.stores, {
      kind: 'app',
      subject: SUBJECT,
      version,
      savedBy: world.caller.name,
      record: { readOnly: known?.readOnly ?? false, limits },
    })
    if (outcome.kind === 'saved') return { status: 200, body: presentApp(outcome.record) }
    const { savedBy, version: newer } = outcome.current
    throw new RefusedError(
      409,
      'SAVED_MEANWHILE',
      `${savedBy} saved version ${newer} meanwhile. Nothing of yours was saved.`,
    )
  },
}

function presentApp(saved: AppRecord | undefined): AppReply {
  if (!saved) return { version: 0, saved: null, readOnly: false, limits: {}, bounds: bounds() }
  const { version, savedAt, savedBy, readOnly, limits } = saved
  return { version, saved: { version, savedAt, savedBy }, readOnly, limits, bounds: bounds() }
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
