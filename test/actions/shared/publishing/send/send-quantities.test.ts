import { aCommerce } from '../a-commerce'
import { aSeller } from '../a-seller'
import { ACCOUNT, accepted, aListing, aPending, minutesAgo, NOW } from '../example'
import { publishDocuments } from '../publish-documents'
import { storedWorld } from '../stored-world'

const SKUS = Array.from({ length: 90 }, (_, index) => `SKU-${String(index).padStart(2, '0')}`)

/** Sends 90 rises at Amazon's pace of 0.2 s each. Returns the age of the stock at each send. */
async function agesOfStocks(): Promise<readonly number[]> {
  let now = NOW.getTime()
  const readAt = new Map<string, number>()
  const ages: number[] = []
  const commerce = aCommerce({ stock: Object.fromEntries(SKUS.map((sku) => [sku, 80])) })
  const { seller } = aSeller({
    meanwhile: () => {
      now += 200
    },
    answer: ({ sellerSku }) => {
      ages.push(now - (readAt.get(sellerSku) ?? 0))
      return { kind: 'accepted', submissionId: 'submission', requestId: 'request', ratePerSecond: null }
    },
  })
  const documents = SKUS.map((sku) =>
    aPending({ _id: `sku:${sku}`, key: `sku:${sku}`, lane: `account/${ACCOUNT}` }),
  )
  const listings = SKUS.map((sku) =>
    aListing({ sellerSku: sku, sku, accepted: accepted(4, minutesAgo(60)), channelsReadAt: NOW }),
  )
  const { world } = await storedWorld(
    { listings, pending: documents },
    {
      now: () => new Date(now),
      seller: async () => seller,
      commerce: {
        ...commerce,
        readSalableQuantities: (website, skus) => {
          for (const sku of skus) readAt.set(sku, now)
          return commerce.readSalableQuantities(website, skus)
        },
      },
    },
  )
  await publishDocuments(world, documents)
  return ages
}

test('no number of a long run leaves with a stock of its own that was read more than 13 seconds before', async () => {
  const ages = await agesOfStocks()
  expect(ages).toHaveLength(SKUS.length)
  expect(Math.max(...ages)).toBeLessThanOrEqual(13_000)
})
