import { decideUnits, groupFacts } from './decide-units'
import type { GroupFacts, GroupState, GroupWork } from './group-types'
import { answerKey, type CommerceAnswer } from './read-commerce'
import type { PublicationWorld } from './world'

const COMMERCE_RETRY_MS = 15_000

/** The group as Commerce's answers decide it, with the channels that are kept. */
export function decideGroup(
  world: PublicationWorld,
  work: GroupWork,
  answers: ReadonlyMap<string, CommerceAnswer>,
): GroupState {
  const store = world.merchant.stores.find(({ id }) => id === work.controlling?.storeId)
  const answer = store && work.sku !== null ? answers.get(answerKey(store.websiteCode, work.sku)) : undefined
  const facts = groupFacts(world, work, answer)
  const retryAt = answer?.kind === 'failed' ? new Date(world.now().getTime() + COMMERCE_RETRY_MS) : null
  const decided =
    answer?.kind === 'read' ? { ...work, isRead: true, controlling: withFacts(work, facts) } : work
  return {
    work: decided,
    facts,
    units: decideUnits(world, work, facts),
    readIds: new Set(),
    retryAt,
  }
}

/** What was read of product and configuration counts when the stock alone is read again. */
function withFacts({ controlling }: GroupWork, facts: GroupFacts): GroupWork['controlling'] {
  if (controlling === null) return null
  const { sku, product, stockConfiguration, absentSince } = facts
  return { ...controlling, sku, product, stockConfiguration, absentSince }
}
