import { setTimeout as sleep } from 'node:timers/promises'
import type { AppReply } from '../actions/admin-api/contract/installation/app'
import type { JobReply } from '../actions/admin-api/contract/jobs'
import type { StockQuantityReply } from '../actions/admin-api/contract/settings'
import type { StoreReply, StoresReply } from '../actions/admin-api/contract/stores'
import type { StockQuantitySettings } from '../actions/shared/listing-quantity/stock-quantity-settings'
import { StartError } from './preflight'
import type { RunningWorld } from './start-world'
import { amazon, amazonStores, ims } from './world'

/** Stores whose settings are saved at the first start. The outlet is left for people to try. */
const FIRST_SETTINGS: Readonly<Record<string, StockQuantitySettings>> = {
  'Amazon.de': {
    outOfStockThreshold: 5,
    maximumListedQuantity: 10,
    doNotManageStockQuantity: 3,
    maximumMode: 'always',
    stockPercentage: 100,
    safetyBuffer: 0,
  },
  'Amazon.com': {
    outOfStockThreshold: 0,
    maximumListedQuantity: 150,
    doNotManageStockQuantity: 25,
    maximumMode: 'upTo',
    stockPercentage: 100,
    safetyBuffer: 0,
  },
}

const IMPORT_SECONDS = 120

type Api = <Reply>(method: string, path: string, body?: object) => Promise<Reply>

/** Connects the merchant's accounts and stores through `admin-api`, as the page would. Existing ones stay. */
export async function connectMerchant(world: RunningWorld, say: (line: string) => void): Promise<void> {
  const api = adminApi(world)
  const { stores } = await api<StoresReply>('GET', '/stores')
  const imports: string[] = []
  for (const { name, account, marketplaceId, websiteCode } of amazonStores) {
    if (stores.some((store) => store.name === name)) continue
    say(`Connecting ${name} …`)
    const { sellerId, region, refreshToken } = amazon.accounts[account]
    const connected = await api<{ account: { id: string } }>('POST', '/accounts', {
      sellerId,
      region,
      refreshToken,
    })
    const { store, job } = await api<StoreReply>('POST', '/stores', {
      accountId: connected.account.id,
      marketplaceId,
      websiteCode,
      name,
    })
    await saveFirstSettings(api, name, store.id)
    if (job) imports.push(job.id)
  }
  await startPublishing(api)
  if (imports.length > 0) say('Importing their listings …')
  for (const jobId of imports) await untilDone(api, jobId)
}

/** Starts publishing, as the merchant does on the page. A new installation sends nothing before. */
async function startPublishing(api: Api): Promise<void> {
  const { version, limits, readOnlyState } = await api<AppReply>('GET', '/app')
  if (readOnlyState.reason === 'not-started')
    await api('PUT', '/app', { version, limits, startPublishing: true })
}

async function saveFirstSettings(api: Api, name: string, storeId: string): Promise<void> {
  const settings = FIRST_SETTINGS[name]
  if (!settings) return
  const path = `/stores/${storeId}/stock-quantity`
  const { version } = await api<StockQuantityReply>('GET', path)
  if (version === 0) await api('PUT', path, { version, settings })
}

async function untilDone(api: Api, jobId: string): Promise<void> {
  for (let second = 0; second < IMPORT_SECONDS; second += 1) {
    const { job } = await api<JobReply>('GET', `/jobs/${jobId}`)
    if (job.state === 'done') return
    if (job.state === 'failed') throw new StartError(`The listings could not be imported: ${job.message}`)
    await sleep(1_000)
  }
  throw new StartError(`The listings were not imported within ${IMPORT_SECONDS} s.`)
}

function adminApi(world: RunningWorld): Api {
  return async (method, path, body) => {
    const response = await fetch(`${world.runtimeUrl}/api/v1/web/amazon-stock/admin-api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${world.userToken()}`,
        'x-gw-ims-org-id': ims.orgId,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const reply = await response.json()
    if (!response.ok)
      throw new StartError(`${method} ${path} was answered ${response.status}: ${JSON.stringify(reply)}`)
    return reply
  }
}
