import { gzipSync } from 'node:zlib'
import {
  createFeed,
  FEED_MESSAGES_MAXIMUM,
  type FeedMessage,
  messagesThatFit,
  readFeed,
  readFeedReport,
  uploadFeed,
} from '../../../../../actions/shared/amazon/listings/feeds'
import { transferDocument } from '../../../../../actions/shared/amazon/reports/transfer-document'
import { examples } from '../../../../../dev/catalogue/examples'
import type { Fault } from '../../../../../dev/stand-in'
import { amazon as world } from '../../../../../dev/world'
import { runAmazon } from '../running-amazon'

const { europe } = world.accounts
const GERMANY = europe.marketplaceIds[0]
const FEEDS = '/feeds/2021-06-30/feeds'
const DOCUMENTS = '/feeds/2021-06-30/documents'
const { amazon, agent, open } = runAmazon({ feedDelayMs: 20 })
const seller = open(2_000)

const message = (sellerSku: string, quantity: number, messageId = 1): FeedMessage => ({
  messageId,
  sellerSku,
  quantity,
})
const messagesOf = (...sellerSkus: string[]) =>
  sellerSkus.map((sellerSku, index) => message(sellerSku, index + 5, index + 1))
const requestsTo = (path: string) => amazon.standIn.requests.filter((each) => each.path.startsWith(path))

async function submit(messages: readonly FeedMessage[]): Promise<string> {
  const uploaded = await uploadFeed(seller, messages)
  if (uploaded.kind !== 'uploaded') throw new Error(uploaded.code)
  const submitted = await createFeed(seller, GERMANY, uploaded.documentId)
  if (submitted.kind !== 'submitted') throw new Error(submitted.code)
  return submitted.feedId
}

/** The feed's result document, after Amazon has processed it. */
async function resultOf(feedId: string): Promise<string> {
  for (;;) {
    const reading = await readFeed(seller, feedId)
    if (reading.kind !== 'read') throw new Error(reading.code)
    if (reading.status === 'DONE' && reading.resultDocumentId !== null) return reading.resultDocumentId
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('a feed', () => {
  test('carries each quantity to its seller SKU, whatever its characters', async () => {
    const skus = [
      examples.plain,
      examples.withSlash,
      examples.withComma,
      examples.withQuote,
      examples.withUmlaut,
      examples.japanese,
      examples.emoji,
    ]
    const report = await readFeedReport(seller, await resultOf(await submit(messagesOf(...skus))))
    expect(report).toMatchObject({
      kind: 'report',
      issues: [],
      messagesAccepted: skus.length,
      messagesInvalid: 0,
    })
    expect(skus.map((sku) => amazon.liveQuantity(europe.sellerId, sku))).toEqual(
      skus.map((_sku, index) => index + 5),
    )
    expect(amazon.mistakes()).toEqual([])
  })

  test('keeps handling time and restock date', async () => {
    await resultOf(await submit(messagesOf(examples.restockDate)))
    expect(amazon.mistakes()).toEqual([])
    expect(amazon.liveQuantity(europe.sellerId, examples.restockDate)).toBe(5)
  })

  test('names the message that Amazon did not take, in Amazon’s words', async () => {
    const feedId = await submit([message(examples.plain, 3, 1), message(examples.withUmlaut, -1, 2)])
    expect(await readFeedReport(seller, await resultOf(feedId))).toMatchObject({
      issues: [
        {
          messageId: 2,
          sellerSku: examples.withUmlaut,
          code: expect.any(String),
          isError: true,
          isPassing: false,
        },
      ],
      messagesAccepted: 1,
      messagesInvalid: 1,
    })
  })

  test('is in the queue before it is done', async () => {
    const reading = await readFeed(seller, await submit(messagesOf(examples.plain)))
    expect(reading).toMatchObject({ kind: 'read', resultDocumentId: null, ratePerSecond: 2 })
  })

  test('that Amazon does not know is refused', async () => {
    expect(await readFeed(seller, '1')).toMatchObject({ kind: 'refused', status: 404 })
  })

  test.each<[string, Fault, string]>([
    ['is not answered', { hang: true }, 'DEADLINE'],
    ['is cut off', { cut: 'before' }, 'ECONNRESET'],
    ['is answered by a page', { status: 502, body: '<html>' }, 'NO_JSON'],
    ['is answered without an id', { status: 202, body: {} }, 'UNREADABLE'],
  ])('whose creation %s may have been carried out', async (_words, fault, code) => {
    const uploaded = await uploadFeed(seller, messagesOf(examples.plain))
    if (uploaded.kind !== 'uploaded') throw new Error(uploaded.code)
    amazon.standIn.fail({ path: FEEDS, ...fault })
    expect(await createFeed(seller, GERMANY, uploaded.documentId)).toMatchObject({
      kind: 'unavailable',
      code,
    })
    expect(requestsTo(FEEDS)).toHaveLength(1)
  })

  test.each<[string, Fault, string]>([
    ['refuses it', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, 'DOCUMENT_HTTP_403'],
    ['is in trouble', { status: 503 }, 'DOCUMENT_HTTP_503'],
    ['hangs up', { cut: 'before' }, 'ECONNRESET'],
  ])('is not uploaded where the store %s, and its signed URL is not told', async (_words, fault, code) => {
    amazon.standIn.fail({ path: '^/documents/', method: 'PUT', ...fault })
    const outcome = await uploadFeed(seller, messagesOf(examples.plain))
    expect(outcome).toMatchObject({ kind: 'unavailable', code })
    expect(JSON.stringify(outcome)).not.toContain('signature')
    expect(requestsTo('/documents/')).toHaveLength(1)
  })

  test('is not uploaded to an answer without a URL', async () => {
    amazon.standIn.fail({ path: DOCUMENTS, status: 201, body: { feedDocumentId: 'x' } })
    expect(await uploadFeed(seller, messagesOf(examples.plain))).toMatchObject({ code: 'UNREADABLE' })
  })

  test('of no messages, or of more than fit, is an error of the caller', async () => {
    const many = Array.from({ length: FEED_MESSAGES_MAXIMUM + 1 }, (_, index) => message('A', 1, index + 1))
    await expect(uploadFeed(seller, [])).rejects.toThrow(RangeError)
    await expect(uploadFeed(seller, many)).rejects.toThrow(RangeError)
    expect(requestsTo(DOCUMENTS)).toEqual([])
  })
})

describe('how many messages fit', () => {
  test('25,000 of the longest seller SKUs that Amazon allows do', () => {
    const messages = Array.from({ length: FEED_MESSAGES_MAXIMUM + 5 }, (_, index) =>
      message('鉄'.repeat(40), 1_000_000, index + 1),
    )
    expect(messagesThatFit(messages)).toBe(FEED_MESSAGES_MAXIMUM)
  })

  test('of longer ones as many as stay within 10 MiB, counted in bytes', () => {
    const messages = Array.from({ length: 20 }, (_, index) => message('鉄'.repeat(300_000), 1, index + 1))
    expect(messagesThatFit(messages)).toBe(11)
  })
})

describe('a processing report', () => {
  const documentOf = async () => resultOf(await submit(messagesOf(examples.plain)))
  const store = (body: Buffer | string) =>
    amazon.standIn.fail({ path: '^/documents/', method: 'GET', status: 200, body })

  test('may name no message, no seller SKU and no code', async () => {
    const documentId = await documentOf()
    const report = { header: {}, issues: [{ severity: 'ERROR', message: 'Item Feed cannot be parsed.' }] }
    store(gzipSync(JSON.stringify(report)))
    expect(await readFeedReport(seller, documentId)).toMatchObject({
      kind: 'report',
      issues: [
        {
          messageId: null,
          sellerSku: null,
          code: 'NO_CODE',
          message: 'Item Feed cannot be parsed.',
          isError: true,
          isPassing: false,
        },
      ],
      messagesAccepted: null,
      messagesInvalid: null,
    })
  })

  test('tells warnings from errors', async () => {
    const documentId = await documentOf()
    const issue = { messageId: 1, sku: 'A', code: '99', message: 'Careful.' }
    store(
      gzipSync(
        JSON.stringify({
          issues: ['WARNING', 'INFO', 'ERROR'].map((severity) => ({ ...issue, severity })),
          summary: {},
        }),
      ),
    )
    const report = await readFeedReport(seller, documentId)
    expect(report.kind === 'report' && report.issues.map(({ isError }) => isError)).toEqual([
      false,
      false,
      true,
    ])
  })

  test('that is not compressed is read as it is', async () => {
    amazon.standIn.fail({
      path: DOCUMENTS,
      status: 200,
      body: { feedDocumentId: 'x', url: 'https://tortuga-prod-eu.s3.amazonaws.com/documents/x?signature=1' },
    })
    store('{"issues":[],"summary":{"messagesAccepted":1,"messagesInvalid":0}}')
    expect(await readFeedReport(seller, 'x')).toMatchObject({ kind: 'report', messagesAccepted: 1 })
  })

  test.each<[string, Buffer | string]>([
    ['is not compressed although it should be', '{"issues":[]}'],
    ['is no JSON', gzipSync('<html>')],
    ['is an error in JSON', gzipSync('{"errors":[]}')],
    ['breaks off', gzipSync('{"issues":[]}').subarray(0, 15)],
  ])('that %s is not taken for one without issues', async (_words, body) => {
    const documentId = await documentOf()
    store(body)
    expect(await readFeedReport(seller, documentId)).toMatchObject({
      kind: 'unavailable',
      code: 'UNREADABLE',
    })
  })

  test('whose URL has run out does not make the account unauthorized', async () => {
    const documentId = await documentOf()
    amazon.standIn.fail({ path: '^/documents/', method: 'GET', status: 403, body: '<Error/>' })
    expect(await readFeedReport(seller, documentId)).toMatchObject({
      kind: 'unavailable',
      code: 'DOCUMENT_HTTP_403',
    })
  })
})

describe('a document', () => {
  const url = 'https://tortuga-prod-eu.s3.amazonaws.com/documents/x?signature=secret'

  test.each<[string, Fault, string]>([
    ['never comes', { hang: true }, 'DEADLINE'],
    ['comes too late', { delayMs: 1_000, status: 200 }, 'DEADLINE'],
    ['breaks off', { cut: 'middle', status: 200, body: 'half of it' }, 'ECONNRESET'],
  ])('that %s ends as one failure without its URL', async (_words, fault, code) => {
    amazon.standIn.fail({ path: '^/documents/', ...fault })
    const reply = await transferDocument({ url }, { agent, deadlineMs: 300 })
    expect(reply).toMatchObject({ kind: 'unavailable', code })
    expect(JSON.stringify(reply)).not.toContain('secret')
  })

  test.each(['', 'no url secret', 'http://127.0.0.1:1/secret', 'file:///secret'])(
    'is not fetched from %p',
    async (wrong) => {
      const reply = await transferDocument({ url: wrong }, { agent, deadlineMs: 300 })
      expect(reply.kind).toBe('unavailable')
      expect(JSON.stringify(reply)).not.toContain('secret')
      expect(amazon.standIn.requests).toEqual([])
    },
  )
})
