import { historyCollection } from '../../../../actions/shared/database/log/settings-history'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon, ims as world } from '../../../../dev/world'
import {
  type ApiCall,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'
import { aRule } from '../../shared/listing-quantity/rules/a-rule'

let loopback: LoopbackWorld
const store = `/stores/${STORE_IDS.germany}`
const { europe } = amazon.accounts

function call(method: string, path: string, body?: unknown, headers?: ApiCall['headers']) {
  return callAdminApi(loopback, {
    method,
    path,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.warehouseFull, examples.withSlash],
  })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('Stock / Quantity', () => {
  const settings = `${store}/stock-quantity`

  test('settings that were never saved are version 0 and null', async () => {
    expect(await call('GET', settings)).toEqual({
      status: 200,
      body: { version: 0, settings: null, rules: [], saved: null, cautions: [] },
    })
  })

  test.each<[string, unknown, string]>([
    ['no version', { settings: SETTINGS }, 'BAD_REQUEST'],
    ['a version that is text', { version: '0', settings: SETTINGS }, 'BAD_REQUEST'],
    ['an unknown field', { version: 0, settings: SETTINGS, force: true }, 'BAD_REQUEST'],
    ['no settings', { version: 0 }, 'BAD_REQUEST'],
    ['settings that are text', { version: 0, settings: 'x' }, 'SETTINGS_INVALID'],
    ['more than 700 KB', `{"version":0,"settings":"${'x'.repeat(716_800)}"}`, 'TOO_LARGE'],
    ['rules that are text', { version: 0, settings: SETTINGS, rules: 'x' }, 'RULES_INVALID'],
  ])('a save with %s is refused', async (_words, body, code) => {
    expect((await call('PUT', settings, body)).body.error.code).toBe(code)
  })

  test('a save that is wrong names each field', async () => {
    const wrong = { ...SETTINGS, maximumListedQuantity: '10', safetyBuffer: -1 }
    const { status, body } = await call('PUT', settings, { version: 0, settings: wrong })
    expect(status).toBe(400)
    expect(body.error.issues).toMatchObject([
      { field: 'maximumListedQuantity', code: 'not-a-number' },
      { field: 'safetyBuffer', code: 'too-small' },
    ])
    expect((await call('GET', settings)).body.version).toBe(0)
  })

  test('a save has a version, an author and a job; the same version again is a conflict that names them', async () => {
    const first = await call('PUT', settings, { version: 0, settings: SETTINGS })
    expect(first).toMatchObject({
      status: 200,
      body: {
        version: 1,
        settings: SETTINGS,
        saved: { version: 1, savedBy: world.users.channelManager.email },
        job: { kind: 'republish-store' },
      },
    })
    const second = await call('PUT', settings, {
      version: 0,
      settings: { ...SETTINGS, outOfStockThreshold: 1 },
    })
    expect(second).toMatchObject({
      status: 409,
      body: {
        error: {
          current: { version: 1, settings: SETTINGS, savedBy: world.users.channelManager.email },
        },
      },
    })
    expect((await call('GET', settings)).body.settings).toEqual(SETTINGS)
  })

  test('of two saves at once exactly one is kept', async () => {
    const drafts = [11, 12].map((maximumListedQuantity) => ({ ...SETTINGS, maximumListedQuantity }))
    const saves = await Promise.all(
      drafts.map((draft) => call('PUT', settings, { version: 1, settings: draft })),
    )
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = saves.find(({ status }) => status === 200)?.body.settings
    expect((await call('GET', settings)).body).toMatchObject({ version: 2, settings: kept })
  })

  test('a caution is given without refusing', async () => {
    const reply = await call('PUT', settings, {
      version: 2,
      settings: { ...SETTINGS, outOfStockThreshold: 50 },
    })
    expect(reply).toMatchObject({ status: 200, body: { cautions: ['maximum-below-threshold'] } })
    await call('PUT', settings, { version: 3, settings: SETTINGS })
  })

  test('rules are saved, kept, shown by version and taken back with the settings', async () => {
    const rules = [aRule('Cheap', [{ kind: 'price', from: null, to: 10 }])]
    const saved = await call('PUT', settings, { version: 4, settings: SETTINGS, rules })
    expect(saved.body).toMatchObject({ version: 5, rules })
    const kept = await call('PUT', settings, { version: 5, settings: { ...SETTINGS, safetyBuffer: 1 } })
    expect(kept.body).toMatchObject({ version: 6, rules })
    const late = await call('PUT', settings, { version: 5, settings: SETTINGS, rules: [] })
    expect(late).toMatchObject({
      status: 409,
      body: { error: { current: { version: 6, settings: { ...SETTINGS, safetyBuffer: 1 }, rules } } },
    })
    const { body: history } = await call('GET', `${settings}/history`)
    expect(history.versions.map(({ ruleCount }: { ruleCount: number }) => ruleCount)).toEqual([
      1, 1, 0, 0, 0, 0,
    ])
    expect((await call('GET', `${settings}/history/5`)).body).toMatchObject({
      version: 5,
      settings: SETTINGS,
      rules,
    })
    const { body: old } = await call('GET', `${settings}/history/4`)
    const reverted = await call('PUT', settings, { version: 6, settings: old.settings, rules: old.rules })
    expect(reverted.body).toMatchObject({ version: 7, settings: SETTINGS, rules: [] })
    expect(await call('GET', `${settings}/history/99`)).toMatchObject({ status: 404 })
  })

  test('rules that are wrong are refused as a whole, with what was expected', async () => {
    const rules = [{ ...aRule('Cheap', [{ kind: 'price', from: null, to: null }]), isOn: 'yes' }]
    const { status, body } = await call('PUT', settings, { version: 7, settings: SETTINGS, rules })
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'RULES_INVALID' })
    expect(body.error.ruleIssues).toContainEqual({
      field: 'rules.0.isOn',
      message: 'rules.0.isOn: expected true or false, got yes',
    })
    expect((await call('GET', settings)).body.version).toBe(7)
  })

  test('a list of 40,000 SKUs fits', async () => {
    const texts = Array.from({ length: 40_000 }, (_, index) => `SKU-${index}`)
    const rules = [aRule('List', [{ kind: 'sku', operator: 'one-of', texts }])]
    const saved = await call('PUT', settings, { version: 7, settings: SETTINGS, rules })
    expect(saved).toMatchObject({ status: 200, body: { version: 8 } })
    expect((await call('GET', settings)).body.rules).toEqual(rules)
    await call('PUT', settings, { version: 8, settings: SETTINGS, rules: [] })
  })

  test('the history is newest first', async () => {
    const { body } = await call('GET', `${settings}/history`)
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1,
    ])
    expect(body.versions[8]).toMatchObject({ settings: SETTINGS, savedBy: world.users.channelManager.email })
  })

  test('a version of a newer format is named, and not shown without its rules', async () => {
    const history = historyCollection(loopback.database)
    const ninth = await history.load('settings', STORE_IDS.germany, 9)
    if (!ninth) throw new Error('expected version 9')
    const { _id, ...known } = ninth
    const record = {
      ...known.record,
      version: 10,
      ruleSet: { format: 2, rules: { first: 'of a later form' } },
    }
    const tenth = await history.claim({ ...known, version: 10, savedBy: 'later@merchant.example', record })
    if (tenth) await history.close(tenth)
    await history.claim({ ...known, version: 11, record: { ...known.record, version: 11 } })
    const { body } = await call('GET', `${settings}/history`)
    expect(body.versions.slice(0, 2).map(({ version }: { version: number }) => version)).toEqual([11, 9])
    expect(body.newer).toEqual([
      { version: 10, savedAt: known.savedAt.toISOString(), savedBy: 'later@merchant.example' },
    ])
    expect(await call('GET', `${settings}/history/10`)).toMatchObject({
      status: 409,
      body: { error: { code: 'STATE_NEWER' } },
    })
  })

  test('while aio state is away nothing is answered for it', async () => {
    loopback.state.fail({ path: 'asq.store', status: 403, times: 9 })
    expect(await call('GET', settings)).toMatchObject({ status: 503 })
    loopback.state.heal()
  })
})

describe('what was published', () => {
  test('listings come page by page, each once, with the decision and its trace', async () => {
    for (const sellerSku of [examples.plain, examples.warehouseFull, examples.withSlash]) {
      loopback.amazon.putListing({
        sellerId: europe.sellerId,
        sellerSku,
        channels: [{ code: 'DEFAULT', quantity: 1 }],
      })
    }
    await call('POST', `${store}/import`)
    await loopback.publish()
    const found: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await call(
        'GET',
        `${store}/listings?limit=2${after && `&after=${encodeURIComponent(after)}`}`,
      )
      found.push(...body.listings.map(({ sellerSku }: { sellerSku: string }) => sellerSku))
      after = body.next
    }
    expect(found.sort()).toEqual([examples.plain, examples.warehouseFull, examples.withSlash].sort())
    const { body } = await call('GET', `${store}/listings`)
    const [listing] = body.listings.filter((each: { published: unknown }) => each.published !== null)
    expect(listing).toMatchObject({
      decision: { kind: 'list', quantity: 10, rule: 'maximum', trace: expect.any(Array) },
      published: { quantity: 10, status: 'accepted' },
    })
  })

  test('the activity is newest first and comes page by page', async () => {
    const { body } = await call('GET', `${store}/activity?limit=2`)
    expect(body.entries).toHaveLength(2)
    expect(body.entries[0]).toMatchObject({ to: 10, rule: 'maximum', status: 'accepted' })
    const rest = await call('GET', `${store}/activity?limit=2&before=${encodeURIComponent(body.next)}`)
    const ids = [...body.entries, ...rest.body.entries].map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
  })

  test.each(['limit=0', 'limit=1.5', 'limit=x', 'limit=101', 'limit=', 'after='])(
    '%s is refused',
    async (query) => {
      expect((await call('GET', `${store}/listings?${query}`)).status).toBe(400)
    },
  )
})
