import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseStandIn } from '../../../dev/database/database-stand-in'
import { type Client, databaseClient, type Items, namespace } from './database-client'

const { ims, open, start, startItems } = databaseClient()

describe('Database Storage on loopback', () => {
  let world: DatabaseStandIn
  let client: Client
  let items: Items

  beforeAll(async () => {
    ;({ world, client, items } = await startItems())
  })
  afterEach(() => items.drop())
  afterAll(() => world.standIn.close())

  test('collections are created once, listed, renamed, counted and dropped', async () => {
    await client.createCollection('made')
    await expect(client.createCollection('made')).rejects.toThrow('already exists')
    await items.insertOne({ _id: 1 })
    await items.renameCollection('renamed')
    const names = (await client.listCollections()).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['made', 'renamed']))
    expect(names).not.toContain('items')
    expect(await client.listCollections({ name: 'made' })).toHaveLength(1)
    expect(await client.dbStats()).toMatchObject({ ok: 1, objects: expect.any(Number) })
    for (const name of names) await client.collection(name as string).drop()
    expect(await client.listCollections()).toEqual([])
    items = client.collection('items')
  })

  test('a caller without a valid token, scope or namespace is refused', async () => {
    const attempt = async (token?: string, namespace?: string) => {
      const connected = await (await open(token, namespace)).connect()
      return connected.collection('items').findOne({})
    }
    const refused = async (status: number, token?: string, namespace?: string) =>
      expect(attempt(token, namespace)).rejects.toMatchObject({
        httpStatusCode: status,
        requestId: expect.any(String),
      })
    await refused(401, 'nonsense')
    await refused(401, ims.mintUserToken('channelManager', { expiresInSeconds: -1 }))
    await refused(401, ims.mintUserToken('channelManager', { forged: true }))
    await refused(403, ims.mintServiceToken(['adobeio.abdata.read']))
    await refused(403, undefined, '41230-other-stage')
  })

  test('a fault reaches the client as an error', async () => {
    world.standIn.fail({ path: 'findOne', status: 503, body: { success: false, message: 'later' } })
    await expect(items.findOne({})).rejects.toMatchObject({ httpStatusCode: 503 })
    expect(await items.findOne({})).toBeNull()
  })
})

describe('a database that is not provisioned', () => {
  test('refuses everything until it was asked for and made', async () => {
    const world = await start({ provisionMs: 200 })
    const base = await open()
    const items = (await base.connect()).collection('items')
    await expect(base.provisionStatus()).rejects.toMatchObject({ httpStatusCode: 404 })
    await expect(items.findOne({})).rejects.toThrow('Database not provisioned')
    await expect(base.ping()).rejects.toThrow('Database not provisioned')
    expect(await base.provisionRequest()).toMatchObject({ status: 'REQUESTED' })
    await expect(items.insertOne({ _id: 1 })).rejects.toThrow('Database not provisioned')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await base.provisionStatus()).toMatchObject({ status: 'PROVISIONED' })
    await items.insertOne({ _id: 1 })
    await base.deleteDatabase()
    await expect(base.provisionStatus()).rejects.toMatchObject({ httpStatusCode: 404 })
    await world.standIn.close()
  })

  test('answers 429 beyond its requests per minute', async () => {
    const world = await start({ provisioned: true, requestsPerMinute: 2 })
    const items = (await (await open()).connect()).collection('items')
    await items.findOne({})
    await items.findOne({})
    await expect(items.findOne({})).rejects.toMatchObject({ httpStatusCode: 429 })
    await world.standIn.close()
  })
})

test('a restart keeps documents, indexes and the provisioning', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'))
  const restart = async () => {
    const world = await start({ folder, provisionMs: 0 })
    const base = await open()
    return { world, base, items: (await base.connect()).collection('it/em%s') }
  }
  const before = await restart()
  await before.base.provisionRequest()
  const raw = (await before.base.connect()).collection('items')
  await raw.createIndex({ at: 1 }, { unique: true })
  await raw.insertMany([
    { _id: 'ü/1', at: new Date(5) },
    { _id: 2, at: new Date(6), big: 2 ** 40 },
    { _id: 3 },
  ])
  await raw.updateOne({ _id: 2 }, { $set: { changed: true } })
  await raw.deleteOne({ _id: 3 })
  await before.world.standIn.close()
  writeFileSync(join(folder, 'database', namespace, 'items.ndjson'), '{"put":{"_id":"half', { flag: 'a' })

  const after = await restart()
  const found = (await after.base.connect()).collection('items')
  expect(await found.findArray({}, { sort: { at: 1 }, projection: { big: 0 } })).toEqual([
    { _id: 'ü/1', at: new Date(5) },
    { _id: 2, at: new Date(6), changed: true },
  ])
  expect(await found.getIndexes()).toHaveLength(2)
  await expect(found.insertOne({ _id: 4, at: new Date(5) })).rejects.toThrow('E11000')
  await after.world.standIn.close()
  rmSync(folder, { recursive: true })
})
