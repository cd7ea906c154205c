/** What Adobe's host gives the page to call its own back end with. */
export interface Credentials {
  readonly imsToken: string
  readonly imsOrgId: string
}

export type ColorScheme = 'light' | 'dark'

export interface Session {
  readonly host: 'commerce-admin' | 'unified-shell'
  /** BCP 47, of a host that says what its user speaks. */
  readonly locale?: string
  /** The newest credentials that the host handed over: hosts renew tokens while the page is open. */
  readonly credentials: () => Credentials
  /** Asks the host for its credentials now; null where it does not answer. Never rejects. */
  readonly askAnew: () => Promise<Credentials | null>
  /** Rows of Commerce's product grid that a mass action was called for; empty on every other page. */
  readonly selectedIds: () => readonly string[]
  /** Leaves a mass action's page for the grid; null where no grid is behind the page. */
  readonly backToGrid: (() => void) | null
  /** Null: as the user's system has it. */
  readonly colorScheme: () => ColorScheme | null
  /** Calls back when the host's colours have changed, until what it returns is called. */
  readonly onColorScheme: (changed: () => void) => () => void
}

export type Connection =
  | { readonly kind: 'connected'; readonly session: Session }
  /** Opened by itself, with no Adobe page around it that could say who the user is. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'timed-out' }
  /** The host answered, without a token or an organisation. */
  | { readonly kind: 'no-credentials' }

/** Milliseconds that a host gets to hand over a token once more: somebody waits for what was refused. */
const ANSWER_TIMEOUT = 5_000

/** What `ask` gives, or null where it fails or takes too long. */
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
