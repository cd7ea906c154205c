import { BATCH_MAXIMUM, type FindOptions } from './database-client'

type Find<T> = (filter: object, options: FindOptions) => Promise<readonly T[]>

/** Everything that matches, in the order of `_id`, with one request for each page. */
export async function* pagesOf<T extends { readonly _id: string }>(
  find: Find<T>,
  filter: object,
): AsyncGenerator<readonly T[]> {
  for (let after = ''; ; ) {
    const page = await find({ ...filter, _id: { $gt: after } }, { sort: { _id: 1 }, limit: BATCH_MAXIMUM })
    const last = page.at(-1)
    if (last) yield page
    if (!last || page.length < BATCH_MAXIMUM) return
    after = last._id
  }
}

/** The same as one list. */
export async function allOf<T extends { readonly _id: string }>(
  find: Find<T>,
  filter: object,
): Promise<readonly T[]> {
  const found: T[] = []
  for await (const page of pagesOf(find, filter)) found.push(...page)
  return found
}
