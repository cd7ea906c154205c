import { chunk } from 'es-toolkit'
import type { ListingDocument } from '../../database/listings/listing-document'
import { answerFor, websiteOf } from '../commerce-state/answer-key'
import type { CommerceAnswer } from '../commerce-state/read-commerce'
import type { GroupState, GroupWork } from '../group-types'
import type { Ports } from '../ports'

/** Product ids per request. */
const IDS_MAXIMUM = 100

/**
 * Finds groups whose SKU Commerce no longer has under their product's current SKU. A product keeps its id when its SKU
 * changes. Unknown products stay as they are.
 */
export async function followRenames(
  ports: Pick<Ports, 'merchant' | 'commerce'>,
  works: readonly GroupWork[],
  answers: ReadonlyMap<string, CommerceAnswer>,
): Promise<ReadonlyMap<GroupWork, GroupWork>> {
  const absent = works.flatMap((work) => {
    const websiteCode = websiteOf(ports, work)
    const productId = work.controlling?.productId ?? null
    if (websiteCode === undefined || productId === null) return []
    const answer = answerFor(ports, work, answers)
    return answer?.kind === 'read' && answer.row === undefined ? [{ work, websiteCode, productId }] : []
  })
  const renamed = new Map<GroupWork, GroupWork>()
  for (const [websiteCode, ofWebsite] of Map.groupBy(absent, (each) => each.websiteCode)) {
    const skus = await skusById(ports, websiteCode, [...new Set(ofWebsite.map(({ productId }) => productId))])
    for (const { work, productId } of ofWebsite) {
      const sku = skus.get(productId)
      if (sku === undefined || sku === work.sku) continue
      renamed.set(work, renamedWork(work, sku))
    }
  }
  return renamed
}

/**
 * Whether a listing has the product of its group's controlling one. Its own SKU is an earlier one until the first
 * evaluation after a rename.
 */
export function hasControllingProduct({ productId }: ListingDocument, { controlling }: GroupWork): boolean {
  return productId !== null && productId === controlling?.productId
}

function renamedWork(work: GroupWork, sku: string): GroupWork {
  return { ...work, sku, controlling: work.controlling && { ...work.controlling, sku } }
}

/** Renames the sold units of every changed SKU, even if only its case changed. */
export async function renameSold(
  { sold }: Pick<Ports, 'sold'>,
  works: readonly GroupWork[],
  states: readonly GroupState[],
): Promise<void> {
  const renamed = new Map<string, string>()
  for (const [index, { facts }] of states.entries()) {
    const work = works[index]
    if (!work || facts.sku === null) continue
    const same = work.listings.filter((listing) => hasControllingProduct(listing, work))
    for (const before of new Set([work.controlling?.sku, ...same.map(({ sku }) => sku)]))
      if (before && before !== facts.sku) renamed.set(before, facts.sku)
  }
  for (const [sku, to] of renamed) await sold.rename(sku, to)
}

async function skusById(
  { commerce }: Pick<Ports, 'commerce'>,
  websiteCode: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const skus = new Map<number, string>()
  for (const some of chunk(ids, IDS_MAXIMUM)) {
    const answers = await commerce.readProductsById(websiteCode, some)
    for (const [id, answer] of answers) if (answer.kind === 'found') skus.set(id, answer.row.sku)
  }
  return skus
}
