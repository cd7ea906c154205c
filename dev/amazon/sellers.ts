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
    const own = (account?.marketplaceIds ?? []).flatMap((id) => marketplaceOf(id) ?? [])
    const all = account?.region === 'eu' ? [...own, nonAmazon] : own
    response.json({ payload: all.map((marketplace) => participation(marketplace, sellerId)) })
  })
}

function participation(marketplace: Marketplace, sellerId: string): Record<string, unknown> {
  return {
    marketplace: {
      id: marketplace.id,
      name: marketplace.name,
      countryCode: marketplace.countryCode,
      defaultCurrencyCode: marketplace.currency,
      defaultLanguageCode: marketplace.language,
      domainName: marketplace.domain,
    },
    participation: { isParticipating: true, hasSuspendedListings: false },
    storeName: sellerId.includes('OUTLET') ? 'Veldkeuken Outlet' : 'Veldkeuken',
  }
}
