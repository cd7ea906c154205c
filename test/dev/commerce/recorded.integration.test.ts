import { failureFromStatus } from '../../../actions/shared/commerce/client/commerce-failure'
import { examples } from '../../../dev/catalogue/examples'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'
import {
  authorisationOf,
  essenceOf,
  type RecordedReply,
  recordedBehaviour,
  recordedCatalogue,
  recordedReplies,
  VERSIONS,
} from './recorded-replies'

/** Cases that the stand-in does not cover, each with the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'error-eventing-not-there': 'the stand-in is an Adobe Commerce, which has events',
  'export-numeric-skus': 'SKUs that the catalogue does not have',
  'export-website-without-stock': 'a website that the stand-in does not have',
  'msi-stock-resolver-no-stock': 'a website that the stand-in does not have',
  'msi-stock-resolver': 'compared by its rows in msi-stocks',
  'msi-stocks': 'websites that the stand-in does not have',
  'store-websites': 'websites that the stand-in does not have',
  'store-storeViews': 'websites that the stand-in does not have',
  'store-storeGroups': 'websites that the stand-in does not have',
  'orders-updated': 'orders that were placed there',
  'orders-configurable': 'orders that were placed there',
  'orders-page-past-the-end': 'orders that were placed there',
  'orders-ext-order-id': 'orders that were placed there',
}

let commerce: CommerceStandIn
let baseUrl: string

beforeAll(async () => {
  commerce = createCommerceStandIn({
    catalogue: recordedCatalogue(),
    events: 'off',
    verifyBearer: async (token) => token === 'token',
  })
  baseUrl = await commerce.standIn.listen(Number(process.env.TEST_PORT_BASE) + 4)
  for (const product of Object.values(commerce.state.products)) product.updatedAt = '2026-11-29 00:13:38'
  commerce.placeOrder({ items: [{ sku: examples.backordersWithNegativeMinimum, qty: 45 }] })
})
afterAll(() => commerce.standIn.close())

async function ask(version: string, reply: RecordedReply) {
  commerce.behave(recordedBehaviour(version, reply))
  const url = `${baseUrl}${reply.sentAs.replace(/^GET /, '')}`
  const authorization = authorisationOf(reply, url)
  const response = await fetch(url, { headers: authorization === null ? {} : { authorization } })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text }
}

describe.each(VERSIONS)('the stand-in answers as Magento %s did', (version) => {
  const isPlain = ({ name }: RecordedReply) => !name.startsWith('lag-') && !(name in ELSEWHERE)
  const isMoved = ({ name }: RecordedReply) => version === '2.4.8-p1' && name === 'salable-plain'
  const replies = recordedReplies(version).filter((reply) => isPlain(reply) && !isMoved(reply))

  test.each(replies.map((reply) => [reply.name, reply] as const))('%s', async (_name, reply) => {
    const { status, body } = await ask(version, reply)
    expect(status).toBe(reply.status)
    const [ours, theirs] = [essenceOf(body), essenceOf(reply.body)]
    if (!reply.isCut) return expect(ours).toEqual(theirs)
    // Of a shortened list, the remaining rows are present.
    const rows = (essence: unknown) => (essence as { readonly items: readonly unknown[] }).items
    expect(rows(ours)).toEqual(expect.arrayContaining([...rows(theirs)]))
  })

  test('one row around an order of the last unit and its cancellation', async () => {
    const rows = recordedReplies(version).filter(({ name }) => name.startsWith('lag-'))
    if (rows.length === 0) return
    commerce.behave({ consumers: 'late' })
    const shown = async (index: number) => {
      const reply = rows[index]
      if (!reply) throw new Error('expected five recordings')
      expect((await ask(version, reply)).body).toMatchObject({
        items: (reply.body as { readonly items: readonly object[] }).items,
      })
    }
    await shown(0)
    const { id } = commerce.placeOrder({ items: [{ sku: examples.lastOne, qty: 1 }] })
    await shown(1)
    commerce.run('consumers')
    await shown(2)
    commerce.cancelOrder(id)
    await shown(3)
    commerce.run('consumers')
    await shown(4)
    commerce.behave({ consumers: 'at-once' })
  })
})

describe.each(VERSIONS)('a refusal of Magento %s', (version) => {
  const refusals = recordedReplies(version).filter(({ status }) => status >= 400)

  test.each(refusals.map((reply) => [reply.name, reply] as const))('%s is read', (name, { status, body }) => {
    const failure = failureFromStatus(status, typeof body === 'string' ? body : JSON.stringify(body))
    expect(failure).toMatchObject({ kind: 'failed', status })
    expect(failure.isFromCommerce ?? false).toBe(typeof body !== 'string')
    const { parameters } = body as { parameters?: { resources?: string; max?: number } }
    expect(failure.resource).toBe(parameters?.resources)
    expect(failure.pageSizeMaximum).toBe(/^limits-max/.test(name) ? parameters?.max : undefined)
  })
})
