import { marketplaceOf } from '../../../shared/amazon/marketplaces'
import { documentLines, UnreadableDocumentError } from '../../../shared/amazon/reports/document-lines'
import type { Download } from '../../../shared/amazon/reports/download-document'
import {
  createReportParser,
  type ReportedListing,
  type ReportParser,
} from '../../../shared/amazon/reports/parse-listings-report'
import type { OpenedReport } from '../../../shared/publishing/amazon-port'
import { JobFailedError } from '../../periodic/task'
import type { ImportCursor } from './import-cursor'

const BULK = 1_000
const EXAMPLES = 5

export interface ReportPart {
  readonly listings: readonly ReportedListing[]
  readonly cursor: ImportCursor
  /** Estimated number of listings in total, if it can be estimated. */
  readonly estimate: number | null
  readonly isEnd: boolean
}

/**
 * The report in parts of at most 1,000 listings, from the cursor on. Earlier lines are skipped. Each part includes the
 * cursor that marks it as stored.
 */
export async function* readReport(
  report: OpenedReport,
  cursor: ImportCursor,
  marketplaceId: string,
): AsyncGenerator<ReportPart> {
  const counted = counting(report.download)
  const options = { isCompressed: report.isCompressed, charset: charsetOf(marketplaceId) }
  let parser: ReportParser | undefined
  let number = 0
  let now = cursor
  let listings: ReportedListing[] = []
  const part = (isEnd: boolean): ReportPart => {
    const rows = now.rows + listings.length
    const share = counted.share()
    const estimate = share === null ? null : Math.round(rows / share)
    return { listings, cursor: { ...now, lines: number, rows, breaks: 0 }, estimate, isEnd }
  }
  for await (const line of documentLines(counted.download, options)) {
    number += 1
    if (!parser) {
      parser = openParser(line.text)
      continue
    }
    if (number <= cursor.lines) continue
    const row = parser.row(line.text)
    if (row.kind === 'listing') listings.push(row.listing)
    else if (row.kind === 'refused') {
      now = noteRefusal(now, `line ${number}: ${row.message}`)
      if (!line.isEnded) now = { ...now, isCut: true }
    }
    if (listings.length < BULK) continue
    const full = part(false)
    yield full
    now = full.cursor
    listings = []
  }
  if (!parser) throw new JobFailedError('report-empty')
  yield part(true)
}

/** Counts an unreadable listing, and keeps the first messages. */
export function noteRefusal(cursor: ImportCursor, message: string): ImportCursor {
  const isShown = cursor.examples.length < EXAMPLES
  return {
    ...cursor,
    refused: cursor.refused + 1,
    examples: isShown ? [...cursor.examples, message] : cursor.examples,
  }
}

function openParser(header: string): ReportParser {
  const parser = createReportParser(header)
  if ('row' in parser) return parser
  throw new JobFailedError('report-header', { reason: parser.message })
}

/** The charset when Amazon names none: Japan has its own, the others are European. */
function charsetOf(marketplaceId: string): string {
  return marketplaceOf(marketplaceId)?.country === 'JP' ? 'shift_jis' : 'windows-1252'
}

function counting(download: Download) {
  let bytes = 0
  async function* counted() {
    for await (const chunk of download.chunks) {
      bytes += chunk.length
      yield chunk
    }
  }
  return {
    download: { ...download, chunks: counted() },
    /** The read share of the document, from 0 to 1. Null if its length is unknown. */
    share: () => (download.length === null || bytes === 0 ? null : Math.min(1, bytes / download.length)),
  }
}

/** Whether another download may fix the failure. */
export function isBroken(error: unknown): boolean {
  return !(error instanceof JobFailedError) && !(error instanceof UnreadableDocumentError)
}
