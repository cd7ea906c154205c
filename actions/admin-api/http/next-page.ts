/** Behind which entry the next page begins: null where a page was not full, since it is the last one then. */
export function nextPage(page: readonly { readonly _id: string }[], limit: number): string | null {
  const last = page.length === limit ? page.at(-1) : undefined
  return last ? last._id : null
}
