import { exchangeCode } from '../../../../actions/shared/amazon/accounts/exchange-code'
import { readParticipations } from '../../../../actions/shared/amazon/accounts/sellers'
import { createAmazonAgent } from '../../../../actions/shared/amazon/client/amazon-agent'
import { failureFromThrown } from '../../../../actions/shared/amazon/client/amazon-outcome'
import {
  createSellingPartner,
  type SellingPartner,
} from '../../../../actions/shared/amazon/client/selling-partner'
import {
  createFeed,
  readFeed,
  readFeedReport,
  uploadFeed,
} from '../../../../actions/shared/amazon/listings/feeds'
import {
  patchQuantity,
  readListing,
  readSomeListing,
} from '../../../../actions/shared/amazon/listings/listings-items'
import { searchOrders } from '../../../../actions/shared/amazon/orders'
import { downloadDocument } from '../../../../actions/shared/amazon/reports/download-document'
import {
  createListingsReport,
  readReport,
  readReportDocument,
} from '../../../../actions/shared/amazon/reports/reports'
import { createStandIn, type Fault } from '../../../../dev/stand-in'
import { amazon as world } from '../../../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 3
const { sellerId, refreshToken, marketplaceIds } = world.accounts.europe
const GERMANY = marketplaceIds[0]
const agent = createAmazonAgent(`127.0.0.1:${port}`)
const { lwa } = world
const open = () =>
  createSellingPartner({ accountId: 'eu', sellerId, region: 'eu', refreshToken, lwa }, { agent })
const amazon = createStandIn('amazon')

beforeAll(async () => {
  amazon.app.post('/auth/o2/token', (_request, response) => {
    response.json({ access_token: 'Atza|1', token_type: 'bearer', expires_in: 3600 })
  })
  await amazon.listen(port)
})
afterAll(async () => {
  agent.destroy()
  await amazon.close()
})

describe.each<[string, (seller: SellingPartner) => Promise<object>]>([
  ['uploadFeed', (seller) => uploadFeed(seller, [{ messageId: 1, sellerSku: 'MUG', quantity: 1 }])],
  ['createFeed', (seller) => createFeed(seller, GERMANY, 'document')],
  ['readFeed', (seller) => readFeed(seller, 'feed')],
  ['readFeedReport', (seller) => readFeedReport(seller, 'document')],
  ['readListing', (seller) => readListing(seller, GERMANY, 'MUG')],
  ['readSomeListing', (seller) => readSomeListing(seller, GERMANY)],
  [
    'searchOrders',
    (seller) => searchOrders(seller, { updatedAfter: new Date(0), updatedBefore: new Date(1) }),
  ],
  ['createListingsReport', (seller) => createListingsReport(seller, GERMANY)],
  ['readReport', (seller) => readReport(seller, 'report')],
  ['readReportDocument', (seller) => readReportDocument(seller, 'document')],
  ['readParticipations', (seller) => readParticipations(seller)],
])('%s', (_name, ask) => {
  const API = '/(feeds|listings|orders|reports|sellers)/'

  test('takes a success of another form for no answer', async () => {
    amazon.fail({ path: API, status: 200, body: { errors: 'none' } })
    expect(await ask(open())).toMatchObject({ kind: 'unavailable', code: 'UNREADABLE' })
  })

  test('tells a refusal in Amazon’s words', async () => {
    amazon.fail({
      path: API,
      status: 400,
      body: { errors: [{ code: 'InvalidInput', message: 'no' }] },
    })
    expect(await ask(open())).toMatchObject({ kind: 'refused', code: 'InvalidInput' })
  })
})

describe('a document', () => {
  const download = (path: string, patienceMs = 1_000) =>
    downloadDocument(`https://documents.amazon.example${path}`, { agent, patienceMs })

  test('of which Amazon says neither type nor length is read all the same', async () => {
    amazon.app.get('/bare', (_request, response) => {
      response.write('text')
      response.end()
    })
    const opened = await download('/bare')
    expect(opened).toMatchObject({ kind: 'opened', contentType: null, length: null })
    let text = ''
    if (opened.kind === 'opened') for await (const chunk of opened.chunks) text += String(chunk)
    expect(text).toBe('text')
  })

  test.each<[string, Fault, string]>([
    ['that is gone', { status: 403, headers: { 'x-amz-request-id': 'r1' } }, 'DOCUMENT_HTTP_403'],
    ['whose connection is cut', { cut: 'before' }, 'ECONNRESET'],
    ['that does not come', { hang: true }, 'DEADLINE'],
  ])('%s is unavailable, without a word of its URL', async (_words, fault, code) => {
    amazon.fail({ path: '/gone', ...fault })
    const outcome = await download('/gone?signature=secret', 300)
    expect(outcome).toMatchObject({ kind: 'unavailable', code })
    expect(JSON.stringify(outcome)).not.toContain('secret')
  })
})

describe('what Amazon leaves out', () => {
  const patch = { sellerSku: 'MUG', marketplaceId: GERMANY, quantity: 1 }
  const warning = { code: '1', message: 'A warning.', severity: 'WARNING' }

  test.each<[string, readonly object[], object]>([
    ['any reason', [], { code: 'INVALID', message: expect.stringContaining('without an issue') }],
    ['an error', [warning], { code: '1', message: 'A warning.' }],
  ])('a rejection without %s is one all the same', async (_words, issues, expected) => {
    const body = { sku: 'MUG', status: 'INVALID', submissionId: 's', issues }
    amazon.fail({ path: '/listings/', status: 200, body })
    expect(await patchQuantity(open(), patch)).toMatchObject({ kind: 'invalid', ...expected })
  })

  test('a listing without a summary of the marketplace has neither title nor ASIN', async () => {
    amazon.fail({
      path: '/listings/',
      status: 200,
      body: { sku: 'MUG', summaries: [], fulfillmentAvailability: [] },
    })
    expect(await readListing(open(), GERMANY, 'MUG')).toMatchObject({
      listings: [{ sellerSku: 'MUG', asin: null, title: '', status: [], channels: [], quantity: null }],
    })
  })

  test('a code’s exchange without a refresh token is none', async () => {
    expect(await exchangeCode({ region: 'eu', code: 'code', lwa }, agent)).toMatchObject({
      kind: 'unavailable',
      code: 'UNREADABLE',
    })
  })

  test('what is thrown without words has ours', () => {
    expect(failureFromThrown('text')).toMatchObject({ kind: 'unavailable', code: 'UNEXPECTED' })
  })
})
