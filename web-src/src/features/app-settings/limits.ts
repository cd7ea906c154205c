import type { AppReply } from '../../../../actions/admin-api/contract/installation/app'
import type { Words } from '../../i18n/words'
import { parseTypedNumber } from '../../platform/form/typed-number'

export type Limits = AppReply['limits']
export type Limit = keyof Limits

export const SECTIONS = [
  { name: 'check', limits: ['sweepMinutes', 'lowStock', 'lowStockSweepMinutes'] },
  { name: 'breaker', limits: ['breakerPercent', 'breakerMinimum'] },
  { name: 'history', limits: ['retentionDays'] },
] as const satisfies readonly { readonly name: string; readonly limits: readonly Limit[] }[]

export const LIMITS: readonly Limit[] = SECTIONS.flatMap(({ limits }) => [...limits])

/** The limits as typed. Empty means the default. */
export type LimitTexts = Readonly<Record<Limit, string>>

export function textsOf(limits: Limits, number: Words['number']): LimitTexts {
  return Object.fromEntries(
    LIMITS.map((limit) => [limit, limits[limit] === undefined ? '' : number(limits[limit])]),
  ) as LimitTexts
}

export interface ParsedLimits {
  readonly limits: Limits
  /** In the order of the page. */
  readonly refused: readonly Limit[]
}

export function parseLimits(texts: LimitTexts, bounds: AppReply['bounds'], locale: string): ParsedLimits {
  const limits: Partial<Record<Limit, number>> = {}
  const refused: Limit[] = []
  for (const limit of LIMITS) {
    const typed = parseTypedNumber(texts[limit], locale)
    if (typed.kind === 'blank') continue
    const { least, most } = bounds[limit]
    const isTaken = typed.kind === 'number' && Number.isInteger(typed.value)
    if (isTaken && typed.value >= least && typed.value <= most) limits[limit] = typed.value
    else refused.push(limit)
  }
  return { limits, refused }
}

export function isSame(one: Limits, other: Limits): boolean {
  return LIMITS.every((limit) => one[limit] === other[limit])
}
