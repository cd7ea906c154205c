/** Whether an address's hash stands for the first page, which is also where the extension registers itself. */
export function isIndexRoute(hash: string): boolean {
  return /^#?\/?(\?.*)?$/.test(hash)
}
