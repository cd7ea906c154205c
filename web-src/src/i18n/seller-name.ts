/** A seller as people know it, with the id that Seller Central shows. */
export function saySeller({
  sellerId,
  sellerName,
}: {
  readonly sellerId: string
  readonly sellerName?: string
}): string {
  return sellerName === undefined ? sellerId : `${sellerName} (${sellerId})`
}
