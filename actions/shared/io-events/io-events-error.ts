/** A request to I/O Events failed. `status` is null if there was no readable answer. */
export class IoEventsError extends Error {
  readonly code: 'EVENTS_REFUSED' | 'EVENTS_UNAVAILABLE'

  constructor(
    what: string,
    readonly status: number | null,
  ) {
    const isRefused = status !== null && status < 500 && status !== 429
    super(`I/O Events: ${what} failed${describe(status, isRefused)}.`)
    this.name = 'IoEventsError'
    this.code = isRefused ? 'EVENTS_REFUSED' : 'EVENTS_UNAVAILABLE'
  }
}

function describe(status: number | null, isRefused: boolean): string {
  if (status === null) return ': it did not answer as its API describes'
  if (status === 401 || status === 403)
    return ` (HTTP ${status}): the credential of the workspace needs the API I/O Management API, and IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID must be those of its workspace`
  return isRefused ? ` (HTTP ${status})` : ` (HTTP ${status}): try again later`
}

/** Adobe's library has the status in its message only. Its details contain the request and are left out. */
export function ioEventsError(what: string, error: unknown): IoEventsError {
  const message = error instanceof Error ? error.message : ''
  const status = /\b([1-5]\d\d) - |failed with ([1-5]\d\d)\b/.exec(message)
  return new IoEventsError(what, status ? Number(status[1] ?? status[2]) : null)
}
