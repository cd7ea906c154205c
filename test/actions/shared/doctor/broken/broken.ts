import type { FindingCode } from '../../../../../actions/shared/doctor/doctor-words'
import type { IoEventsStandIn } from '../../../../../dev/io-events/io-events-stand-in'
import type { LoopbackWorld } from '../../../../loopback-world'

/** More often than any check asks. */
export const MANY = 500

export const OWN_KEY = Buffer.alloc(32, 7).toString('base64')

/** What a test starts before its cases run. Not yet available when they are named. */
export interface ExaminedWorld {
  readonly loopback: LoopbackWorld
  readonly events: IoEventsStandIn
}

/** One fault, and how to repair it. */
export interface Broken {
  readonly name: string
  readonly code: FindingCode
  readonly subject?: string
  readonly breakIt?: () => unknown
  readonly mend?: () => unknown
  readonly inputs?: Readonly<Record<string, unknown>>
  /** Other findings that become unknown too. */
  readonly also?: readonly FindingCode[]
}
