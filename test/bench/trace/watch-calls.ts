import type { AmazonReply, SellingPartner } from '../../../actions/shared/amazon/client/selling-partner'
import type { VirtualClock } from '../../simulation/virtual-clock'

/** What the calls to Amazon were for, as Amazon itself could tell. */
export interface CallCounts {
  /** By operation. */
  readonly calls: ReadonlyMap<string, number>
  /** Searches of listings, one of which was patched within seconds. */
  readonly searchesBeforePatch: number
  /** Seller SKUs in all searches of listings. */
  readonly searchedSkus: number
}

export interface WatchedCalls {
  watch(partner: SellingPartner): SellingPartner
  counts(): CallCounts
}

const SEARCH = 'listingsItems.searchListingsItems'
const PATCH = 'listingsItems.patchListingsItem'
/** A quantity that was read longer before its patch was not read for it. */
const BEFORE_PATCH_MS = 5_000

interface Search {
  readonly at: number
  isBeforePatch: boolean
}

export function watchCalls(clock: Pick<VirtualClock, 'now'>): WatchedCalls {
  const calls = new Map<string, number>()
  const lastSearchOf = new Map<string, Search>()
  let searchesBeforePatch = 0
  let searchedSkus = 0

  const noteSearch = (skus: readonly string[]) => {
    searchedSkus += skus.length
    const search = { at: clock.now(), isBeforePatch: false }
    for (const sku of skus) lastSearchOf.set(sku, search)
  }
  const notePatch = (sku: string) => {
    const search = lastSearchOf.get(sku)
    if (!search || search.isBeforePatch || clock.now() - search.at > BEFORE_PATCH_MS) return
    search.isBeforePatch = true
    searchesBeforePatch += 1
  }
  return {
    watch: (partner) => ({
      ...partner,
      call: (request): Promise<AmazonReply> => {
        const { operation, query, path } = request
        calls.set(operation, (calls.get(operation) ?? 0) + 1)
        if (operation === SEARCH) noteSearch([query?.identifiers ?? []].flat().map(String))
        if (operation === PATCH) notePatch(path?.sku ?? '')
        return partner.call(request)
      },
    }),
    counts: () => ({ calls, searchesBeforePatch, searchedSkus }),
  }
}
