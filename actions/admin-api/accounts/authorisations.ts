import { randomBytes } from 'node:crypto'
import { consentUrl } from '../../shared/amazon/accounts/consent-url'
import { exchangeCode } from '../../shared/amazon/accounts/exchange-code'
import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import { marketplaceOf } from '../../shared/amazon/marketplaces'
import type { AuthorisationDocument } from '../../shared/database/accounts/authorisations'
import {
  type AccountReply,
  type AuthorisationReply,
  authorisationRequest,
  exchangeRequest,
} from '../contract/accounts'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteWorld } from '../http/route'
import { presentAccount } from '../present'
import { refusedByAmazon } from './amazon-refusals'
import { proveAccount } from './prove-access'
import { redirectUriOf } from './redirect-uri'
import { accountIdOf, saveAccount } from './save-account'

const VALID_MS = 10 * 60_000
const KEPT_MS = 24 * 60 * 60_000
const STATE_BYTES = 32

/** Begins *Authorise with Amazon*: where the seller is to be sent, and by what their answer is known. */
export const startAuthorisation: Route = {
  method: 'POST',
  path: '/authorisations',
  answer: async (world, { body }) => {
    const { marketplaceId } = parseBody(authorisationRequest, body)
    const { authorisation } = configured(world)
    const marketplace = marketplaceOf(marketplaceId)
    if (!marketplace)
      throw new RefusedError(400, 'UNKNOWN_MARKETPLACE', 'marketplaceId: expected one of Amazon’s')
    const state = randomBytes(STATE_BYTES).toString('base64url')
    const now = Date.now()
    await world.authorisations.deleteExpiredBefore(new Date(now - KEPT_MS))
    await world.authorisations.create({
      _id: state,
      userId: world.caller.userId,
      region: marketplace.region,
      createdAt: new Date(now),
      expiresAt: new Date(now + VALID_MS),
    })
    const reply: AuthorisationReply = {
      state,
      consentUrl: consentUrl({ ...authorisation, redirectUri: redirectUriOf(world), marketplace, state }),
    }
    return { status: 201, body: reply }
  },
}

/** Takes what Amazon's redirect brought, once, of who asked for it; the account is proven before it is saved. */
export const finishAuthorisation: Route = {
  method: 'POST',
  path: '/authorisations/exchange',
  answer: async (world, { body }) => {
    const request = parseBody(exchangeRequest, body)
    const { lwa } = configured(world)
    const { region } = await useState(world, request.state)
    const agent = createAmazonAgent(world.configuration.amazonConnectTo)
    const outcome = await exchangeCode({ region, code: request.code, lwa }, agent)
    if (outcome.kind !== 'exchanged') throw refusedCode(outcome)
    const proven = {
      sellerId: request.sellingPartnerId,
      region,
      secrets: { refreshToken: outcome.refreshToken },
    }
    await proveAccount(world, { ...proven, accountId: accountIdOf(proven) })
    const { account, isNew } = await saveAccount(world, proven)
    const reply: AccountReply = { account: presentAccount(account) }
    return { status: isNew ? 201 : 200, body: reply }
  },
}

function configured({ configuration: { amazonAuthorisation: authorisation, amazonApp: lwa } }: RouteWorld) {
  if (authorisation && lwa) return { authorisation, lwa }
  throw new RefusedError(
    400,
    'AUTHORISATION_NOT_CONFIGURED',
    'Authorise with Amazon is not configured: set AMAZON_APPLICATION_ID, AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET, or paste a refresh token.',
  )
}

/** The authorisation that was begun with this state, used up by it. */
async function useState(world: RouteWorld, state: string): Promise<AuthorisationDocument> {
  const begun = await world.authorisations.load(state)
  if (!begun) {
    throw refusedState(
      'STATE_UNKNOWN',
      'Nobody asked for this authorisation here. Begin again with Authorise with Amazon.',
    )
  }
  if (begun.userId !== world.caller.userId) {
    throw refusedState(
      'STATE_OF_ANOTHER',
      'Somebody else began this authorisation. Begin your own with Authorise with Amazon.',
    )
  }
  const now = new Date()
  if (begun.usedAt !== null) throw usedState()
  if (begun.expiresAt <= now) {
    throw refusedState(
      'STATE_LATE',
      'The answer came more than 10 minutes after it was asked for. Begin again with Authorise with Amazon.',
    )
  }
  if (!(await world.authorisations.use(state, now))) throw usedState()
  return begun
}

function usedState(): RefusedError {
  return refusedState(
    'STATE_USED',
    'This authorisation was used already. Begin again with Authorise with Amazon.',
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
    'Amazon did not take the code of the authorisation: it is good once and for 5 minutes. Begin again with Authorise with Amazon.',
  )
}
