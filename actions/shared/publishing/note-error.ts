import { activityId } from '../database/log/activity'
import type { CommunicationErrorDocument } from '../database/log/communication-errors'
import type { Ports } from './ports'

/** The account, store and listing concerned, if any, and the id of the request that failed. */
type Concerned = Partial<
  Pick<CommunicationErrorDocument, 'accountId' | 'storeId' | 'sellerSku' | 'requestId'>
>
type Description = Pick<CommunicationErrorDocument, 'system' | 'code' | 'message'> & Concerned

interface ErrorEntry extends Description {
  readonly at: Date
  /** Position among the entries of the same `what`; 0 unless given. */
  readonly sequence?: number
}

/** An entry of the log of communication errors. `what` makes its id unique within the run and the moment. */
export function communicationError(
  { runId }: Pick<Ports, 'runId'>,
  what: string,
  { at, sequence = 0, ...entry }: ErrorEntry,
): CommunicationErrorDocument {
  const {
    system,
    code,
    message,
    accountId = null,
    storeId = null,
    sellerSku = null,
    requestId = null,
  } = entry
  const _id = activityId(at, `${runId}.${what}`, sequence)
  return { _id, at, system, accountId, storeId, sellerSku, code, message, requestId }
}

export type NoteErrorPorts = Pick<Ports, 'now' | 'runId' | 'errors'>

/** Writes one entry to the log of communication errors. */
export function noteError(ports: NoteErrorPorts, what: string, description: Description): Promise<void> {
  return ports.errors.record([communicationError(ports, what, { ...description, at: ports.now() })])
}
