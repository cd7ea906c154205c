import type {
  CommerceClient,
  CommerceFailure,
} from '../../../../../actions/shared/commerce/client/commerce-client'
import { readByKey } from '../../../../../actions/shared/commerce/client/read-by-key'
import { examples } from '../../../../../dev/catalogue/examples'
import { rowsOf } from '../../../../commerce-answers'
import { catalogue, hardCommerce, inEurope } from '../hard-commerce'

const here = hardCommerce()

describe('a row that Commerce cannot give', () => {
  test('costs no other row of its batch its answer, and later batches nothing', async () => {
    const bad = [inEurope[7] ?? '', inEurope[61] ?? '']
    const reader = here.open({ failingSkus: bad })
    const batch = inEurope.slice(0, 80)
    for (const calls of [50, 4]) {
      const before = here.requests()
      const answers = await reader.readSalableQuantities('eu', batch)
      expect(batch.filter((sku) => answers.get(sku)?.kind === 'failed')).toEqual(bad)
      expect(rowsOf(answers).size).toBe(78)
      expect(here.requests() - before).toBeLessThan(calls)
    }
  })

  test('is read again once Commerce can give it', async () => {
    const [sku = '', other = ''] = inEurope
    const reader = here.open({ failingSkus: [sku] })
    await reader.readSalableQuantities('eu', [sku, other])
    here.commerce.behave({ failingSkus: [] })
    await reader.readSalableQuantities('eu', [sku, other])
    const before = here.requests()
    expect(rowsOf(await reader.readSalableQuantities('eu', [sku, other])).size).toBe(2)
    expect(here.requests() - before).toBe(1)
  })
})

describe('a Commerce that limits its pages', () => {
  test.each([300, 50, 20, 7, 1])(
    'to %d rows gives every row, and is not asked for too many again',
    async (maximum) => {
      const reader = here.open({ pageSizeMaximum: maximum })
      const batch = inEurope.slice(0, 80)
      for (let round = 0; round < 2; round += 1) {
        expect(rowsOf(await reader.readSalableQuantities('eu', batch)).size).toBe(80)
        expect(rowsOf(await reader.readProductsBySku('eu', batch)).size).toBe(80)
        expect(rowsOf(await reader.readSourceItems(batch)).size).toBe(80)
        expect(await reader.readTopology()).toMatchObject({ kind: 'read' })
      }
      const since = { since: new Date(0), until: new Date('2100-01-01'), after: 0 }
      const page = await reader.readUpdatedProducts(since)
      expect(page.kind === 'read' && page.products.length).toBe(Math.min(maximum, catalogue.products.length))
      const refused = here.commerce.standIn.requests.filter(({ status }) => status === 400).length
      await reader.readSalableQuantities('eu', batch)
      await reader.readProductsBySku('eu', batch)
      expect(here.commerce.standIn.requests.filter(({ status }) => status === 400)).toHaveLength(refused)
    },
  )
})

describe('a SKU without a row', () => {
  test.each([300, 50, 20, 7, 2, 1])(
    'is known to have none where pages are limited to %d rows',
    async (maximum) => {
      const reader = here.open({ pageSizeMaximum: maximum })
      await reader.readSalableQuantities('eu', inEurope.slice(0, 80))
      const answers = await reader.readSalableQuantities('eu', [examples.notAssigned])
      expect(answers.get(examples.notAssigned)).toEqual({ kind: 'absent', isWitnessed: true })
    },
  )

  test('of a Commerce that gives one row a page and has none for a while is absent without a witness', async () => {
    const reader = here.open({ pageSizeMaximum: 1 })
    await reader.readSalableQuantities('eu', inEurope.slice(0, 80))
    const empty = { status: 200, body: { items: [], total_count: 0 } }
    here.commerce.standIn.fail({ path: 'export-stock', ...empty, times: 2 })
    const answers = await reader.readSalableQuantities('eu', [examples.plain])
    expect(answers.get(examples.plain)).toEqual({ kind: 'absent', isWitnessed: false })
  })

  test('alone is asked for along with products that have one', async () => {
    const reader = here.open()
    const answers = await reader.readSalableQuantities('eu', [examples.notAssigned])
    expect(answers.get(examples.notAssigned)).toEqual({ kind: 'absent', isWitnessed: true })
  })

  test('of a Commerce that answers nothing is absent without a witness', async () => {
    const reader = here.open()
    await reader.readSalableQuantities('eu', [examples.plain])
    here.commerce.standIn.fail({
      path: 'export-stock',
      status: 200,
      body: { items: [], total_count: 0 },
      times: 9,
    })
    const answers = await reader.readSalableQuantities('eu', [examples.plain, examples.twoSources])
    for (const answer of answers.values()) expect(answer).toEqual({ kind: 'absent', isWitnessed: false })
  })

  test('of a product that is gone is told by the products that are not', async () => {
    const reader = here.open()
    here.commerce.deleteProduct(examples.plain)
    const answers = await reader.readProductsBySku('eu', [examples.plain])
    expect(answers.get(examples.plain)).toEqual({ kind: 'absent', isWitnessed: true })
  })
})

describe('a Commerce that takes too long over a batch', () => {
  const client = {} as CommerceClient
  const skus = Array.from({ length: 80 }, (_each, index) => `SKU-${index}`)
  const late: CommerceFailure = {
    kind: 'failed',
    code: 'UNAVAILABLE',
    message: 'Commerce did not answer within 30 s.',
    status: null,
    isTimeout: true,
  }
  /** Answers at most this many SKUs, and records how many were requested. */
  function slow(maximum: number, own: CommerceClient = client) {
    const asked: number[] = []
    const read = () =>
      readByKey<string, string>(own, {
        name: 'export',
        keys: skus,
        ask: async (keys) => {
          asked.push(keys.length)
          if (keys.length > maximum) return late
          return { kind: 'read', rows: new Map(keys.map((key) => [key, key])) }
        },
      })
    return { asked, read }
  }

  test('is asked for fewer SKUs at a time, and goes on with so many', async () => {
    const { asked, read } = slow(40)
    expect(rowsOf(await read()).size).toBe(80)
    expect(asked).toEqual([80, 40, 40])
    expect(rowsOf(await read()).size).toBe(80)
    expect(asked.slice(3)).toEqual([40, 40])
  })

  test('costs two waits where it is down, and the next time fewer SKUs are asked for', async () => {
    const own = {} as CommerceClient
    const { asked, read } = slow(15, own)
    expect([...(await read()).values()]).toEqual(skus.map(() => late))
    expect(asked).toEqual([80, 40])
    await read()
    expect(asked.slice(2)).toEqual([40, 20])
    await read()
    expect(rowsOf(await read()).size).toBe(80)
  })

  test('is told from one that cannot be reached, which is asked once', async () => {
    const asked: number[] = []
    const { isTimeout: _isTimeout, ...away } = late
    const ask = async (keys: readonly string[]) => {
      asked.push(keys.length)
      return away
    }
    await readByKey<string, string>({} as CommerceClient, { name: 'export', keys: skus, ask })
    expect(asked).toEqual([80])
  })
})
