import { chunk } from 'es-toolkit'
import { askInHalves } from '../../halving'
import type { CommerceClient, CommerceFailure } from './commerce-client'
import { pageSizeFor } from './search-page'

/** What Commerce has for one requested key, such as a SKU. */
export type KeyAnswer<T> =
  | { readonly kind: 'found'; readonly row: T }
  | {
      readonly kind: 'absent'
      /** Whether the same reply had a row for another key, which rules out that Commerce returned nothing at all. */
      readonly isWitnessed: boolean
    }
  | CommerceFailure

export type KeyAnswers<K, T> = ReadonlyMap<K, KeyAnswer<T>>

/** The rows of one reply by key. Keys without a row are left out. */
export type KeyReply<K, T> = { readonly kind: 'read'; readonly rows: ReadonlyMap<K, T> } | CommerceFailure

export interface KeyQuestion<K, T> {
  /** Identifies the kind of question for one Commerce. */
  readonly name: string
  /** At most one batch; see `skuBatches`. */
  readonly keys: readonly K[]
  readonly ask: (keys: readonly K[], isTriedOnce: boolean) => Promise<KeyReply<K, T>>
  /** Keys that probably have a row. They are asked along if a reply had no rows at all. */
  readonly witnesses?: (() => Promise<readonly K[]>) | undefined
}

/** Keys that failed alone, by kind of question. They are asked alone from then on, so that they fail no batch. */
const badKeys = new WeakMap<CommerceClient, Map<string, Set<unknown>>>()

/** The most keys for one request after larger ones timed out, by kind of question. */
const sizes = new WeakMap<CommerceClient, Map<string, number>>()

/**
 * Reads one batch, with a separate answer for each key. A key that makes the batch fail is found by halving the batch.
 * If a reply has no rows at all, its keys are asked again along with keys that probably have one. A batch that times
 * out is asked in halves; if a half times out too, Commerce counts as down.
 */
export async function readByKey<K, T>(
  commerce: CommerceClient,
  question: KeyQuestion<K, T>,
): Promise<KeyAnswers<K, T>> {
  const { keys, ask, witnesses } = question
  const bad = badKeysOf(commerce, question.name)
  const answers = new Map<K, KeyAnswer<T>>()
  const batches = (some: readonly K[]) => batchesOf(commerce, question.name, some, bad)
  const queue = [...batches(keys)]
  let isSlow = false
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const askOnce = (part: readonly K[]) => ask(part, part.length > 1 || part.some((key) => bad.has(key)))
    const parts = await askInHalves(batch, askOnce, isOfOneKey)
    for (const { items, reply } of parts) {
      if (isTooLarge(commerce, items, reply)) {
        queue.push(...batches(items))
        continue
      }
      const isTimeout = reply.kind === 'failed' && reply.isTimeout === true
      if (reply.kind === 'failed' && isTimeout && isSlow) {
        const left = queue.splice(0).flat()
        for (const key of [...items, ...left]) answers.set(key, reply)
        continue
      }
      isSlow = isTimeout
      if (isTimeout && items.length > 1) {
        sizesOf(commerce).set(question.name, Math.ceil(items.length / 2))
        queue.unshift(...batches(items))
        continue
      }
      const [only] = items
      if (isOfOneKey(reply) && items.length === 1) bad.add(only)
      else for (const key of items) bad.delete(key)
      for (const [key, answer] of answersOf(items, reply)) answers.set(key, answer)
    }
  }
  if (witnesses !== undefined) await askAlong(commerce, { ...question, witnesses }, answers)
  return answers
}

/** Asks again for keys that were absent from a reply without rows, along with keys that have a row. */
async function askAlong<K, T>(
  commerce: CommerceClient,
  { keys, ask, witnesses }: Required<KeyQuestion<K, T>> & { readonly witnesses: () => Promise<readonly K[]> },
  answers: Map<K, KeyAnswer<T>>,
): Promise<void> {
  const unwitnessed = keys.filter((key) => isUnwitnessed(answers.get(key)))
  if (unwitnessed.length === 0) return
  const asked = new Set(keys)
  const others = (await witnesses()).filter((key) => !asked.has(key))
  const room = pageSizeFor(commerce, 2 * WITNESSES_MAXIMUM)
  const along = others.slice(0, Math.max(1, Math.floor(room / 2)))
  if (along.length === 0) return
  const [witness] = along
  if (pageSizeFor(commerce, 2) < 2 && witness !== undefined)
    return askAround({ ask, unwitnessed, witness }, answers)
  const size = Math.max(1, pageSizeFor(commerce, unwitnessed.length + along.length) - along.length)
  for (const part of chunk(unwitnessed, size)) {
    const again = await ask([...part, ...along], false)
    if (again.kind === 'failed') return
    for (const [key, answer] of answersOf(part, again)) answers.set(key, answer)
  }
}

interface Alone<K, T> {
  readonly ask: KeyQuestion<K, T>['ask']
  readonly unwitnessed: readonly K[]
  readonly witness: K
}

/** For pages of one row: a key is absent if it is missing both before and after another key was found. */
async function askAround<K, T>(
  { ask, unwitnessed, witness }: Alone<K, T>,
  answers: Map<K, KeyAnswer<T>>,
): Promise<void> {
  const found = await ask([witness], false)
  if (found.kind === 'failed' || found.rows.size === 0) return
  for (const key of unwitnessed) {
    const again = await ask([key], false)
    for (const [, answer] of answersOf([key], again))
      answers.set(key, answer.kind === 'absent' ? { kind: 'absent', isWitnessed: true } : answer)
  }
}

const WITNESSES_MAXIMUM = 20

function sizesOf(commerce: CommerceClient): Map<string, number> {
  const known = sizes.get(commerce) ?? new Map<string, number>()
  sizes.set(commerce, known)
  return known
}

function badKeysOf(commerce: CommerceClient, name: string): Set<unknown> {
  const byName = badKeys.get(commerce) ?? new Map<string, Set<unknown>>()
  badKeys.set(commerce, byName)
  const known = byName.get(name) ?? new Set()
  byName.set(name, known)
  return known
}

/** Pages of the size that this Commerce allows, and each key that failed alone in a page of its own. */
function batchesOf<K>(
  commerce: CommerceClient,
  name: string,
  keys: readonly K[],
  bad: ReadonlySet<unknown>,
): readonly (readonly K[])[] {
  const good = keys.filter((key) => !bad.has(key))
  const known = sizesOf(commerce).get(name) ?? good.length
  const size = pageSizeFor(commerce, Math.max(1, Math.min(known, good.length)))
  return [...chunk(good, size), ...keys.filter((key) => bad.has(key)).map((key) => [key])]
}

/**
 * Whether one bad key may have caused the failure: an answer to this request alone, including one that cannot be read.
 * If Commerce is out of reach, asks for fewer requests, or refuses the integration or its role, every request fails.
 */
function isOfOneKey<K, T>(reply: KeyReply<K, T>): boolean {
  if (reply.kind !== 'failed' || reply.status === null || isPageRefused(reply)) return false
  const { status, resource } = reply
  return status !== 401 && status !== 429 && resource === undefined
}

/** Whether Commerce allows fewer rows per page than were requested, and said how many. */
function isTooLarge<K, T>(commerce: CommerceClient, keys: readonly K[], reply: KeyReply<K, T>): boolean {
  return isPageRefused(reply) && pageSizeFor(commerce, keys.length) < keys.length
}

function isPageRefused<K, T>(reply: KeyReply<K, T>): boolean {
  return reply.kind === 'failed' && reply.pageSizeMaximum !== undefined
}

function isUnwitnessed<T>(answer: KeyAnswer<T> | undefined): boolean {
  return answer?.kind === 'absent' && !answer.isWitnessed
}

function answersOf<K, T>(keys: readonly K[], reply: KeyReply<K, T>): readonly (readonly [K, KeyAnswer<T>])[] {
  return keys.map((key) => {
    if (reply.kind === 'failed') return [key, reply] as const
    const row = reply.rows.get(key)
    if (row !== undefined) return [key, { kind: 'found', row }] as const
    return [key, { kind: 'absent', isWitnessed: reply.rows.size > 0 }] as const
  })
}

/** The same failure for every key. */
export function failedKeys<K, T>(keys: readonly K[], failure: CommerceFailure): KeyAnswers<K, T> {
  return new Map(keys.map((key) => [key, failure]))
}
