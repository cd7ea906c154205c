import { bson, databaseClient, type Found, type Items, seed } from './database-client'

const { startItems } = databaseClient()

describe('documents', () => {
  let items: Items

  beforeAll(async () => {
    ;({ items } = await startItems())
  })
  afterEach(() => items.drop())

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
    expect(
      bson.Long.isLong(found?.large) || (found?.large as { _bsontype?: string })?._bsontype === 'Long',
    ).toBe(true)
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
    // The document exists, but does not match the rest of the filter.
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
    await seed(items, 9)
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

  test('a document of more than 16 MB is refused', async () => {
    await expect(items.insertOne({ _id: 1, text: 'x'.repeat(16 * 1024 * 1024) })).rejects.toMatchObject({
      httpStatusCode: 400,
      message: expect.stringContaining('16 MB'),
    })
  })
})
