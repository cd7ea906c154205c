import type { CommerceFailure } from '../../commerce/client/commerce-client'
import { activityId } from '../../database/log/activity'
import type { CommunicationErrorDocument } from '../../database/log/communication-errors'
import type { ChannelReading } from '../amazon-state/read-channels'
import type { Ports } from '../ports'

/** Failed reads of a round for the log of communication errors: each distinct one once. */
export function readErrors(
  ports: Pick<Ports, 'now' | 'runId'>,
  failures: readonly CommerceFailure[],
  readings: ReadonlyMap<string, ChannelReading>,
): readonly CommunicationErrorDocument[] {
  const distinct = new Map<string, Omit<CommunicationErrorDocument, '_id'>>()
  const unplaced = { at: ports.now(), accountId: null, storeId: null, sellerSku: null }
  for (const { code, message } of failures) {
    distinct.set(`commerce ${code}`, { ...unplaced, system: 'commerce', code, message, requestId: null })
  }
  for (const reading of readings.values()) {
    if (reading.kind === 'read') continue
    const { code, message, requestId } = reading
    distinct.set(`amazon ${code}`, { ...unplaced, system: 'amazon', code, message, requestId })
  }
  return [...distinct.entries()].map(([what, error], index) => ({
    _id: activityId(ports.now(), `${ports.runId}.read ${what}`, index),
    ...error,
  }))
}
