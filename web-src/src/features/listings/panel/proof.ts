import type { ListingDetail } from '../../../../../actions/admin-api/listing-replies'

/** How far a number came on its way to buyers. */
export interface ProofStep {
  readonly name: 'published' | 'accepted' | 'confirmed'
  /** `open`: under way, or waiting for the step before. */
  readonly state: 'done' | 'open' | 'failed'
  readonly quantity: number | null
  readonly at: string | null
}

type Proven = Pick<ListingDetail, 'sending' | 'accepted' | 'confirmed' | 'published' | 'drift'>

/** Published, accepted by Amazon, and read back from it; of the newest number that was sent. */
export function proofSteps(listing: Proven): readonly ProofStep[] {
  const { sending, accepted, published } = listing
  if (sending)
    return [step('published', 'open', sending), step('accepted', 'open'), step('confirmed', 'open')]
  if (published && published.status !== 'accepted') {
    return [
      step('published', 'done', published),
      step('accepted', 'failed', published),
      step('confirmed', 'open'),
    ]
  }
  if (!accepted) return [step('published', 'open'), step('accepted', 'open'), step('confirmed', 'open')]
  return [step('published', 'done', accepted), step('accepted', 'done', accepted), readBack(listing)]
}

/** A reading from before the number was accepted says nothing of it. */
function readBack({ accepted, confirmed, drift }: Proven): ProofStep {
  if (drift) return step('confirmed', 'failed', { quantity: drift.quantity, at: drift.since })
  const isOfIt = accepted !== null && confirmed !== null && confirmed.at >= accepted.at
  return isOfIt ? step('confirmed', 'done', confirmed) : step('confirmed', 'open')
}

function step(
  name: ProofStep['name'],
  state: ProofStep['state'],
  known?: { readonly quantity: number; readonly at: string },
): ProofStep {
  return { name, state, quantity: known?.quantity ?? null, at: known?.at ?? null }
}
