import { pollProducts } from '../../../../../actions/publisher/periodic/commerce/poll-products'
import type { UpdatedProducts } from '../../../../../actions/shared/commerce/catalog/products'
import type { CommerceFailure } from '../../../../../actions/shared/commerce/client/commerce-client'
import type { UpdatedPage } from '../../../../../actions/shared/commerce/client/updated-page'
import type { CommunicationErrorDocument } from '../../../../../actions/shared/database/log/communication-errors'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import { failedRead } from '../../../shared/publishing/a-commerce'
import { aListing } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

/** Changed products without events. For some of them, Commerce answers every request with 500. */

async function polled(ids: readonly number[], bad: readonly number[], outage?: CommerceFailure) {
  let requests = 0
  const readUpdatedProducts = async ({ after, size = 100 }: UpdatedPage): Promise<UpdatedProducts> => {
    requests += 1
    if (outage) return outage
    const rest = ids.filter((id) => id > after)
    const page = rest.slice(0, size)
    if (page.some((id) => bad.includes(id))) return { ...failedRead(), status: 500 }
    const products = page.map((id) => ({ id, sku: `P${id}`, type: 'simple', status: 'enabled' as const }))
    return { kind: 'read', products, hasMore: rest.length > page.length }
  }
  const listings = ids.map((id) => aListing({ sellerSku: `P${id}`, sku: `P${id}` }))
  const stored = await storedWorld({ listings }, { commerce: { readUpdatedProducts } as never })
  for (let slices = 0; slices < 40; slices += 1) if ((await pollProducts(stored.world)) > 0) break
  const marked = (await stored.all<PendingDocument>('pending')).map(({ key }) => Number(key.slice(5)))
  const errors = await stored.all<CommunicationErrorDocument>('errors')
  return { marked: marked.toSorted((a, b) => a - b), errors, requests }
}

const some = (count: number, step = 1) => Array.from({ length: count }, (_, index) => 10 + index * step)

test.each([
  ['the first', some(7), [10]],
  ['the last', some(7), [16]],
  ['one of many', some(260), [137]],
  ['one whose neighbours have ids far away', [5, 90_000, 90_001, 4_000_000], [90_000]],
  ['several in a row', some(60), [31, 32, 33]],
  ['the only one', [77], [77]],
])('%s of them keeps no other from being evaluated', async (_, ids, bad) => {
  const { marked, errors, requests } = await polled(ids, bad)
  expect(marked).toEqual(ids.filter((id) => !bad.includes(id)))
  expect(errors.at(-1)?.message).toContain(` to ${bad.at(-1)}: `)
  expect(requests).toBeLessThan(150)
})

test.each([503, 502, null])(
  'a Commerce that is away (%s) loses none: the same page is asked for later',
  async (status) => {
    const { marked, requests } = await polled(some(7), [], { ...failedRead(), status })
    expect([marked, requests]).toEqual([[], 1])
  },
)

test('a Commerce that answers 500 to everything loses none', async () => {
  const { marked, errors, requests } = await polled(some(7), [], { ...failedRead(), status: 500 })
  expect(marked).toEqual([])
  expect(errors.map(({ message }) => message)).not.toContainEqual(expect.stringContaining('left out'))
  expect(requests).toBeLessThan(40)
})
