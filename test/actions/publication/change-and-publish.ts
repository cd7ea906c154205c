import { systemClock } from '../../../actions/publisher/clock'
import { commerceReader } from '../../../actions/publisher/commerce-reader'
import { openSellers } from '../../../actions/publisher/sellers'
import { activityCollection } from '../../../actions/shared/database/activity'
import { communicationErrorCollection } from '../../../actions/shared/database/communication-errors'
import { listingCollection, listingId } from '../../../actions/shared/database/listings'
import {
  type PendingDocument,
  type PendingKey,
  pendingCollection,
} from '../../../actions/shared/database/pending'
import { loadMerchant } from '../../../actions/shared/merchant/load-merchant'
import { drainPending, ROUND_MAXIMUM } from '../../../actions/shared/publication/drain-pending'
import type { PublicationWorld } from '../../../actions/shared/publication/world'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration'
import { openCommerce } from '../../../actions/shared/runtime/open-commerce'
import type { LoopbackWorld } from '../../loopback-world'

/** A thousand times as fast, so that nobody waits for Amazon's rates. */
const hurriedClock = { now: () => performance.now() * 1_000, sleep: async () => {} }
const ROUNDS_MAXIMUM = 20

/** Everything that a round of the publication needs, without the worker around it. */
export async function publicationWorld(
  loopback: LoopbackWorld,
  changes: Partial<PublicationWorld> = {},
): Promise<PublicationWorld> {
  const { database, settings, inputs } = loopback
  const configuration = parseConfiguration(inputs)
  const lease = (await database.collection('leases').findOne({})) as { readonly fence: number }
  const sellers = openSellers({ configuration, settings, clock: hurriedClock, maySend: () => true })
  return {
    now: () => new Date(),
    runId: crypto.randomUUID(),
    fence: lease.fence,
    maySend: () => true,
    merchant: await loadMerchant(settings),
    listings: listingCollection(database),
    pending: pendingCollection(database),
    activity: activityCollection(database),
    errors: communicationErrorCollection(database),
    commerce: commerceReader(openCommerce(configuration), systemClock.now),
    seller: sellers.of,
    ...changes,
  }
}

/** Rounds of the publication until nothing is due. */
export async function drain(world: PublicationWorld): Promise<void> {
  for (let round = 0; round < ROUNDS_MAXIMUM; round += 1) {
    const due = await world.pending.due(world.now(), ROUND_MAXIMUM)
    if (due.length === 0) return
    await drainPending(world, due)
  }
  throw new Error(`something was still due after ${ROUNDS_MAXIMUM} rounds`)
}

/** Marks as an event of Commerce would, without the publisher. */
export async function mark(
  { database }: LoopbackWorld,
  reason: string,
  ...keys: PendingKey[]
): Promise<void> {
  await pendingCollection(database).mark(
    keys.map((key) => ({ key, reason })),
    new Date(),
  )
}

/** Marks SKUs as an event of Commerce would, and publishes until nothing is due. */
export async function change(loopback: LoopbackWorld, reason: string, ...skus: string[]): Promise<void> {
  await mark(loopback, reason, ...skus.map((sku) => `sku:${sku}` as const))
  await drain(await publicationWorld(loopback))
}

/** Every pending document, the later ones too. */
export async function pendingDocuments({ database }: LoopbackWorld): Promise<readonly PendingDocument[]> {
  return (await database.collection('pending').find({}, { limit: 1000 })) as readonly PendingDocument[]
}

/** Makes due now whatever of a SKU waits for a later moment. */
export async function hurryPending({ database }: LoopbackWorld, sku: string): Promise<void> {
  await database.collection('pending').updateMany({ key: `sku:${sku}` }, { $set: { dueAt: new Date() } })
}

/** Moves times of a listing into the past, as if they were that much longer ago. */
export async function changeListing(
  { database }: LoopbackWorld,
  storeId: string,
  sellerSku: string,
  set: object,
): Promise<void> {
  await database.collection('listings').updateOne({ _id: listingId(storeId, sellerSku) }, { $set: set })
}

export interface StoredError {
  readonly system: string
  readonly code: string
  readonly message: string
  readonly sellerSku: string | null
}

export async function storedErrors({ database }: LoopbackWorld): Promise<readonly StoredError[]> {
  return (await database.collection('errors').find({}, { limit: 1000 })) as readonly StoredError[]
}

export async function clearErrors({ database }: LoopbackWorld): Promise<void> {
  await database.collection('errors').deleteMany({})
}

export function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000)
}
