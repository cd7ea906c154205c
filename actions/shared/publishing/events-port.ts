import type { OwnEvent } from '../io-events/publish-event'

/** I/O Events as a way out; throws where it does not take an event in time. */
export interface OwnEvents {
  publish(event: OwnEvent): Promise<void>
}

export interface WatchedRegistration {
  readonly name: string
  /** False: I/O Events delivers nothing. */
  readonly isEnabled: boolean
  readonly journalUrl: string | null
}

/** What I/O Events keeps of events, whether they were delivered or not. Each throws where it does not answer. */
export interface MissedEvents {
  /** A disabled one before any other; undefined where the app has none. */
  readRegistration(): Promise<WatchedRegistration | undefined>
  /** Of whose events the app is given. */
  readProviders(): Promise<readonly string[]>
  /** One page, and where to go on; no events: nothing new. */
  readJournal(url: string): Promise<{ readonly events: readonly unknown[]; readonly next: string }>
}
