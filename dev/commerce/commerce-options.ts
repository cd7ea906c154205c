import type { Catalogue } from '../catalogue/types'
import type { Extensibility } from './extensibility'

export interface EventOptions {
  /** Where events are published; none are raised when left out. */
  readonly ingressUrl?: string
  /** An IMS access token for the ingress. */
  readonly getToken?: () => Promise<string>
  /** `off` raises nothing, as an instance without subscriptions. */
  readonly events?: 'on' | 'off'
  /** Milliseconds from the commit to the first attempt to send; 100 unless set. */
  readonly eventDelayMs?: number
  /** Milliseconds before the first of 7 retries, doubling; 1,000 unless set. */
  readonly eventRetryMs?: number
  /** Forms of the stock event: as PaaS (all fields, strings) or Cloud Service (four fields); `paas` unless set. */
  readonly payloads?: 'paas' | 'saas'
}

export interface CommerceOptions extends EventOptions {
  /** Where the state is kept between runs; nowhere when left out. */
  readonly folder?: string
  readonly catalogue: Catalogue
  /** What it begins with of events and of the Admin UI SDK; as `npm run onboard` leaves it unless given. */
  readonly extensibility?: Extensibility
  /** Keys of the IMS whose tokens are accepted: a JWKS URL. */
  readonly imsKeysUrl?: string
  /** Stands in for the key check. */
  readonly verifyBearer?: (token: string) => Promise<boolean>
  /** After a rise from unsalable, milliseconds until Commerce calls the SKU salable; 0 unless set. */
  readonly salabilityDelayMs?: number
  readonly now?: () => number
}
