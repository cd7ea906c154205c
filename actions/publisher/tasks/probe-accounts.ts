import type { AccountState } from '../../shared/database/account-states'
import { PROBE_MS } from '../../shared/publication/account-trouble'
import { accountLane } from '../../shared/publication/lanes'
import type { PublicationWorld } from '../../shared/publication/world'
import type { PeriodicTask } from './task'

const LOOK_MS = 10_000

/** One read of an account that Amazon refuses, each quarter of an hour: the first that succeeds ends its pause. */
export const probeAccounts: PeriodicTask = async (world) => {
  const states = await world.accountStates.all()
  const due = states.flatMap(({ _id, paused }) =>
    paused !== null && paused.probeAt <= world.now() ? [probe(world, _id, paused)] : [],
  )
  await Promise.all(due)
  return LOOK_MS
}

async function probe(
  world: PublicationWorld,
  accountId: string,
  paused: NonNullable<AccountState['paused']>,
): Promise<void> {
  // Kept before the read: a probe that fails in whatever way is not repeated at once.
  const probeAt = new Date(world.now().getTime() + PROBE_MS)
  await world.accountStates.save(accountId, { paused: { ...paused, probeAt } })
  const listing = await aListing(world, accountId)
  const seller = await world.seller(accountId)
  if (!listing || !seller) return
  const reading = await seller.readListings(listing.marketplaceId, [listing.sellerSku])
  if (reading.kind === 'read') await world.accountStates.save(accountId, { paused: null })
}

/** One that waits to be published, or else any of the account's. */
async function aListing(world: PublicationWorld, accountId: string) {
  const stores = world.merchant.stores.filter((store) => store.accountId === accountId)
  const [waiting] = await world.pending.mostUrgent(accountLane(accountId), world.now(), 1)
  const sku = waiting?.key.startsWith('sku:') ? waiting.key.slice('sku:'.length) : null
  const waitingListings = sku === null ? [] : await world.listings.bySkuOrSellerSku([sku])
  const [own] = stores.flatMap(({ id, marketplaceId }) =>
    waitingListings
      .filter(({ storeId }) => storeId === id)
      .map(({ sellerSku }) => ({ marketplaceId, sellerSku })),
  )
  if (own) return own
  for (const { id, marketplaceId } of stores) {
    const [any] = await world.listings.page(id, null, 1)
    if (any) return { marketplaceId, sellerSku: any.sellerSku }
  }
  return null
}
