import type { Catalogue } from '../catalogue/types'
import type { Extensibility } from './extensibility'

export interface EventOptions {
  /** Where events are published. Omitted: no events. */
  readonly ingressUrl?: string
  /** An IMS access token for the ingress. */
  readonly getToken?: () => Promise<string>
  /** `off` raises no events, like an instance without subscriptions. */
  readonly events?: 'on' | 'off'
  /** Milliseconds from the commit to the first attempt. Defaults to 100. */
  readonly eventDelayMs?: number
  /** Milliseconds before the first of 7 retries, doubling each time. Defaults to 1,000. */
  readonly eventRetryMs?: number
  /** The form of the stock event: PaaS (all fields, as strings) or Cloud Service (four fields). Defaults to `paas`. */
  readonly payloads?: 'paas' | 'saas'
}

export interface CommerceOptions extends EventOptions {
  /** Where the state is stored between runs. Omitted: in memory only. */
  readonly folder?: string
  readonly catalogue: Catalogue
  /** The initial eventing and Admin UI SDK state. Defaults to the result of `npm run onboard`. */
  readonly extensibility?: Extensibility
  /** JWKS URL of the IMS whose tokens are accepted. */
  readonly imsKeysUrl?: string
  /** Replaces the check of the key. */
  readonly verifyBearer?: (token: string) => Promise<boolean>
  /** Milliseconds until Commerce calls a restocked SKU salable. Defaults to 0. */
  readonly salabilityDelayMs?: number
  readonly now?: () => number
}
