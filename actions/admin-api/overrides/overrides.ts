import type * as v from 'valibot'
import type { StoredOverride } from '../../shared/database/listings/listing-document'
import { listingId } from '../../shared/database/listings/listings'
import type { OverridableListing } from '../../shared/database/listings/overrides'
import { parseListingOverride } from '../../shared/listing-quantity/listing-override'
import { applyOverrides } from '../../shared/merchant/apply-overrides'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type OverridesReply, overridesRemoval, overridesRequest } from '../contract/listings'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { presentOverride } from '../present'
import { loadStore } from '../stores/stores'

/** The most unknown seller SKUs that a refusal names. */
const NAMED_MAXIMUM = 5

/** Sets one override for the named listings and replaces their previous ones. */
export const setOverrides: Route = {
  method: 'PUT',
  path: '/stores/:id/overrides',
  answer: async (context, { ids, body }) => {
    const store = await loadStore(context, ids)
    const request = parseBody(overridesRequest, body)
    const now = new Date()
    const override: StoredOverride = {
      changes: parseChanges(request.changes),
      reason: request.reason,
      endsAt: parseEnd(request.endsAt, now),
      setBy: context.caller.name,
      setAt: now,
    }
    return apply(context, store.id, override, request)
  },
}

/** Removes the overrides of the named listings, so that the store's settings apply again. */
export const removeOverrides: Route = {
  method: 'POST',
  path: '/stores/:id/overrides/remove',
  answer: async (context, { ids, body }) => {
    const store = await loadStore(context, ids)
    const request = parseBody(overridesRemoval, body)
    return apply(context, store.id, null, request)
  },
}

async function apply(
  context: RouteContext,
  storeId: string,
  override: StoredOverride | null,
  { sellerSkus, simulationId }: v.InferOutput<typeof overridesRemoval>,
): Promise<{ status: number; body: OverridesReply }> {
  const listings = await findListings(context, storeId, sellerSkus)
  const now = new Date()
  const pairs = listings.map((listing) => [listing, override] as const)
  const skus = listings.map(({ sku, sellerSku }) => sku ?? sellerSku)
  const authorised = await context.simulations.shownAmong(simulationId, skus)
  await applyOverrides(context, { storeId, pairs, by: context.caller.name, authorised }, now)
  await wakePublisher(context.activation)
  return { status: 200, body: { changed: listings.length, override: presentOverride(override, now) } }
}

function parseChanges(input: unknown): StoredOverride['changes'] {
  const parsed = parseListingOverride(input)
  if (parsed.ok) return parsed.changes
  const { issues } = parsed
  const words = issues.map(({ message }) => message).join('; ')
  throw new RefusedError(400, 'OVERRIDE_INVALID', `The override was not set: ${words}.`, { issues })
}

function parseEnd(endsAt: string | null, now: Date): Date | null {
  if (endsAt === null) return null
  const end = new Date(endsAt)
  if (Number.isNaN(end.getTime()) || end <= now) {
    throw new RefusedError(400, 'BAD_REQUEST', `endsAt: expected a time in the future, got ${endsAt}`)
  }
  return end
}

async function findListings(
  { overrides }: RouteContext,
  storeId: string,
  names: readonly string[],
): Promise<readonly OverridableListing[]> {
  const distinct = [...new Set(names)]
  const found = await overrides.find(distinct.map((sellerSku) => listingId(storeId, sellerSku)))
  const known = new Set(found.map(({ sellerSku }) => sellerSku))
  const unknown = distinct.filter((sellerSku) => !known.has(sellerSku))
  if (unknown.length === 0) return found
  const named = unknown.slice(0, NAMED_MAXIMUM).join(', ')
  const more = unknown.length > NAMED_MAXIMUM ? ` and ${unknown.length - NAMED_MAXIMUM} more` : ''
  throw new RefusedError(
    400,
    'UNKNOWN_LISTING',
    `sellerSkus: this store has no listing of ${named}${more}. Nothing was changed.`,
  )
}
