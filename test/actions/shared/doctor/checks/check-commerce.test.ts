import type { CommerceReply } from '../../../../../actions/shared/commerce/client/commerce-client'
import { checkCommerce } from '../../../../../actions/shared/doctor/checks/check-commerce'
import type { DoctorContext } from '../../../../../actions/shared/doctor/doctor-context'
import { sentenceOf } from '../../../../../actions/shared/doctor/finding'
import { errorMessage } from '../../../../../actions/shared/runtime/error-words'

const answered = (body: unknown): CommerceReply => ({ kind: 'answered', body })
const failed = (
  code: 'NOT_FOUND' | 'UNAUTHORISED' | 'UNAVAILABLE',
  status: number | null = 404,
): CommerceReply => ({
  kind: 'failed',
  code,
  message: 'words of Commerce',
  status,
})
const WEBSITES = [{ code: 'admin' }, { code: 'eu' }]
const PRODUCTS = { items: [{ sku: 'MUG/1' }] }

/** Each finding by its subject. */
async function found(replies: Readonly<Record<string, CommerceReply>>) {
  const asked: string[] = []
  const get = async (path: string) => {
    asked.push(path)
    const known = Object.entries(replies).find(([beginning]) => path.startsWith(beginning))
    return known?.[1] ?? answered({})
  }
  const findings = await checkCommerce({ commerce: { get } } as Partial<DoctorContext> as DoctorContext)
  return {
    asked,
    codes: Object.fromEntries(findings.map(({ subject, code }) => [String(subject), code])),
    values: Object.fromEntries(findings.map(({ subject, values }) => [String(subject), values])),
  }
}

test('the stock of the first product is asked for in the first website that sells', async () => {
  const { asked, codes } = await found({ 'store/websites': answered(WEBSITES), products: answered(PRODUCTS) })
  expect(asked.slice(-2)).toEqual(['stockItems/MUG%2F1', 'inventory/export-stock-salable-qty/website/eu'])
  expect(new Set(Object.values(codes))).toEqual(new Set(['commerce.ok', 'commerce.multi-source']))
})

test.each<[string, Readonly<Record<string, CommerceReply>>, boolean, boolean]>([
  [
    'there is no product',
    { 'store/websites': answered(WEBSITES), products: answered({ items: [] }) },
    false,
    false,
  ],
  [
    'products have another form',
    { 'store/websites': answered(WEBSITES), products: answered(null) },
    false,
    false,
  ],
  [
    'a product has no SKU',
    { 'store/websites': answered(WEBSITES), products: answered({ items: [null] }) },
    false,
    false,
  ],
  [
    'there is no website that sells',
    { 'store/websites': answered([{ code: 'admin' }]), products: answered(PRODUCTS) },
    true,
    false,
  ],
  [
    'websites have another form',
    { 'store/websites': answered({}), products: answered(PRODUCTS) },
    true,
    false,
  ],
  [
    'websites cannot be read',
    { 'store/websites': failed('UNAVAILABLE'), products: answered(PRODUCTS) },
    true,
    false,
  ],
])('where %s no more is asked for than can be', async (_words, replies, stockItem, salable) => {
  const { asked } = await found(replies)
  expect(asked.some((path) => /^stockItems\/(?!lowStock)/.test(path))).toBe(stockItem)
  expect(asked.some((path) => path.includes('salable'))).toBe(salable)
})

test('a missing stock item is in order, and everything else that is missing is not', async () => {
  const { codes } = await found({
    'store/websites': answered(WEBSITES),
    products: answered(PRODUCTS),
    'stockItems/MUG': failed('NOT_FOUND'),
    orders: failed('NOT_FOUND'),
    'inventory/stocks': failed('UNAUTHORISED', 401),
    'inventory/sources': failed('UNAUTHORISED', null),
  })
  expect(codes).toMatchObject({
    stockItems: 'commerce.ok',
    orders: 'commerce.away',
    'inventory/stocks': 'commerce.unauthorised',
    'inventory/sources': 'commerce.unauthorised',
  })
})

const gone: CommerceReply = {
  kind: 'failed',
  code: 'NOT_FOUND',
  message: 'words',
  status: 404,
  isFromCommerce: true,
}

test('a Commerce without multi-source inventory is in order, and said to be one', async () => {
  const { asked, codes } = await found({
    'store/websites': answered(WEBSITES),
    products: answered(PRODUCTS),
    inventory: gone,
  })
  expect(codes).toMatchObject({ null: 'commerce.single-stock', 'stockItems/lowStock/': 'commerce.ok' })
  expect(new Set(Object.values(codes))).toEqual(new Set(['commerce.ok', 'commerce.single-stock']))
  expect(asked.some((path) => path.includes('salable'))).toBe(false)
})

test('one route of multi-source inventory that is missing is told', async () => {
  const { codes } = await found({ 'inventory/sources': gone })
  expect(codes).toMatchObject({ 'inventory/sources': 'commerce.away', null: 'commerce.multi-source' })
})

test('the resource that Commerce names is the one that the role lacks, and bad keys are none', async () => {
  const refused = { ...gone, code: 'UNAUTHORISED', status: 401 } as const
  const { codes, values } = await found({
    'inventory/source-items': { ...refused, resource: 'Magento_InventoryApi::source' },
    orders: refused,
  })
  expect(codes).toMatchObject({
    'inventory/source-items': 'commerce.unauthorised',
    orders: 'commerce.not-accepted',
  })
  expect(values['inventory/source-items']).toMatchObject({ resource: 'Magento_InventoryApi::source' })
})

test('a limit of Commerce for its pages is found with a full page, and told', async () => {
  const asked: (string | undefined)[] = []
  const get = async (path: string, query?: Readonly<Record<string, string>>): Promise<CommerceReply> => {
    const pageSize = query?.['searchCriteria[pageSize]']
    if (path !== 'inventory/stocks') return answered({})
    asked.push(pageSize)
    if (Number(pageSize) <= 50) return answered({ items: [], total_count: 0 })
    return { ...gone, code: 'REFUSED', status: 400, pageSizeMaximum: 50 }
  }
  const findings = await checkCommerce({ commerce: { get } } as Partial<DoctorContext> as DoctorContext)
  expect(asked).toEqual(['300', '50'])
  expect(findings.filter(({ code }) => code === 'commerce.page-limit')).toMatchObject([
    { values: { maximum: 50 } },
  ])
})

test('a finding says what it can, and what was thrown is told by its words', () => {
  expect(sentenceOf({ code: 'commerce.away', values: {} })).not.toContain('{')
  expect([new Error('words'), new Error(''), 'text'].map(errorMessage)).toEqual(['words', 'Error', 'text'])
})
