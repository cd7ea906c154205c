import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDatabaseStandIn,
  type DatabaseOptions,
  type DatabaseStandIn,
} from '../../dev/database/database-stand-in'
import { createImsStandIn } from '../../dev/ims/ims-stand-in'
import { runtime } from '../../dev/world'

type Found = Record<string, unknown>

type Operation = (...given: unknown[]) => Promise<Found | null>

/** All that the client has, of which the app uses a part. */
type Collection = Record<
  | 'insertOne'
  | 'insertMany'
  | 'findOne'
  | 'findOneAndUpdate'
  | 'findOneAndReplace'
  | 'findOneAndDelete'
  | 'updateOne'
  | 'updateMany'
  | 'replaceOne'
  | 'deleteOne'
  | 'deleteMany'
  | 'bulkWrite'
  | 'createIndex'
  | 'getIndexes'
  | 'dropIndex'
  | 'distinct'
  | 'estimatedDocumentCount'
  | 'drop'
  | 'renameCollection',
  Operation
>
interface Cursor extends AsyncIterable<Found> {
  toArray(): Promise<Found[]>
  close(): Promise<void>
  [method: string]: unknown
}
interface Client {
  collection(name: string): Collection & {
    findArray(filter?: object, options?: object): Promise<Found[]>
    countDocuments(filter?: object): Promise<number>
    find(filter?: object, options?: object): Cursor
    aggregate(pipeline: object[], options?: object): Cursor
  }
  createCollection(name: string): Promise<unknown>
  listCollections(filter?: object): Promise<Found[]>
  dbStats(): Promise<Found>
  close(): Promise<void>
}
interface Base {
  connect(): Promise<Client>
  ping(): Promise<unknown>
  provisionStatus(): Promise<Found>
  provisionRequest(): Promise<Found>
  deleteDatabase(): Promise<Found>
}

const require = createRequire(__filename)
const library = require('@adobe/aio-lib-db') as { init(config: object): Promise<Base> }
const { Long, ObjectId } = require('bson') as { Long: { isLong(value: unknown): boolean }; ObjectId: unknown }

const port = Number(process.env.TEST_PORT_BASE) + 6
const ims = createImsStandIn()
const ow = { namespace: runtime.namespace }
const home = process.cwd()
const elsewhere = mkdtempSync(join(tmpdir(), 'database-'))

const started: DatabaseStandIn[] = []
const start = async (options: Partial<DatabaseOptions>) => {
  const world = createDatabaseStandIn({ ...ow, ims, ...options })
  started.push(world)
  await world.standIn.listen(port)
  return world
}
// Of a test that failed, nothing must stay open.
afterAll(() => Promise.all(started.map(({ standIn }) => standIn.close())))

const open = async (token = ims.mintServiceToken(), namespace: string = ow.namespace) =>
  library.init({ token, region: 'emea', ow: { namespace } })

// The client writes the region into an app.config.yaml of the working directory or above.
beforeAll(() => process.chdir(elsewhere))
afterAll(() => {
  process.chdir(home)
  rmSync(elsewhere, { recursive: true })
})

describe('Database Storage on loopback', () => {
  let world: DatabaseStandIn
  let client: Client
  let items: ReturnType<Client['collection']>

  beforeAll(async () => {
    world = await start({ provisioned: true })
    client = await (await open()).connect()
    items = client.collection('items')
  })
  afterEach(() => items.drop())
  afterAll(() => world.standIn.close())

  const seed = (count: number) =>
    items.insertMany(
      Array.from({ length: count }, (_, n) => ({
        _id: `item-${String(n).padStart(5, '0')}`,
        n,
        group: n % 3,
      })),
    )

  test('documents with any _id, field name and value come back as they were', async () => {
    const ids = ['a/b', 'sku:1 2%', 'größer☃😀', '..', '$gt', '', 'x.y', 7, new Date(5)]
    for (const _id of ids) {
      await items.insertOne({
        _id,
        'dotted.name': { $dollar: 1 },
        at: new Date(1234),
        none: null,
        list: [1, [2]],
      })
      expect(await items.findOne({ _id })).toEqual({
        _id,
        'dotted.name': { $dollar: 1 },
        at: new Date(1234),
        none: null,
        list: [1, [2]],
      })
    }
    expect(await items.countDocuments()).toBe(ids.length)
  })

  test('a number beyond 32 bits comes back as an object, a date as a date', async () => {
    await items.insertOne({
      _id: 1,
      large: 1_732_345_678_901,
      fraction: 0.5,
      at: new Date(1_732_345_678_901),
    })
    const found = await items.findOne({ large: 1_732_345_678_901 })
    expect(Long.isLong(found?.large) || (found?.large as { _bsontype?: string })?._bsontype === 'Long').toBe(
      true,
    )
    expect(found).toMatchObject({ fraction: 0.5, at: new Date(1_732_345_678_901) })
  })

  test('an insert without _id gets an ObjectId, a duplicate is refused', async () => {
    const { insertedId, acknowledged } = (await items.insertOne({ name: 'x' })) as Found
    expect(acknowledged).toBe(true)
    expect((insertedId as { _bsontype: string })._bsontype).toBe('ObjectId')
    expect(await items.findOne({ _id: insertedId })).toEqual({ _id: insertedId, name: 'x' })
    await items.insertOne({ _id: 'one' })
    await expect(items.insertOne({ _id: 'one' })).rejects.toMatchObject({
      name: 'DbError',
      httpStatusCode: 400,
      message: expect.stringContaining('E11000 duplicate key error'),
    })
    expect(ObjectId).toBeDefined()
  })

  test('updateOne changes by operators and counts', async () => {
    await items.insertOne({ _id: 1, a: 1, list: [1, 2, 3], nested: { keep: 1, drop: 2 } })
    const result = await items.updateOne(
      { _id: 1 },
      {
        $set: { 'nested.set': 'x', 'list.0': 10 },
        $unset: { 'nested.drop': '' },
        $inc: { a: 2, fresh: 5 },
        $min: { low: new Date(9) },
        $max: { high: 3 },
        $addToSet: { tags: { $each: ['t', 't', 'u'] } },
        $push: { log: { $each: [1, 2, 3], $slice: -2 } },
        $setOnInsert: { never: true },
      },
    )
    expect(result).toEqual({
      acknowledged: true,
      matchedCount: 1,
      modifiedCount: 1,
      upsertedCount: 0,
      upsertedId: null,
    })
    expect(await items.findOne({ _id: 1 })).toEqual({
      _id: 1,
      a: 3,
      list: [10, 2, 3],
      nested: { keep: 1, set: 'x' },
      fresh: 5,
      low: new Date(9),
      high: 3,
      tags: ['t', 'u'],
      log: [2, 3],
    })
    await items.updateOne(
      { _id: 1 },
      { $pull: { list: { $gt: 2 } }, $min: { low: new Date(5) }, $max: { high: 1 } },
    )
    expect(await items.findOne({ _id: 1 })).toMatchObject({ list: [2], low: new Date(5), high: 3 })
    expect(await items.updateOne({ _id: 1 }, { $set: { a: 3 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    })
    expect(await items.updateOne({ _id: 2 }, { $set: { a: 3 } })).toMatchObject({
      matchedCount: 0,
      modifiedCount: 0,
    })
  })

  test('an upsert starts from the equalities of its filter, and inserts once', async () => {
    const filter = { _id: 'p/1', kind: 'sku', n: { $lte: 3 } }
    const update = {
      $set: { mark: 'm1' },
      $setOnInsert: { first: 1 },
      $min: { at: new Date(5) },
      $inc: { seen: 1 },
    }
    expect(await items.updateOne(filter, update, { upsert: true })).toEqual({
      acknowledged: true,
      matchedCount: 0,
      modifiedCount: 0,
      upsertedCount: 1,
      upsertedId: 'p/1',
    })
    expect(await items.findOne({})).toEqual({
      _id: 'p/1',
      kind: 'sku',
      mark: 'm1',
      first: 1,
      at: new Date(5),
      seen: 1,
    })
    await items.updateOne({ _id: 'p/1' }, { ...update, $setOnInsert: { first: 2 } }, { upsert: true })
    expect(await items.findOne({ _id: 'p/1' })).toMatchObject({ first: 1, seen: 2 })
    // The document is there, but the rest of the filter does not match it.
    await expect(items.updateOne(filter, update, { upsert: true })).rejects.toThrow('E11000')
  })

  test.each([
    [{ $set: { _id: 2 } }, 'immutable field'],
    [{ $inc: { text: 1 } }, 'not a number'],
    [{ $push: { text: 1 } }, 'must be an array'],
    [{ $set: { a: 1 }, $inc: { a: 1 } }, 'conflict'],
    [{ $set: { 'a.b': 1, a: 1 } }, 'conflict'],
    [{ $set: { 'text.b': 1 } }, 'Cannot create field'],
    [{ $grow: { a: 1 } }, 'Unknown modifier'],
    [{ a: 1 }, 'update operators'],
    [{}, 'update operators'],
  ])('the update %j is refused', async (update, message) => {
    await items.insertOne({ _id: 1, text: 'x' })
    await expect(items.updateOne({ _id: 1 }, update)).rejects.toMatchObject({
      httpStatusCode: 400,
      message: expect.stringContaining(message),
    })
    expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, text: 'x' })
  })

  test('a lease is taken by one of many at once', async () => {
    await items.insertOne({ _id: 'lease', expiresAt: new Date(0), fence: 0 })
    const take = (holder: string) =>
      items.findOneAndUpdate(
        { _id: 'lease', $or: [{ expiresAt: { $lt: new Date() } }, { holder }] },
        { $set: { holder, expiresAt: new Date(Date.now() + 30_000) }, $inc: { fence: 1 } },
        { returnDocument: 'after' },
      )
    const taken = await Promise.all(Array.from({ length: 20 }, (_, n) => take(`worker-${n}`)))
    const [winner, ...others] = taken.filter((each) => each !== null)
    expect(others).toEqual([])
    expect(winner).toMatchObject({ fence: 1 })
    expect(await take(winner?.holder as string)).toMatchObject({ fence: 2 })
  })

  test('find-and-change returns what was before, or after on request', async () => {
    await items.insertOne({ _id: 1, n: 1 })
    expect(await items.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 1, n: 1 })
    expect(await items.findOneAndReplace({ _id: 1 }, { m: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 1,
      m: 1,
    })
    expect(await items.findOneAndUpdate({ _id: 9 }, { $inc: { n: 1 } })).toBeNull()
    expect(
      await items.findOneAndUpdate({ _id: 9 }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }),
    ).toEqual({ _id: 9, n: 1 })
    expect(await items.findOneAndDelete({ m: 1 }, { includeResultMetadata: true })).toEqual({
      value: { _id: 1, m: 1 },
      lastErrorObject: { n: 1, updatedExisting: true },
      ok: 1,
    })
    expect(await items.findOneAndDelete({}, { sort: { n: -1 }, projection: { n: 1, _id: 0 } })).toEqual({
      n: 1,
    })
    expect(await items.countDocuments({})).toBe(0)
  })

  test('replaceOne, updateMany, deleteOne and deleteMany', async () => {
    await seed(9)
    expect(await items.replaceOne({ n: 4 }, { other: 1 })).toMatchObject({ modifiedCount: 1 })
    expect(await items.findOne({ _id: 'item-00004' })).toEqual({ _id: 'item-00004', other: 1 })
    expect(await items.updateMany({ group: 0 }, { $set: { hit: true } })).toMatchObject({ modifiedCount: 3 })
    expect(await items.deleteOne({ group: 0 })).toEqual({ acknowledged: true, deletedCount: 1 })
    expect(await items.deleteMany({ group: 0 })).toEqual({ acknowledged: true, deletedCount: 2 })
    expect(await items.estimatedDocumentCount()).toBe(6)
  })

  test('an ordered bulk stops at the first failure, an unordered one goes on', async () => {
    const operations = [
      { insertOne: { document: { _id: 1, n: 1 } } },
      { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 5 } }, upsert: true } },
    ]
    await expect(items.bulkWrite(operations)).rejects.toThrow('E11000')
    expect(await items.countDocuments({})).toBe(1)
    await items.deleteMany({})
    await expect(items.bulkWrite(operations, { ordered: false })).rejects.toThrow('E11000')
    expect(await items.findArray({}, { sort: { _id: 1 } })).toEqual([
      { _id: 1, n: 2 },
      { _id: 2, n: 5 },
    ])
    const result = await items.bulkWrite([
      { insertOne: { document: { _id: 3 } } },
      { updateMany: { filter: {}, update: { $set: { seen: true } } } },
      { updateOne: { filter: { _id: 4 }, update: { $set: { n: 1 } }, upsert: true } },
      { replaceOne: { filter: { _id: 1 }, replacement: { n: 9 } } },
      { deleteOne: { filter: { _id: 2 } } },
      { deleteMany: { filter: { n: { $gt: 100 } } } },
    ])
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
      upsertedCount: 1,
      deletedCount: 1,
      insertedIds: { 0: 3 },
      upsertedIds: { 2: 4 },
    })
    await expect(items.bulkWrite([{ explode: {} }])).rejects.toThrow("'explode'")
  })

  test('findArray gives one batch; a cursor gives them all', async () => {
    await seed(250)
    expect(await items.findArray()).toHaveLength(101)
    expect(await items.findArray({}, { limit: 200, batchSize: 200 })).toHaveLength(200)
    const cursor = items.find({}, { batchSize: 100 })
    expect((await cursor.toArray()).map(({ n }) => n)).toEqual(Array.from({ length: 250 }, (_, n) => n))
    let count = 0
    for await (const each of items.find({ group: 1 }, { projection: { n: 1 } })) {
      expect(Object.keys(each).sort()).toEqual(['_id', 'n'])
      count += 1
    }
    expect(count).toBe(83)
  })

  test('a cursor sorts, skips, limits and is closed early', async () => {
    await seed(250)
    const sorted = items.find({ group: 0 }) as unknown as {
      sort(sort: unknown, direction?: unknown): { skip(n: number): { limit(n: number): Cursor } }
    }
    expect((await sorted.sort({ n: -1 }).skip(1).limit(2).toArray()).map(({ n }) => n)).toEqual([246, 243])
    const open = items.find({}, { batchSize: 10 }) as Cursor & { next(): Promise<Found> }
    expect(await open.next()).toMatchObject({ n: 0 })
    await client.close()
    expect(await open.next()).toBeNull()
  })

  test.each([
    [{ n: { $gte: 10, $lt: 13 } }, [10, 11, 12]],
    [{ n: { $in: [3, 1, 999] } }, [1, 3]],
    [{ $and: [{ group: 1 }, { n: { $lte: 4 } }] }, [1, 4]],
    [{ _id: { $gt: 'item-00097' } }, [98, 99]],
    [{ _id: { $gte: 'item-00097', $lt: 'item-00098' }, group: 1 }, [97]],
    [{ _id: { $regex: '^ITEM-0001[01]', $options: 'i' } }, [10, 11]],
    [{ n: { $type: 'string' } }, []],
    [{ missing: null, n: 5 }, [5]],
    [{ $or: [{ n: 1 }, { n: 2 }], group: 2 }, [2]],
    [{ n: { $not: { $gt: 1 } } }, [0, 1]],
    [{ n: { $lt: 'a' } }, []],
  ])('the filter %j finds the same with and without indexes', async (filter, expected) => {
    await seed(100)
    const read = async (sort: object) => (await items.findArray(filter, { sort })).map(({ n }) => n)
    expect(await read({ n: 1 })).toEqual(expected)
    await items.createIndex({ n: 1 })
    await items.createIndex({ group: 1, n: 1 })
    await items.createIndex({ missing: 1 })
    expect(await read({ n: 1 })).toEqual(expected)
    expect(await read({ n: -1 })).toEqual([...expected].reverse())
    expect(await read({ group: 1, n: 1 })).toHaveLength(expected.length)
  })

  test('an index over lists finds their elements', async () => {
    await items.createIndex({ tags: 1 })
    await items.insertMany([
      { _id: 1, tags: ['a', 'b'] },
      { _id: 2, tags: ['b', 'b'] },
      { _id: 3 },
      { _id: 4, tags: [] },
    ])
    const ids = async (filter: object) =>
      (await items.findArray(filter, { sort: { _id: 1 } })).map(({ _id }) => _id)
    expect(await ids({ tags: 'b' })).toEqual([1, 2])
    expect(await ids({ tags: { $in: ['a', 'b'] } })).toEqual([1, 2])
    expect(await ids({ tags: null })).toEqual([3])
    await items.updateOne({ _id: 2 }, { $pull: { tags: 'b' } })
    expect(await ids({ tags: 'b' })).toEqual([1])
  })

  test('indexes are listed, unique ones enforced, and dropped', async () => {
    expect(await items.createIndex({ email: 1 }, { unique: true })).toBe('email_1')
    expect(await items.createIndex({ email: 1 }, { unique: true })).toBe('email_1')
    expect(await items.createIndex({ a: 1, b: -1 }, { name: 'ab' })).toBe('ab')
    expect(await items.getIndexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { email: 1 }, name: 'email_1', unique: true },
      { v: 2, key: { a: 1, b: -1 }, name: 'ab' },
    ])
    await items.insertOne({ _id: 1, email: 'x' })
    await expect(items.insertOne({ _id: 2, email: 'x' })).rejects.toThrow('E11000')
    await items.insertOne({ _id: 2, email: 'y' })
    await expect(items.updateOne({ _id: 2 }, { $set: { email: 'x' } })).rejects.toThrow('E11000')
    await expect(items.createIndex({ email: 1 })).rejects.toMatchObject({ httpStatusCode: 400 })
    await items.dropIndex('email_1')
    await items.insertOne({ _id: 3, email: 'x' })
    await expect(items.dropIndex('email_1')).rejects.toThrow('index not found')
  })

  test('aggregation groups, sorts, joins and writes out', async () => {
    await seed(30)
    const rows = await items
      .aggregate([
        { $match: { n: { $lt: 20 } } },
        { $group: { _id: { group: '$group' }, count: { $sum: 1 }, top: { $max: '$n' } } },
        { $sort: { '_id.group': 1 } },
      ])
      .toArray()
    expect(rows).toEqual([
      { _id: { group: 0 }, count: 7, top: 18 },
      { _id: { group: 1 }, count: 7, top: 19 },
      { _id: { group: 2 }, count: 6, top: 17 },
    ])
    await client.collection('groups').insertOne({ _id: 1, name: 'one' })
    const joined = await items
      .aggregate([
        { $match: { n: 4 } },
        { $lookup: { from: 'groups', localField: 'group', foreignField: '_id', as: 'found' } },
        { $addFields: { name: { $first: '$found.name' } } },
        { $project: { _id: 0, name: 1 } },
      ])
      .toArray()
    expect(joined).toEqual([{ name: 'one' }])
    expect(await items.findOne({ n: 4 })).toEqual({ _id: 'item-00004', n: 4, group: 1 })
    await items.aggregate([{ $match: { group: 2 } }, { $out: 'copies' }]).toArray()
    expect(await client.collection('copies').countDocuments({})).toBe(10)
    expect(await items.distinct('group', { n: { $lt: 2 } })).toEqual([0, 1])
  })

  test.each([
    [{ $set: { a: 1 } }],
    [{ $facet: {} }],
    [{ $unset: 'a' }],
    [{ $unionWith: 'x' }],
    [{ $nonsense: 1 }],
  ])('the stage %j is refused', async (stage) => {
    await expect(items.aggregate([stage]).toArray()).rejects.toMatchObject({ httpStatusCode: 400 })
  })

  test.each([[{ n: { $near: 1 } }], [{ $where: 'true' }], [{ $nonsense: [] }]])(
    'the filter %j is refused',
    async (filter) => {
      await seed(1)
      await expect(items.findArray(filter)).rejects.toMatchObject({ httpStatusCode: 400 })
    },
  )

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

  test('reading a collection that is not there finds nothing and creates nothing', async () => {
    const absent = client.collection('absent')
    expect(await absent.findOne({})).toBeNull()
    expect(await absent.find({}).toArray()).toEqual([])
    expect(await absent.countDocuments({})).toBe(0)
    expect((await client.listCollections()).map(({ name }) => name)).not.toContain('absent')
  })

  test('a document of more than 16 MB is refused', async () => {
    await expect(items.insertOne({ _id: 1, text: 'x'.repeat(16 * 1024 * 1024) })).rejects.toMatchObject({
      httpStatusCode: 400,
      message: expect.stringContaining('16 MB'),
    })
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
    expect(await base.provisionStatus()).toMatchObject({ status: 'NOT_PROVISIONED' })
    await expect(items.findOne({})).rejects.toThrow('Database not provisioned')
    await expect(base.ping()).rejects.toThrow('Database not provisioned')
    expect(await base.provisionRequest()).toMatchObject({ status: 'REQUESTED' })
    await expect(items.insertOne({ _id: 1 })).rejects.toThrow('Database not provisioned')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await base.provisionStatus()).toMatchObject({ status: 'PROVISIONED' })
    await items.insertOne({ _id: 1 })
    await base.deleteDatabase()
    expect(await base.provisionStatus()).toMatchObject({ status: 'NOT_PROVISIONED' })
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
  writeFileSync(join(folder, 'database', ow.namespace, 'items.ndjson'), '{"put":{"_id":"half', { flag: 'a' })

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
