import type { Agent } from 'node:https'
import { SellingPartner } from 'amazon-sp-api'
import { amazon as world } from '../../../dev/world'

const { europe } = world.accounts
export const GERMANY = 'A1PA6795UKMFR9'

interface Account {
  readonly region: 'eu' | 'na' | 'fe'
  readonly refreshToken: string
}

export type Value = Record<string, unknown>

export const own = (quantity: number): Value => ({ fulfillment_channel_code: 'DEFAULT', quantity })

/** The app's client over a given agent, with the calls that most tests make. */
export function sellerClient(agent: () => Agent) {
  function client(account: Account = europe): SellingPartner {
    return new SellingPartner({
      region: account.region,
      refresh_token: account.refreshToken,
      endpoints_versions: { listingsItems: '2021-08-01', feeds: '2021-06-30', reports: '2021-06-30' },
      credentials: {
        SELLING_PARTNER_APP_CLIENT_ID: world.lwa.clientId,
        SELLING_PARTNER_APP_CLIENT_SECRET: world.lwa.clientSecret,
      },
      options: {
        auto_request_throttled: false,
        retry_remote_timeout: false,
        version_fallback: false,
        https_proxy_agent: agent(),
      },
    } as ConstructorParameters<typeof SellingPartner>[0])
  }

  async function patch(sku: string, value: Value, rest: Value = {}) {
    const { account = europe, sellerId = europe.sellerId, op = 'merge', ...query } = rest
    return client(account as Account).callAPI({
      operation: 'listingsItems.patchListingsItem',
      path: { sellerId: sellerId as string, sku },
      query: { marketplaceIds: [(account as { marketplaceIds?: string[] }).marketplaceIds?.[0]], ...query },
      body: {
        productType: 'PRODUCT',
        patches: [{ op, path: '/attributes/fulfillment_availability', value: [value] }],
      },
    } as never)
  }

  async function get(sku: string, query: Value = {}, account: Account & { sellerId: string } = europe) {
    return client(account).callAPI({
      operation: 'listingsItems.getListingsItem',
      path: { sellerId: account.sellerId, sku },
      query: { marketplaceIds: [GERMANY], includedData: ['fulfillmentAvailability', 'attributes'], ...query },
    } as never)
  }

  async function search(query: Value) {
    return client().callAPI({
      operation: 'listingsItems.searchListingsItems',
      path: { sellerId: europe.sellerId },
      query: { marketplaceIds: [GERMANY], ...query },
    } as never)
  }

  return { client, patch, get, search }
}
