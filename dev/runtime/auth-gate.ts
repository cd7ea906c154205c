import type { IncomingHttpHeaders } from 'node:http'
import type { ImsStandIn } from '../ims/ims-stand-in'

export interface GateRefusal {
  readonly status: 401 | 403
  readonly error: string
}

/** The check that `require-adobe-auth` adds before an action. Undefined lets the request through. */
export type AuthGate = (headers: IncomingHttpHeaders) => GateRefusal | undefined

/**
 * Adobe's validator. It requires a valid IMS token of a member of the organization that the *header* names. It does not
 * know which organization the app belongs to.
 */
export function createAuthGate(ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>): AuthGate {
  return ({ authorization, 'x-gw-ims-org-id': organization }) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
    if (!token)
      return { status: 401, error: 'cannot authorize request, reason: missing authorization header' }
    if (typeof organization !== 'string' || organization === '') {
      return { status: 401, error: 'cannot authorize request, reason: missing x-gw-ims-org-id header' }
    }
    const verified = ims.verify(token)
    if (verified.kind !== 'valid') {
      return { status: 401, error: `cannot authorize request, reason: the token is ${verified.kind}` }
    }
    if (ims.organizationsOf(verified.claims).includes(organization)) return undefined
    return {
      status: 403,
      error: 'cannot authorize request, reason: the user is not a member of the organization',
    }
  }
}
