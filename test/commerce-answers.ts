import type { CommerceFailure } from '../actions/shared/commerce/client/commerce-client'
import type { KeyAnswer, KeyAnswers } from '../actions/shared/commerce/client/read-by-key'
import type { OrderLine } from '../actions/shared/commerce/orders/order-lines'

export function anOrderLine(changes: Partial<OrderLine> = {}): OrderLine {
  return { sku: null, productId: null, ordered: 1, shipped: 0, cancelled: 0, refunded: 0, ...changes }
}

/** An answer for each requested key: its row, or that Commerce has none. */
export function answersFor<K, T>(
  keys: readonly K[],
  rowOf: (key: K) => T,
): Map<K, KeyAnswer<Exclude<T, undefined>>> {
  const rows = keys.map((key) => [key, rowOf(key)] as const)
  const isWitnessed = rows.some(([, row]) => row !== undefined)
  return new Map(
    rows.map(([key, row]): [K, KeyAnswer<Exclude<T, undefined>>] => [
      key,
      row === undefined
        ? { kind: 'absent', isWitnessed }
        : { kind: 'found', row: row as Exclude<T, undefined> },
    ]),
  )
}

export function failedFor<K>(keys: readonly K[], failure: CommerceFailure): KeyAnswers<K, never> {
  return new Map(keys.map((key) => [key, failure]))
}

/** The rows of the keys that Commerce has. */
export function rowsOf<K, T>(answers: KeyAnswers<K, T>): Map<K, T> {
  return new Map(
    [...answers].flatMap(([key, answer]) => (answer.kind === 'found' ? [[key, answer.row] as const] : [])),
  )
}
