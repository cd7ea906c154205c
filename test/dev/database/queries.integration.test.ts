import { type Client, type Cursor, databaseClient, type Found, type Items, seed } from './database-client'

const { startItems } = databaseClient()

describe('a query', () => {
  let client: Client
  let items: Items

  beforeAll(async () => {
    ;({ client, items } = await startItems())
  })
  afterEach(() => items.drop())

  test('findArray gives one batch; a cursor gives them all', async () => {
    await seed(items, 250)
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
    await seed(items, 250)
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
    await seed(items, 100)
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
    await seed(items, 30)
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
      await seed(items, 1)
      await expect(items.findArray(filter)).rejects.toMatchObject({ httpStatusCode: 400 })
    },
  )

  test('reading a collection that is not there finds nothing and creates nothing', async () => {
    const absent = client.collection('absent')
    expect(await absent.findOne({})).toBeNull()
    expect(await absent.find({}).toArray()).toEqual([])
    expect(await absent.countDocuments({})).toBe(0)
    expect((await client.listCollections()).map(({ name }) => name)).not.toContain('absent')
  })
})
