import type { ListingDetail } from '../../../../../actions/admin-api/contract/listings'

/** One step of a quantity on its way to buyers. */
export interface ProofStep {
  readonly name: 'published' | 'accepted' | 'confirmed'
  /** `waiting`: an earlier step is not done, or nothing has been sent. */
  readonly state: 'done' | 'under-way' | 'waiting' | 'failed'
  readonly quantity: number | null
  readonly at: string | null
}

type Proven = Pick<ListingDetail, 'sending' | 'accepted' | 'confirmed' | 'published' | 'drift'>

/** Returns the three steps of the newest quantity: published, accepted by Amazon, read back. */
export function proofSteps(listing: Proven): readonly ProofStep[] {
  const { sending, accepted, published } = listing
  if (sending)
    return [
      step('published', 'under-way', sending),
      step('accepted', 'waiting'),
      step('confirmed', 'waiting'),
    ]
  if (published && published.status !== 'accepted') {
    return [
      step('published', 'done', published),
      step('accepted', 'failed', published),
      step('confirmed', 'waiting'),
    ]
  }
  if (!accepted)
    return [step('published', 'waiting'), step('accepted', 'waiting'), step('confirmed', 'waiting')]
  return [step('published', 'done', accepted), step('accepted', 'done', accepted), readBack(listing)]
}

/** A reading from before the acceptance proves nothing about the newest quantity. */
function readBack({ accepted, confirmed, drift }: Proven): ProofStep {
  if (drift) return step('confirmed', 'failed', { quantity: drift.quantity, at: drift.since })
  const isOfIt = accepted !== null && confirmed !== null && confirmed.at >= accepted.at
  return isOfIt ? step('confirmed', 'done', confirmed) : step('confirmed', 'under-way')
}

function step(
  name: ProofStep['name'],
  state: ProofStep['state'],
  known?: { readonly quantity: number; readonly at: string },
): ProofStep {
  return { name, state, quantity: known?.quantity ?? null, at: known?.at ?? null }
}
