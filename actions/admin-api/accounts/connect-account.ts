import type { AccountSecrets } from '../../shared/settings-store/records'
import { type AccountReply, type AccountRequest, accountRequest } from '../contract/accounts'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route } from '../http/route'
import { presentAccount } from '../present'
import { proveAccount } from './prove-access'
import { accountIdOf, saveAccount } from './save-account'

/** Connects a seller account, or renews its authorization if it is connected. Saves only credentials that work. */
export const connectAccount: Route = {
  method: 'POST',
  path: '/accounts',
  answer: async (context, { body }) => {
    const request = parseBody(accountRequest, body)
    const { sellerId, region } = request
    const secrets = secretsOf(request)
    const sellerName = await proveAccount(context, {
      accountId: accountIdOf(request),
      sellerId,
      region,
      secrets,
    })
    const { account, isNew } = await saveAccount(context, { sellerId, sellerName, region, secrets })
    const reply: AccountReply = { account: presentAccount(account) }
    return { status: isNew ? 201 : 200, body: reply }
  },
}

function secretsOf({ refreshToken, lwaClientId, lwaClientSecret }: AccountRequest): AccountSecrets {
  if (lwaClientId && lwaClientSecret) {
    return { refreshToken, lwa: { clientId: lwaClientId, clientSecret: lwaClientSecret } }
  }
  if (lwaClientId || lwaClientSecret) {
    throw new RefusedError(400, 'BAD_REQUEST', 'lwaClientId, lwaClientSecret: expected both or neither', {
      field: lwaClientId ? 'lwaClientSecret' : 'lwaClientId',
    })
  }
  return { refreshToken }
}
