import { MARKETPLACES } from '../../shared/amazon/marketplaces'
import { readWebsiteStocks } from '../../shared/commerce/catalog/topology'
import { readWebsites } from '../../shared/commerce/catalog/websites'
import { redirectUri } from '../accounts/redirect-uri'
import type { ConnectionReply, WebsitesReply } from '../contract/stores'
import { RefusedError, type Route } from '../http/route'

/** What a store can be connected to, from the configuration alone. */
export const showConnection: Route = {
  method: 'GET',
  path: '/connection',
  answer: async (context) => {
    const { amazonApp, amazonAuthorisation } = context.configuration
    const reply: ConnectionReply = {
      marketplaces: MARKETPLACES.map(({ id, country, region, domain }) => ({ id, country, region, domain })),
      hasAmazonApp: amazonApp !== undefined,
      redirectUri: redirectUri(context),
      canAuthorise: amazonAuthorisation !== undefined,
    }
    return { status: 200, body: reply }
  },
}

/** Commerce's websites, each with its stock and sources. */
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
