import type { AmazonFailure } from '../../../shared/amazon/client/amazon-outcome'
import type { Seller } from '../../../shared/publishing/amazon-port'
import type { Ports } from '../../../shared/publishing/ports'
import { hours, seconds } from '../../../shared/time'
import { JobFailedError, JobPostponedError } from '../../periodic/task'
import { firstCursor, type ImportCursor } from './import-cursor'

const FIRST_LOOK_MS = 300
const LONGEST_PAUSE_MS = seconds(30)
/** Amazon needs some minutes for a report of very many listings. */
const PATIENCE_MS = hours(2)

export async function askForReport(
  ports: Pick<Ports, 'now'>,
  seller: Seller,
  marketplaceId: string,
): Promise<ImportCursor> {
  const reply = await seller.createListingsReport(marketplaceId)
  if (reply.kind !== 'created') throw reportFailure(reply)
  const now = ports.now()
  return { ...firstCursor(reply.reportId, now), lookAt: now.getTime() + FIRST_LOOK_MS }
}

/** The cursor after checking the report. Unchanged until the next check is due. */
export async function awaitReport(
  ports: Pick<Ports, 'now'>,
  seller: Seller,
  cursor: ImportCursor,
): Promise<ImportCursor> {
  const now = ports.now().getTime()
  if (now < cursor.lookAt) return cursor
  const reply = await seller.readReport(cursor.reportId)
  if (reply.kind !== 'read') throw reportFailure(reply)
  switch (reply.status) {
    case 'DONE':
      return { ...cursor, phase: 'keep', documentId: reply.documentId }
    // Amazon cancels an empty report.
    case 'CANCELLED':
      return { ...cursor, phase: 'match', documentId: null }
    case 'FATAL':
      throw new JobFailedError('report-failed')
    default: {
      const waited = now - cursor.startedAt
      if (waited > PATIENCE_MS) {
        throw new JobFailedError('report-late')
      }
      return { ...cursor, lookAt: now + Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_LOOK_MS, waited / 2)) }
    }
  }
}

export function reportFailure(failure: AmazonFailure): Error {
  if (failure.kind === 'unauthorised') {
    return new JobFailedError('report-forbidden', { reason: failure.message })
  }
  const values = { reason: failure.message }
  return failure.kind === 'refused'
    ? new JobFailedError('amazon', values)
    : new JobPostponedError('amazon', values)
}
