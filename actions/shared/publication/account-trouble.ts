import type { AmazonFailure } from '../amazon/amazon-outcome'
import type { CheckedChannels } from './check-channels'
import { noteError } from './note-error'
import { NO_CREDENTIALS } from './read-channels'
import type { SentQuantity } from './send-types'
import type { PublicationWorld } from './world'

/** A refused account is asked again this often, by one read. */
export const PROBE_MS = 15 * 60_000

interface RunAtAmazon {
  readonly sent: readonly SentQuantity[]
  readonly checked: CheckedChannels
  readonly hasSeller: boolean
}

/**
 * Whether Amazon refuses the account as a whole. Then its publishing pauses, its marks are kept, and the merchant is
 * told: a token that LWA refuses, a read that is refused, or two listings one after the other.
 */
export async function accountTrouble(
  world: PublicationWorld,
  accountId: string,
  { sent, checked, hasSeller }: RunAtAmazon,
): Promise<boolean> {
  const refusals = sent.flatMap(({ outcome, send }) =>
    outcome.kind === 'unauthorised' ? [{ outcome, sellerSku: send.unit.unit.sellerSku }] : [],
  )
  const refusedReads = [...checked.readings.values()].flatMap((reading) =>
    reading.kind === 'unauthorised' ? [reading] : [],
  )
  if (!hasSeller) return pause(world, accountId, NO_CREDENTIALS)
  const [read] = refusedReads
  if (read) return pause(world, accountId, read)
  const [first] = refusals
  if (!first) return forget(world, accountId, sent)
  const known = await world.accountStates.load(accountId)
  const skus = new Set([
    ...refusals.map(({ sellerSku }) => sellerSku),
    ...(known?.suspect ? [known.suspect] : []),
  ])
  if (first.outcome.status === null || skus.size > 1) return pause(world, accountId, first.outcome)
  await world.accountStates.save(accountId, { suspect: first.sellerSku })
  return false
}

async function pause(world: PublicationWorld, accountId: string, failure: AmazonFailure): Promise<true> {
  const at = world.now()
  const { code, message, requestId } = failure
  const probeAt = new Date(at.getTime() + PROBE_MS)
  await world.accountStates.save(accountId, { paused: { code, message, at, probeAt }, suspect: null })
  const words = `Publishing for the account is paused: ${message}`
  const error = { system: 'amazon', code, message: words, accountId, requestId } as const
  await noteError(world, `pause.${accountId}`, error)
  return true
}

/** What Amazon takes of another listing clears the account. */
async function forget(
  world: PublicationWorld,
  accountId: string,
  sent: readonly SentQuantity[],
): Promise<false> {
  if (!sent.some(({ outcome }) => outcome.kind === 'accepted')) return false
  const known = await world.accountStates.load(accountId)
  if (known?.suspect) await world.accountStates.save(accountId, { suspect: null })
  return false
}

/** Where Amazon took another listing's number in the same run, a 403 is that of its listing alone. */
export function asListingRefusals(sent: readonly SentQuantity[]): readonly SentQuantity[] {
  if (!sent.some(({ outcome }) => outcome.kind === 'accepted')) return sent
  const refused = sent.filter(({ outcome }) => outcome.kind === 'unauthorised')
  if (refused.length !== 1) return sent
  return sent.map((each) =>
    each.outcome.kind === 'unauthorised' ? { ...each, outcome: { ...each.outcome, kind: 'refused' } } : each,
  )
}
