/** The query of Amazon's redirect, as the callback page posts it to its opener. */
export interface ConsentAnswer {
  readonly kind: typeof KIND
  readonly state: string
  /** Null if the seller did not consent. */
  readonly granted: { readonly code: string; readonly sellingPartnerId: string } | null
}

const KIND = 'amazon-consent-answer'

/** Null if the query has no answer. */
export function answerFrom(query: URLSearchParams): ConsentAnswer | null {
  const state = query.get('state')
  if (!state) return null
  const code = query.get('spapi_oauth_code')
  const sellingPartnerId = query.get('selling_partner_id')
  if (code && sellingPartnerId) return { kind: KIND, state, granted: { code, sellingPartnerId } }
  return query.has('error') || !code ? { kind: KIND, state, granted: null } : null
}

export type ConsentOutcome =
  | { readonly kind: 'granted'; readonly code: string; readonly sellingPartnerId: string }
  | { readonly kind: 'denied' }
  /** Closed without an answer, or no longer reachable. */
  | { readonly kind: 'closed' }

const LOOK_MS = 500
/** Milliseconds to wait for an answer that is on its way while the window closes. */
const GRACE_MS = 1_000

/** Waits for the window's answer. Accepts it only from this origin and with the expected state. */
export function awaitConsent(popup: Window, state: string, signal: AbortSignal): Promise<ConsentOutcome> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const finish = (outcome: ConsentOutcome) => {
      over.abort()
      clearInterval(looking)
      resolve(outcome)
    }
    window.addEventListener(
      'message',
      ({ origin, data }: MessageEvent<unknown>) => {
        if (origin !== window.location.origin || !isAnswer(data) || data.state !== state) return
        finish(data.granted ? { kind: 'granted', ...data.granted } : { kind: 'denied' })
      },
      { signal: over.signal },
    )
    let closedSince: number | null = null
    const looking = setInterval(() => {
      if (!popup.closed) return
      closedSince ??= Date.now()
      if (Date.now() - closedSince >= GRACE_MS) finish({ kind: 'closed' })
    }, LOOK_MS)
    signal.addEventListener('abort', () => finish({ kind: 'closed' }), { signal: over.signal })
  })
}

function isAnswer(data: unknown): data is ConsentAnswer {
  if (typeof data !== 'object' || data === null) return false
  const { kind, state, granted } = data as Partial<Record<keyof ConsentAnswer, unknown>>
  return kind === KIND && typeof state === 'string' && (granted === null || isGranted(granted))
}

function isGranted(granted: unknown): boolean {
  if (typeof granted !== 'object' || granted === null) return false
  const { code, sellingPartnerId } = granted as Record<string, unknown>
  return typeof code === 'string' && typeof sellingPartnerId === 'string'
}
