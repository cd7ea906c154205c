import { defineAction } from '../shared/runtime/action'
import { traced } from '../shared/telemetry/traced'
import { publish } from './publisher'

export const main = defineAction('publisher', traced('publisher', publish))
