import { defineAction } from '../shared/runtime/action'
import { recordEvent } from './record-event'

export const main = defineAction('stock-events', recordEvent)
