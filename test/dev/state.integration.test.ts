import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { init } from '@adobe/aio-lib-state'
import { createStateStandIn, type StateStandIn } from '../../dev/state/state-stand-in'

const port = Number(process.env.TEST_PORT_BASE) + 2
const first = { namespace: '41230-amazonstock-stage', auth: 'first-user:first-key' }
const second = { namespace: '41230-amazonstock', auth: 'second-user:second-key' }
const connect = (ow: { namespace: string; auth: string }) => init({ ow })
const expiresIn = (expiration: string) => new Date(expiration).getTime() - Date.now()

async function readAll(pages: AsyncIterable<{ keys: string[] }>): Promise<string[][]> {
  const read: string[][] = []
  for await (const { keys } of pages) read.push(keys)
  return read
}

async function put(key: string, value: string, query = ''): Promise<Response> {
  const url = `http://127.0.0.1:${port}/containers/${first.namespace}/data/${key}${query}`
  const authorization = `Basic ${Buffer.from(first.auth).toString('base64')}`
  return fetch(url, { method: 'PUT', headers: { authorization }, body: value })
}

describe('state storage on loopback', () => {
  let world: StateStandIn

  beforeAll(async () => {
    world = createStateStandIn({ ...first, others: [second] })
    await world.standIn.listen(port)
  })
  beforeEach(async () => {
    for (const ow of [first, second]) await (await connect(ow)).deleteAll({ match: '*' })
  })
  afterAll(() => world.standIn.close())

  test('a key is put, read, replaced and deleted', async () => {
    const state = await connect(first)
    expect(await state.get('one')).toBeUndefined()
    expect(await state.put('one', 'a value')).toBe('one')
    expect(await state.get('one')).toEqual({ value: 'a value', expiration: expect.any(String) })
    await state.put('one', 'größer ☃')
    expect(await state.get('one')).toMatchObject({ value: 'größer ☃' })
    expect(await state.delete('one')).toBe('one')
    expect(await state.delete('one')).toBeNull()
    expect(await state.get('one')).toBeUndefined()
  })

  test('the container counts what it holds', async () => {
    const state = await connect(first)
    expect(await state.any()).toBe(false)
    expect(await state.stats()).toEqual({ keys: 0, bytesKeys: 0, bytesValues: 0 })
    await state.put('one', '12345')
    await state.put('three', '12345')
    expect(await state.any()).toBe(true)
    expect(await state.stats()).toEqual({ keys: 2, bytesKeys: 8, bytesValues: 10 })
    expect(await state.deleteAll({ match: 't*' })).toEqual({ keys: 1 })
    expect(await state.deleteAll({ match: '*' })).toEqual({ keys: 1 })
    expect(await state.deleteAll({ match: '*' })).toEqual({ keys: 0 })
    expect(await state.any()).toBe(false)
  })

  test('a value lives for a day unless told otherwise, and a year at most', async () => {
    const state = await connect(first)
    const year = 31_536_000
    for (const [ttl, seconds] of [
      [undefined, 86_400],
      [0, 86_400],
      [90, 90],
      [year, year],
    ] as const) {
      await state.put('key', 'value', ttl === undefined ? undefined : { ttl })
      const milliseconds = expiresIn((await state.get('key')).expiration)
      expect(milliseconds).toBeLessThanOrEqual(seconds * 1000)
      expect(milliseconds).toBeGreaterThan(seconds * 1000 - 5000)
    }
    for (const ttl of ['-1', '1.5', 'soon', String(year + 1)]) {
      expect((await put('key', 'value', `?ttl=${ttl}`)).status).toBe(400)
    }
  })

  test('an expired value is gone everywhere', async () => {
    const state = await connect(first)
    await state.put('short', 'value', { ttl: 1 })
    await state.put('long', 'value', { ttl: 100 })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await state.get('short')).toBeUndefined()
    expect(await readAll(state.list({ match: '*' }))).toEqual([['long']])
    expect(await state.stats()).toMatchObject({ keys: 1 })
  })

  test('a list scans a thousand keys a page and filters them', async () => {
    const keys = Array.from({ length: 2100 }, (_, index) => `list-${'abc'[index % 3]}-${index}`)
    for (const key of keys) expect((await put(key, 'value')).status).toBe(200)
    const state = await connect(first)
    const pages = await readAll(state.list({ match: '*' }))
    expect(pages.map((page) => page.length)).toEqual([1000, 1000, 100])
    expect(pages.flat().sort()).toEqual([...keys].sort())
    expect((await readAll(state.list({ match: 'list-a*' }))).flat()).toHaveLength(700)
    expect((await readAll(state.list({ match: 'list-*-1' }))).flat()).toEqual(['list-b-1'])
    expect((await readAll(state.list({ match: 'list.*' }))).flat()).toEqual([])
  })

  test('keys deleted during a list make it skip none of the others', async () => {
    for (let index = 0; index < 1500; index++) await put(`key-${index}`, 'value')
    const state = await connect(first)
    const pages = state.list({ match: '*' })
    const { value } = await pages.next()
    await state.deleteAll({ match: 'key-1*' })
    const rest = await readAll({ [Symbol.asyncIterator]: () => pages } as AsyncIterable<{ keys: string[] }>)
    const seen = new Set([...(value as { keys: string[] }).keys, ...rest.flat()])
    for (let index = 0; index < 1500; index++) {
      if (!String(index).startsWith('1')) expect(seen.has(`key-${index}`)).toBe(true)
    }
  })

  test('one namespace sees nothing of another', async () => {
    const [mine, theirs] = [await connect(first), await connect(second)]
    await mine.put('key', 'mine')
    expect(await theirs.get('key')).toBeUndefined()
    await theirs.put('key', 'theirs')
    await mine.delete('key')
    expect(await theirs.get('key')).toMatchObject({ value: 'theirs' })
  })

  test('a caller without the namespace’s credential is refused', async () => {
    const refused = { code: 'ERROR_BAD_CREDENTIALS' }
    await expect(
      (await connect({ ...first, namespace: `${first.namespace}x` })).get('key'),
    ).rejects.toMatchObject(refused)
    await expect((await connect({ ...first, auth: second.auth })).get('key')).rejects.toMatchObject(refused)
    const response = await fetch(`http://127.0.0.1:${port}/containers/${first.namespace}/data/key`)
    expect(response.status).toBe(401)
    expect(response.headers.get('x-request-id')).toBeTruthy()
  })

  test('a value of 1 MB fits, one byte more does not', async () => {
    const state = await connect(first)
    await state.put('big', 'a'.repeat(1024 * 1024))
    await expect(state.put('big', 'a'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'ERROR_PAYLOAD_TOO_LARGE',
    })
  })

  test('a key outside the alphabet is refused by client and server', async () => {
    const state = await connect(first)
    await expect(state.put('some/invalid:key', 'value')).rejects.toMatchObject({
      code: 'ERROR_BAD_ARGUMENT',
    })
    expect((await put('with%20space', 'value')).status).toBe(400)
    expect((await put('a'.repeat(1025), 'value')).status).toBe(400)
  })

  test('a fault is answered as told, once', async () => {
    const state = await connect(first)
    await state.put('key', 'value')
    world.standIn.fail({ status: 503, path: '/data/key' })
    expect(await state.get('key')).toMatchObject({ value: 'value' })
    expect(world.standIn.requests.slice(-3).map(({ status }) => status)).toEqual([200, 503, 200])
  })
})

test('a restart keeps everything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'state-'))
  const before = createStateStandIn({ ...first, folder })
  await before.standIn.listen(port)
  await (await connect(first)).put('key', 'größer', { ttl: 100 })
  await before.standIn.close()

  const after = createStateStandIn({ ...first, folder })
  await after.standIn.listen(port)
  const { value, expiration } = await (await connect(first)).get('key')
  expect(value).toBe('größer')
  expect(expiresIn(expiration)).toBeLessThanOrEqual(100_000)
  await after.standIn.close()
  rmSync(folder, { recursive: true })
})
