import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getIntegrationAuthProvider } from '@adobe/aio-commerce-lib-auth'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import type { Behaviour } from '../../../dev/commerce/behaviour'
import { commerce as credentials } from '../../../dev/world'

/** A request to a real Commerce and its recorded reply. */
export interface RecordedReply {
  readonly name: string
  readonly auth: string
  /** Method and path as sent. */
  readonly sentAs: string
  readonly status: number
  readonly body: unknown
  /** Only the first rows of the list were recorded. */
  readonly isCut?: true
}

export const VERSIONS = ['2.4.7-p3', '2.4.8-p1'] as const

export function recordedReplies(version: (typeof VERSIONS)[number]): readonly RecordedReply[] {
  const file = join(__dirname, `../../commerce-rest/${version}.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedReply[]
}

/** The catalogue of the recordings: ids from 1, and no SKU that Commerce cannot store. */
export function recordedCatalogue() {
  const { products, listings } = createCatalogue()
  const isComposite = ({ type }: { readonly type: string }) => /configurable|bundle|grouped/.test(type)
  const ordered = [...products.filter((each) => !isComposite(each)), ...products.filter(isComposite)]
  return {
    listings,
    products: ordered
      .map((product, index) => ({ ...product, id: index + 1 }))
      .filter(({ sku }) => [...sku].every((character) => character.length === 1)),
  }
}

/** How the recorded Commerce behaved. */
export function recordedBehaviour(version: string, { name, auth }: RecordedReply): Partial<Behaviour> {
  const limit = /^limits-max-(50|default)-/.exec(name)?.[1]
  return {
    version: version.startsWith('2.4.7') ? '2.4.7' : '2.4.8',
    encodedSlash: 'taken',
    resources: auth.includes('role nothing') ? ['Magento_Catalog::categories'] : null,
    pageSizeMaximum: limit === undefined ? null : limit === '50' ? 50 : 300,
  }
}

/** The request's authorization, valid or not. */
export function authorisationOf({ auth, name }: RecordedReply, url: string): string | null {
  if (auth === 'none') return null
  if (auth.startsWith('bearer'))
    return /token-as-bearer|rubbish/.test(name) ? 'Bearer rubbish' : 'Bearer token'
  return getIntegrationAuthProvider(credentials.integration).getHeaders('GET', url).Authorization
}

/** Rows that orders had changed before the recording. */
const MOVED = new Set([
  'MUG-E35-MID',
  'KTL-ENA-RED',
  'TNT-TUN-4P',
  'GRL-CHA-FAM',
  'KNF-CHF-21',
  'CHARCOAL-BEECH-KG',
  'WORKSHOP-FIRE',
  'SOX-MER-M',
])
/** Composite products whose own stock item was out of stock there. */
const COMPOSITES = new Set(['SOX-MER', 'SET-BREAKFAST', 'GRP-KNIVES'])

/** Row fields that the app depends on. The others are names, dates and unused data. */
const FIELDS = [
  ...['sku', 'qty', 'is_salable', 'id', 'type_id', 'status', 'source_code', 'quantity', 'enabled'],
  ...['stock_id', 'priority', 'ext_order_id', 'code', 'manage_stock', 'backorders', 'min_qty'],
  ...[
    'use_config_manage_stock',
    'use_config_backorders',
    'use_config_min_qty',
    'is_qty_decimal',
    'website_id',
  ],
] as const

/** The parts that two replies must have in common. */
export function essenceOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  if (Array.isArray(body)) return rowsOf(body)
  const { items, message, parameters, total_count } = body as Record<string, unknown>
  if (message !== undefined) return { message, ...(parameters === undefined ? {} : { parameters }) }
  if (items === undefined) return fieldsOf(body)
  return { items: Array.isArray(items) ? rowsOf(items) : items, total_count }
}

function rowsOf(rows: readonly unknown[]): readonly unknown[] {
  const keyOf = (row: unknown) => JSON.stringify(row)
  return rows.map(fieldsOf).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

function fieldsOf(row: unknown): Record<string, unknown> {
  const given = row as Record<string, unknown>
  const sku = String(given.sku ?? '')
  return Object.fromEntries(
    FIELDS.filter((field) => field in given).map((field) => {
      const isMoved = /^(qty|is_salable)$/.test(field) && (MOVED.has(sku) || COMPOSITES.has(sku))
      return [field, isMoved ? typeof given[field] : given[field]]
    }),
  )
}
