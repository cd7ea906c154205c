import { type EndSoldPorts, endSold } from '../../../../../actions/publisher/periodic/amazon/end-sold'
import type { CommerceFailure } from '../../../../../actions/shared/commerce/client/commerce-client'
import { type SoldDocument, soldCollection } from '../../../../../actions/shared/database/accounts/sold'
import { communicationErrorCollection } from '../../../../../actions/shared/database/log/communication-errors'
import { pendingCollection } from '../../../../../actions/shared/database/work/pending'
import { taskStateCollection } from '../../../../../actions/shared/database/work/task-states'
import type { MerchantAccount } from '../../../../../actions/shared/publishing/merchant'
import { answersFor, failedFor } from '../../../../commerce-answers'
import { type DatabaseWorld, startDatabase } from '../../../shared/database/database-world'
import { account, merchant } from '../../orders-surroundings'

const MINUTE = 60_000
const NOON = new Date('2026-11-23T12:00:00Z')
const minutesOn = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE)

let base: DatabaseWorld
let date = NOON
/** Amazon order ids of imported Commerce orders. */
let imported: string[] = []
let asked: (readonly string[])[] = []
let failure: CommerceFailure | null = null

beforeAll(async () => {
  base = await startDatabase()
})
afterAll(() => base.close())
let settings: Partial<MerchantAccount>
let askedField: string | undefined
let isShipped: boolean

beforeEach(async () => {
  settings = {}
  isShipped = false
  date = NOON
  imported = []
  asked = []
  failure = null
  for (const name of ['sold', 'pending', 'tasks', 'errors'] as const) {
    await base.database.collection(name).deleteMany({})
  }
})

function world(): EndSoldPorts {
  const { database } = base
  return {
    now: () => date,
    runId: 'run',
    merchant: merchant({ accounts: [{ ...account('eu'), ...settings }] }),
    pending: pendingCollection(database),
    errors: communicationErrorCollection(database),
    sold: soldCollection(database),
    taskStates: taskStateCollection(database),
    commerce: {
      readImportedOrders: async (ids, field) => {
        asked.push(ids)
        askedField = field
        if (failure) return failedFor(ids, failure)
        return answersFor(ids, (id) => (imported.includes(id) ? { isShipped } : undefined))
      },
    },
  }
}

function item(id: string, changes: Partial<SoldDocument> = {}): SoldDocument {
  return {
    _id: `eu/${id}`,
    accountId: 'eu',
    amazonOrderId: `303-${id}`,
    storeId: 'eu.de',
    sellerSku: `AMZ-${id}`,
    sku: `SKU-${id}`,
    websiteCode: 'base',
    quantity: 1,
    orderedAt: NOON,
    endsAt: minutesOn(60),
    state: 'open',
    ...changes,
  }
}
const put = (...items: SoldDocument[]) => soldCollection(base.database).record(items)
const states = async () =>
  Object.fromEntries(
    ((await base.database.collection('sold').find({}, { limit: 1000 })) as SoldDocument[]).map(
      ({ _id, state }) => [_id, state],
    ),
  )
const marks = async () =>
  (
    (await base.database.collection('pending').find({}, { sort: { _id: 1 }, limit: 1000 })) as {
      key: string
      reasons: string[]
      dueAt: Date
    }[]
  ).map(({ key, reasons, dueAt }) => [key, ...reasons, dueAt.getTime() - date.getTime()])

describe('what counts as sold on Amazon', () => {
  test('ends when a Commerce order carries it, and its SKUs are looked at', async () => {
    await put(item('1'), item('2'), item('3', { amazonOrderId: '303-1' }), item('4', { sku: null }))
    imported = ['303-1', '303-4', '303-other']
    expect(await endSold(world())).toBe(MINUTE)
    expect(await states()).toEqual({
      'eu/1': 'imported',
      'eu/2': 'open',
      'eu/3': 'imported',
      'eu/4': 'imported',
    })
    expect(await marks()).toEqual([
      ['sku:SKU-1', 'sold-ended', 0],
      ['sku:SKU-3', 'sold-ended', 0],
    ])
    expect(asked).toEqual([['303-1', '303-2', '303-4']])
  })

  test('ends when its time ran out, and its SKU is looked at', async () => {
    await put(item('1', { endsAt: NOON }), item('2', { endsAt: minutesOn(1) }))
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'expired', 'eu/2': 'open' })
    expect(await marks()).toEqual([['sku:SKU-1', 'sold-ended', 0]])
  })

  test('was imported, not late, when Commerce carries it by the end of its time', async () => {
    await put(item('1', { endsAt: NOON }))
    imported = ['303-1']
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'imported' })
  })

  test('ends by its time while Commerce does not answer, and nothing else does', async () => {
    await put(item('1', { endsAt: NOON }), item('2'))
    failure = { kind: 'failed', code: 'UNAVAILABLE', message: 'Commerce did not answer.', status: null }
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'expired', 'eu/2': 'open' })
    expect(await base.database.collection('errors').find({}, { limit: 10 })).toMatchObject([
      { system: 'commerce', code: 'UNAVAILABLE', message: 'Commerce did not answer.' },
    ])
  })

  test('is asked for at once, those that end first before the others', async () => {
    await put(
      ...Array.from({ length: 120 }, (_, index) => item(String(index), { endsAt: minutesOn(200 - index) })),
    )
    imported = ['303-0']
    await endSold(world())
    expect(asked.map((ids) => ids.length)).toEqual([120])
    expect(asked[0]?.[0]).toBe('303-119')
    expect((await states())['eu/0']).toBe('imported')
  })

  test('is not asked for any more in a slice in which Commerce failed', async () => {
    await put(...Array.from({ length: 120 }, (_, index) => item(String(index))))
    failure = { kind: 'failed', code: 'THROTTLED', message: '', status: 429 }
    await endSold(world())
    expect(asked).toHaveLength(1)
  })

  test('is asked for once a minute, by whichever run it is, and again', async () => {
    await put(item('1'))
    await endSold(world())
    date = new Date(NOON.getTime() + 20_000)
    expect(await endSold(world())).toBe(40_000)
    expect(asked).toHaveLength(1)
    date = minutesOn(1)
    expect(await endSold(world())).toBe(MINUTE)
    expect(asked).toHaveLength(2)
  })

  test('is not asked for while there is none', async () => {
    expect(await endSold(world())).toBe(MINUTE)
    expect(asked).toEqual([])
    await put(item('1'))
    await endSold(world())
    expect(asked).toHaveLength(1)
  })
})

describe('an account whose import reserves nothing', () => {
  test('keeps units off the stock until their Commerce order is shipped, however long that takes', async () => {
    settings = { importReserves: false }
    await put(item('1'))
    imported = ['303-1']
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'open' })
    date = minutesOn(3 * 24 * 60)
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'open' })
    isShipped = true
    date = minutesOn(3 * 24 * 60 + 2)
    await endSold(world())
    expect(await states()).toEqual({ 'eu/1': 'imported' })
  })

  test('is asked by the field that its import writes', async () => {
    settings = { orderIdField: 'customer_note' }
    await put(item('1'))
    await endSold(world())
    expect(askedField).toBe('customer_note')
  })
})

test('a PENDING order of three days counts on, and its time begins once it is paid', async () => {
  await put(item('1', { isPending: true }), item('2'))
  date = minutesOn(3 * 24 * 60)
  await endSold(world())
  expect(await states()).toEqual({ 'eu/1': 'open', 'eu/2': 'expired' })
})
