import { sumImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { Words } from '../../../i18n/words'
import { sayAlso, type Told } from '../../../platform/simulation/effects'
import type { StoreImpacts } from './fold-impact'

/** A short phrase, and the list that it opens; null: the whole report. */
export interface ImpactPhrase {
  readonly text: string
  readonly list: Told | null
}

interface ImpactOf {
  readonly impacts: StoreImpacts
  /** The store whose settings are edited. */
  readonly storeId: string
  /** Names of other stores, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** Says an impact as short phrases, the most important first. Omits counts of 0. */
export function sayImpact({ impacts, storeId, names }: ImpactOf, words: Words): readonly ImpactPhrase[] {
  const { say } = words
  const all = sumImpact(impacts.values())
  if (all.total === 0) return [{ text: say('impact.none-decided'), list: null }]
  const { changed, total } = impacts.get(storeId) ?? { changed: 0, total: 0 }
  const phrases: readonly (readonly [text: string, list: Told | null, count: number])[] = [
    [say('impact.changed', { changed, total }), null, changed],
    [say('impact.unchanged'), null, all.changed === 0 ? 1 : 0],
    [say('impact.to-zero', { count: all.toZero }), 'to-zero', all.toZero],
    [say('impact.come-back', { count: all.comeBack }), 'comes-back', all.comeBack],
    [say('impact.above-stock', { count: all.aboveStock }), 'above-stock', all.aboveStock],
    [sayOthers({ impacts, storeId, names }, words), null, all.changed - changed],
  ]
  return phrases.flatMap(([text, list, count]) => (count > 0 ? [{ text, list }] : []))
}

function sayOthers({ impacts, storeId, names }: ImpactOf, words: Words): string {
  const others = [...impacts].filter(([id, { changed }]) => id !== storeId && changed > 0)
  return sayAlso(
    others.map(([id, { changed }]) => ({ store: names[id] ?? id, count: changed })),
    words,
  )
}
