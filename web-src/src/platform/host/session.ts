/** The credentials from Adobe's host for calls to the app's back end. */
export interface Credentials {
  readonly imsToken: string
  readonly imsOrgId: string
}

export type ColorScheme = 'light' | 'dark'

export interface Session {
  readonly host: 'commerce-admin' | 'unified-shell'
  /** A BCP 47 tag, if the host provides one. */
  readonly locale?: string
  /** The newest credentials. Hosts renew tokens while the page is open. */
  readonly credentials: () => Credentials
  /** Asks the host for credentials now. Null if it does not answer. Never rejects. */
  readonly askAnew: () => Promise<Credentials | null>
  /** The rows of Commerce's product grid that a mass action was called for. Empty on every other page. */
  readonly selectedIds: () => readonly string[]
  /** Returns from a mass action's page to the grid. Null without a grid. */
  readonly backToGrid: (() => void) | null
  /** Null: follow the user's system. */
  readonly colorScheme: () => ColorScheme | null
  /** Subscribes to changes of the host's color scheme. Returns the function that unsubscribes. */
  readonly onColorScheme: (changed: () => void) => () => void
}

export type Connection =
  | { readonly kind: 'connected'; readonly session: Session }
  /** Opened directly, without an Adobe page that identifies the user. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'timed-out' }
  /** The host answered without a token or an organization. */
  | { readonly kind: 'no-credentials' }

/** Milliseconds that a host has to renew a token, while the user waits. */
const ANSWER_TIMEOUT = 5_000

/** Resolves to the result of `ask`, or to null if it fails or takes too long. */
export async function askWithin(
  ask: () => Promise<Credentials | null>,
  timeout = ANSWER_TIMEOUT,
): Promise<Credentials | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeout)
  })
  try {
    return await Promise.race([ask(), late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
