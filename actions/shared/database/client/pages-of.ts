import { BATCH_MAXIMUM, type Collection } from './database-client'

/** Everything that matches, in the order of `_id`, however many requests it takes: each page is one. */
export async function* pagesOf<T extends { readonly _id: string }>(
  collection: Collection,
  filter: object,
  options: { readonly projection?: object } = {},
): AsyncGenerator<readonly T[]> {
  for (let after = ''; ; ) {
    const page = (await collection.find(
      { ...filter, _id: { $gt: after } },
      { sort: { _id: 1 }, limit: BATCH_MAXIMUM, ...options },
    )) as readonly T[]
    const last = page.at(-1)
    if (last) yield page
    if (!last || page.length < BATCH_MAXIMUM) return
    after = last._id
  }
}

/** The same in one list. */
export async function allOf<T extends { readonly _id: string }>(
  collection: Collection,
  filter: object,
): Promise<readonly T[]> {
  const found: T[] = []
  for await (const page of pagesOf<T>(collection, filter)) found.push(...page)
  return found
}
