/** One page of what changed in a span of time, by Commerce's `updated_at`. */
export interface UpdatedPage {
  readonly since: Date
  readonly until: Date
  /** From 1. */
  readonly page: number
}
