import type { Express } from 'express'
import { sellerOf } from './access'
import { accountOf, type Marketplace, marketplaceOf, nonAmazon } from './accounts'
import type { Throttle } from './throttle'
import type { AmazonWorld } from './types'

/** Sellers API v1: getMarketplaceParticipations. */
export function addSellers(app: Express, world: AmazonWorld, throttle: Throttle): void {
  app.get('/sellers/v1/marketplaceParticipations', (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getMarketplaceParticipations', sellerId, response)
    const account = accountOf(sellerId)
    const {
      marketplaceIds = [],
      leftMarketplaceIds: left = [],
      suspendedMarketplaceIds: suspended = [],
    } = account ?? {}
    const known = [...marketplaceIds, ...suspended, ...left].flatMap((id) => marketplaceOf(id) ?? [])
    const all = account?.region === 'eu' ? [...known, nonAmazon] : known
    response.json({
      payload: all.map((marketplace) =>
        participation(marketplace, sellerId, {
          isParticipating: !left.includes(marketplace.id),
          hasSuspendedListings: suspended.includes(marketplace.id),
        }),
      ),
    })
  })
}

interface Participating {
  readonly isParticipating: boolean
  readonly hasSuspendedListings: boolean
}

function participation(
  marketplace: Marketplace,
  sellerId: string,
  participating: Participating,
): Record<string, unknown> {
  return {
    marketplace: {
      id: marketplace.id,
      name: marketplace.name,
      countryCode: marketplace.countryCode,
      defaultCurrencyCode: marketplace.currency,
      defaultLanguageCode: marketplace.language,
      domainName: marketplace.domain,
    },
    participation: participating,
    storeName: sellerId.includes('OUTLET') ? 'Veldkeuken Outlet' : 'Veldkeuken',
  }
}
