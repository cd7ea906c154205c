/** What Adobe's host gives the page to call its own back end with. */
export interface Credentials {
  readonly imsToken: string
  readonly imsOrgId: string
}

export interface Session {
  readonly host: 'commerce-admin' | 'unified-shell'
  /** BCP 47, of a host that says what its user speaks. */
  readonly locale?: string
  /** The newest credentials that the host handed over: hosts renew tokens while the page is open. */
  readonly credentials: () => Credentials
}

export type Connection =
  | { readonly kind: 'connected'; readonly session: Session }
  /** Opened by itself, with no Adobe page around it that could say who the user is. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'timed-out' }
  /** The host answered, without a token or an organisation. */
  | { readonly kind: 'no-credentials' }
