import {
  type CommerceAccess,
  type CommerceClient,
  createCommerceClient,
} from '../../commerce/client/commerce-client'
import type { Configuration } from '../configuration/configuration-types'
import { appAccessToken } from './ims-token'

/** Commerce as configured: with the OAuth 1.0a integration if there is one, otherwise with the app's IMS token. */
export function openCommerce(configuration: Configuration): CommerceClient {
  return createCommerceClient(accessToCommerce(configuration))
}

export function accessToCommerce(configuration: Configuration): CommerceAccess {
  const { baseUrl, flavor, integration } = configuration.commerce
  const getAccessToken = () => appAccessToken(configuration)
  return {
    baseUrl,
    flavor,
    auth: integration ?? {
      getAccessToken,
      getHeaders: async () => ({
        Authorization: `Bearer ${await getAccessToken()}`,
        'x-api-key': configuration.imsCredentials.client_id,
      }),
    },
  }
}
