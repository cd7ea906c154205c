import * as v from 'valibot'
import type { HistoryDocument } from '../../shared/database/log/settings-history'
import { cautionsOf } from '../../shared/listing-quantity/stock-quantity-settings'
import { saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { confirmedZeros } from '../../shared/merchant/confirmed-zeros'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { LARGE_BODY_MAXIMUM } from '../../shared/runtime/web-request'
import { newerVersion } from '../../shared/settings-store/parse-stored'
import { ruleSetOf, rulesOf, type SettingsRecord, settingsRecord } from '../../shared/settings-store/records'
import {
  type StockQuantityHistoryReply,
  type StockQuantityReply,
  type StockQuantitySavedReply,
  type StockQuantityVersionReply,
  stockQuantityRequest,
} from '../contract/settings'
import { parseBody } from '../http/parse-body'
import {
  notFound,
  notSaved,
  RefusedError,
  type Route,
  type RouteContext,
  savedMeanwhile,
  startedJob,
} from '../http/route'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'
import { rulesFrom, settingsFrom } from './parse-draft'

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
  bodyMaximum: LARGE_BODY_MAXIMUM,
  answer: async (context, { ids, body }) => {
    const store = await loadStore(context, ids)
    const request = parseBody(stockQuantityRequest, body)
    const settings = settingsFrom(request.settings)
    const rules = request.rules === undefined ? await keptRules(context, store.id) : rulesFrom(request.rules)
    const outcome = await saveRecord(context.stores, {
      kind: 'settings',
      subject: store.id,
      version: request.version,
      savedBy: context.caller.name,
      record: { storeId: store.id, settings, ...ruleSetOf(rules) },
      asks: {
        jobs: [{ kind: 'republish-store', storeId: store.id, ...confirmedZeros(request) }],
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
    const reply: StockQuantityHistoryReply = {
      versions: versions.filter(isSaved).map((entry) => {
        const { rules, ...version } = presentVersion(entry)
        return { ...version, ruleCount: rules.length }
      }),
      newer: versions
        .filter(isOfNewerVersion)
        .map(({ version, savedAt, savedBy }) => ({ version, savedAt: savedAt.toISOString(), savedBy })),
    }
    return { status: 200, body: reply }
  },
}

/** One version with its rules. */
export const showStockQuantityVersion: Route = {
  method: 'GET',
  path: '/stores/:id/stock-quantity/history/:id',
  answer: async (context, { ids: [storeId, version] }) => {
    const store = await loadStore(context, [storeId, ''])
    const entry = /^\d{1,9}$/.test(version)
      ? await context.stores.history.load('settings', store.id, Number(version))
      : undefined
    if (entry && isOfNewerVersion(entry)) throw savedByNewer(entry)
    if (!entry || !isSaved(entry)) throw notFound('version')
    const reply: StockQuantityVersionReply = presentVersion(entry)
    return { status: 200, body: reply }
  },
}

/** A client that knows no rules leaves them as they are. */
async function keptRules({ stores }: RouteContext, storeId: string) {
  return rulesOf(await stores.settings.loadSettings(storeId))
}

function presentSettings(saved: SettingsRecord | undefined, absentVersion = 0): StockQuantityReply {
  if (!saved) return { version: absentVersion, settings: null, rules: [], saved: null, cautions: [] }
  const { version, savedAt, savedBy, settings } = saved
  return {
    version,
    settings,
    rules: rulesOf(saved),
    saved: { version, savedAt, savedBy },
    cautions: cautionsOf(settings),
  }
}

function presentVersion({ record }: HistoryDocument) {
  const { version, savedAt, savedBy, settings, ...saved } = v.parse(settingsRecord, record)
  return { version, savedAt, savedBy, settings, rules: rulesOf(saved) }
}

function isSaved({ record }: HistoryDocument): boolean {
  return v.is(settingsRecord, record)
}

function isOfNewerVersion({ record }: HistoryDocument): boolean {
  return newerVersion(v.safeParse(settingsRecord, record)) !== undefined
}

function savedByNewer({ version }: HistoryDocument): RefusedError {
  return new RefusedError(
    409,
    'STATE_NEWER',
    `A newer version of the app saved version ${version}, and this one cannot read its rules. Install that version again.`,
  )
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
