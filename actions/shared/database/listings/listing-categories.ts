import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Collection, type FindOptions } from '../client/database-client'
import { allOf } from '../client/pages-of'
import type { ListingDocument } from './listing-document'

export interface ProductCategories {
  readonly sku: string
  readonly categoryIds: readonly number[]
}

const FIELDS = ['sku', 'product.facts'] as const

/** Reads the categories that are stored for the merchant's rules. */
export function listingCategories(listings: Collection<ListingDocument>) {
  const find = async (filter: object): Promise<readonly ProductCategories[]> => {
    const found = await allOf(
      (each: object, options: FindOptions) => listings.findFields(each, FIELDS, options),
      filter,
    )
    return found.flatMap(({ sku, product }) => {
      const categoryIds = product?.facts?.categoryIds
      return sku === null || categoryIds === undefined ? [] : [{ sku, categoryIds }]
    })
  }
  return {
    categoriesOfSkus: async (skus: readonly string[]): Promise<readonly ProductCategories[]> => {
      const found: ProductCategories[] = []
      for (const some of chunk(skus, BATCH_MAXIMUM)) found.push(...(await find({ sku: { $in: some } })))
      return found
    },
    skusInCategory: async (categoryId: number): Promise<readonly string[]> =>
      (await find({ 'product.facts.categoryIds': categoryId })).map(({ sku }) => sku),
  }
}
