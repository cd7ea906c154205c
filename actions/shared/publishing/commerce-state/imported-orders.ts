import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { SoldDocument } from '../../database/accounts/sold'
import type { Ports } from '../ports'

/** Open entries after asking Commerce, in the given order. */
export interface CarriedEntries {
  readonly entries: readonly SoldDocument[]
  /** Why Commerce did not answer for some, which stay as they are. */
  readonly failure: CommerceFailure | null
}

/**
 * Ends open entries whose units have left the salable quantity: those with a Commerce order or, if the account's import
 * reserves nothing, with a shipped one.
 */
export async function endCarried(
  { merchant, commerce, sold }: CommerceAsked,
  entries: readonly SoldDocument[],
): Promise<CarriedEntries> {
  let failure: CommerceFailure | null = null
  const [ended, noted] = [new Set<string>(), new Set<string>()]
  for (const [accountId, own] of Map.groupBy(entries, (entry) => entry.accountId)) {
    const account = merchant.accounts.find(({ id }) => id === accountId)
    const ids = [...new Set(own.map(({ amazonOrderId }) => amazonOrderId))]
    const answers = await commerce.readImportedOrders(ids, account?.orderIdField)
    for (const entry of own) {
      const answer = answers.get(entry.amazonOrderId)
      if (answer?.kind === 'failed') failure ??= answer
      if (answer?.kind !== 'found') continue
      if ((account?.importReserves ?? true) || answer.row.isShipped) ended.add(entry._id)
      else if (!entry.isImported) noted.add(entry._id)
    }
  }
  if (ended.size > 0) await sold.end([...ended], 'imported')
  if (noted.size > 0) await sold.noteImported([...noted])
  return { entries: entries.map((entry) => asNow(entry, ended, noted)), failure }
}

/** What asking Commerce and storing its answer needs. */
export interface CommerceAsked extends Pick<Ports, 'merchant'> {
  readonly commerce: Pick<Ports['commerce'], 'readImportedOrders'>
  readonly sold: Pick<Ports['sold'], 'end' | 'noteImported'>
}

function asNow(entry: SoldDocument, ended: ReadonlySet<string>, noted: ReadonlySet<string>): SoldDocument {
  if (ended.has(entry._id)) return { ...entry, state: 'imported' }
  return noted.has(entry._id) ? { ...entry, isImported: true } : entry
}
