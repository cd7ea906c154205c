import { STORE_IDS } from '../../../loopback-world'

const settings = {
  outOfStockThreshold: 0,
  maximumListedQuantity: 5,
  doNotManageStockQuantity: 5,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

/** A valid body for every route that reads one. Each of its fields is made hostile in turn. */
export const BODIES: Readonly<Record<string, object>> = {
  'PUT /saved-views': { name: 'Mugs', filters: { text: 'mug' }, columns: ['stock'] },
  'POST /saved-views/remove': { name: 'Mugs' },
  'POST /stores/:id/rule-matches': { rules: [], ruleId: 'none', after: null },
  'POST /stores': {
    accountId: 'eu.A2EUROPESELLER1',
    marketplaceId: 'A1805IZSGTT6HS',
    websiteCode: 'eu',
    name: 'A store',
  },
  'POST /accounts': {
    sellerId: 'A2EUROPESELLER1',
    region: 'eu',
    refreshToken: 'Atzr|a-token',
    lwaClientId: 'amzn1.application-oa2-client.x',
    lwaClientSecret: 'amzn1.oa2-cs.v1.x',
  },
  'PUT /accounts/:id': {
    version: 1,
    inventoryScope: 'region',
    orderImportMinutes: 60,
    clientSecretRotatedOn: '2026-01-01',
  },
  'DELETE /accounts/:id': { version: 99 },
  'POST /products/listings': { ids: ['MUG-E35-MID'] },
  'POST /authorisations': { marketplaceId: 'A1PA6795UKMFR9' },
  'POST /authorisations/exchange': { code: 'code', state: 'state', sellingPartnerId: 'A2EUROPESELLER1' },
  'PUT /stores/:id': { version: 1, name: 'A store', status: 'active', websiteCode: 'eu' },
  'DELETE /stores/:id': { version: 99 },
  'PUT /stores/:id/stock-quantity': { version: 99, settings },
  'POST /simulations': {
    change: { kind: 'settings', storeId: STORE_IDS.germany, settings },
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    after: `${STORE_IDS.germany}/`,
  },
  'PUT /stores/:id/overrides': {
    sellerSkus: ['MUG-E35-MID'],
    changes: { maximumListedQuantity: 2 },
    reason: 'scarce',
    endsAt: '2030-01-01T00:00:00Z',
  },
  'POST /stores/:id/overrides/remove': { sellerSkus: ['MUG-E35-MID'] },
  'POST /stores/:id/listings/republish': { sellerSkus: ['MUG-E35-MID'] },
  'POST /stores/:id/listings/csv': { sellerSkus: ['MUG-E35-MID'], hasHeader: true, separator: 'comma' },
  'PUT /app': {
    version: 99,
    limits: { sweepMinutes: 10 },
    readOnly: false,
    dataOnUninstall: 'keep',
    barcodeAttribute: 'ean',
    confirmFingerprint: true,
  },
  'PUT /alerts': { url: 'https://hooks.example/alerts', secret: 'a-secret-of-the-merchant-0123456789' },
  'PUT /accounts/:id/mappings': { mappings: [{ sellerSku: 'A', sku: 'B' }] },
  'POST /stores/:id/proposals': { sellerSkus: ['A'] },
  'POST /stores/:id/uploads': { kind: 'mappings' },
  'PUT /uploads/:id/pieces/:id': { text: 'seller-sku,sku' },
  'POST /uploads/:id/preview': { line: 0 },
  'POST /uploads/:id/start': { pieces: 1 },
}

/** Commands whose address says everything. */
export const WITHOUT_BODY: ReadonlySet<string> = new Set([
  'POST /accounts/:id/try',
  'POST /stores/:id/import',
  'POST /stores/:id/republish',
  'POST /jobs/:id/cancel',
  'DELETE /alerts',
  'POST /alerts/test',
  'POST /stores/:id/zeros/authorise',
  'POST /stores/:id/zeros/dismiss',
])

/** Values that no field accepts. */
export const HOSTILE_VALUES: readonly (readonly [what: string, value: unknown])[] = [
  ['an operator of the database', { $ne: null }],
  ['a regular expression of the database', { $regex: '.*', $where: 'sleep(1000)' }],
  ['a list', [['a'], { $gt: '' }]],
  ['text with a NUL', 'a\u0000b'],
  ['a megabyte of text', 'x'.repeat(1024 * 1024)],
  ['text that is too long', 'x'.repeat(40_000)],
  ['deep nesting', nested(500)],
]

/** Invalid bodies for any route. */
export const HOSTILE_BODIES: readonly (readonly [what: string, body: string])[] = [
  ['no JSON', '{"version": 1'],
  ['a list', '[]'],
  ['text', '"$ne"'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a prototype', '{"__proto__": {"version": 1, "isAdmin": true}, "constructor": {"prototype": {}}}'],
  ['a field too many', '{"$where": "1"}'],
  ['bytes that are no text', '\u0000\ufffe\ud800'],
  ['nesting without an end', '['.repeat(20_000)],
]

/** Places the value at each position of the body: fields, list elements, and what they contain. */
export function* withValue(
  body: unknown,
  value: unknown,
): Generator<readonly [field: string, body: unknown]> {
  if (Array.isArray(body)) {
    for (const [index, each] of body.entries()) {
      yield [`${index}`, body.with(index, value)]
      for (const [field, inner] of withValue(each, value))
        yield [`${index}.${field}`, body.with(index, inner)]
    }
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, each] of Object.entries(body)) {
      yield [name, { ...body, [name]: value }]
      for (const [field, inner] of withValue(each, value))
        yield [`${name}.${field}`, { ...body, [name]: inner }]
    }
  }
}

/** Hostile path segments, as sent. */
export const HOSTILE_SEGMENTS = [
  '..',
  '%2e%2e%2f%2e%2e',
  '__proto__',
  'constructor',
  '%00',
  `${STORE_IDS.germany}%00`,
  '%7B%22$ne%22:null%7D',
  '*',
  '%E2%80%AE%F0%9F%92%A5',
  '%',
  'x'.repeat(5_000),
  ' ',
]

/** Hostile query values. */
export const HOSTILE_TEXTS = [
  '',
  '{"$ne":null}',
  '[$ne]',
  '__proto__',
  '../../etc/passwd',
  '\u0000',
  '\u202e💥 ',
  '-1',
  '1e9',
  'NaN',
  '(.*)*$',
  'WyJfX3Byb3RvX18iLHsiJG5lIjpudWxsfV0',
  Buffer.from('[{"$gt":""},"x"]').toString('base64url'),
  'x'.repeat(100_000),
]

const LISTING_QUERY = ['text', 'rule', 'state', 'channel', 'override', 'sort', 'after', 'limit']

/** The query parameters of each route, to be made hostile one by one. Then all names are sent at once. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'GET /stores/:id/listings': LISTING_QUERY,
  'GET /stores/:id/listings/csv': [...LISTING_QUERY, 'separator'],
  'GET /stores/:id/listing/changes': ['sellerSku', 'before', 'limit'],
  'GET /stores/:id/activity/csv': ['before', 'text', 'rule', 'status', 'period', 'separator'],
  'GET /stores/:id/errors/csv': ['before', 'text', 'system', 'code', 'period', 'separator'],
  'GET /listings': [...LISTING_QUERY, 'store'],
  'GET /listings/csv': [...LISTING_QUERY, 'store', 'separator'],
  'GET /stores/:id/listing': ['sellerSku'],
  'GET /shared-skus': ['after', 'limit'],
  'GET /stores/:id/activity': ['before', 'limit'],
  'GET /stores/:id/errors': ['before', 'limit'],
  'GET /stores/:id/unmatched': ['after', 'limit'],
  'GET /stores/:id/unmatched/csv': ['after'],
  'GET /uploads/:id/refused': ['after'],
  'GET /stores/:id/change-preview': ['change'],
  'GET /accounts/:id/connect-preview': ['marketplaceId'],
}

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = { a: value }
  return value
}
