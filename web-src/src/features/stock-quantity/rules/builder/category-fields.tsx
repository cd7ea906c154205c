import { Checkbox } from '@adobe/react-spectrum/Checkbox'
import { useMemo } from 'react'
import type { RuleCategory } from '../../../../../../actions/admin-api/contract/rules'
import { useWords } from '../../../../i18n/words-context'
import { pathsOf } from '../category-paths'
import { nameOfCategory } from '../rule-words'
import { type Choice, ChoiceField } from './choice-field'
import type { ConditionFieldsProps } from './condition-props'
import { sayConditionIssue } from './issue-words'

/** Categories of Commerce, by their path of names. */
export function CategoryFields({ draft, onChange, issue, choices, isLoading }: ConditionFieldsProps) {
  const words = useWords()
  const { say } = words
  const paths = useMemo(() => choicesOf(choices?.categories ?? []), [choices])
  const pathOf = (id: string) =>
    paths.find((each) => each.id === id)?.label ?? nameOfCategory(Number(id), choices, words)
  return (
    <>
      <ChoiceField
        label={say('rules.kind.category')}
        choices={paths}
        chosen={draft.chosen}
        onChange={(chosen) => onChange({ ...draft, chosen })}
        nameOf={pathOf}
        isLoading={isLoading}
        hasMore={choices?.hasMoreCategories}
        issue={issue ? sayConditionIssue(issue, words) : null}
      />
      <Checkbox
        isSelected={draft.withChildren}
        onChange={(withChildren) => onChange({ ...draft, withChildren })}
      >
        {say('rules.with-children')}
      </Checkbox>
    </>
  )
}

/** "Default Category / Kitchen / Mugs" */
function choicesOf(categories: readonly RuleCategory[]): readonly Choice[] {
  return pathsOf(categories, ' / ').map(({ id, name }) => ({ id: String(id), label: name }))
}
