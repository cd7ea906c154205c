/** A route that the app reads, and the role resource that allows it. */
export interface Endpoint {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly resource: string
  /** Part of multi-source inventory, whose modules may be disabled. */
  readonly isInventory?: boolean
}

export const FIRST_ONLY = { 'searchCriteria[pageSize]': '1', 'searchCriteria[currentPage]': '1' }
