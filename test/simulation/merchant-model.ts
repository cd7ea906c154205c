import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import { LIMITS, type Limits } from '../../actions/shared/publication/limits'
import type { Merchant, MerchantStore } from '../../actions/shared/publication/world'
import type { Random } from './random'

const MINUTE = 60_000

const STORES: readonly MerchantStore[] = [
  storeOf('eu.DE', 'A1PA6795UKMFR9', 'base', '2026-01-01T00:00:00Z'),
  storeOf('eu.NL', 'A1805IZSGTT6HS', 'dutch', '2026-01-02T00:00:00Z'),
  storeOf('na.US', 'ATVPDKIKX0DER', 'us', '2026-01-03T00:00:00Z'),
  storeOf('other.DE', 'A1PA6795UKMFR9', 'dutch', '2026-01-04T00:00:00Z'),
]

function storeOf(id: string, marketplaceId: string, websiteCode: string, createdAt: string): MerchantStore {
  const [accountId = '', country = ''] = id.split('.')
  return { id, accountId, country, marketplaceId, websiteCode, createdAt, status: 'active' }
}

/** Stock that each website sells from. */
export const STOCK_OF_WEBSITE: ReadonlyMap<string, number> = new Map([
  ['base', 1],
  ['dutch', 1],
  ['us', 2],
])

/** Everything that heals by itself does so within minutes. */
export const SIMULATED_LIMITS: Limits = {
  ...LIMITS,
  feedMinimum: Number.MAX_SAFE_INTEGER,
  sweepMs: 5 * MINUTE,
  lowStockSweepMs: 2 * MINUTE,
  productPollMs: 3 * MINUTE,
  orderPollMs: 3 * MINUTE,
  topologyMs: 5 * MINUTE,
}

/** Three accounts at Amazon: one with two marketplaces over one inventory, one elsewhere, one that shares a country. */
export function createMerchant(random: Random): Merchant {
  return {
    readOnly: false,
    stores: STORES,
    accounts: [
      { id: 'eu', inventoryScope: 'region', orderImportMinutes: 60 },
      { id: 'na', inventoryScope: 'country', orderImportMinutes: 60 },
      { id: 'other', inventoryScope: 'region', orderImportMinutes: 60 },
    ],
    settingsOf: new Map(STORES.map(({ id }) => [id, settingsOf(random)])),
    limits: {},
  }
}

function settingsOf(random: Random): StockQuantitySettings {
  return {
    outOfStockThreshold: random.whole(0, 4),
    maximumListedQuantity: random.pick([1, 5, 10, 200]),
    doNotManageStockQuantity: random.whole(1, 30),
    maximumMode: random.chance(0.6) ? 'upTo' : 'always',
    stockPercentage: random.pick([100, 100, 80]),
    safetyBuffer: random.pick([0, 0, 2]),
  }
}
