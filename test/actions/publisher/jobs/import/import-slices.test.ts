import {
  firstCursor,
  type ImportCursor,
  parseImportCursor,
} from '../../../../../actions/publisher/jobs/import/import-cursor'
import { restoreSellerSkus } from '../../../../../actions/publisher/jobs/import/restore-seller-skus'
import { runJob } from '../../../../../actions/publisher/jobs/run-jobs'
import type { AmazonFailure } from '../../../../../actions/shared/amazon/client/amazon-outcome'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { JobDocument } from '../../../../../actions/shared/database/work/jobs'
import type { OpenedReport, Seller } from '../../../../../actions/shared/publishing/amazon-port'
import {
  aListing,
  aMerchant,
  aStore,
  minutesAgo,
  NOW,
  refusal,
  secondsAgo,
} from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const HEADER = 'item-name\tseller-sku\tasin1\tfulfillment-channel\n'
const ROW = 'Mug\tMUG\tB012345678\tDEFAULT\n'
const unavailable: AmazonFailure = { ...refusal, kind: 'unavailable' }
const ANSWERED = { requestId: null, ratePerSecond: null }

/** A report in these pieces. An error interrupts it. */
function aReport(pieces: readonly (string | Error)[], length: number | null = null): OpenedReport {
  async function* chunks() {
    for (const piece of pieces) {
      if (piece instanceof Error) throw piece
      yield Buffer.from(piece)
    }
  }
  const download = { kind: 'opened', contentType: null, length, chunks: chunks(), close: () => {} } as const
  return { kind: 'report', download, isCompressed: false }
}
const broken = (code: string) => Object.assign(new Error('broken'), { code })
const status = (processing: string) => async () =>
  ({ ...ANSWERED, kind: 'read', status: processing, documentId: 'document' }) as never

interface Slice {
  readonly cursor?: Partial<ImportCursor> | null
  readonly seller?: Partial<Seller> | null
  readonly job?: Partial<JobDocument>
  readonly listings?: readonly ListingDocument[]
  readonly isThere?: boolean
}

async function slice({ cursor = {}, seller = {}, job = {}, listings = [], isThere = true }: Slice) {
  const running: JobDocument = {
    _id: 'job',
    kind: 'import-listings',
    storeId: 'de',
    state: 'running',
    isAuthorised: false,
    isByHand: false,
    cursor: cursor && JSON.stringify({ ...firstCursor('report', NOW), ...cursor }),
    done: 0,
    total: null,
    message: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...job,
  }
  const { world, all } = await storedWorld(
    { jobs: [running], listings },
    {
      merchant: aMerchant(isThere ? {} : { stores: [] }),
      seller: async () => (seller === null ? undefined : (seller as Seller)),
      clock: { now: () => 0, sleep: async () => {} },
    },
  )
  await runJob(world, running)
  const [{ state, message, cursor: after, total } = running] = await all<JobDocument>('jobs')
  const kept = await all<ListingDocument>('listings')
  return {
    state,
    message,
    total,
    cursor: parseImportCursor(after),
    kept: kept.map(({ sellerSku }) => sellerSku),
  }
}

const failing = (failure: AmazonFailure) => async () => failure

test.each<[string, Slice, object]>([
  [
    'of a store that was connected just now waits',
    { isThere: false },
    { state: 'running', message: 'The store is being connected.' },
  ],
  [
    'of a store that is gone fails',
    { isThere: false, job: { createdAt: minutesAgo(2) } },
    { state: 'failed', message: 'The store no longer exists.' },
  ],
  [
    'of an account without credentials fails',
    { seller: null },
    { state: 'failed', message: expect.stringContaining('no credentials') },
  ],
  [
    'that Amazon refuses a report says which role is missing',
    { cursor: null, seller: { createListingsReport: failing(refusal) } },
    { state: 'failed', message: expect.stringContaining('role Product Listing') },
  ],
  [
    'that Amazon takes for a mistake fails',
    { seller: { readReport: failing({ ...refusal, kind: 'refused' }) } },
    { state: 'failed', message: `Amazon: ${refusal.message}` },
  ],
  [
    'that Amazon does not answer waits',
    { seller: { readReport: failing(unavailable) } },
    { state: 'running', message: `Amazon: ${refusal.message}` },
  ],
  [
    'whose report is being made looks again later',
    { seller: { readReport: status('IN_PROGRESS') } },
    { state: 'running', cursor: { phase: 'wait', lookAt: NOW.getTime() + 300 } },
  ],
  [
    'whose report has been in the making for over two hours fails',
    { cursor: { startedAt: minutesAgo(121).getTime() }, seller: { readReport: status('IN_PROGRESS') } },
    { state: 'failed', message: expect.stringContaining('over two hours') },
  ],
  [
    'whose report is not to be looked at yet waits',
    { cursor: { lookAt: NOW.getTime() + 1 }, seller: { readReport: failing(refusal) } },
    { state: 'running', message: null },
  ],
  [
    'whose report is done reads it',
    { seller: { readReport: status('DONE') } },
    { cursor: { phase: 'keep', documentId: 'document' } },
  ],
  [
    'whose document cannot be had waits',
    { cursor: { phase: 'keep' }, seller: { openReport: failing(unavailable) } },
    { state: 'running', message: `Amazon: ${refusal.message}` },
  ],
])('an import %s', async (_words, given, expected) => {
  expect(await slice(given)).toMatchObject(expected)
})

const reading = (pieces: readonly (string | Error)[], length?: number): Slice => ({
  cursor: { phase: 'keep', documentId: 'document' },
  seller: { openReport: async () => aReport(pieces, length) },
})

test.each<[string, Slice, object]>([
  [
    'is kept to its end',
    reading([HEADER, ROW], 100),
    { kept: ['MUG'], cursor: { phase: 'match', rows: 1, lines: 2 } },
  ],
  [
    'is not even a header',
    reading([]),
    { state: 'failed', message: expect.stringContaining('has no header') },
  ],
  [
    'is in a charset that nobody knows',
    {
      ...reading([]),
      seller: {
        openReport: async () => {
          const report = aReport([HEADER])
          return { ...report, download: { ...report.download, contentType: 'text/plain; charset=none' } }
        },
      },
    },
    { state: 'failed', message: expect.stringContaining('cannot be read') },
  ],
  [
    'has a line without an end',
    reading([HEADER, ROW, 'Cup\tCUP'.repeat(150_000)]),
    { state: 'failed', message: expect.stringContaining('cannot be read') },
  ],
  [
    'breaks off for the first time',
    reading([HEADER, broken('ECONNRESET')]),
    { state: 'running', message: null, cursor: { phase: 'keep', breaks: 1 } },
  ],
  [
    'breaks off again',
    { ...reading([HEADER, broken('DOCUMENT_STOPPED')]), cursor: { phase: 'keep', breaks: 1 } },
    { state: 'running', message: expect.stringContaining('starts again'), cursor: { breaks: 2 } },
  ],
  [
    'breaks off for the fifth time',
    { ...reading([HEADER, broken('Z_BUF_ERROR')]), cursor: { phase: 'keep', breaks: 4 } },
    { state: 'failed', message: expect.stringContaining('could not be read completely') },
  ],
  [
    'breaks off behind what is kept now',
    { ...reading([HEADER, ...many(1_000), broken('ECONNRESET')]), cursor: { phase: 'keep', breaks: 4 } },
    { state: 'running', message: null, cursor: { rows: 1_000, breaks: 0 } },
  ],
  [
    'refuses more lines than are shown',
    {
      ...reading([HEADER, '\n', 'cut\n', ROW, 'short']),
      cursor: { phase: 'keep', examples: ['1', '2', '3', '4'], refused: 4 },
    },
    {
      cursor: { refused: 6, isCut: true, examples: ['1', '2', '3', '4', expect.stringContaining('line 3')] },
    },
  ],
])('a report that %s', async (_words, given, expected) => {
  expect(await slice(given)).toMatchObject(expected)
})

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => ROW.replace('MUG', `MUG-${index}`))
}

test('an error of its own making ends no import by a wrong name', async () => {
  await expect(slice(reading([HEADER, new TypeError('a bug')]))).rejects.toThrow('a bug')
})

const missing = Array.from({ length: 201 }, (_, index) =>
  aListing({ sellerSku: `GONE-${String(index).padStart(3, '0')}`, sku: null, importedAt: secondsAgo(9) }),
)

test('listings that a report does not name are asked for page by page', async () => {
  const answers = { ...ANSWERED, kind: 'read', listings: [], nextToken: null, total: 0 } as const
  const cursor = { phase: 'vanish' } as const
  const first = await slice({ cursor, listings: missing, seller: { readListings: async () => answers } })
  expect(first).toMatchObject({ state: 'running', cursor: { phase: 'vanish', after: 'de/GONE-199' } })
  const failed = await slice({ cursor, listings: missing, seller: { readListings: failing(unavailable) } })
  expect(failed).toMatchObject({ state: 'running', message: `Amazon: ${refusal.message}` })
})

describe('a seller SKU that the report’s charset cannot hold', () => {
  const listing = (sellerSku: string, asin: string | null) =>
    ({ sellerSku, asin, title: 'Mug', channel: 'DEFAULT', quantity: 1 }) as const
  const known = (...sellerSkus: string[]): Partial<Seller> => ({
    readListings: async (_marketplaceId, asked) => {
      const listings = asked
        .filter((sku) => sellerSkus.includes(sku))
        .map((sellerSku) => ({ sellerSku, asin: null, title: '', status: [], channels: [], quantity: 1 }))
      return { ...ANSWERED, kind: 'read', listings, nextToken: null, total: listings.length }
    },
    readListingsByAsin: async () => ({
      ...ANSWERED,
      kind: 'read',
      listings: sellerSkus.map((sellerSku) => ({
        sellerSku,
        asin: 'B1',
        title: '',
        status: [],
        createdDate: null,
        channels: [],
        quantity: 1,
      })),
      nextToken: null,
      total: sellerSkus.length,
    }),
  })
  test.each<[string, string | null, Partial<Seller>, readonly string[], readonly string[]]>([
    ['is found by its ASIN', 'B1', known('鉄-01', 'CUP'), ['鉄-01'], []],
    ['is kept where Amazon has it so', 'B1', known('?-01', '鉄-01'), ['?-01'], []],
    ['is unknown where several could be meant', 'B1', known('鉄-01', '瓶-01'), [], ['?-01']],
    ['is unknown where none is meant', 'B2', known('鉄-01'), [], ['?-01']],
    ['is kept without an ASIN where Amazon has it so', null, known('?-01'), ['?-01'], []],
    ['is unknown without an ASIN', null, known(), [], ['?-01']],
  ])('%s', async (_words, asin, seller, found, unknown) => {
    const restored = await restoreSellerSkus(aStore(), seller as Seller, [
      listing('?-01', asin),
      listing('PAN', null),
    ])
    expect(restored.listings.map(({ sellerSku }) => sellerSku)).toEqual([...found, 'PAN'])
    expect(restored.unknown).toEqual(unknown)
  })

  test('is not decided while Amazon does not answer', async () => {
    const seller = { readListingsByAsin: failing(unavailable) } as Partial<Seller> as Seller
    await expect(restoreSellerSkus(aStore(), seller, [listing('?-01', 'B1')])).rejects.toThrow(
      refusal.message,
    )
  })
})
