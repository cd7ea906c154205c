import type { FindingCode } from '../../../../../actions/shared/doctor/doctor-words'
import type { IoEventsStandIn } from '../../../../../dev/io-events/io-events-stand-in'
import type { LoopbackWorld } from '../../../../loopback-world'

/** More often than any check asks. */
export const MANY = 500

export const OWN_KEY = Buffer.alloc(32, 7).toString('base64')

/** What a test starts before its cases are run; not there yet when they are named. */
export interface ExaminedWorld {
  readonly loopback: LoopbackWorld
  readonly events: IoEventsStandIn
}

/** One thing that is broken, and how it is mended again. */
export interface Broken {
  readonly name: string
  readonly code: FindingCode
  readonly subject?: string
  readonly breakIt?: () => unknown
  readonly mend?: () => unknown
  readonly inputs?: Readonly<Record<string, unknown>>
  /** What else cannot be known then. */
  readonly also?: readonly FindingCode[]
}
