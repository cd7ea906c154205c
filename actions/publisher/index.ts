import { defineAction } from '../shared/runtime/action'
import { publish } from './publisher'

export const main = defineAction('publisher', publish)
