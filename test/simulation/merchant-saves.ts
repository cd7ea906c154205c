import type { Database } from '../../actions/shared/database/client/database-client'
import { historyCollection } from '../../actions/shared/database/log/settings-history'
import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import {
  type ConfigurationStores,
  finishSaves,
  saveRecord,
} from '../../actions/shared/merchant/configuration-records'
import { configurationStores } from '../../actions/shared/merchant/configuration-stores'
import type { SettingsRecord } from '../../actions/shared/settings-store/records'
import type { SettingsStore } from '../../actions/shared/settings-store/settings-store'
import type { MerchantModel } from './merchant-model'
import type { Random } from './random'
import type { Story } from './story'
import type { VirtualClock } from './virtual-clock'

/** Saves of settings as the page makes them: several writes, each of which may be lost after the first. */
export interface MerchantSaves {
  save(storeId: string, settings: StockQuantitySettings): Promise<void>
  /** The publisher's completion of interrupted saves, over its own database. */
  finish(database: Database): Promise<number>
  /** The last saved settings of each store, as the page shows them. */
  accepted(): Promise<ReadonlyMap<string, StockQuantitySettings>>
}

export interface MerchantSavesOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly story: Story
  readonly merchant: MerchantModel
  readonly database: Database
  /** Share of a save's follow-up writes that are lost. */
  readonly lost: () => number
}

export function createMerchantSaves(options: MerchantSavesOptions): MerchantSaves {
  const { random, story, merchant, database, lost } = options
  const versions = new Map<string, number>()
  const saved = new Map<string, SettingsRecord>()

  const storesOver = (over: Database, lose: () => void): ConfigurationStores => {
    const settings: Partial<SettingsStore> = {
      loadSettings: async (storeId) => saved.get(storeId),
      saveSettings: async (record) => {
        lose()
        saved.set(record.storeId, record)
        merchant.putSettings(record.storeId, record.settings)
        story.tell(`settings of ${record.storeId} are in force: ${JSON.stringify(record.settings)}`)
      },
    }
    const stores = configurationStores({ settings: settings as SettingsStore, database: over, log: SILENT })
    const create: typeof stores.jobs.create = async (job) => {
      lose()
      return stores.jobs.create(job, options.clock.date())
    }
    return { ...stores, jobs: { ...stores.jobs, create } }
  }
  const loseSome = () => {
    if (random.chance(lost())) throw new Error('The write was lost.')
  }

  return {
    save: async (storeId, settings) => {
      story.tell(`the merchant saves settings of ${storeId}: ${JSON.stringify(settings)}`)
      const job = { kind: 'republish-store' as const, storeId, isAuthorised: true }
      const outcome = await saveRecord(storesOver(database, loseSome), {
        ...{ kind: 'settings', subject: storeId, savedBy: 'merchant' },
        version: versions.get(storeId) ?? 0,
        record: { storeId, settings },
        asks: { jobs: [job] },
      }).catch(() => null)
      if (outcome === null) story.tell(`the save of ${storeId} was cut off`)
      const latest = await historyCollection(database).latest('settings', storeId)
      versions.set(storeId, latest?.version ?? 0)
    },
    finish: (over) => finishSaves(storesOver(over, () => {})),
    accepted: async () => {
      const history = historyCollection(database)
      const newest = await Promise.all(
        [...versions.keys()].map((storeId) => history.latest('settings', storeId)),
      )
      return new Map(
        newest.flatMap((entry) =>
          entry ? [[entry.subject, (entry.record as SettingsRecord).settings] as const] : [],
        ),
      )
    },
  }
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
