import type { Marketplace } from '../marketplaces'

export interface ConsentRequest {
  /** The marketplace whose Seller Central the seller signs in to. */
  readonly marketplace: Marketplace
  readonly applicationId: string
  readonly redirectUri: string
  readonly isDraft: boolean
  /** Random; Amazon returns it with the answer. */
  readonly state: string
  /** Replaces Seller Central; loopback only. */
  readonly consentOrigin: string | undefined
}

/** The URL at which a seller authorizes the app. Source: Amazon's "Website Authorization Workflow". */
export function consentUrl({ marketplace, consentOrigin, ...request }: ConsentRequest): string {
  const url = new URL('/apps/authorize/consent', consentOrigin ?? `https://${marketplace.sellerCentral}`)
  url.searchParams.set('application_id', request.applicationId)
  url.searchParams.set('state', request.state)
  url.searchParams.set('redirect_uri', request.redirectUri)
  if (request.isDraft) url.searchParams.set('version', 'beta')
  return url.href
}
