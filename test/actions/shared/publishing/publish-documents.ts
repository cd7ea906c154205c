import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import { evaluatePending } from '../../../../actions/shared/publishing/evaluate/evaluate'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import { type Lane, publishLane } from '../../../../actions/shared/publishing/send/publish-lane'
import { ACCOUNT } from './example'

/** Evaluates the documents and publishes them in the account's lane, without a runner. */
export async function publishDocuments(
  world: Ports,
  documents: readonly PendingDocument[],
  changes: Partial<Lane> = {},
) {
  const lane = {
    accountId: ACCOUNT,
    isOvertaken: () => false,
    underWay: { restrictTo: () => {} },
    ...changes,
  }
  return publishLane(world, lane, await evaluatePending(world, documents))
}
