import type { GroupWork } from './group-types'
import { answerKey, type CommerceAnswer } from './read-commerce'
import type { PublicationWorld } from './world'

/** Product ids that one request names. */
const IDS_MAXIMUM = 100

/**
 * Groups whose SKU Commerce does not name any more, under the SKU that their product has now. A product keeps its id
 * when its SKU changes; one that is gone, or could not be asked for, is left as it is.
 */
export async function followRenames(
  world: PublicationWorld,
  works: readonly GroupWork[],
  answers: ReadonlyMap<string, CommerceAnswer>,
): Promise<ReadonlyMap<GroupWork, GroupWork>> {
  const websiteOf = new Map(world.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  const absent = works.flatMap((work) => {
    const websiteCode = websiteOf.get(work.controlling?.storeId ?? '')
    const productId = work.controlling?.productId ?? null
    if (websiteCode === undefined || work.sku === null || productId === null) return []
    const answer = answers.get(answerKey(websiteCode, work.sku))
    return answer?.kind === 'read' && answer.row === undefined ? [{ work, websiteCode, productId }] : []
  })
  const renamed = new Map<GroupWork, GroupWork>()
  for (const [websiteCode, ofWebsite] of Map.groupBy(absent, (each) => each.websiteCode)) {
    const skus = await skusById(world, websiteCode, [...new Set(ofWebsite.map(({ productId }) => productId))])
    for (const { work, productId } of ofWebsite) {
      const sku = skus.get(productId)
      if (sku === undefined || sku === work.sku) continue
      renamed.set(work, { ...work, sku, controlling: work.controlling && { ...work.controlling, sku } })
    }
  }
  return renamed
}

async function skusById(
  { commerce }: PublicationWorld,
  websiteCode: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const skus = new Map<number, string>()
  for (let index = 0; index < ids.length; index += IDS_MAXIMUM) {
    const answers = await commerce.readProductsById(websiteCode, ids.slice(index, index + IDS_MAXIMUM))
    for (const [id, answer] of answers) if (answer.kind === 'found') skus.set(id, answer.row.sku)
  }
  return skus
}
