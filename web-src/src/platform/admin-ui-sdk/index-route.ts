/** Whether a hash is the first page's, where the extension also registers. */
export function isIndexRoute(hash: string): boolean {
  return /^#?\/?(\?.*)?$/.test(hash)
}
