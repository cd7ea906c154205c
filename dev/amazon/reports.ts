import express, { type Express, type Request } from 'express'
import { marketplacesIn, regionOf, sellerOf } from './access'
import type { Region } from './accounts'
import type { Documents } from './documents'
import { encodeText } from './encode-text'
import { listingsReport, type ReportForm } from './listings-report'
import { AmazonError, invalidInput, notFound } from './replies'
import type { Throttle } from './throttle'
import type { AmazonWorld } from './types'

const PATH = '/reports/2021-06-30'
const TYPE = 'GET_MERCHANT_LISTINGS_ALL_DATA'
const JAPAN = 'A1VC38T7YXB528'

interface Report {
  readonly reportId: string
  readonly sellerId: string
  readonly marketplaceId: string
  readonly createdAt: number
  status: 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL'
  endedAt?: number
  documentId?: string
}

/** The result of the next report. Omitted fields behave normally. */
export interface NextReport extends ReportForm {
  readonly status?: 'FATAL' | 'CANCELLED'
  /** A charset label of the Encoding Standard. */
  readonly charset?: string
  readonly isCompressed?: boolean
  /** Refuses createReport because a role is missing. */
  readonly isForbidden?: boolean
}

/** A developer's controls for reports. */
export interface ReportControl {
  setNext(next: NextReport): void
  /** Discards cached reports. */
  forgetCopies(): void
}

/** Reports API 2021-06-30, for `GET_MERCHANT_LISTINGS_ALL_DATA`: createReport, getReport, getReportDocument. */
export function addReports(
  app: Express,
  world: AmazonWorld,
  throttle: Throttle,
  documents: Documents,
): ReportControl {
  const reports = new Map<string, Report>()
  const copies: Copies = new Map()
  let next: NextReport = {}

  app.post(`${PATH}/reports`, express.json(), (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('createReport', sellerId, response)
    const form = next
    next = {}
    if (form.isForbidden) throw forbidden()
    const marketplaceId = specificationOf(world, request, sellerId)
    const reportId = String(60_001_000_000 + reports.size)
    const report: Report = {
      reportId,
      sellerId,
      marketplaceId,
      createdAt: world.now(),
      status: 'IN_PROGRESS',
    }
    reports.set(reportId, report)
    const region = regionOf(request)
    setTimeout(
      () => finish(world, report, { form, region, documents, copies }),
      world.behaviour.feedDelayMs,
    ).unref()
    response.status(202).json({ reportId })
  })
  addReads(app, world, { throttle, documents, reports })
  return {
    setNext: (given) => {
      next = given
    },
    forgetCopies: () => copies.clear(),
  }
}

/** By seller and marketplace: Amazon answers a repeated request with a cached report. */
type Copies = Map<string, { readonly documentId: string; readonly at: number }>

interface Finishing {
  readonly form: NextReport
  readonly region: Region
  readonly documents: Documents
  readonly copies: Copies
}

function finish(world: AmazonWorld, report: Report, { form, region, documents, copies }: Finishing): void {
  report.endedAt = world.now()
  report.status = form.status ?? 'DONE'
  if (form.status !== undefined) return
  const { sellerId, marketplaceId } = report
  const key = `${sellerId} ${marketplaceId}`
  const copy = copies.get(key)
  if (copy && world.now() - copy.at < world.reportCopyMs && Object.keys(form).length === 0) {
    report.documentId = copy.documentId
    return
  }
  const text = listingsReport(world, report, form)
  if (text === null) {
    report.status = 'CANCELLED'
    return
  }
  const { contentType, content } = encodedReport(text, form.charset, marketplaceId)
  report.documentId = documents.add({ sellerId, region }, contentType, content, form.isCompressed ?? true)
  copies.set(key, { documentId: report.documentId, at: world.now() })
}

function encodedReport(text: string, given: string | undefined, marketplaceId: string) {
  const charset = given ?? (marketplaceId === JAPAN ? 'shift_jis' : 'windows-1252')
  const contentType = `text/plain; charset=${charset === 'windows-1252' ? 'Cp1252' : charset}`
  return { contentType, content: encodeText(text, charset) }
}

interface Reading {
  readonly throttle: Throttle
  readonly documents: Documents
  readonly reports: ReadonlyMap<string, Report>
}

function addReads(app: Express, world: AmazonWorld, { throttle, documents, reports }: Reading): void {
  app.get(`${PATH}/reports/:reportId`, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getReport', sellerId, response)
    const report = reports.get(String(request.params.reportId))
    if (report?.sellerId !== sellerId) throw notFound('The report was not found.')
    response.json(presentReport(report))
  })
  app.get(`${PATH}/documents/:id`, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getReportDocument', sellerId, response)
    const reportDocumentId = String(request.params.id)
    const { compressed } = documents.find(reportDocumentId, sellerId)
    const url = documents.urlOf(reportDocumentId, 'GET')
    response.json({ reportDocumentId, url, ...(compressed && { compressionAlgorithm: 'GZIP' }) })
  })
}

/** Amazon only uses the first marketplace. */
function specificationOf(world: AmazonWorld, request: Request, sellerId: string): string {
  const { reportType, marketplaceIds } = (request.body ?? {}) as Record<string, unknown>
  if (reportType !== TYPE) throw invalidInput(`Report type ${String(reportType)} is not supported.`)
  if (!Array.isArray(marketplaceIds)) throw invalidInput("'marketplaceIds' is required.")
  const [first] = marketplacesIn(world, marketplaceIds.map(String), sellerId)
  if (first === undefined) throw invalidInput("'marketplaceIds' is required.")
  return first
}

const forbidden = () => new AmazonError(403, 'Unauthorized', 'Access to requested resource is denied.')

function presentReport(report: Report): Record<string, unknown> {
  return {
    reportId: report.reportId,
    reportType: TYPE,
    marketplaceIds: [report.marketplaceId],
    createdTime: new Date(report.createdAt).toISOString(),
    processingStatus: report.status,
    ...(report.endedAt !== undefined && { processingEndTime: new Date(report.endedAt).toISOString() }),
    ...(report.documentId !== undefined && { reportDocumentId: report.documentId }),
  }
}
