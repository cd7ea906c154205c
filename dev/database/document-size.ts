import { calculateObjectSize } from 'bson'
import type { Document } from './values'

const sizes = new WeakMap<Document, number>()

/** Bytes of a document as BSON. They are kept, because stored documents never change. */
export function sizeOf(document: Document): number {
  const known = sizes.get(document)
  if (known !== undefined) return known
  const size = calculateObjectSize(document)
  sizes.set(document, size)
  return size
}
