import { defineAction } from '../shared/runtime/action'
import { answerGrid } from './answer-grid'

export const main = defineAction('product-grid', answerGrid)
