import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { NewestVersion } from '../database/log/settings-history'
import type { SnapshotKeeper } from '../publishing/merchant'
import { isUnreadable } from '../settings-store/parse-stored'
import { oldestFirst } from '../settings-store/record-access'
import { type SettingsRecord, settingsRecord } from '../settings-store/records'
import {
  APP_SUBJECT,
  EMPTY_SNAPSHOT,
  type KeptSettings,
  keptSettings,
  type Snapshot,
  withRecord,
} from '../settings-store/snapshot'
import { type ConfigurationStores, finishSaves } from './configuration-records'
import { type ConfigurationRecords, loadRecords } from './load-merchant'
import { covers, repairRecords, withStored } from './stored-records'

/**
 * The configuration in two requests, whatever its size: its snapshot in aio state, and the newest versions of the
 * history, which orders all saves. Only a record that the snapshot has in an older version is read by itself. So a save
 * that was accepted always counts, and a lost change of the snapshot costs one read.
 */
export interface CurrentRecords {
  load(): Promise<ConfigurationRecords>
  readonly snapshot: SnapshotKeeper
}

export function currentRecords(stores: ConfigurationStores): CurrentRecords {
  const { settings, history } = stores
  const withRules = rulesReader(stores)
  let isFirst = true
  let isBehind = false

  async function build(newest: readonly NewestVersion[], snapshot: Snapshot | undefined) {
    const found = snapshot ? { snapshot, unreadable: NONE } : await readEach(stores, withRules)
    const current = await upToDate(stores, found, newest)
    isBehind = current.snapshot !== snapshot
    const records = await withRules.complete(current)
    isFirst = false
    return records
  }

  return {
    load: async () => {
      const [newest, snapshot] = await look(stores)
      // What an interrupted save still has to write comes first, in its order.
      const isUnfinished = newest.some(
        (each) => each.isOpen && (isFirst || !snapshot || !covers(snapshot, each)),
      )
      if (!isUnfinished) return build(newest, snapshot)
      await finishSaves(stores)
      return build(...(await look(stores)))
    },
    snapshot: {
      isBehind: () => isBehind,
      keep: async () => {
        await finishSaves(stores)
        const newest = await history.newest()
        const current = await upToDate(stores, await readEach(stores, withRules), newest)
        if (!isDeepStrictEqual(current.snapshot, await settings.loadSnapshot()))
          await settings.saveSnapshot(current.snapshot)
        isBehind = false
      },
    },
  }
}

function look({ settings, history }: Pick<ConfigurationStores, 'settings' | 'history'>) {
  return Promise.all([history.newest(), settings.loadSnapshot()])
}

/** What aio state has now. */
async function readEach({ settings }: ConfigurationStores, rules: RulesReader): Promise<Current> {
  const records = await loadRecords(settings)
  rules.note(records.settings)
  const snapshot = {
    ...EMPTY_SNAPSHOT,
    account: new Map(records.accounts.map((each) => [each.id, each])),
    store: new Map(records.stores.map((each) => [each.id, each])),
    settings: new Map(records.settings.map((each) => [each.storeId, keptSettings(each)])),
    ...(records.app ? { app: new Map([[APP_SUBJECT, records.app]]) } : {}),
  }
  return { snapshot, unreadable: records.unreadable }
}

interface Current {
  readonly snapshot: Snapshot
  /** Ids of the stores whose settings this version of the app cannot read. The snapshot has none of them. */
  readonly unreadable: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** With every record in its newest version. The same snapshot if it has them all. */
async function upToDate(
  stores: ConfigurationStores,
  found: Current,
  newest: readonly NewestVersion[],
): Promise<Current> {
  const unreadable = new Set(found.unreadable)
  let current = found.snapshot
  const isKnown = (each: NewestVersion) =>
    covers(found.snapshot, each) || (each.kind === 'settings' && unreadable.has(each.subject))
  for (const each of newest.filter((each) => !isKnown(each))) {
    try {
      await repairRecords(stores, [each])
      current = await withStored(current, stores.settings, each)
    } catch (error) {
      if (each.kind !== 'settings' || !isUnreadable(error)) throw error
      unreadable.add(each.subject)
      if (current.settings.has(each.subject))
        current = withRecord(current, 'settings', each.subject, undefined)
    }
  }
  return { snapshot: current, unreadable }
}

type RulesReader = ReturnType<typeof rulesReader>

/**
 * Adds the rules, which are not in the snapshot. A version of the history never changes, so it has the same rules as the
 * record in aio state, which is read where the history has none.
 */
function rulesReader({ settings, history }: Pick<ConfigurationStores, 'settings' | 'history'>) {
  let known: ReadonlyMap<string, SettingsRecord> = new Map()
  const knownOf = ({ storeId, version }: KeptSettings) => {
    const record = known.get(storeId)
    return record?.version === version ? record : undefined
  }

  async function readRules(wanted: readonly KeptSettings[]) {
    const versions = wanted.map(({ storeId, version }) => ({ subject: storeId, version }))
    const documents = await history.loadSome('settings', versions)
    const found = new Map(
      documents.flatMap(({ record }): [string, SettingsRecord][] => {
        const parsed = v.safeParse(settingsRecord, record)
        return parsed.success ? [[parsed.output.storeId, parsed.output]] : []
      }),
    )
    const missing = wanted.map(({ storeId }) => storeId).filter((storeId) => !found.has(storeId))
    const { records, unreadable } = await settings.loadSettingsOf(missing)
    for (const record of records) found.set(record.storeId, record)
    return { found, unreadable }
  }

  return {
    note: (records: readonly SettingsRecord[]) => {
      known = new Map(records.filter(({ ruleSet }) => ruleSet).map((each) => [each.storeId, each]))
    },
    complete: async ({ snapshot, unreadable }: Current): Promise<ConfigurationRecords> => {
      const { account, store, settings: kept, app } = snapshot
      const { found, ...read } = await readRules(
        [...kept.values()].filter((each) => each.hasRules && !knownOf(each)),
      )
      const complete = [...kept.values()].flatMap((each): SettingsRecord[] => {
        const { hasRules, ...record } = each
        return hasRules ? [knownOf(each) ?? found.get(each.storeId) ?? []].flat() : [record]
      })
      known = new Map(complete.filter(({ ruleSet }) => ruleSet).map((each) => [each.storeId, each]))
      return {
        accounts: [...account.values()],
        stores: oldestFirst([...store.values()]),
        settings: complete,
        unreadable: new Set([...unreadable, ...read.unreadable]),
        app: app.get(APP_SUBJECT),
      }
    },
  }
}
