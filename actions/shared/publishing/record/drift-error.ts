import type { ListingDocument } from '../../database/listings/listing-document'
import type { CommunicationErrorDocument } from '../../database/log/communication-errors'
import type { UndecidedUnit } from '../group-types'
import { communicationError } from '../note-error'
import type { Ports } from '../ports'

/** Reports a quantity that changes back again and again. */
export function driftError(
  ports: Pick<Ports, 'now' | 'runId'>,
  { publishing, knownQuantity }: UndecidedUnit,
  { quantity, since }: NonNullable<ListingDocument['drift']>,
): CommunicationErrorDocument {
  return communicationError(ports, `drift.${publishing._id}`, {
    at: ports.now(),
    system: 'amazon',
    accountId: publishing.accountId,
    storeId: publishing.storeId,
    sellerSku: publishing.sellerSku,
    code: 'DRIFT',
    message: `Amazon shows ${quantity} where it accepted ${knownQuantity.accepted?.quantity ?? 'nothing'}, repeatedly since ${since.toISOString()}. Another system writes this quantity. The app corrects it at most 24 times a day.`,
  })
}
