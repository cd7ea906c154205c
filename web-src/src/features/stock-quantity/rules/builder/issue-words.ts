import type { Words } from '../../../../i18n/words'
import type { ConditionIssue } from './condition-draft'

/** Says what is wrong with a condition, below its field. */
export function sayConditionIssue({ field, code, maximum = 0 }: ConditionIssue, { say }: Words): string {
  if (code === 'required') return say(field === 'from' ? 'rules.issue.price' : 'rules.issue.required')
  return say(`rules.issue.${code}`, { maximum })
}
