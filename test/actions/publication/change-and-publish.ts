import { listingId } from '../../../actions/shared/database/listings'
import {
  type PendingDocument,
  type PendingKey,
  pendingCollection,
} from '../../../actions/shared/database/pending'
import type { LoopbackWorld } from '../../loopback-world'

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

/** Marks a SKU as an event of Commerce would, and lets the publisher work until nothing is due. */
export async function change(loopback: LoopbackWorld, reason: string, ...skus: string[]): Promise<void> {
  await mark(loopback, reason, ...skus.map((sku) => `sku:${sku}` as const))
  await loopback.publish()
}

/** Every pending document, the later ones too. */
export async function pendingDocuments({ database }: LoopbackWorld): Promise<readonly PendingDocument[]> {
  return (await database.collection('pending').find({}, { limit: 1000 })) as readonly PendingDocument[]
}

/** Makes whatever waits for a later moment due now. */
export async function hurryPending({ database }: LoopbackWorld): Promise<void> {
  await database.collection('pending').updateMany({}, { $set: { dueAt: new Date() } })
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
