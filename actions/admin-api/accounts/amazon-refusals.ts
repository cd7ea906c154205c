import type { AmazonFailure } from '../../shared/amazon/client/amazon-outcome'
import { RefusedError } from '../http/route'

interface Refusal {
  readonly code: string
  /** The field of the request to correct, if there is one. */
  readonly field: string
  readonly message: string
}

/** Messages by the error code of Login with Amazon. Its own text is left out, because it may repeat what was sent. */
const TOKEN_REFUSALS: Readonly<Record<string, Refusal>> = {
  invalid_grant: {
    code: 'TOKEN_REFUSED',
    field: 'refreshToken',
    message:
      'Amazon refused the refresh token (invalid_grant): it has a typo, was revoked, has expired, or belongs to another Amazon app. Copy it again, or authorize the app again in Seller Central.',
  },
  invalid_client: {
    code: 'CLIENT_REFUSED',
    field: 'lwaClientSecret',
    message:
      'Amazon refused the LWA client id or client secret (invalid_client). A client secret expires 180 days after its rotation: copy the current one from your Amazon app.',
  },
  unauthorized_client: {
    code: 'CLIENT_NOT_ALLOWED',
    field: 'lwaClientId',
    message:
      'Amazon does not let this app use the authorization (unauthorized_client). Check in Seller Central that the app is active and that the refresh token was given to it.',
  },
}

/** Turns a failure of Amazon into a refusal: 400 if the user can correct something, 503 if trying again may help. */
export function refusedByAmazon({ kind, code, message }: AmazonFailure): RefusedError {
  const known = TOKEN_REFUSALS[code]
  if (known) return new RefusedError(400, known.code, known.message, { field: known.field })
  if (kind === 'unauthorised' || kind === 'refused') {
    return new RefusedError(
      400,
      'AMAZON_REFUSED',
      `Amazon refused the account (${code}). Check that the refresh token belongs to this seller and region, and that the Amazon app has its roles.`,
      { field: 'refreshToken' },
    )
  }
  return new RefusedError(
    503,
    'AMAZON_UNAVAILABLE',
    `Amazon could not be asked: ${message} Try again in a minute.`,
  )
}
