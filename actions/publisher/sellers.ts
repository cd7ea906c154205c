import { createAmazonAgent } from '../shared/amazon/amazon-agent'
import {
  type AmazonListing,
  isReadAlone,
  type ListingsOutcome,
  type ListingsPage,
  patchQuantity,
  readListing,
  readListings,
  searchListings,
} from '../shared/amazon/listings-items'
import { type Clock, createPace, type Pace, RATE_LIMITS } from '../shared/amazon/pacing'
import { createSellingPartner, type SellingPartner } from '../shared/amazon/selling-partner'
import type { Seller } from '../shared/publication/world'
import type { Configuration } from '../shared/runtime/configuration-types'
import type { SettingsStore } from '../shared/settings-store/settings-store'

/** An account's calls to Amazon within its rates. */
export interface PacedSeller extends Seller {
  /** One page of all listings of a marketplace, oldest first. */
  searchListings(marketplaceId: string, page: ListingsPage): Promise<ListingsOutcome>
}

export interface Sellers {
  /** Undefined when the account or its credentials are not there. */
  of(accountId: string): Promise<PacedSeller | undefined>
}

export interface SellersOptions {
  readonly configuration: Pick<Configuration, 'amazonApp' | 'amazonConnectTo'>
  readonly settings: SettingsStore
  readonly clock: Clock
  readonly maySend: () => boolean
}

/** Opens each account once per run: its pace is the account's, whatever task uses it. */
export function openSellers(options: SellersOptions): Sellers {
  const agent = createAmazonAgent(options.configuration.amazonConnectTo)
  const opened = new Map<string, Promise<PacedSeller | undefined>>()

  async function open(accountId: string): Promise<PacedSeller | undefined> {
    const [account, secrets] = await Promise.all([
      options.settings.loadAccount(accountId),
      options.settings.loadSecrets(accountId),
    ])
    const lwa = secrets?.lwa ?? options.configuration.amazonApp
    if (!account || !secrets || !lwa) return undefined
    const { sellerId, region } = account
    const partner = createSellingPartner(
      { accountId, sellerId, region, refreshToken: secrets.refreshToken, lwa },
      { agent },
    )
    return pacedSeller(partner, options)
  }

  return {
    of: async (accountId) => {
      const opening = opened.get(accountId) ?? open(accountId)
      opened.set(accountId, opening)
      const seller = await opening.catch(() => undefined)
      // Credentials may come while this runs.
      if (!seller) opened.delete(accountId)
      return opening
    },
  }
}

function pacedSeller(partner: SellingPartner, { clock, maySend }: SellersOptions): PacedSeller {
  const patches = createPace(RATE_LIMITS.patchListingsItem, clock)
  const gets = createPace(RATE_LIMITS.getListingsItem, clock)
  const searches = createPace(RATE_LIMITS.searchListingsItems, clock)
  return {
    patchQuantity: async (patch) => {
      await patches.take()
      return maySend() ? follow(patches, await patchQuantity(partner, patch)) : { kind: 'unsent' }
    },
    readListings: async (marketplaceId, sellerSkus) => {
      const [single, together] = partition(sellerSkus, isReadAlone)
      const found: AmazonListing[] = []
      for (const sellerSku of single) {
        await gets.take()
        const outcome = follow(gets, await readListing(partner, marketplaceId, sellerSku))
        if (outcome.kind !== 'read') return outcome
        found.push(...outcome.listings)
      }
      if (together.length === 0)
        return { kind: 'read', listings: found, nextToken: null, total: found.length, ratePerSecond: null }
      await searches.take()
      const outcome = follow(searches, await readListings(partner, marketplaceId, together))
      return outcome.kind === 'read' ? { ...outcome, listings: [...found, ...outcome.listings] } : outcome
    },
    searchListings: async (marketplaceId, page) => {
      await searches.take()
      return follow(searches, await searchListings(partner, marketplaceId, page))
    },
  }
}

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** Amazon's own word on its rate wins over the documented one; where it is in trouble, its account's calls pause. */
function follow<T extends { readonly kind: string; readonly ratePerSecond: number | null }>(
  pace: Pace,
  outcome: T,
): T {
  if (outcome.kind === 'throttled' || outcome.kind === 'unavailable') pace.backOff()
  else pace.adapt(outcome.ratePerSecond)
  return outcome
}
