import type { SellingPartner } from '../amazon/client/selling-partner'
import type { CommerceClient } from '../commerce/client/commerce-client'
import type { Database } from '../database/client/database-client'
import type { EventsManagement } from '../io-events/events-management'
import type { Configuration } from '../runtime/configuration/configuration-types'
import type { AccountRecord, AccountSecrets, Fingerprint } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import type { Finding } from './finding'

/** What the doctor examines. Each check opens what may be unavailable itself. */
export interface DoctorContext {
  readonly configuration: Configuration
  openSettings(): Promise<SettingsStore>
  openDatabase(): Promise<Database>
  readonly commerce: CommerceClient
  /** Null if the workspace is not configured. */
  openEvents(): Promise<EventsManagement> | null
  /** Undefined without LWA credentials. */
  openPartner(account: AccountRecord, secrets: AccountSecrets): SellingPartner | undefined
  /** The time of Commerce's web server; null if it does not say. */
  readCommerceClock(): Promise<Date | null>
  readonly own: Fingerprint
  now(): Date
}

/** A check may throw or take any time without affecting the others. */
export type DoctorCheck = (context: DoctorContext) => Promise<readonly Finding[]>
