import { defineAction } from '../shared/runtime/action'
import { register } from './register'

export const main = defineAction('registration', register)
