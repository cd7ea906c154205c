import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import { LIMITS, type Limits } from '../../actions/shared/publishing/limits'
import type { Merchant, MerchantStore } from '../../actions/shared/publishing/merchant'
import type { Random } from './random'
import type { VirtualClock } from './virtual-clock'

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

/** The stock of each website. */
export const STOCK_OF_WEBSITE: ReadonlyMap<string, number> = new Map([
  ['base', 1],
  ['dutch', 1],
  ['us', 2],
])

/** Limits that make everything recover within minutes. */
export const SIMULATED_LIMITS: Limits = {
  ...LIMITS,
  feedMinimum: Number.MAX_SAFE_INTEGER,
  sweepMs: 5 * MINUTE,
  lowStockSweepMs: 2 * MINUTE,
  productPollMs: 3 * MINUTE,
  orderPollMs: 3 * MINUTE,
  topologyMs: 5 * MINUTE,
  confirmAgainMs: 10 * MINUTE,
}

/** The merchant's configuration, now and earlier. */
export interface MerchantModel {
  now(): Merchant
  /** Every configuration that was valid at some time between the two. */
  between(from: number, to: number): readonly Merchant[]
  /** Settings that the merchant might save next. */
  draft(): StockQuantitySettings
  /** Settings that raise the quantity of everything in stock. */
  draftRaise(storeId: string): StockQuantitySettings
  /** Sets what the publisher reads from now on. */
  putSettings(storeId: string, settings: StockQuantitySettings): void
  setStatus(storeId: string, status: MerchantStore['status']): void
  setReadOnly(readOnly: boolean): void
}

interface MerchantPlan {
  readonly orderImportMinutes: readonly number[]
  readonly reserves: boolean
}

/**
 * Three Amazon accounts: one with two marketplaces that share their inventory, one in another region, and one in the
 * same country.
 */
export function createMerchant(
  clock: Pick<VirtualClock, 'now'>,
  random: Random,
  { orderImportMinutes, reserves }: MerchantPlan,
): MerchantModel {
  const account = (id: string, inventoryScope: 'region' | 'country') => ({
    id,
    inventoryScope,
    orderImportMinutes: random.pick(orderImportMinutes),
    importReserves: reserves,
  })
  const versions: { readonly at: number; readonly merchant: Merchant }[] = [
    {
      at: 0,
      merchant: {
        readOnly: false,
        stores: STORES,
        accounts: [account('eu', 'region'), account('na', 'country'), account('other', 'region')],
        rulesByStore: new Map(),
        settingsByStore: new Map(STORES.map(({ id }) => [id, settingsOf(random)])),
        limits: {},
      },
    },
  ]
  const now = () => (versions.at(-1) as (typeof versions)[number]).merchant
  const change = (changed: Partial<Merchant>) => {
    versions.push({ at: clock.now(), merchant: { ...now(), ...changed } })
  }
  return {
    now,
    between: (from, to) =>
      versions
        .filter(({ at }, index) => at <= to && (versions[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= from)
        .map(({ merchant }) => merchant),
    draft: () => settingsOf(random),
    draftRaise: (storeId) => {
      const saved = now().settingsByStore.get(storeId)
      const maximum = typeof saved === 'object' ? saved.maximumListedQuantity : 0
      return {
        ...settingsOf(random),
        outOfStockThreshold: 0,
        maximumMode: 'always',
        maximumListedQuantity: Math.max(40, maximum) + random.whole(1, 20),
      }
    },
    putSettings: (storeId, settings) =>
      change({ settingsByStore: new Map([...now().settingsByStore, [storeId, settings]]) }),
    setStatus: (storeId, status) =>
      change({ stores: now().stores.map((store) => (store.id === storeId ? { ...store, status } : store)) }),
    setReadOnly: (readOnly) => change({ readOnly }),
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
