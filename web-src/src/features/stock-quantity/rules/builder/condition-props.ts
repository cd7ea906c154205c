import type { Choices } from '../rule-words'
import type { ConditionDraft, ConditionIssue } from './condition-draft'

export interface ConditionFieldsProps {
  readonly draft: ConditionDraft
  readonly onChange: (draft: ConditionDraft) => void
  /** Undefined: none, or not asked for yet. */
  readonly issue: ConditionIssue | undefined
  readonly choices: Choices
  readonly isLoading: boolean
}
