import { type CommerceClient, createCommerceClient } from '../commerce/commerce-client'
import type { Configuration } from './configuration-types'
import { appAccessToken } from './ims-token'

/** Commerce as it is configured: with the OAuth 1.0a integration where there is one, else with the app's IMS token. */
export function openCommerce(configuration: Configuration): CommerceClient {
  const { baseUrl, flavor, integration } = configuration.commerce
  const getAccessToken = () => appAccessToken(configuration)
  return createCommerceClient({
    baseUrl,
    flavor,
    auth: integration ?? {
      getAccessToken,
      getHeaders: async () => ({
        Authorization: `Bearer ${await getAccessToken()}`,
        'x-api-key': configuration.imsCredentials.client_id,
      }),
    },
  })
}
