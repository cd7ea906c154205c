import { randomBytes } from 'node:crypto'
import { consentUrl } from '../../shared/amazon/accounts/consent-url'
import { exchangeCode } from '../../shared/amazon/accounts/exchange-code'
import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import { marketplaceOf } from '../../shared/amazon/marketplaces'
import type { AuthorisationDocument } from '../../shared/database/accounts/authorisations'
import { days, minutes } from '../../shared/time'
import {
  type AccountReply,
  type AuthorisationReply,
  authorisationRequest,
  exchangeRequest,
} from '../contract/accounts'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { presentAccount } from '../present'
import { refusedByAmazon } from './amazon-refusals'
import { proveAccount } from './prove-access'
import { redirectUri } from './redirect-uri'
import { accountIdOf, saveAccount } from './save-account'

const VALID_MS = minutes(10)
const KEPT_MS = days(1)
const STATE_BYTES = 32

/** Starts *Authorise with Amazon*: returns where to send the seller, and the state that identifies the answer. */
export const startAuthorisation: Route = {
  method: 'POST',
  path: '/authorisations',
  answer: async (context, { body }) => {
    const { marketplaceId } = parseBody(authorisationRequest, body)
    const { authorisation } = configured(context)
    const marketplace = marketplaceOf(marketplaceId)
    if (!marketplace)
      throw new RefusedError(400, 'UNKNOWN_MARKETPLACE', 'marketplaceId: expected an Amazon marketplace')
    const state = randomBytes(STATE_BYTES).toString('base64url')
    const now = Date.now()
    await context.authorisations.deleteExpiredBefore(new Date(now - KEPT_MS))
    await context.authorisations.create({
      _id: state,
      userId: context.caller.userId,
      region: marketplace.region,
      createdAt: new Date(now),
      expiresAt: new Date(now + VALID_MS),
    })
    const reply: AuthorisationReply = {
      state,
      consentUrl: consentUrl({ ...authorisation, redirectUri: redirectUri(context), marketplace, state }),
    }
    return { status: 201, body: reply }
  },
}

/**
 * Accepts what Amazon's redirect brought, once, and only from the person who asked. Checks the account before saving
 * it.
 */
export const finishAuthorisation: Route = {
  method: 'POST',
  path: '/authorisations/exchange',
  answer: async (context, { body }) => {
    const request = parseBody(exchangeRequest, body)
    const { lwa } = configured(context)
    const { region } = await useState(context, request.state)
    const agent = createAmazonAgent(context.configuration.amazonConnectTo)
    const outcome = await exchangeCode({ region, code: request.code, lwa }, agent)
    if (outcome.kind !== 'exchanged') throw refusedCode(outcome)
    const proven = {
      sellerId: request.sellingPartnerId,
      region,
      secrets: { refreshToken: outcome.refreshToken },
    }
    const sellerName = await proveAccount(context, { ...proven, accountId: accountIdOf(proven) })
    const { account, isNew } = await saveAccount(context, { ...proven, sellerName })
    const reply: AccountReply = { account: presentAccount(account) }
    return { status: isNew ? 201 : 200, body: reply }
  },
}

function configured({ configuration: { amazonAuthorisation: authorisation, amazonApp: lwa } }: RouteContext) {
  if (authorisation && lwa) return { authorisation, lwa }
  throw new RefusedError(
    400,
    'AUTHORISATION_NOT_CONFIGURED',
    'Authorize with Amazon is not configured: set AMAZON_APPLICATION_ID, AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET, or paste a refresh token.',
  )
}

/** Loads the authorization that was started with this state and marks it as used. */
async function useState(context: RouteContext, state: string): Promise<AuthorisationDocument> {
  const begun = await context.authorisations.load(state)
  if (!begun) {
    throw refusedState(
      'STATE_UNKNOWN',
      'This authorization was not started here. Begin again with Authorize with Amazon.',
    )
  }
  if (begun.userId !== context.caller.userId) {
    throw refusedState(
      'STATE_OF_ANOTHER',
      'Somebody else started this authorization. Start your own with Authorize with Amazon.',
    )
  }
  const now = new Date()
  if (begun.usedAt !== null) throw usedState()
  if (begun.expiresAt <= now) {
    throw refusedState(
      'STATE_LATE',
      'The answer came more than 10 minutes after the start. Begin again with Authorize with Amazon.',
    )
  }
  if (!(await context.authorisations.use(state, now))) throw usedState()
  return begun
}

function usedState(): RefusedError {
  return refusedState(
    'STATE_USED',
    'This authorization was already used. Begin again with Authorize with Amazon.',
  )
}

function refusedState(code: string, message: string): RefusedError {
  return new RefusedError(400, code, message)
}

function refusedCode(failure: Parameters<typeof refusedByAmazon>[0]): RefusedError {
  if (failure.code !== 'invalid_grant') return refusedByAmazon(failure)
  return new RefusedError(
    400,
    'CODE_REFUSED',
    'Amazon refused the authorization code. A code works once, and for 5 minutes. Begin again with Authorize with Amazon.',
  )
}
