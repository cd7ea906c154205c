import * as v from 'valibot'
import type { AmazonFailure } from '../client/amazon-outcome'
import { parsedCall } from '../client/parsed-call'
import type { SellingPartner } from '../client/selling-partner'

/** What a seller has to do with one marketplace. */
export interface Participation {
  readonly marketplaceId: string
  /** False for one that the seller has left. */
  readonly isParticipating: boolean
  readonly hasSuspendedListings: boolean
}

export type ParticipationsOutcome =
  /** Amazon's "Non-Amazon" marketplaces included. */
  { readonly kind: 'read'; readonly participations: readonly Participation[] } | AmazonFailure

const participations = v.object({
  payload: v.array(
    v.object({
      marketplace: v.object({ id: v.string() }),
      participation: v.object({ isParticipating: v.boolean(), hasSuspendedListings: v.boolean() }),
    }),
  ),
})

/** Sellers API v1. A bucket of 15 calls refills at about one a minute: not for anything that repeats. */
export async function readParticipations(seller: SellingPartner): Promise<ParticipationsOutcome> {
  const reply = await parsedCall(seller, participations, {
    operation: 'sellers.getMarketplaceParticipations',
  })
  if (reply.kind !== 'parsed') return reply
  return {
    kind: 'read',
    participations: reply.body.payload.map(({ marketplace, participation }) => ({
      marketplaceId: marketplace.id,
      ...participation,
    })),
  }
}
