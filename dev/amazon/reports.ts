import express, { type Express, type Request } from 'express'
import { marketplacesIn, regionOf, sellerOf } from './access'
import type { Documents } from './documents'
import { statusOf } from './present-listing'
import { invalidInput, notFound } from './replies'
import type { Throttle } from './throttle'
import type { AmazonWorld, Listing } from './types'

const PATH = '/reports/2021-06-30'
const TYPE = 'GET_MERCHANT_LISTINGS_ALL_DATA'

interface Report {
  readonly reportId: string
  readonly sellerId: string
  readonly marketplaceId: string
  readonly createdAt: number
  endedAt?: number
  documentId?: string
}

/** Reports API 2021-06-30, for `GET_MERCHANT_LISTINGS_ALL_DATA`: createReport, getReport, getReportDocument. */
export function addReports(app: Express, world: AmazonWorld, throttle: Throttle, documents: Documents): void {
  const reports = new Map<string, Report>()
  app.post(`${PATH}/reports`, express.json(), (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('createReport', sellerId, response)
    const marketplaceId = specificationOf(request, sellerId)
    const reportId = String(60_001_000_000 + reports.size)
    const report: Report = { reportId, sellerId, marketplaceId, createdAt: world.now() }
    reports.set(reportId, report)
    const region = regionOf(request)
    setTimeout(() => {
      // European and American reports come in Windows-1252, in which other scripts are lost.
      const text = allListings(world, report).replace(/[^\t\n -~\u00a0-\u00ff]/gu, '?')
      report.documentId = documents.add(
        { sellerId, region },
        'text/plain; charset=Cp1252',
        Buffer.from(text, 'latin1'),
      )
      report.endedAt = world.now()
    }, world.feedDelayMs).unref()
    response.status(202).json({ reportId })
  })
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

/** Only the first marketplace counts, as at Amazon. */
function specificationOf(request: Request, sellerId: string): string {
  const { reportType, marketplaceIds } = (request.body ?? {}) as Record<string, unknown>
  if (reportType !== TYPE) throw invalidInput(`Report type ${String(reportType)} is not supported.`)
  if (!Array.isArray(marketplaceIds)) throw invalidInput("'marketplaceIds' is required.")
  const [first] = marketplacesIn(marketplaceIds.map(String), sellerId)
  if (first === undefined) throw invalidInput("'marketplaceIds' is required.")
  return first
}

function presentReport(report: Report): Record<string, unknown> {
  return {
    reportId: report.reportId,
    reportType: TYPE,
    marketplaceIds: [report.marketplaceId],
    createdTime: new Date(report.createdAt).toISOString(),
    processingStatus: report.endedAt === undefined ? 'IN_PROGRESS' : 'DONE',
    ...(report.endedAt !== undefined && { processingEndTime: new Date(report.endedAt).toISOString() }),
    ...(report.documentId !== undefined && { reportDocumentId: report.documentId }),
  }
}

const columns: Readonly<Record<string, (listing: Listing) => string | number>> = {
  'item-name': (listing) => listing.title,
  'item-description': () => '',
  'listing-id': (listing) => `L${listing.asin}`,
  'seller-sku': (listing) => listing.sellerSku,
  price: (listing) => listing.price.toFixed(2),
  quantity: (listing) => own(listing)?.quantity ?? '',
  'open-date': (listing) => `${new Date(listing.createdAt).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
  'product-id-type': () => 1,
  'item-condition': () => 11,
  asin1: (listing) => listing.asin,
  'product-id': (listing) => listing.asin,
  'pending-quantity': () => 0,
  'fulfillment-channel': (listing) => listing.live.find((one) => one.code !== 'DEFAULT')?.code ?? 'DEFAULT',
  'merchant-shipping-group': () => 'Standard',
  status: (listing) => statusWord(listing),
}

function own(listing: Listing) {
  return listing.live.find((channel) => channel.quantity !== undefined)
}

function statusWord(listing: Listing): string {
  if (listing.condition === 'incomplete') return 'Incomplete'
  return statusOf(listing).includes('BUYABLE') ? 'Active' : 'Inactive'
}

/** Tab-separated, without quotes; the first row names the columns. */
function allListings(world: AmazonWorld, { sellerId, marketplaceId }: Report): string {
  const rows = Object.values(world.state.listings)
    .filter((listing) => listing.sellerId === sellerId && listing.marketplaceIds.includes(marketplaceId))
    .map((listing) => Object.values(columns).map((column) => column(listing)))
  return `${[Object.keys(columns), ...rows].map((row) => row.join('\t')).join('\n')}\n`
}
