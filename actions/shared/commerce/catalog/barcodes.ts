import * as v from 'valibot'
import { gtinOf, gtinVariants } from '../../gtin'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceSku } from '../client/commerce-values'
import { searchPage } from '../client/search-page'
import { type NamedProduct, WITH_STOCK } from './named-products'

/** A product with the barcode that it holds, in 14 digits. */
export interface BarcodedProduct extends NamedProduct {
  readonly gtin: string
}

export type BarcodedProducts =
  | { readonly kind: 'read'; readonly products: readonly BarcodedProduct[] }
  | CommerceFailure

/** Products that one request returns. Far more than there should be for a few barcodes. */
const FOUND_MAXIMUM = 300
const FIELDS = 'items[sku,name,custom_attributes[attribute_code,value]],total_count'

const row = v.object({
  sku: commerceSku,
  name: v.nullish(v.string(), ''),
  custom_attributes: v.nullish(v.array(v.object({ attribute_code: v.string(), value: v.unknown() })), []),
})
const rows = v.object({ items: v.nullable(v.array(v.unknown())) })

/** Products with one of these GTINs in an attribute, however it is written there. One request. */
export async function readByBarcode(
  commerce: CommerceClient,
  attribute: string,
  gtins: readonly string[],
): Promise<BarcodedProducts> {
  const value = [...new Set(gtins.flatMap(gtinVariants))]
  const criteria = {
    filterGroups: [[{ field: attribute, value, conditionType: 'in' as const }], WITH_STOCK],
    sortOrders: [{ field: 'entity_id', direction: 'ASC' as const }],
    pageSize: FOUND_MAXIMUM,
    currentPage: 1,
  }
  const answer = await searchPage(commerce, { path: 'products', criteria, fields: FIELDS })
  if (answer.kind === 'failed') {
    // Commerce refuses an attribute that was removed since it was named. Then nothing is proposed by barcode.
    return answer.status === 400 && answer.isFromCommerce === true ? { kind: 'read', products: [] } : answer
  }
  const parsed = v.safeParse(rows, answer.body)
  if (!parsed.success) return unreadable()
  const products = (parsed.output.items ?? []).flatMap((each) => {
    const product = v.safeParse(row, each)
    return product.success ? barcoded(product.output, attribute) : []
  })
  return { kind: 'read', products }
}

function barcoded(
  { sku, name, custom_attributes }: v.InferOutput<typeof row>,
  attribute: string,
): readonly BarcodedProduct[] {
  const own = (custom_attributes ?? []).find(({ attribute_code }) => attribute_code === attribute)
  const gtin = gtinOf(attribute === 'sku' ? sku : String(own?.value ?? ''))
  return gtin === null ? [] : [{ sku, name: name ?? '', gtin }]
}

/** Whether Commerce has a product attribute with this code. */
export async function hasAttribute(
  commerce: CommerceClient,
  code: string,
): Promise<boolean | CommerceFailure> {
  const filterGroups = [[{ field: 'attribute_code', value: code, conditionType: 'eq' as const }]]
  const criteria = { filterGroups, pageSize: 1, currentPage: 1 }
  const fields = 'items[attribute_code],total_count'
  const answer = await searchPage(commerce, { path: 'products/attributes', criteria, fields })
  if (answer.kind === 'failed') return answer
  const parsed = v.safeParse(rows, answer.body)
  return parsed.success ? (parsed.output.items ?? []).length > 0 : unreadable()
}
