import { forEachAsync } from 'es-toolkit'
import type { ListingDocument, StoredProduct } from '../../database/listings/listing-document'
import { lacksFacts, type RuleNeeds, ruleNeeds } from '../../listing-quantity/rules/rule-needs'
import type { GroupWork } from '../group-types'
import type { Merchant } from '../merchant'
import type { Ports } from '../ports'

const READS_AT_ONCE = 4

interface RuledPorts {
  readonly merchant: Pick<Merchant, 'stores' | 'rulesByStore'>
}

/** What the rules of all stores ask about products. Null: nothing. */
export function needsOfRules({ merchant }: RuledPorts): RuleNeeds | null {
  return merchant.rulesByStore.size === 0 ? null : ruleNeeds(merchant.rulesByStore.values())
}

/** Status, price and attributes differ between websites. An earlier version did not store whose they are. */
export function isOfOtherWebsite(product: StoredProduct, websiteCode: string | undefined): boolean {
  return product.websiteCode !== undefined && product.websiteCode !== websiteCode
}

/**
 * Listings with what rules ask about their products, read from Commerce where it was never read. What Commerce does not
 * say stays unknown. Writes nothing.
 */
export async function withRuleFacts(
  ports: RuledPorts & Pick<Ports, 'commerce'>,
  listings: readonly ListingDocument[],
): Promise<readonly ListingDocument[]> {
  const needs = needsOfRules(ports)
  if (needs === null) return listings
  const websiteOf = new Map(ports.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  const lacking = listings.filter(
    ({ sku, product, storeId }) =>
      sku &&
      product &&
      (isOfOtherWebsite(product, websiteOf.get(storeId)) || lacksFacts(needs, product.facts)),
  )
  const batches = [...Map.groupBy(lacking, ({ storeId }) => websiteOf.get(storeId))].flatMap(
    ([websiteCode, own]) => {
      if (websiteCode === undefined) return []
      const bySku = Map.groupBy(own, ({ sku }) => sku ?? '')
      return ports.commerce.skuBatches([...bySku.keys()]).map((skus) => ({ websiteCode, skus, bySku }))
    },
  )
  const read = new Map<string, ListingDocument>()
  await forEachAsync(
    batches,
    async ({ websiteCode, skus, bySku }) => {
      const answers = await ports.commerce.readProductsBySku(websiteCode, skus, needs)
      for (const sku of skus) {
        const answer = answers.get(sku)
        if (answer?.kind !== 'found') continue
        const { facts } = answer.row
        for (const listing of bySku.get(sku) ?? []) {
          if (listing.product && facts)
            read.set(listing._id, { ...listing, product: { ...listing.product, facts } })
        }
      }
    },
    { concurrency: READS_AT_ONCE },
  )
  return listings.map((listing) => read.get(listing._id) ?? listing)
}

/** The same for groups whose stored stock is used. */
export async function worksWithRuleFacts(
  ports: RuledPorts & Pick<Ports, 'commerce'>,
  works: readonly GroupWork[],
): Promise<readonly GroupWork[]> {
  const controlling = works.flatMap((work) => work.controlling ?? [])
  const known = new Map((await withRuleFacts(ports, controlling)).map((listing) => [listing._id, listing]))
  return works.map((work) => ({
    ...work,
    controlling: work.controlling && (known.get(work.controlling._id) ?? work.controlling),
  }))
}
