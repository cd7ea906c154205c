import { type Participation, readParticipations } from '../../shared/amazon/accounts/sellers'
import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import type { AmazonFailure } from '../../shared/amazon/client/amazon-outcome'
import { createSellingPartner, type SellingPartner } from '../../shared/amazon/client/selling-partner'
import { readSomeListing } from '../../shared/amazon/listings/listings-items'
import { type Marketplace, marketplaceOf, type Region } from '../../shared/amazon/marketplaces'
import type { AccountSecrets } from '../../shared/settings-store/records'
import { RefusedError, type RouteWorld } from '../http/route'
import { refusedByAmazon } from './amazon-refusals'

/** What the page corrects is named by `field` in a refusal. */

export interface Access {
  readonly accountId: string
  readonly sellerId: string
  readonly region: Region
  readonly secrets: AccountSecrets
}

const REGIONS: readonly Region[] = ['na', 'eu', 'fe']

/** Proves that a token works in its region for this seller; refused with what to do about it. */
export async function proveAccount(world: RouteWorld, access: Access): Promise<void> {
  const seller = openPartner(world, access, access.region)
  const participations = await readOwn(world, access, seller)
  const own = participations.find(
    ({ marketplaceId, isParticipating }) => isParticipating && marketplaceOf(marketplaceId) !== undefined,
  )
  // A seller who sells nowhere has no listing to read; connecting a store says so.
  if (own) await proveListings(seller, own.marketplaceId)
}

/** Proves that the account sells in a marketplace, and that its listings may be read. */
export async function proveStore(world: RouteWorld, access: Access, marketplace: Marketplace): Promise<void> {
  const seller = openPartner(world, access, access.region)
  const participations = await readOwn(world, access, seller)
  checkParticipation(
    participations.find(({ marketplaceId }) => marketplaceId === marketplace.id),
    marketplace,
  )
  await proveListings(seller, marketplace.id)
}

function openPartner(world: RouteWorld, access: Access, region: Region): SellingPartner {
  const lwa = access.secrets.lwa ?? world.configuration.amazonApp
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
    { agent: createAmazonAgent(world.configuration.amazonConnectTo) },
  )
}

async function readOwn(
  world: RouteWorld,
  access: Access,
  seller: SellingPartner,
): Promise<readonly Participation[]> {
  const outcome = await readParticipations(seller)
  if (outcome.kind === 'read') return outcome.participations
  if (isRefusedAtHost(outcome)) throw (await otherRegion(world, access)) ?? refusedByAmazon(outcome)
  throw refusedByAmazon(outcome)
}

/** The token itself is good: Login with Amazon gave access for it. */
function isRefusedAtHost({ kind, status }: AmazonFailure): boolean {
  return kind === 'unauthorised' && status !== null
}

/** A token is good in one region, and refused in the others in the same words as one without rights. */
async function otherRegion(world: RouteWorld, access: Access): Promise<RefusedError | null> {
  const others = REGIONS.filter((region) => region !== access.region)
  const outcomes = await Promise.all(
    others.map((region) => readParticipations(openPartner(world, access, region))),
  )
  const fitting = others.find((_region, index) => outcomes[index]?.kind === 'read')
  if (!fitting) return null
  return new RefusedError(
    400,
    'TOKEN_OF_OTHER_REGION',
    `The refresh token is one of the region ${fitting}, and ${access.region} was chosen. Authorise again in a ` +
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
      `The seller account has left ${domain}. Take part again in Seller Central, or choose another marketplace.`,
    )
  }
  if (found.hasSuspendedListings) {
    throw refused(
      'LISTINGS_SUSPENDED',
      `Amazon has suspended the account's listings on ${domain}. Settle it in Seller Central under Account Health, then connect.`,
    )
  }
}

/** Reads a listing: what the publisher will do all day, by the seller that was named. */
async function proveListings(seller: SellingPartner, marketplaceId: string): Promise<void> {
  const outcome = await readSomeListing(seller, marketplaceId)
  if (outcome.kind === 'read') return
  if (outcome.kind === 'unauthorised') {
    throw new RefusedError(
      400,
      'LISTINGS_DENIED',
      `Amazon does not let the listings of seller ${seller.access.sellerId} be read. Check the merchant token, and that the Amazon app has the role Product Listing; after adding a role, authorise again.`,
      { field: 'sellerId' },
    )
  }
  throw refusedByAmazon(outcome)
}
