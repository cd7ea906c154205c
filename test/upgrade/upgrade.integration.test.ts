import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../../actions/publisher/worker/clock'
import { ensureDatabase } from '../../actions/shared/database/client/ensure-database'
import type { ListingDocument } from '../../actions/shared/database/listings/listing-document'
import type { JobDocument } from '../../actions/shared/database/work/jobs'
import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import { callAdminApi, type LoopbackWorld } from '../loopback-world'
import { openStores } from './a-merchant-at-work'
import { parseRecording, type Recording, restore } from './recording'

const FOLDER = path.join(__dirname, 'recordings')
const HOUR_MS = 3_600_000

describe.each(readdirSync(FOLDER))('what %s has stored, opened by this version', (file) => {
  let loopback: LoopbackWorld
  let recording: Recording

  const get = async (to: string) => (await callAdminApi(loopback, { method: 'GET', path: to })).body
  const recorded = <Document>(collection: string) =>
    (recording.database[collection] ?? []) as unknown as readonly Document[]
  const stored = (collection: 'settings-history' | 'mappings' | 'errors' | 'activity') =>
    loopback.database.collection(collection).find({}, { limit: 1_000, sort: { _id: 1 } })

  beforeAll(async () => {
    const stores = await openStores()
    loopback = stores.loopback
    const text = readFileSync(path.join(FOLDER, file), 'utf8')
    recording = parseRecording(text, stores.commerceUrl, new Date(Date.now() - HOUR_MS))
    await restore(recording, stores)
    showWhatAmazonAccepted()
    // As each deployment does.
    await ensureDatabase(loopback.database, systemClock)
    await loopback.publish()
  })
  afterAll(() => loopback.close())

  function showWhatAmazonAccepted(): void {
    for (const { accountId, sellerSku, accepted } of recorded<ListingDocument>('listings')) {
      const sellerId = accountId.split('.')[1] ?? ''
      if (accepted === null) continue
      loopback.amazon.putListing({
        sellerId,
        sellerSku,
        channels: [{ code: 'DEFAULT', quantity: accepted.quantity }],
      })
    }
  }

  test('sends nothing: Amazon shows it already', async () => {
    expect(loopback.amazon.patches()).toEqual([])
    expect(await stored('errors')).toEqual([])
  })

  test('has the same accounts and stores, and publishes as before', async () => {
    const { readOnlyState } = await get('/app')
    expect(readOnlyState).toMatchObject({ reason: null })
    const { stores } = await get('/stores')
    const { accounts } = await get('/accounts')
    for (const [key, value] of Object.entries(recording.state)) {
      const { id, name, websiteCode, status, sellerId } = JSON.parse(key.includes('.secret.') ? '{}' : value)
      if (key.startsWith('asq.store.'))
        expect(stores).toContainEqual(expect.objectContaining({ id, name, websiteCode, status }))
      if (key.startsWith('asq.account.'))
        expect(accounts).toContainEqual(expect.objectContaining({ id, sellerId }))
    }
    expect([stores.length, accounts.length]).toEqual([3, 3])
  })

  test('has the same settings and every version of them', async () => {
    const settings = Object.entries(recording.state).filter(([key]) => key.startsWith('asq.settings.'))
    expect(settings.length).toBeGreaterThan(1)
    for (const [, value] of settings) {
      const { storeId, ...saved } = JSON.parse(value) as {
        readonly storeId: string
        readonly settings: StockQuantitySettings
        readonly version: number
      }
      const { version } = saved
      expect(await get(`/stores/${storeId}/stock-quantity`)).toMatchObject({
        version,
        settings: saved.settings,
      })
    }
    expect(await stored('settings-history')).toEqual(recorded('settings-history'))
  })

  test('has the same listings, overrides and matches', async () => {
    expect(recorded('listings').length).toBeGreaterThan(5)
    for (const { storeId, sellerSku, decision, ...listing } of recorded<ListingDocument>('listings')) {
      const { sku, title, channels, product, accepted, state, override } = listing
      expect(await loopback.listing(storeId, sellerSku)).toMatchObject({
        ...{ sku, title, channels, product, accepted, state },
        ...(override ? { override } : {}),
        ...(decision ? { decision: { kind: decision.kind, rule: decision.rule } } : {}),
      })
    }
    expect(recorded<ListingDocument>('listings').filter(({ override }) => override)).toHaveLength(1)
    expect(await stored('mappings')).toEqual(recorded('mappings'))
    expect(await stored('activity')).toEqual(expect.arrayContaining([...recorded('activity')]))
  })

  test('has the same jobs, and does what was asked for and not yet done', async () => {
    const jobs = recorded<JobDocument>('jobs')
    expect(jobs.map(({ state }) => state)).toEqual(expect.arrayContaining(['done', 'waiting']))
    for (const { _id, kind, storeId } of jobs) {
      const { job } = await get(`/jobs/${encodeURIComponent(_id)}`)
      expect(job).toMatchObject({ id: _id, kind, storeId, state: 'done' })
    }
  })
})
