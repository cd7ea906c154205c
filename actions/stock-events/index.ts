import { defineAction } from '../shared/runtime/action'
import { traced } from '../shared/telemetry/traced'
import { recordEvent } from './record-event'

export const main = defineAction('stock-events', traced('stock-events', recordEvent))
