import type { NextFunction, Request, Response } from 'express'
import type { WebsiteCode } from '../catalogue/types'
import { websites } from '../world'
import { CommerceError } from './replies'

const codes = Object.keys(websites) as WebsiteCode[]
const storeCodes = ['all', 'default', 'admin', ...codes.map((code) => websites[code].storeViewCode)]

/** The store view of a request: from its path, or from the Cloud Service's header. */
function storeOf(request: Request): string {
  return /^\/rest\/([^/]+)\/V1\//.exec(request.originalUrl)?.[1] ?? request.get('store') ?? 'all'
}

/** The website scope that a request reads and writes. Undefined for the default values. */
export function websiteOfRequest(request: Request): WebsiteCode | undefined {
  const store = storeOf(request)
  return codes.find((code) => websites[code].storeViewCode === store)
}

export function checkStore(request: Request, _response: Response, next: NextFunction): void {
  if (!storeCodes.includes(storeOf(request))) {
    throw new CommerceError(400, 'Specified request cannot be processed.')
  }
  next()
}
