import * as v from 'valibot'
import type { AccountSecrets } from '../../shared/settings-store/records'
import type { AccountReply, AccountRequest } from '../contract/replies'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route } from '../http/route'
import { presentAccount } from '../present'
import { proveAccount } from './prove-access'
import { accountIdOf, saveAccount } from './save-account'

export const sellerId = v.pipe(
  v.string('is required'),
  v.regex(/^[A-Z0-9]{5,30}$/, "expected Amazon's merchant token"),
)
const token = v.pipe(
  v.string('is required'),
  v.trim(),
  v.minLength(1, 'is required'),
  v.maxLength(4_096, 'is too long'),
)
const credential = v.pipe(
  v.string('expected text'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(500, 'is too long'),
)

const accountRequest = v.strictObject({
  sellerId,
  region: v.picklist(['na', 'eu', 'fe'], 'expected na, eu or fe'),
  refreshToken: token,
  lwaClientId: v.exactOptional(credential),
  lwaClientSecret: v.exactOptional(credential),
})

/** Connects a seller account, or renews its authorisation where it is connected already. Nothing is saved that does not work. */
export const connectAccount: Route = {
  method: 'POST',
  path: '/accounts',
  answer: async (world, { body }) => {
    const request = parseBody<AccountRequest>(accountRequest, body)
    const { sellerId, region } = request
    const secrets = secretsOf(request)
    await proveAccount(world, { accountId: accountIdOf(request), sellerId, region, secrets })
    const { account, isNew } = await saveAccount(world, { sellerId, region, secrets })
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
