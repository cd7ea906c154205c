import type { Request, Response } from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'

/** Answers 401 or 403 to a request that I/O Events refuses. Returns whether it did. */
export function refuseCaller(
  request: Request,
  response: Response,
  ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>,
): boolean {
  const token = /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? ''
  const verified = ims.verify(token)
  const refuse = (status: number, message: string) => {
    response.status(status).json({ message })
    return true
  }
  if (verified.kind !== 'valid') return refuse(401, `the token is ${verified.kind}`)
  if (!request.header('x-api-key')) return refuse(403, 'x-api-key is missing')
  // Not every client sends it. The token belongs to one organization anyway.
  const organization = request.header('x-ims-org-id')
  const own = ims.organizationsOf(verified.claims)
  if (organization === undefined ? own.length > 0 : own.includes(organization)) return false
  return refuse(403, 'the token does not belong to the organization of x-ims-org-id')
}
