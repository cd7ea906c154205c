import { openSellers, sellingPartners } from '../../../../../actions/publisher/adapters/sellers'
import { confirmListings } from '../../../../../actions/publisher/read-backs/confirm-listings'
import { systemClock } from '../../../../../actions/publisher/worker/clock'
import { openCollections } from '../../../../../actions/publisher/worker/open-collections'
import { commerceReader } from '../../../../../actions/shared/commerce-reader/commerce-reader'
import { listingId } from '../../../../../actions/shared/database/listings/listings'
import {
  NEW,
  type PendingDocument,
  type PendingKey,
  pendingCollection,
} from '../../../../../actions/shared/database/work/pending'
import type { PendingReason } from '../../../../../actions/shared/database/work/pending-reasons'
import { loadMerchant } from '../../../../../actions/shared/merchant/load-merchant'
import { fingerprintOf } from '../../../../../actions/shared/merchant/read-only'
import { evaluatePending } from '../../../../../actions/shared/publishing/evaluate/evaluate'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import { accountLane } from '../../../../../actions/shared/publishing/pending/lanes'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { createSendsUnderWay } from '../../../../../actions/shared/publishing/send/in-flight'
import { LANE_MAXIMUM, publishLane } from '../../../../../actions/shared/publishing/send/publish-lane'
import { TRIAGE_MAXIMUM, triagePending } from '../../../../../actions/shared/publishing/send/triage'
import { openCommerce } from '../../../../../actions/shared/runtime/clients/open-commerce'
import { parseConfiguration } from '../../../../../actions/shared/runtime/configuration/configuration'
import type { LoopbackWorld } from '../../../../loopback-world'
import { NOTHING_ALONG, quietPorts } from '../quiet-ports'

let skipped = 0

/** Continues at once when somebody sleeps, so that no test waits for Amazon's rates. */
const hurriedClock = {
  now: () => performance.now() + skipped,
  sleep: async (milliseconds: number) => {
    skipped += milliseconds
  },
}
const ROUNDS_MAXIMUM = 20

/** Everything that one round of publishing needs, without the worker. */
export async function publicationWorld(
  loopback: LoopbackWorld,
  changes: Partial<Ports> = {},
): Promise<Ports> {
  const { database, settings, inputs } = loopback
  const configuration = parseConfiguration(inputs)
  const lease = (await database.collection('leases').findOne({})) as { readonly fence: number }
  const openPartner = sellingPartners(configuration, settings)
  const sellers = openSellers({ openPartner, clock: hurriedClock, maySend: () => true })
  return {
    ...quietPorts(),
    ...openCollections(database),
    now: () => new Date(),
    clock: hurriedClock,
    stockIdOf: (websiteCode) => websiteCode,
    limits: LIMITS,
    runId: crypto.randomUUID(),
    fence: lease.fence,
    trustedSince: new Date(0),
    maySend: () => true,
    merchant: await loadMerchant(
      settings,
      fingerprintOf(configuration.commerce.baseUrl, String(process.env.__OW_NAMESPACE)),
    ),
    commerce: commerceReader(openCommerce(configuration), systemClock.now),
    seller: sellers.of,
    ...changes,
  }
}

/** Evaluates, publishes and reads back after orders until nothing more can be done now. */
export async function drain(given: Ports): Promise<void> {
  let isReadBackDue = false
  const orderSeen = (_listingId: string, readBackAt: Date | null) => {
    if (readBackAt !== null && readBackAt <= given.now()) isReadBackDue = true
  }
  const world = { ...given, orderSeen }
  for (let count = 0; count < ROUNDS_MAXIMUM; count += 1) {
    if (await round(world)) continue
    if (!isReadBackDue) return
    isReadBackDue = false
    await confirmListings(world, NOTHING_ALONG)
  }
  throw new Error(`something was still due after ${ROUNDS_MAXIMUM} rounds`)
}

/** One evaluation of new documents, and one run of each account's lane. Returns false if there was nothing to do. */
export async function round(world: Ports): Promise<boolean> {
  const due = await world.pending.due([NEW], world.now(), TRIAGE_MAXIMUM)
  const underWay = createSendsUnderWay(world.now)
  await triagePending(world, due, { feeds: world.openFeeds, underWay })
  const accountIds = world.merchant.accounts.map(({ id }) => id)
  const published = await Promise.all(accountIds.map((accountId) => publishOnce(world, accountId)))
  return due.length > 0 || published.includes(true)
}

/** Publishes what waits in the account's lane, unless Amazon refuses the account. */
async function publishOnce(world: Ports, accountId: string): Promise<boolean> {
  if ((await world.accountStates.load(accountId))?.paused) return false
  const documents = await world.pending.mostUrgent(accountLane(accountId), world.now(), LANE_MAXIMUM)
  if (documents.length === 0) return false
  const underWay = createSendsUnderWay(world.now).begin(accountId)
  const lane = { accountId, isOvertaken: () => false, underWay }
  await publishLane(world, lane, await evaluatePending(world, documents))
  return true
}

/** One evaluation of new documents, and the lanes that continue with it at once. */
export async function publishHandedOver(world: Ports): Promise<void> {
  const due = await world.pending.due([NEW], world.now(), TRIAGE_MAXIMUM)
  const underWay = createSendsUnderWay(world.now)
  const handovers = await triagePending(world, due, { feeds: world.openFeeds, underWay })
  for (const [accountId, evaluation] of handovers) {
    const lane = { accountId, isOvertaken: () => false, underWay: underWay.begin(accountId) }
    await publishLane(world, lane, evaluation)
  }
}

/** Marks SKUs as an event from Commerce would, without publishing. */
export async function mark(
  { database }: LoopbackWorld,
  reason: PendingReason,
  ...keys: PendingKey[]
): Promise<void> {
  await pendingCollection(database).mark(
    keys.map((key) => ({ key, reason })),
    new Date(),
  )
}

/** Marks SKUs as an event from Commerce would, and publishes until nothing is due. */
export async function change(
  loopback: LoopbackWorld,
  reason: PendingReason,
  ...skus: string[]
): Promise<void> {
  await mark(loopback, reason, ...skus.map((sku) => `sku:${sku}` as const))
  await drain(await publicationWorld(loopback))
}

/** All pending documents, including later ones. */
export async function pendingDocuments({ database }: LoopbackWorld): Promise<readonly PendingDocument[]> {
  return (await database.collection('pending').find({}, { limit: 1000 })) as readonly PendingDocument[]
}

/** Makes everything that waits for a SKU due now. */
export async function hurryPending({ database }: LoopbackWorld, sku: string): Promise<void> {
  const documents = database.collection('pending')
  const waiting = (await documents.find({ key: `sku:${sku}` }, { limit: 1000 })) as readonly PendingDocument[]
  await documents.deleteMany({ key: `sku:${sku}` })
  // Marked as of now. Under its own time's id, another follow-up for that time would look the same.
  const marks = waiting.flatMap(({ key, reasons }) =>
    reasons.map((reason) => ({ key, reason: reason as PendingReason })),
  )
  await pendingCollection(database).mark(marks, new Date())
}

/** Moves a listing's times into the past. */
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
