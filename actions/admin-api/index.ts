import { defineAction } from '../shared/runtime/action'
import { answerRequest } from './admin-api'

export const main = defineAction('admin-api', answerRequest)
