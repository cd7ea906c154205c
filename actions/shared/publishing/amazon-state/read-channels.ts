import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import type { AmazonListing } from '../../amazon/listings/listing-item'
import type { ListingDocument, QuantityAt } from '../../database/listings/listing-document'
import type { Ports } from '../ports'

/** Seller SKUs per call. */
const CALL_MAXIMUM = 20

/** Amazon's answer for one listing. Null and empty if Amazon does not have it. */
export type ChannelReading =
  | {
      readonly kind: 'read'
      readonly channels: readonly string[]
      readonly observed: QuantityAt | null
      readonly at: Date
      /** Left out if Amazon does not have it. */
      readonly found?: AmazonListing
    }
  | AmazonFailure

/** Reads channels and live quantities from Amazon, 20 per call, by listing id. */
export async function readChannels(
  ports: Pick<Ports, 'now' | 'merchant' | 'seller'>,
  listings: readonly ListingDocument[],
): Promise<ReadonlyMap<string, ChannelReading>> {
  const readings = new Map<string, ChannelReading>()
  const marketplaceOf = new Map(ports.merchant.stores.map(({ id, marketplaceId }) => [id, marketplaceId]))
  const byStore = Map.groupBy(listings, ({ storeId }) => storeId)
  await Promise.all(
    [...byStore].map(async ([storeId, ofStore]) => {
      const marketplaceId = marketplaceOf.get(storeId) ?? ''
      const batches = Array.from({ length: Math.ceil(ofStore.length / CALL_MAXIMUM) }, (_, index) =>
        ofStore.slice(index * CALL_MAXIMUM, (index + 1) * CALL_MAXIMUM),
      )
      // Concurrently. The account's rate limit alone decides when each call leaves.
      const read = await Promise.all(batches.map((batch) => readBatch(ports, marketplaceId, batch)))
      for (const [id, reading] of read.flat()) readings.set(id, reading)
    }),
  )
  return readings
}

async function readBatch(
  ports: Pick<Ports, 'now' | 'seller'>,
  marketplaceId: string,
  batch: readonly ListingDocument[],
): Promise<readonly (readonly [string, ChannelReading])[]> {
  const [first] = batch
  const seller = first ? await ports.seller(first.accountId) : undefined
  if (!seller) return batch.map(({ _id }) => [_id, NO_CREDENTIALS] as const)
  const at = ports.now()
  const reply = await seller.readListings(
    marketplaceId,
    batch.map(({ sellerSku }) => sellerSku),
  )
  if (reply.kind !== 'read') return batch.map(({ _id }) => [_id, reply] as const)
  return batch.map(({ _id, sellerSku }) => {
    const failure = reply.failed?.get(sellerSku)
    if (failure) return [_id, failure] as const
    const found = reply.listings.find((listing) => listing.sellerSku === sellerSku)
    const quantity = found?.quantity ?? null
    return [
      _id,
      {
        kind: 'read',
        channels: found?.channels ?? [],
        observed: quantity === null ? null : { quantity, at },
        at,
        ...(found ? { found } : {}),
      },
    ] as const
  })
}

export const NO_CREDENTIALS: AmazonFailure = {
  kind: 'unauthorised',
  code: 'NO_CREDENTIALS',
  message: 'The account has no credentials. Connect it again.',
  status: null,
  requestId: null,
  ratePerSecond: null,
}
