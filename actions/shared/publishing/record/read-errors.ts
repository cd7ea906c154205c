import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { CommunicationErrorDocument } from '../../database/log/communication-errors'
import type { ChannelReading } from '../amazon-state/read-channels'
import { communicationError } from '../note-error'
import type { Ports } from '../ports'

/** A round's failed reads for the log of communication errors, each distinct one once. */
export function readErrors(
  ports: Pick<Ports, 'now' | 'runId'>,
  failures: readonly CommerceFailure[],
  readings: ReadonlyMap<string, ChannelReading>,
): readonly CommunicationErrorDocument[] {
  const at = ports.now()
  const commerce = failures.map(({ code, message }) => ({ system: 'commerce', code, message }) as const)
  const amazon = [...readings.values()].flatMap((reading) => {
    if (reading.kind === 'read') return []
    const { code, message, requestId } = reading
    return [{ system: 'amazon', code, message, requestId } as const]
  })
  const distinct = new Map([...commerce, ...amazon].map((error) => [`${error.system} ${error.code}`, error]))
  return [...distinct].map(([what, error], sequence) =>
    communicationError(ports, `read ${what}`, { ...error, at, sequence }),
  )
}
