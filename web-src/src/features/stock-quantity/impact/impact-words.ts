import { sumImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { Words } from '../../../i18n/words'
import { sayAlso, type Told } from '../../../platform/simulation/effects'
import type { StoreImpacts } from './fold-impact'

/** A short phrase, and the list that it opens; null: the whole report. */
export interface ImpactPhrase {
  readonly text: string
  readonly list: Told | null
}

/**
 * What an impact is about: a draft, or the saved settings, as long as Amazon does not show all of their quantities.
 * `applying`: a job is sending them now.
 */
export type ImpactSubject = 'draft' | 'saved' | 'applying'

/** Without an unsaved change, saving would change nothing. */
export function impactSubject(
  { isChanged, version }: { readonly isChanged: boolean; readonly version: number },
  isApplying: boolean,
): ImpactSubject {
  if (isChanged || version === 0) return 'draft'
  return isApplying ? 'applying' : 'saved'
}

/** The heading of an impact. */
export function sayImpactTitle(subject: ImpactSubject, impacts: StoreImpacts | null, { say }: Words): string {
  const isOpen = subject !== 'draft' && sumImpact((impacts ?? new Map()).values()).changed > 0
  return say(isOpen ? 'impact.saved' : 'impact.title')
}

interface ImpactOf {
  readonly impacts: StoreImpacts
  /** The store whose settings are edited. */
  readonly storeId: string
  /** Names of other stores, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly subject: ImpactSubject
}

/** Says an impact as short phrases, the most important first. Omits counts of 0. */
export function sayImpact(impact: ImpactOf, words: Words): readonly ImpactPhrase[] {
  const { impacts, storeId, subject } = impact
  const { say } = words
  const all = sumImpact(impacts.values())
  if (all.total === 0) return [{ text: say('impact.none-decided'), list: null }]
  const { changed, total } = impacts.get(storeId) ?? { changed: 0, total: 0 }
  const phrases: readonly (readonly [text: string, list: Told | null, count: number])[] = [
    [say(subject === 'draft' ? 'impact.changed' : 'impact.not-applied', { changed, total }), null, changed],
    [say('impact.unchanged'), null, all.changed === 0 ? 1 : 0],
    [say('impact.to-zero', { count: all.toZero }), 'to-zero', all.toZero],
    [say('impact.come-back', { count: all.comeBack }), 'comes-back', all.comeBack],
    [say('impact.above-stock', { count: all.aboveStock }), 'above-stock', all.aboveStock],
    [sayOthers(impact, words), null, all.changed - changed],
  ]
  return phrases.flatMap(([text, list, count]) => (count > 0 ? [{ text, list }] : []))
}

function sayOthers({ impacts, storeId, names }: Omit<ImpactOf, 'subject'>, words: Words): string {
  const others = [...impacts].filter(([id, { changed }]) => id !== storeId && changed > 0)
  return sayAlso(
    others.map(([id, { changed }]) => ({ store: names[id] ?? id, count: changed })),
    words,
  )
}
