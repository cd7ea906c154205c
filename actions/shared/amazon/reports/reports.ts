import * as v from 'valibot'
import type { AmazonFailure, Answered } from '../client/amazon-outcome'
import { parsedCall } from '../client/parsed-call'
import type { SellingPartner } from '../client/selling-partner'

/** Reports API 2021-06-30, for the report of all listings of one marketplace. */

const LISTINGS_REPORT = 'GET_MERCHANT_LISTINGS_ALL_DATA'

export interface CreatedReport extends Answered {
  readonly kind: 'created'
  readonly reportId: string
}

export interface ReportReading extends Answered {
  readonly kind: 'read'
  /** Amazon also answers `CANCELLED` if it has nothing to report. */
  readonly status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL'
  readonly documentId: string | null
}

export interface ReportDocument extends Answered {
  readonly kind: 'document'
  /** Signed for five minutes. It gives access to the document, so it appears in no message and no log. */
  readonly url: string
  readonly isCompressed: boolean
}

/**
 * Requests the report. Amazon answers repeated requests from a copy that can be some hours old, in the language of the
 * first request. English column names are only a preference.
 */
export async function createListingsReport(
  seller: SellingPartner,
  marketplaceId: string,
): Promise<CreatedReport | AmazonFailure> {
  const reply = await parsedCall(seller, v.object({ reportId: v.string() }), {
    operation: 'reports.createReport',
    body: {
      reportType: LISTINGS_REPORT,
      marketplaceIds: [marketplaceId],
      reportOptions: { preferredReportDocumentLocale: 'en_US' },
    },
  })
  if (reply.kind !== 'parsed') return reply
  const { requestId, ratePerSecond } = reply
  return { kind: 'created', reportId: reply.body.reportId, requestId, ratePerSecond }
}

const report = v.object({
  processingStatus: v.picklist(['IN_QUEUE', 'IN_PROGRESS', 'DONE', 'CANCELLED', 'FATAL']),
  reportDocumentId: v.nullish(v.string()),
})

export async function readReport(
  seller: SellingPartner,
  reportId: string,
): Promise<ReportReading | AmazonFailure> {
  const reply = await parsedCall(seller, report, { operation: 'reports.getReport', path: { reportId } })
  if (reply.kind !== 'parsed') return reply
  const { processingStatus: status, reportDocumentId } = reply.body
  const { requestId, ratePerSecond } = reply
  return { kind: 'read', status, documentId: reportDocumentId ?? null, requestId, ratePerSecond }
}

const reportDocument = v.object({
  url: v.string(),
  compressionAlgorithm: v.nullish(v.literal('GZIP')),
})

export async function readReportDocument(
  seller: SellingPartner,
  documentId: string,
): Promise<ReportDocument | AmazonFailure> {
  const reply = await parsedCall(seller, reportDocument, {
    operation: 'reports.getReportDocument',
    path: { reportDocumentId: documentId },
  })
  if (reply.kind !== 'parsed') return reply
  const { url, compressionAlgorithm } = reply.body
  const { requestId, ratePerSecond } = reply
  return { kind: 'document', url, isCompressed: compressionAlgorithm === 'GZIP', requestId, ratePerSecond }
}
