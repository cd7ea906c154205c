import type { ImsAuthProvider, IntegrationAuthParams } from '@adobe/aio-commerce-lib-auth'

/** `paas`: a Commerce instance of the merchant's own or on Cloud. `saas`: Adobe Commerce as a Cloud Service. */
export type CommerceFlavor = 'paas' | 'saas'

export interface CommerceAccess {
  readonly baseUrl: string
  readonly flavor: CommerceFlavor
  readonly auth: ImsAuthProvider | IntegrationAuthParams
}
