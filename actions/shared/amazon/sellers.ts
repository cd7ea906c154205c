import * as v from 'valibot'
import { type AmazonFailure, unreadable } from './amazon-outcome'
import type { SellingPartner } from './selling-partner'

export type ParticipationsOutcome =
  /** Marketplaces that the seller takes part in, Amazon's "Non-Amazon" ones included. */
  { readonly kind: 'read'; readonly marketplaceIds: readonly string[] } | AmazonFailure

const participations = v.object({
  payload: v.array(
    v.object({
      marketplace: v.object({ id: v.string() }),
      participation: v.object({ isParticipating: v.boolean() }),
    }),
  ),
})

/** Sellers API v1. A bucket of 15 calls refills at about one a minute: not for anything that repeats. */
export async function readParticipations(seller: SellingPartner): Promise<ParticipationsOutcome> {
  const reply = await seller.call({ operation: 'sellers.getMarketplaceParticipations' })
  if (reply.kind !== 'answered') return reply
  const parsed = v.safeParse(participations, reply.body)
  if (!parsed.success) return unreadable(reply)
  return {
    kind: 'read',
    marketplaceIds: parsed.output.payload
      .filter(({ participation }) => participation.isParticipating)
      .map(({ marketplace }) => marketplace.id),
  }
}
