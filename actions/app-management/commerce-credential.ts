import { decodeJwt } from 'jose'
import type { ActionParams } from '../shared/runtime/action'
import { appAccessToken } from '../shared/runtime/clients/ims-token'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { createReader } from '../shared/runtime/configuration/configuration-reader'

/**
 * The workspace's credential by the names that Adobe's library reads. A deployment from Exchange may have it only by
 * other names, and would fail at the first step of the installation.
 */
export async function commerceCredential(params: ActionParams): Promise<Record<string, string>> {
  if (createReader(params).optional('AIO_COMMERCE_AUTH_IMS_CLIENT_ID')) return {}
  const configuration = parseDatabaseConfiguration(params)
  const { client_id, client_secret, org_id, scopes } = configuration.imsCredentials
  const words = JSON.stringify(scopes)
  const account = accountOf(await appAccessToken(configuration), client_id)
  return {
    AIO_COMMERCE_AUTH_IMS_CLIENT_ID: client_id,
    AIO_COMMERCE_AUTH_IMS_CLIENT_SECRETS: JSON.stringify([client_secret]),
    AIO_COMMERCE_AUTH_IMS_TECHNICAL_ACCOUNT_ID: account,
    AIO_COMMERCE_AUTH_IMS_TECHNICAL_ACCOUNT_EMAIL: account,
    AIO_COMMERCE_AUTH_IMS_ORG_ID: org_id,
    AIO_COMMERCE_AUTH_IMS_SCOPES: words,
  }
}

/** The token names the technical account; the library expects the format of an e-mail address. */
function accountOf(token: string, clientId: string): string {
  const { user_id } = decodeJwt(token)
  const account = typeof user_id === 'string' && user_id !== '' ? user_id : clientId
  return account.includes('@') ? account : `${account}@techacct.adobe.com`
}
