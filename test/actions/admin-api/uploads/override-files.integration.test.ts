import type { SimulatedPart } from '../../../../actions/admin-api/contract/simulation'
import { examples } from '../../../../dev/catalogue/examples'
import * as world from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

const STORE = STORE_IDS.germany
const path = `/stores/${STORE}/overrides`
const HEADER =
  'seller-sku,out-of-stock-threshold,maximum-listed-quantity,do-not-manage-stock-quantity,show,' +
  'share-of-stock-to-offer,units-to-hold-back,excluded,reason,ends-at'
/** Cells that a spreadsheet would read as formulas. */
const LEADING_ZEROS = '00123'
const FORMULAS = ['=SUM(A1)', '+31', '-7', '@here', "'=quoted"]

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain, examples.lastOne] })
  for (const sellerSku of [...FORMULAS, LEADING_ZEROS]) {
    loopback.amazon.putListing({ sellerId: world.amazon.accounts.europe.sellerId, sellerSku })
  }
  await connectStores(loopback)
  await saveSettings(loopback, STORE)
})
afterAll(() => loopback.close())

const call = (method: string, to: string, body?: object) =>
  callAdminApi(loopback, { method, path: to, ...(body ? { body } : {}) })
const overrideOf = async (sellerSku: string) => (await loopback.listing(STORE, sellerSku))?.override
const exported = async () => (await call('GET', `${path}/csv`)).body.text as string
async function upload(text: string) {
  const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'overrides' })
  const to = `/uploads/${body.upload.id}`
  await call('PUT', `${to}/pieces/0`, { text })
  const started = await call('POST', `${to}/start`, { pieces: 1 })
  expect(started.status).toBe(202)
  await loopback.publish()
  const { job } = (await call('GET', `/jobs/${started.body.job.id}`)).body
  return { job, upload: (await call('GET', to)).body.upload }
}

describe('overrides out of a file', () => {
  test('are set and published; a row with a mistake is refused with its line, the rest applies', async () => {
    const rows = [
      `${examples.plain},,3,,,,,,"Fair in Utrecht",2099-01-31T23:00:00Z`,
      "'+31,,0,,,,,,Fair,",
      'NONE,,3,,,,,,Fair,',
      `${examples.lastOne},,,,,,,yes,Recall,`,
    ]
    const { job, upload: found } = await upload(`${HEADER}\n${rows.join('\n')}\n`)
    expect(job).toMatchObject({ kind: 'upload-overrides', state: 'done', done: 4, total: 4 })
    expect(found).toMatchObject({
      applied: 2,
      unchanged: 0,
      refusedCount: 2,
      refused: [
        {
          line: 3,
          message: 'maximum-listed-quantity: expected a whole number from 1 to 1000000, or nothing, got 0',
        },
        { line: 4, message: 'no listing has the seller SKU NONE' },
      ],
    })
    expect(await loopback.listing(STORE, examples.plain)).toMatchObject({
      accepted: { quantity: 3 },
      override: {
        changes: { maximumListedQuantity: 3 },
        reason: 'Fair in Utrecht',
        endsAt: new Date('2099-01-31T23:00:00Z'),
        setBy: world.ims.users.channelManager.email,
      },
    })
    expect(await overrideOf(examples.lastOne)).toMatchObject({ changes: { excluded: true }, endsAt: null })
  })

  test('that were exported change nothing when they are uploaded again, formulas included', async () => {
    await call('PUT', path, {
      sellerSkus: FORMULAS,
      changes: { safetyBuffer: 1, maximumMode: 'upTo' },
      reason: '=HYPERLINK("http://evil.example")',
      endsAt: null,
    })
    const before = await Promise.all(FORMULAS.map(overrideOf))
    const file = await exported()
    for (const line of file.trim().split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+\-@]/)
    const { upload: found } = await upload(`\uFEFF${file}`)
    expect(found).toEqual({
      id: expect.anything(),
      applied: 0,
      unchanged: 2 + FORMULAS.length,
      refusedCount: 0,
      refused: [],
    })
    expect(await Promise.all(FORMULAS.map(overrideOf))).toEqual(before)
    expect(await exported()).toBe(file)
  })

  test('are changed and removed by the exported file', async () => {
    const edited = (await exported())
      .replace(/^(MUG-E35-MID,,)3(.*)$/m, '$18$2')
      .replace(/^('=SUM\(A1\),.*),\r$/m, '$1,yes\r')
    expect((await upload(edited)).upload).toMatchObject({ applied: 2, refusedCount: 0 })
    expect(await loopback.listing(STORE, examples.plain)).toMatchObject({ accepted: { quantity: 8 } })
    expect(await overrideOf('=SUM(A1)')).toBeNull()
    expect(await overrideOf('+31')).toMatchObject({ changes: { safetyBuffer: 1 } })
  })

  test('of several rows for one listing the last is used, and the others name it', async () => {
    const row = (maximum: number) => `${examples.plain},,${maximum},,,,,,Twice,`
    const { upload: found } = await upload(`${HEADER}\n${row(4)}\n${row(5)}\n${row(6)}\n`)
    expect(found).toMatchObject({
      applied: 1,
      refused: [2, 3].map((line) => ({
        line,
        mistakes: [{ code: 'repeated', values: { sellerSku: examples.plain, line: 4 } }],
      })),
    })
    expect(await overrideOf(examples.plain)).toMatchObject({ changes: { maximumListedQuantity: 6 } })
  })

  test('keep what has no column, and lose what has an empty cell', async () => {
    const header = 'Seller SKU;Maximum listed quantity'
    expect((await upload(`${header}\n${examples.plain};1.000\n`)).upload).toMatchObject({ applied: 1 })
    expect(await overrideOf(examples.plain)).toMatchObject({
      changes: { maximumListedQuantity: 1_000 },
      reason: 'Twice',
    })
    await upload(`seller-sku,units-to-hold-back,maximum-listed-quantity\n${examples.plain},1,\n`)
    expect(await overrideOf(examples.plain)).toMatchObject({ changes: { safetyBuffer: 1 }, reason: 'Twice' })
    const { upload: found } = await upload(`seller-sku,excluded\n${LEADING_ZEROS},yes\n`)
    expect(found).toMatchObject({ applied: 0, refused: [{ line: 2, mistakes: [{ code: 'no-reason-yet' }] }] })
  })

  test('say what a spreadsheet did to a seller SKU', async () => {
    const rows = ['123', '1.23E+12', '77', `\u200B${LEADING_ZEROS}`].map(
      (sellerSku) => `${sellerSku},yes,Recall`,
    )
    const { upload: found } = await upload(`seller-sku,excluded,reason\n${rows.join('\n')}\n`)
    expect(found).toMatchObject({
      applied: 1,
      refused: [
        { line: 2, mistakes: [{ code: 'zeros-lost', values: { sellerSku: '123', listing: LEADING_ZEROS } }] },
        { line: 3, mistakes: [{ code: 'changed-by-excel', values: { got: '1.23E+12' } }] },
        { line: 4, mistakes: [{ code: 'no-listing', values: { sellerSku: '77' } }] },
      ],
    })
  })

  test.each([
    ['a mistyped column', `${HEADER.replace('maximum-listed', 'maximum')}\n`, 1, 'unknown-columns'],
    ['no seller SKU', 'excluded,reason\nyes,Recall\n', 1, 'missing-columns'],
    ['a quote that does not end', `${HEADER}\n${examples.plain},,9,,,,,,Fair,\n"x`, 3, 'broken-quotes'],
  ])('are refused as a whole with %s, and nothing changes', async (_what, text, line, code) => {
    const before = await overrideOf(examples.plain)
    const { job, upload: found } = await upload(text)
    expect(job).toMatchObject({ state: 'failed', message: expect.stringContaining(`row ${line}`) })
    expect(found).toMatchObject({ applied: 0, refused: [{ line, mistakes: [{ code }] }] })
    expect(await overrideOf(examples.plain)).toEqual(before)
  })

  test('list all refused rows, more than the first 1,000', async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `NONE-${index},yes,Recall\n`)
    const { upload: found } = await upload(`seller-sku,excluded,reason\n${rows.join('')}`)
    expect(found).toMatchObject({ refusedCount: 1_200 })
    expect(found.refused).toHaveLength(1_000)
    const lines: number[] = []
    for (let after: number | null = 0; after !== null; ) {
      const { body } = await call('GET', `/uploads/${found.id}/refused?after=${after}`)
      lines.push(...body.refused.map(({ line }: { line: number }) => line))
      after = body.next
    }
    expect(lines).toEqual(rows.map((_, index) => index + 2))
    expect((await call('GET', `/uploads/${found.id}/refused?after=x`)).status).toBe(400)
    expect((await call('GET', '/uploads/none/refused')).status).toBe(404)
  })

  test('are of a known kind', async () => {
    expect((await call('POST', `/stores/${STORE}/uploads`, { kind: 'prices' })).status).toBe(400)
    expect((await call('GET', '/stores/none/overrides/csv')).status).toBe(404)
    expect((await call('GET', `${path}/csv?after=x`)).status).toBe(400)
  })
})

describe('a file of overrides that excludes listings or takes them to 0', () => {
  const removeAll = async () => {
    const rows = (await exported()).trim().split('\r\n').slice(1)
    await upload(`${HEADER},remove\n${rows.map((row) => row.replace(/,$/, ',yes')).join('\n')}\n`)
  }
  beforeAll(removeAll)

  async function preview(text: string) {
    const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'overrides' })
    const to = `/uploads/${body.upload.id}`
    await call('PUT', `${to}/pieces/0`, { text })
    const { status, body: reply } = await call('POST', `${to}/preview`, { line: 0 })
    expect(status).toBe(200)
    const { simulation, ...counts } = reply.preview
    return { ...counts, toZero: zerosIn(simulation) }
  }

  /** Number of quantities that go to 0. */
  function zerosIn(simulation: SimulatedPart | null): number {
    const counts = simulation?.counts ?? []
    return counts.reduce((sum, { effects }) => sum + (effects['to-zero'] ?? 0), 0)
  }

  test('is told how many before anything is done', async () => {
    const rows = [
      `${examples.plain},1000,,,,,,,Keep them for the shop,`,
      `${examples.lastOne},,,,,,,yes,Recall,`,
      'NONE,,,,,,,yes,Recall,',
      ',,,,,,,yes,Recall,',
    ]
    const text = `${HEADER}\n${rows.join('\n')}\n`
    expect(await preview(text)).toEqual({ excluded: 1, toZero: 1, removed: 0, line: 5, isWhole: true })
    expect(await overrideOf(examples.plain)).toBeNull()
    expect(await overrideOf(examples.lastOne)).toBeNull()

    await upload(text)
    expect(await loopback.listing(STORE, examples.plain)).toMatchObject({ accepted: { quantity: 0 } })
    // Once applied, the same file changes nothing.
    expect(await preview(text)).toMatchObject({ excluded: 0, toZero: 0, removed: 0 })
  })

  test('counts what is taken away, and listings that go to 0 without it', async () => {
    await removeAll()
    await upload(`${HEADER}\n${examples.lastOne},0,,,,,,,One is enough,\n`)
    expect(await loopback.listing(STORE, examples.lastOne)).toMatchObject({ accepted: { quantity: 10 } })
    const text = `${HEADER},remove\n${examples.lastOne},,,,,,,,,,yes\n${examples.plain},,,,,,,,,,yes\n`
    expect(await preview(text)).toMatchObject({ excluded: 0, toZero: 1, removed: 1 })
  })

  test('of several rows for one listing only the last counts', async () => {
    const rows = [`${examples.plain},,,,,,,yes,Recall,`, `${examples.plain},,4,,,,,,Fair,`]
    expect(await preview(`${HEADER}\n${rows.join('\n')}\n`)).toMatchObject({ excluded: 0, toZero: 0 })
  })

  test('goes on where a preview of a long file ended, and takes nothing else for a line', async () => {
    const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'overrides' })
    const to = `/uploads/${body.upload.id}`
    const row = `${examples.plain},,,,,,,yes,Recall,`
    await call('PUT', `${to}/pieces/0`, { text: `${HEADER}\n${row}\n` })
    const after = await call('POST', `${to}/preview`, { line: 2 })
    expect(after.body.preview).toMatchObject({ excluded: 0, removed: 0, line: 2, isWhole: true })
    for (const line of [-1, 1.5, '0', null])
      expect((await call('POST', `${to}/preview`, { line })).status).toBe(400)
    expect((await call('POST', '/uploads/none/preview', { line: 0 })).status).toBe(404)
  })

  test.each([
    ['without the seller SKU', 'sku\nA\n'],
    ['with a quote that does not end', `${HEADER}\n${examples.plain},,,,,,,yes,Recall,\n"x`],
  ])('a file %s does nothing', async (_what, text) => {
    expect(await preview(text)).toMatchObject({ excluded: 0, toZero: 0, removed: 0, isWhole: true })
  })
})
