import * as v from 'valibot'
import { commerceId, commerceNumber, commerceSku } from '../client/commerce-values'

/** One line of an order. A configurable line and its child are two lines, both with the child's SKU. */
export interface OrderLine {
  /** Null if it cannot be a product's SKU, for example if chosen options made it too long. */
  readonly sku: string | null
  /** The product that stock is reserved for. With custom options, the SKU of a line differs from the product's. */
  readonly productId: number | null
  readonly ordered: number
  readonly shipped: number
  readonly cancelled: number
  readonly refunded: number
}

const quantity = v.fallback(v.nullish(commerceNumber, 0), 0)

export const orderLineEntries = {
  item_id: v.optional(v.unknown()),
  parent_item_id: v.optional(v.unknown()),
  sku: v.optional(v.unknown()),
  product_id: v.optional(v.unknown()),
  qty_ordered: quantity,
  qty_shipped: quantity,
  qty_canceled: quantity,
  qty_refunded: quantity,
  qty_invoiced: quantity,
  is_virtual: v.optional(v.unknown()),
}

export const orderLines = v.array(v.object(orderLineEntries))

/** The fields of order lines that are requested. */
export const ORDER_LINE_FIELDS =
  'items[item_id,parent_item_id,sku,product_id,qty_ordered,qty_shipped,qty_canceled,qty_refunded,qty_invoiced,is_virtual]'

type RawLine = v.InferOutput<typeof orderLines>[number]
/** The fields that say how many units of a line have yet to leave the stock. */
type Units = Omit<RawLine, 'item_id' | 'parent_item_id' | 'sku' | 'product_id'>

export function linesOf(rows: readonly RawLine[]): readonly OrderLine[] {
  return rows.map((row) => {
    const productId = v.safeParse(commerceId, row.product_id)
    return {
      sku: v.is(commerceSku, row.sku) ? row.sku : null,
      productId: productId.success ? productId.output : null,
      ordered: row.qty_ordered ?? 0,
      shipped: row.qty_shipped ?? 0,
      cancelled: row.qty_canceled ?? 0,
      refunded: row.qty_refunded ?? 0,
    }
  })
}

/** The SKUs of the lines, without duplicates. */
export function skusOfLines(lines: readonly OrderLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ sku }) => sku ?? []))]
}

/** The product ids of the lines, without duplicates. */
export function productIdsOfLines(lines: readonly OrderLine[]): readonly number[] {
  return [...new Set(lines.flatMap(({ productId }) => productId ?? []))]
}

/** Whether everything was shipped, canceled or refunded, and at least something shipped. */
export function isShippedWhole(rows: readonly RawLine[]): boolean {
  const isDone = (row: RawLine) => openUnits(row) <= 0
  const childrenOf = Map.groupBy(
    rows.filter((row) => row.parent_item_id),
    (row) => Number(row.parent_item_id),
  )
  const whole = rows
    .filter((row) => !row.parent_item_id)
    .every((row) => {
      const children = childrenOf.get(Number(row.item_id)) ?? []
      // Commerce counts the shipment of a configurable product on its own line, and that of a bundle on the lines of
      // its parts.
      return isDone(row) || (children.length > 0 && children.every(isDone))
    })
  return rows.length > 0 && whole && rows.some((row) => gone(row) > 0)
}

function gone(row: Units): number {
  const isVirtual = Number(row.is_virtual) === 1 || row.is_virtual === true
  return isVirtual ? (row.qty_invoiced ?? 0) : (row.qty_shipped ?? 0)
}

/** Units of a line that have neither left the stock nor been canceled or refunded. */
export function openUnits(row: Units): number {
  return (row.qty_ordered ?? 0) - gone(row) - (row.qty_canceled ?? 0) - (row.qty_refunded ?? 0)
}
