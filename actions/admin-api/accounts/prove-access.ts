import { type Participation, readParticipations } from '../../shared/amazon/accounts/sellers'
import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import type { AmazonFailure } from '../../shared/amazon/client/amazon-outcome'
import { createSellingPartner, type SellingPartner } from '../../shared/amazon/client/selling-partner'
import { readSomeListing } from '../../shared/amazon/listings/listings-items'
import { type Marketplace, marketplaceOf, type Region } from '../../shared/amazon/marketplaces'
import type { AccountSecrets } from '../../shared/settings-store/records'
import { RefusedError, type RouteContext } from '../http/route'
import { refusedByAmazon } from './amazon-refusals'

/** The `field` of a refusal tells the page what to correct. */

export interface Access {
  readonly accountId: string
  readonly sellerId: string
  readonly region: Region
  readonly secrets: AccountSecrets
}

const REGIONS: readonly Region[] = ['na', 'eu', 'fe']

/**
 * Checks that a token works in its region for this seller; otherwise refuses and says what to do. Returns the name that
 * buyers see, if Amazon gives one.
 */
export async function proveAccount(context: RouteContext, access: Access): Promise<string | undefined> {
  const seller = openPartner(context, access, access.region)
  const participations = await readOwn(context, access, seller)
  const own = participations.find(
    ({ marketplaceId, isParticipating }) => isParticipating && marketplaceOf(marketplaceId) !== undefined,
  )
  // A seller without marketplaces has no listing to read; connecting a store reports that.
  if (own) await proveListings(seller, own.marketplaceId)
  return own?.storeName?.trim() || undefined
}

/** Checks that the account sells in a marketplace and that its listings can be read. */
export async function proveStore(
  context: RouteContext,
  access: Access,
  marketplace: Marketplace,
): Promise<void> {
  const seller = openPartner(context, access, access.region)
  const participations = await readOwn(context, access, seller)
  checkParticipation(
    participations.find(({ marketplaceId }) => marketplaceId === marketplace.id),
    marketplace,
  )
  await proveListings(seller, marketplace.id)
}

function openPartner(context: RouteContext, access: Access, region: Region): SellingPartner {
  const lwa = access.secrets.lwa ?? context.configuration.amazonApp
  if (!lwa) {
    throw new RefusedError(
      400,
      'LWA_CREDENTIALS_MISSING',
      'The app has no LWA credentials of its own: give lwaClientId and lwaClientSecret of your private Amazon app.',
      { field: 'lwaClientId' },
    )
  }
  const { accountId, sellerId, secrets } = access
  return createSellingPartner(
    { accountId, sellerId, region, refreshToken: secrets.refreshToken, lwa },
    { agent: createAmazonAgent(context.configuration.amazonConnectTo) },
  )
}

async function readOwn(
  context: RouteContext,
  access: Access,
  seller: SellingPartner,
): Promise<readonly Participation[]> {
  const outcome = await readParticipations(seller)
  if (outcome.kind === 'read') return outcome.participations
  if (isRefusedAtHost(outcome)) throw (await otherRegion(context, access)) ?? refusedByAmazon(outcome)
  throw refusedByAmazon(outcome)
}

/** The token itself is valid, since Login with Amazon accepted it. */
function isRefusedAtHost({ kind, status }: AmazonFailure): boolean {
  return kind === 'unauthorised' && status !== null
}

/** A token is valid in one region. Other regions refuse it with the same message as a token without rights. */
async function otherRegion(context: RouteContext, access: Access): Promise<RefusedError | null> {
  const others = REGIONS.filter((region) => region !== access.region)
  const outcomes = await Promise.all(
    others.map((region) => readParticipations(openPartner(context, access, region))),
  )
  const fitting = others.find((_region, index) => outcomes[index]?.kind === 'read')
  if (!fitting) return null
  return new RefusedError(
    400,
    'TOKEN_OF_OTHER_REGION',
    `The refresh token belongs to the region ${fitting}, but ${access.region} was chosen. Authorize again in a ` +
      `Seller Central of ${access.region}, or choose a marketplace of ${fitting}.`,
    { field: 'refreshToken', region: fitting },
  )
}

function checkParticipation(found: Participation | undefined, { domain }: Marketplace): void {
  const refused = (code: string, message: string) =>
    new RefusedError(400, code, message, { field: 'marketplaceId' })
  if (!found) {
    throw refused(
      'NOT_PARTICIPATING',
      `The seller account does not sell on ${domain}. Register it there in Seller Central, or choose another marketplace.`,
    )
  }
  if (!found.isParticipating) {
    throw refused(
      'MARKETPLACE_LEFT',
      `The seller account has left ${domain}. Rejoin it in Seller Central, or choose another marketplace.`,
    )
  }
  if (found.hasSuspendedListings) {
    throw refused(
      'LISTINGS_SUSPENDED',
      `Amazon has suspended the account's listings on ${domain}. Resolve this in Seller Central under Account Health, then connect.`,
    )
  }
}

/** Reads a listing of the named seller, as the publisher will do. */
async function proveListings(seller: SellingPartner, marketplaceId: string): Promise<void> {
  const outcome = await readSomeListing(seller, marketplaceId)
  if (outcome.kind === 'read') return
  if (outcome.kind === 'unauthorised') {
    throw new RefusedError(
      400,
      'LISTINGS_DENIED',
      `The listings of seller ${seller.access.sellerId} cannot be read. Check the merchant token, and that the Amazon app has the role Product Listing. After adding a role, authorize again.`,
      { field: 'sellerId' },
    )
  }
  throw refusedByAmazon(outcome)
}
