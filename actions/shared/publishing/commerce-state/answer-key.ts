import type { GroupWork } from '../group-types'
import type { Ports } from '../ports'

/** Identifies what Commerce answers about one SKU in one website. */
export function answerKey(websiteCode: string, sku: string): string {
  return JSON.stringify([websiteCode, sku])
}

/** The website whose stock decides a group. Undefined if all its stores are paused, or its store is gone. */
export function websiteOf(
  { merchant }: Pick<Ports, 'merchant'>,
  { controlling }: Pick<GroupWork, 'controlling'>,
): string | undefined {
  return merchant.stores.find(({ id }) => id === controlling?.storeId)?.websiteCode
}

/** The key of what Commerce answers about the stock that decides a group. Null if no stock decides it. */
export function keyOfGroup(ports: Pick<Ports, 'merchant'>, work: GroupWork): string | null {
  const websiteCode = websiteOf(ports, work)
  return websiteCode === undefined || work.sku === null ? null : answerKey(websiteCode, work.sku)
}

/** The answer about the stock that decides a group. */
export function answerFor<Answer>(
  ports: Pick<Ports, 'merchant'>,
  work: GroupWork,
  answers: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const key = keyOfGroup(ports, work)
  return key === null ? undefined : answers.get(key)
}
