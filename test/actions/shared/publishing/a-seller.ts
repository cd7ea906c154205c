import type { AmazonFailure } from '../../../../actions/shared/amazon/client/amazon-outcome'
import type {
  ListingsOutcome,
  PatchOutcome,
  QuantityPatch,
} from '../../../../actions/shared/amazon/listings/listings-items'
import type { Seller } from '../../../../actions/shared/publishing/amazon-port'

/** What Amazon shows for a seller SKU. Omitted: Amazon has no such listing. */
export interface Shown {
  readonly channels?: readonly string[]
  readonly quantity: number | null
}

export interface SellerOptions {
  readonly shows?: Readonly<Record<string, Shown>>
  /** Makes every read fail. */
  readonly readFails?: AmazonFailure
  /** Amazon's answer to reading any listing of a marketplace. By default, none is refused. */
  readonly someFails?: (marketplaceId: string) => AmazonFailure | undefined
  /** Keys of marketplace and seller SKU for which Amazon named another channel to another task. */
  readonly elsewhere?: readonly string[]
  /** Amazon's answer to each patch. Accepted by default. */
  readonly answer?: (patch: QuantityPatch) => PatchOutcome | { readonly kind: 'unsent' }
  /** Runs while a patch waits for its turn. */
  readonly meanwhile?: (patch: QuantityPatch) => void
}

const ANSWERED = { requestId: 'request', ratePerSecond: null }
const ACCEPTED: PatchOutcome = { ...ANSWERED, kind: 'accepted', submissionId: 'submission' }

/** An Amazon account that records all requests. */
export function aSeller({
  shows = {},
  readFails,
  someFails,
  elsewhere = [],
  answer,
  meanwhile,
}: SellerOptions = {}) {
  const patches: QuantityPatch[] = []
  const probed: string[] = []
  const reads: { readonly marketplaceId: string; readonly sellerSkus: readonly string[] }[] = []
  const seller: Pick<Seller, 'hasOtherChannel' | 'patchQuantity' | 'readListings' | 'readSome'> = {
    hasOtherChannel: (sellerSku, marketplaceIds) =>
      marketplaceIds.some((marketplaceId) => elsewhere.includes(`${marketplaceId} ${sellerSku}`)),
    patchQuantity: async (patch, isCurrent) => {
      meanwhile?.(patch)
      if (!isCurrent()) return { kind: 'unsent' }
      const outcome = answer?.(patch) ?? ACCEPTED
      if (outcome.kind !== 'unsent') patches.push(patch)
      return outcome
    },
    readListings: async (marketplaceId, sellerSkus): Promise<ListingsOutcome> => {
      reads.push({ marketplaceId, sellerSkus })
      if (readFails) return readFails
      const listings = sellerSkus.flatMap((sellerSku) => {
        const found = shows[sellerSku]
        if (!found) return []
        const { channels = ['DEFAULT'], quantity } = found
        return [{ sellerSku, asin: null, title: '', status: [], createdDate: null, channels, quantity }]
      })
      return { ...ANSWERED, kind: 'read', listings, nextToken: null, total: listings.length }
    },
    readSome: async (marketplaceId) => {
      probed.push(marketplaceId)
      const failure = someFails?.(marketplaceId) ?? readFails
      return failure ?? { ...ANSWERED, kind: 'read', listings: [], nextToken: null, total: 0 }
    },
  }
  return { seller: seller as Seller, patches, reads, probed }
}
