import type { SellingPartner } from '../amazon/client/selling-partner'
import type { CommerceClient } from '../commerce/client/commerce-client'
import type { Database } from '../database/client/database-client'
import type { EventsManagement } from '../io-events/events-management'
import type { Configuration } from '../runtime/configuration/configuration-types'
import type { AccountRecord, AccountSecrets, Fingerprint } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import type { Finding } from './finding'

/** What the doctor looks at. Whatever may be away is opened by the check that needs it. */
export interface DoctorContext {
  readonly configuration: Configuration
  openSettings(): Promise<SettingsStore>
  openDatabase(): Promise<Database>
  readonly commerce: CommerceClient
  /** Null where the workspace is not configured. */
  openEvents(): Promise<EventsManagement> | null
  /** Undefined without LWA credentials. */
  openPartner(account: AccountRecord, secrets: AccountSecrets): SellingPartner | undefined
  /** What Commerce's web server says the time is; null where it does not. */
  readCommerceClock(): Promise<Date | null>
  readonly own: Fingerprint
  now(): Date
}

/** Throws or takes as long as it likes: that costs no other check. */
export type DoctorCheck = (context: DoctorContext) => Promise<readonly Finding[]>
