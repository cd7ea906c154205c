import { defineAction } from '../shared/runtime/action'
import { traced } from '../shared/telemetry/traced'
import { answerRequest } from './admin-api'

export const main = defineAction('admin-api', traced('admin-api', answerRequest))
