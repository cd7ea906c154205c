import type { SettingsImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { Words } from '../../../i18n/words'

/** Says an impact as short phrases, the most important first. Omits counts of 0. */
export function sayImpact(impact: SettingsImpact, { say }: Words): readonly string[] {
  const { total, changed, toZero, comeBack, aboveStock } = impact
  if (total === 0) return [say('impact.none-decided')]
  return [
    changed === 0 ? say('impact.unchanged') : say('impact.changed', { changed, total }),
    toZero > 0 ? say('impact.to-zero', { count: toZero }) : '',
    comeBack > 0 ? say('impact.come-back', { count: comeBack }) : '',
    aboveStock > 0 ? say('impact.above-stock', { count: aboveStock }) : '',
  ].filter(Boolean)
}
