import { pick } from 'es-toolkit'
import * as v from 'valibot'
import type { HistoryDocument } from '../../shared/database/log/settings-history'
import { cautionsOf, parseStockQuantitySettings } from '../../shared/listing-quantity/stock-quantity-settings'
import { saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type SettingsRecord, settingsRecord } from '../../shared/settings-store/records'
import {
  type StockQuantityHistoryReply,
  type StockQuantityReply,
  type StockQuantitySavedReply,
  stockQuantityRequest,
} from '../contract/settings'
import { parseBody } from '../http/parse-body'
import { notSaved, RefusedError, type Route, savedMeanwhile, startedJob } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'

const HISTORY_SHOWN = 50

export const showStockQuantity: Route = {
  method: 'GET',
  path: '/stores/:id/stock-quantity',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const saved = await context.stores.settings.loadSettings(store.id)
    // Settings that were removed with their store are not shown, but they count as a version.
    const absent = saved ? 0 : await versionOfAbsent(context.stores, 'settings', store.id)
    return { status: 200, body: presentSettings(saved, absent) }
  },
}

/** Saves over the version that was read, and has every listing of the store decided again. */
export const saveStockQuantity: Route = {
  method: 'PUT',
  path: '/stores/:id/stock-quantity',
  answer: async (context, { ids, body }) => {
    const store = await loadStore(context, ids)
    const request = parseBody(stockQuantityRequest, body)
    const parsed = parseStockQuantitySettings(request.settings)
    if (!parsed.ok) {
      const { issues } = parsed
      const words = issues.map(({ message }) => message).join('; ')
      throw new RefusedError(400, 'SETTINGS_INVALID', `The settings were not saved: ${words}.`, { issues })
    }
    const outcome = await saveRecord(context.stores, {
      kind: 'settings',
      subject: store.id,
      version: request.version,
      savedBy: context.caller.name,
      record: { storeId: store.id, settings: parsed.settings },
      asks: {
        jobs: [
          {
            kind: 'republish-store',
            storeId: store.id,
            isAuthorised: request.impactConfirmed,
            ...pick(request, ['simulationId']),
          },
        ],
      },
    })
    if (outcome.kind === 'conflict') throw conflict(outcome.current)
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    await keepFingerprint(context.stores, context.own, context.caller.name)
    await wakePublisher(context.activation)
    const { version, savedAt, savedBy } = outcome.record
    const reply: StockQuantitySavedReply = {
      ...presentSettings(outcome.record),
      saved: { version, savedAt, savedBy },
      job: presentJob(startedJob(outcome)),
    }
    return { status: 200, body: reply }
  },
}

export const showStockQuantityHistory: Route = {
  method: 'GET',
  path: '/stores/:id/stock-quantity/history',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const versions = await context.stores.history.versions('settings', store.id, HISTORY_SHOWN)
    const reply: StockQuantityHistoryReply = { versions: versions.filter(isSaved).map(presentVersion) }
    return { status: 200, body: reply }
  },
}

function presentSettings(saved: SettingsRecord | undefined, absentVersion = 0): StockQuantityReply {
  if (!saved) return { version: absentVersion, settings: null, saved: null, cautions: [] }
  const { version, savedAt, savedBy, settings } = saved
  return { version, settings, saved: { version, savedAt, savedBy }, cautions: cautionsOf(settings) }
}

function presentVersion({ record }: HistoryDocument) {
  const { version, savedAt, savedBy, settings } = v.parse(settingsRecord, record)
  return { version, savedAt, savedBy, settings }
}

function isSaved({ record }: HistoryDocument): boolean {
  return v.is(settingsRecord, record)
}

function conflict(entry: HistoryDocument): RefusedError {
  if (!isSaved(entry)) return savedMeanwhile(entry)
  const current = presentVersion(entry)
  return new RefusedError(
    409,
    'SAVED_MEANWHILE',
    `${current.savedBy} saved version ${current.version} in the meantime. Your changes were not saved.`,
    { current },
  )
}
