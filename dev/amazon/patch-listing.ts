import { randomUUID } from 'node:crypto'
import { invalidAsSet, ownChannel, writeAsOthers } from './behaviour'
import {
  checkFulfilmentPatch,
  FULFILMENT_AVAILABILITY,
  type PatchOperation,
  patchFulfilment,
  pathIssue,
} from './fulfilment-patch'
import { listingKey, liveFrom } from './listing-store'
import type { AmazonIssue, AmazonWorld, AttributeValue, Listing, MistakeKind, PatchRecord } from './types'

export interface PatchRequest {
  readonly sellerId: string
  readonly sellerSku: string
  readonly marketplaceIds: string[]
  readonly patches: readonly PatchOperation[]
  readonly preview: boolean
}

export interface PatchAnswer {
  readonly status: PatchRecord['status']
  readonly submissionId: string
  readonly issues: AmazonIssue[]
}

const ATTRIBUTE_PATH = /^\/attributes\/[a-z][a-z0-9_]*$/

/**
 * Validates a PATCH. Unless it is a preview or invalid, changes the attributes at once and the live listing after the
 * acceptance delay.
 */
export function submitPatch(world: AmazonWorld, request: PatchRequest): PatchAnswer {
  const issues = [...request.patches.flatMap(checkOperation), ...invalidAsSet(world, request.sellerSku)]
  const status = issues.length > 0 ? 'INVALID' : request.preview ? 'VALID' : 'ACCEPTED'
  const record = recordOf(world, request, { status, issues })
  world.state.patches.push(record)
  if (status === 'ACCEPTED') accept(world, request, record)
  world.saved.changed()
  return { status, submissionId: record.submissionId, issues }
}

function checkOperation(patch: PatchOperation): AmazonIssue[] {
  if (!ATTRIBUTE_PATH.test(patch.path)) return [pathIssue(patch.path)]
  return isFulfilment(patch) ? checkFulfilmentPatch(patch) : []
}

function isFulfilment(patch: PatchOperation): boolean {
  return patch.path === `/attributes/${FULFILMENT_AVAILABILITY}`
}

function recordOf(
  world: AmazonWorld,
  request: PatchRequest,
  outcome: { status: PatchRecord['status']; issues: AmazonIssue[] },
): PatchRecord {
  const value = request.patches.find(isFulfilment)?.value?.[0]
  const channel = value?.fulfillment_channel_code
  return {
    at: world.now(),
    sellerId: request.sellerId,
    sellerSku: request.sellerSku,
    marketplaceIds: request.marketplaceIds,
    status: outcome.status,
    submissionId: randomUUID().replaceAll('-', ''),
    operations: request.patches.map((patch) => `${patch.op} ${patch.path}`),
    ...(typeof channel === 'string' && { channel }),
    ...(typeof value?.quantity === 'number' && { quantity: value.quantity }),
    issues: outcome.issues.map((issue) => issue.code),
  }
}

function accept(world: AmazonWorld, request: PatchRequest, record: PatchRecord): void {
  const listing = world.state.listings[listingKey(request.sellerId, request.sellerSku)]
  if (!listing?.marketplaceIds.some((id) => request.marketplaceIds.includes(id))) {
    // Amazon accepts this too, without any effect (amzn/selling-partner-api-models issue 2797).
    remember(world, request, 'unknown-seller-sku', `not listed in ${request.marketplaceIds.join(', ')}`)
    return
  }
  for (const patch of request.patches) {
    if (isFulfilment(patch)) acceptFulfilment(world, listing, patch)
    else acceptOther(world, listing, patch)
  }
  goLiveLater(world, () => {
    const before = ownChannel(listing)?.quantity
    listing.live = liveAfter(listing, request.patches)
    writeAsOthers(world, listing, before)
    listing.updatedAt = world.now()
    record.appliedAt = world.now()
    world.saved.changed()
  })
}

function goLiveLater(world: AmazonWorld, goLive: () => void): void {
  if (world.acceptanceDelayMs <= 0) {
    goLive()
    return
  }
  const once = () => {
    if (world.goingLive.delete(once)) goLive()
  }
  world.goingLive.add(once)
  setTimeout(once, world.acceptanceDelayMs).unref()
}

function acceptFulfilment(world: AmazonWorld, listing: Listing, patch: PatchOperation): void {
  const before = listing.attributes[FULFILMENT_AVAILABILITY] ?? []
  noteMistakes(world, listing, patch)
  const after = patchFulfilment(before, patch)
  listing.attributes[FULFILMENT_AVAILABILITY] = after
  for (const lost of droppedFields(before, after)) {
    remember(world, listing, 'lead-time-or-restock-date-dropped', lost)
  }
}

function acceptOther(world: AmazonWorld, listing: Listing, patch: PatchOperation): void {
  remember(world, listing, 'other-attribute-patched', `${patch.op} ${patch.path}`)
  const name = patch.path.split('/').at(-1) ?? ''
  if (patch.op === 'delete') delete listing.attributes[name]
  else listing.attributes[name] = patch.value ?? []
}

/** Changes only the channels that the patch names, so that units sold meanwhile in another channel stay sold. */
function liveAfter(listing: Listing, patches: readonly PatchOperation[]): Listing['live'] {
  return patches.filter(isFulfilment).reduce<Listing['live']>((live, patch) => {
    const named = patch.value ?? []
    const others = live.filter((one) => !named.some((value) => value.fulfillment_channel_code === one.code))
    if (patch.op === 'delete') return others
    const kept = named.map((value) => keepQuantity(live, value))
    return [...others, ...liveFrom(kept)]
  }, listing.live)
}

function keepQuantity(live: Listing['live'], value: AttributeValue): AttributeValue {
  const quantity = live.find((one) => one.code === value.fulfillment_channel_code)?.quantity
  return quantity === undefined || value.is_inventory_available ? value : { quantity, ...value }
}

function noteMistakes(world: AmazonWorld, listing: Listing, patch: PatchOperation): void {
  const sent = (patch.value ?? []).find((value) => value.fulfillment_channel_code === 'DEFAULT')
  if (!sent || patch.op === 'delete') return
  const detail = `${patch.op} DEFAULT ${String(sent.quantity)}; live: ${listing.live.map((one) => one.code).join(', ')}`
  const has = (fits: (code: string) => boolean) => listing.live.some((one) => fits(one.code))
  if (has((code) => code.startsWith('AMAZON_'))) {
    remember(world, listing, 'quantity-sent-to-fulfilled-by-amazon', detail)
  } else if (has((code) => code !== 'DEFAULT')) {
    remember(world, listing, 'quantity-sent-beside-supply-source', detail)
  } else if (listing.attributes[FULFILMENT_AVAILABILITY]?.some((value) => value.is_inventory_available)) {
    remember(world, listing, 'quantity-sent-to-always-available', detail)
  }
}

function droppedFields(before: readonly AttributeValue[], after: readonly AttributeValue[]): string[] {
  return before.flatMap((old) => {
    const now = after.find((value) => value.fulfillment_channel_code === old.fulfillment_channel_code)
    return ['lead_time_to_ship_max_days', 'restock_date'].filter(
      (name) => old[name] !== undefined && now !== undefined && now[name] === undefined,
    )
  })
}

function remember(
  world: AmazonWorld,
  of: { sellerId: string; sellerSku: string },
  kind: MistakeKind,
  detail: string,
): void {
  world.state.mistakes.push({ at: world.now(), kind, sellerId: of.sellerId, sellerSku: of.sellerSku, detail })
}
