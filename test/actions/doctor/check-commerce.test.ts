import type { CommerceReply } from '../../../actions/shared/commerce/commerce-client'
import { checkCommerce } from '../../../actions/shared/doctor/check-commerce'
import type { DoctorWorld } from '../../../actions/shared/doctor/doctor-world'
import { sentenceOf } from '../../../actions/shared/doctor/finding'
import { errorMessage } from '../../../actions/shared/runtime/error-words'

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

/** Each finding by what it is about. */
async function found(replies: Readonly<Record<string, CommerceReply>>) {
  const asked: string[] = []
  const get = async (path: string) => {
    asked.push(path)
    const known = Object.entries(replies).find(([beginning]) => path.startsWith(beginning))
    return known?.[1] ?? answered({})
  }
  const findings = await checkCommerce({ commerce: { get } } as Partial<DoctorWorld> as DoctorWorld)
  return { asked, codes: Object.fromEntries(findings.map(({ subject, code }) => [String(subject), code])) }
}

test('the stock of the first product is asked for in the first website that sells', async () => {
  const { asked, codes } = await found({ 'store/websites': answered(WEBSITES), products: answered(PRODUCTS) })
  expect(asked.slice(-2)).toEqual(['stockItems/MUG%2F1', 'inventory/export-stock-salable-qty/website/eu'])
  expect(new Set(Object.values(codes))).toEqual(new Set(['commerce.ok']))
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
  expect(asked.some((path) => path.startsWith('stockItems'))).toBe(stockItem)
  expect(asked.some((path) => path.includes('salable'))).toBe(salable)
})

test('a missing stock item is in order, and everything else that is missing is not', async () => {
  const { codes } = await found({
    'store/websites': answered(WEBSITES),
    products: answered(PRODUCTS),
    stockItems: failed('NOT_FOUND'),
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

test('a finding says what it can, and what was thrown is told by its words', () => {
  expect(sentenceOf({ code: 'commerce.away', values: {} })).not.toContain('{')
  expect([new Error('words'), new Error(''), 'text'].map(errorMessage)).toEqual(['words', 'Error', 'text'])
})
