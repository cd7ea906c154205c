import type { Marketplace } from '../marketplaces'

export interface ConsentRequest {
  /** Its Seller Central is where the seller signs in. */
  readonly marketplace: Marketplace
  readonly applicationId: string
  readonly redirectUri: string
  readonly isDraft: boolean
  /** Random; comes back with the answer. */
  readonly state: string
  /** In place of Seller Central; loopback only. */
  readonly consentOrigin: string | undefined
}

/** Where a seller authorises the app. Source: Amazon's "Website Authorization Workflow". */
export function consentUrl({ marketplace, consentOrigin, ...request }: ConsentRequest): string {
  const url = new URL('/apps/authorize/consent', consentOrigin ?? `https://${marketplace.sellerCentral}`)
  url.searchParams.set('application_id', request.applicationId)
  url.searchParams.set('state', request.state)
  url.searchParams.set('redirect_uri', request.redirectUri)
  if (request.isDraft) url.searchParams.set('version', 'beta')
  return url.href
}
