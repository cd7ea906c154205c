import { activityId } from '../database/log/activity'
import type { CommunicationErrorDocument } from '../database/log/communication-errors'
import type { Ports } from './ports'

type Words = Pick<CommunicationErrorDocument, 'system' | 'code' | 'message'>
/** Of whom it is; null where left out, as its seller SKU. */
type Place = Partial<Pick<CommunicationErrorDocument, 'accountId' | 'storeId' | 'requestId'>>

export type NoteErrorPorts = Pick<Ports, 'now' | 'runId' | 'errors'>

/** For the log of communication errors: what is of no one listing. `what` tells it from others of the run. */
export function noteError(
  ports: NoteErrorPorts,
  what: string,
  { system, code, message, accountId = null, storeId = null, requestId = null }: Words & Place,
): Promise<void> {
  const at = ports.now()
  const _id = activityId(at, `${ports.runId}.${what}`, 0)
  return ports.errors.record([
    { _id, at, system, accountId, storeId, sellerSku: null, code, message, requestId },
  ])
}
