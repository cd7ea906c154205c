import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import { addMs, minutes } from '../../time'
import type { Seller } from '../amazon-port'
import { type ChannelReading, NO_CREDENTIALS } from '../amazon-state/read-channels'
import { noteError } from '../note-error'
import type { Ports } from '../ports'

/** How often a refused account is probed, by one read. */
export const PROBE_MS = minutes(15)

interface RunAtAmazon {
  /** The account's refusal, as sending found it. */
  readonly refusal: AmazonFailure | null
  readonly readings: ReadonlyMap<string, ChannelReading>
  readonly seller: Seller | undefined
}

/**
 * The refusal of an account as a whole. Null if Amazon refuses only a listing or a marketplace, or nothing. An account
 * is refused only if its token is, or a read of each of its marketplaces.
 */
export async function accountRefusal(
  ports: Pick<Ports, 'merchant'>,
  accountId: string,
  { refusal, readings: byId, seller }: RunAtAmazon,
): Promise<AmazonFailure | null> {
  if (!seller) return NO_CREDENTIALS
  if (refusal) return refusal
  const readings = [...byId.values()]
  const refused = readings.flatMap((reading) => (reading.kind === 'unauthorised' ? [reading] : []))
  const ofToken = refused.find(({ status }) => status === null)
  if (ofToken) return ofToken
  if (refused.length === 0 || readings.some(({ kind }) => kind === 'read')) return null
  return refusedEverywhere(ports, accountId, seller)
}

/** Amazon's refusal to read any listing in every marketplace of the account. Null if one can be read. */
export async function refusedEverywhere(
  { merchant }: Pick<Ports, 'merchant'>,
  accountId: string,
  seller: Pick<Seller, 'readSome'>,
): Promise<AmazonFailure | null> {
  const own = merchant.stores.filter((store) => store.accountId === accountId)
  let refusal: AmazonFailure | null = null
  for (const marketplaceId of new Set(own.map((store) => store.marketplaceId))) {
    const reading = await seller.readSome(marketplaceId)
    if (reading.kind !== 'unauthorised') return null
    refusal = reading
    if (reading.status === null) break
  }
  return refusal
}

/** Pauses publishing for the account and logs why. Its documents stay. */
export async function pauseAccount(
  ports: Pick<Ports, 'now' | 'runId' | 'errors' | 'accountStates'>,
  accountId: string,
  { code, message, requestId }: AmazonFailure,
): Promise<void> {
  const at = ports.now()
  const probeAt = addMs(at, PROBE_MS)
  await ports.accountStates.save(accountId, { paused: { code, message, at, probeAt } })
  const words = `Publishing for the account is paused: ${message}`
  const error = { system: 'amazon', code, message: words, accountId, requestId } as const
  await noteError(ports, `pause.${accountId}`, error)
}
