import { activityId } from '../database/log/activity'
import type { CommunicationErrorDocument } from '../database/log/communication-errors'
import type { PublicationWorld } from './world'

type Words = Pick<CommunicationErrorDocument, 'system' | 'code' | 'message'>
/** Of whom it is; null where left out, as its seller SKU. */
type Place = Partial<Pick<CommunicationErrorDocument, 'accountId' | 'storeId' | 'requestId'>>

/** For the log of communication errors: what is of no one listing. `what` tells it from others of the run. */
export function noteError(
  world: Pick<PublicationWorld, 'now' | 'runId' | 'errors'>,
  what: string,
  { system, code, message, accountId = null, storeId = null, requestId = null }: Words & Place,
): Promise<void> {
  const at = world.now()
  const _id = activityId(at, `${world.runId}.${what}`, 0)
  return world.errors.record([
    { _id, at, system, accountId, storeId, sellerSku: null, code, message, requestId },
  ])
}
