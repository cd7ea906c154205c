/** The cursor of the next page; null if this page is not full and therefore the last. */
export function nextPage(page: readonly { readonly _id: string }[], limit: number): string | null {
  const last = page.length === limit ? page.at(-1) : undefined
  return last ? last._id : null
}
