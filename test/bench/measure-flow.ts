import { pendingCollection } from '../../actions/shared/database/pending'
import { main as stockEvents } from '../../actions/stock-events/index'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import type { StandIn } from '../../dev/stand-in'
import { amazon } from '../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../loopback-world'
import type { Figure } from './figures'

const CHANGES = 60
const EVENTS = 100

/** Requests to each side for a number of changes, and for events that arrive at once; Amazon's rate limit is lifted. */
export async function measureFlow(): Promise<readonly Figure[]> {
  const skus = plainSkus().slice(0, CHANGES)
  const loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, {
    maximumMode: 'upTo',
    maximumListedQuantity: 500,
    outOfStockThreshold: 0,
  })
  const figures = [
    ...(await measureEvents(loopback, skus)),
    ...(await measureChanges(loopback, skus)),
    ...(await measureRepeats(loopback, skus)),
  ]
  await loopback.close()
  return figures
}

/** Plain goods that `europe` alone sells in Germany: one number each. */
function plainSkus(): readonly string[] {
  const { products, listings } = createCatalogue()
  const shared = new Set(
    listings.filter(({ account }) => account === 'outlet').map(({ sellerSku }) => sellerSku),
  )
  const simple = new Set(products.filter(({ type }) => type === 'simple').map(({ sku }) => sku))
  return listings
    .filter(({ account, sellerSku, channels }) => {
      const isMerchants = channels.every(({ code }) => code === 'DEFAULT')
      if (shared.has(sellerSku)) return false
      return account === 'europe' && isMerchants && simple.has(sellerSku) && /^[A-Z0-9-]+$/.test(sellerSku)
    })
    .map(({ sellerSku }) => sellerSku)
}

/** Requests that a stand-in took while `work` ran; its developer endpoints do not count. */
async function requestsDuring(server: StandIn, work: () => Promise<unknown>): Promise<number> {
  const before = server.requests.length
  await work()
  return server.requests.slice(before).filter(({ path }) => !path.startsWith('/__')).length
}

async function measureEvents(loopback: LoopbackWorld, skus: readonly string[]): Promise<readonly Figure[]> {
  const event = (index: number) => ({
    ...loopback.inputs,
    type: 'com.adobe.commerce.observer.sales_order_save_commit_after',
    eventid: `bench-${index}`,
    data: { value: { entity_id: index + 1, items: [{ sku: skus[index % skus.length] }] } },
  })
  await stockEvents(event(0))
  const requests = await requestsDuring(loopback.databaseServer, () =>
    Promise.all(Array.from({ length: EVENTS }, (_each, index) => stockEvents(event(index)))),
  )
  await loopback.publish()
  return [
    {
      name: `database requests per event, ${EVENTS} at once in one container`,
      value: requests / EVENTS,
      unit: '',
    },
  ]
}

async function measureChanges(loopback: LoopbackWorld, skus: readonly string[]): Promise<readonly Figure[]> {
  const { sellerId } = amazon.accounts.europe
  const before = new Map(skus.map((sku) => [sku, loopback.amazon.liveQuantity(sellerId, sku)]))
  for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 200 + (before.get(sku) ?? 0) })
  await markAll(loopback, skus)
  const counts = await countAll(loopback, () => loopback.publish())
  const changed = skus.filter((sku) => loopback.amazon.liveQuantity(sellerId, sku) !== before.get(sku)).length
  if (changed === 0) throw new Error('No quantity changed.')
  return [
    {
      name: `Amazon patches per changed listing, ${changed} changed`,
      value: counts.patches / changed,
      unit: '',
    },
    { name: 'Amazon calls per changed listing', value: counts.amazon / changed, unit: '' },
    { name: 'Commerce calls per changed listing', value: counts.commerce / changed, unit: '' },
    {
      name: 'database requests per changed listing, looks of an idle worker included',
      value: counts.database / changed,
      unit: '',
    },
    { name: 'aio state operations of one publication', value: counts.state, unit: '' },
  ]
}

/** The same SKUs marked again, with nothing changed behind it. */
async function measureRepeats(loopback: LoopbackWorld, skus: readonly string[]): Promise<readonly Figure[]> {
  for (let repeat = 0; repeat < 10; repeat += 1) await markAll(loopback, skus)
  const counts = await countAll(loopback, () => loopback.publish())
  return [
    {
      name: `Amazon patches for ${skus.length} SKUs marked ten times without a change`,
      value: counts.patches,
      unit: '',
    },
    { name: 'Commerce calls for them', value: counts.commerce, unit: '' },
  ]
}

function markAll({ database }: LoopbackWorld, skus: readonly string[]): Promise<void> {
  return pendingCollection(database).mark(
    skus.map((sku) => ({ key: `sku:${sku}` as const, reason: 'sweep' })),
    new Date(),
  )
}

async function countAll(loopback: LoopbackWorld, work: () => Promise<unknown>) {
  const patchesBefore = loopback.amazon.patches().length
  let amazonCalls = 0
  let commerce = 0
  let state = 0
  const database = await requestsDuring(loopback.databaseServer, async () => {
    amazonCalls = await requestsDuring(loopback.amazon.standIn, async () => {
      commerce = await requestsDuring(loopback.commerce.standIn, async () => {
        state = await requestsDuring(loopback.state, work)
      })
    })
  })
  return {
    database,
    amazon: amazonCalls,
    commerce,
    state,
    patches: loopback.amazon.patches().length - patchesBefore,
  }
}
