import type { NeedsReply } from '../contract/needs'
import type { Route } from '../http/route'
import { deriveNeeds } from './derive-needs'
import { loadNeedFacts, type NeedFacts } from './need-facts'
import { storeCondition } from './store-condition'

export const showNeeds: Route = {
  method: 'GET',
  path: '/needs',
  answer: async (context) => ({ status: 200, body: presentNeeds(await loadNeedFacts(context)) }),
}

export function presentNeeds(facts: NeedFacts): NeedsReply {
  const needs = deriveNeeds(facts)
  return {
    needs,
    readOnlyReason: facts.readOnly,
    conditions: Object.fromEntries(
      facts.stores.map((store) => [store.id, storeCondition(facts, needs, store)]),
    ),
  }
}
