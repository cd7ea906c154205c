import { MARKETPLACES } from '../../shared/amazon/marketplaces'
import { readWebsiteStocks } from '../../shared/commerce/catalog/topology'
import { readWebsites } from '../../shared/commerce/catalog/websites'
import { redirectUriOf } from '../accounts/redirect-uri'
import type { ConnectionReply, WebsitesReply } from '../contract/stores'
import { RefusedError, type Route } from '../http/route'

/** What can be connected and how; nothing of it is read from elsewhere. */
export const showConnection: Route = {
  method: 'GET',
  path: '/connection',
  answer: async (world) => {
    const { amazonApp, amazonAuthorisation } = world.configuration
    const reply: ConnectionReply = {
      marketplaces: MARKETPLACES.map(({ id, country, region, domain }) => ({ id, country, region, domain })),
      hasAmazonApp: amazonApp !== undefined,
      redirectUri: redirectUriOf(world),
      canAuthorise: amazonAuthorisation !== undefined,
    }
    return { status: 200, body: reply }
  },
}

/** Commerce's websites, each with the stock and the sources that it sells from. */
export const listWebsites: Route = {
  method: 'GET',
  path: '/websites',
  answer: async ({ commerce }) => {
    const sites = await readWebsites(commerce)
    if (sites.kind === 'failed') throw commerceUnavailable(sites.message)
    const read = await readWebsiteStocks(commerce, sites.websites)
    if (read.kind === 'failed') throw commerceUnavailable(read.message)
    const reply: WebsitesReply = { websites: read.websites }
    return { status: 200, body: reply }
  },
}

export function commerceUnavailable(message: string): RefusedError {
  return new RefusedError(503, 'COMMERCE_UNAVAILABLE', `Commerce could not be asked: ${message}`)
}
