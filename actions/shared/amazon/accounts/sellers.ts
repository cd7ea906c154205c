import * as v from 'valibot'
import type { AmazonFailure } from '../client/amazon-outcome'
import { parsedCall } from '../client/parsed-call'
import type { SellingPartner } from '../client/selling-partner'

/** A seller's participation in one marketplace. */
export interface Participation {
  readonly marketplaceId: string
  /** False if the seller has left the marketplace. */
  readonly isParticipating: boolean
  readonly hasSuspendedListings: boolean
  /** The name that buyers see; left out by some answers. */
  readonly storeName?: string | undefined
}

export type ParticipationsOutcome =
  /** Includes Amazon's "Non-Amazon" marketplaces. */
  { readonly kind: 'read'; readonly participations: readonly Participation[] } | AmazonFailure

const participations = v.object({
  payload: v.array(
    v.object({
      marketplace: v.object({ id: v.string() }),
      storeName: v.optional(v.string()),
      participation: v.object({ isParticipating: v.boolean(), hasSuspendedListings: v.boolean() }),
    }),
  ),
})

/** Sellers API v1. A bucket of 15 calls refills at about one per minute, so do not call it repeatedly. */
export async function readParticipations(seller: SellingPartner): Promise<ParticipationsOutcome> {
  const reply = await parsedCall(seller, participations, {
    operation: 'sellers.getMarketplaceParticipations',
  })
  if (reply.kind !== 'parsed') return reply
  return {
    kind: 'read',
    participations: reply.body.payload.map(({ marketplace, storeName, participation }) => ({
      marketplaceId: marketplace.id,
      storeName,
      ...participation,
    })),
  }
}
