import type { OwnEvent } from '../io-events/publish-event'

/** Sends events to I/O Events. Throws if it does not accept one in time. */
export interface OwnEvents {
  publish(event: OwnEvent): Promise<void>
}

export interface WatchedRegistration {
  readonly name: string
  /** False: I/O Events delivers nothing. */
  readonly isEnabled: boolean
  readonly journalUrl: string | null
}

/** The events that I/O Events stores, delivered or not. Each method throws if it does not answer. */
export interface MissedEvents {
  /** A disabled registration comes first. Undefined if the app has none. */
  readRegistration(): Promise<WatchedRegistration | undefined>
  /** Ids of the providers whose events the app receives. */
  readProviders(): Promise<readonly string[]>
  /** One page, and where to continue. Without events, there is nothing new. */
  readJournal(url: string): Promise<{ readonly events: readonly unknown[]; readonly next: string }>
}
