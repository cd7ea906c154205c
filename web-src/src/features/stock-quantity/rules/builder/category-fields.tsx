import { Checkbox } from '@adobe/react-spectrum/Checkbox'
import { useMemo } from 'react'
import type { RuleCategory } from '../../../../../../actions/admin-api/contract/rules'
import { useWords } from '../../../../i18n/words-context'
import { nameOfCategory } from '../rule-words'
import { type Choice, ChoiceField } from './choice-field'
import type { ConditionFieldsProps } from './condition-props'
import { sayConditionIssue } from './issue-words'

/** Categories of Commerce, by their path of names. */
export function CategoryFields({ draft, onChange, issue, choices, isLoading }: ConditionFieldsProps) {
  const words = useWords()
  const { say } = words
  const paths = useMemo(() => pathsOf(choices?.categories ?? []), [choices])
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

/** "Default Category / Kitchen / Mugs", in the order of Commerce. Parents come before their children. */
export function pathsOf(categories: readonly RuleCategory[]): readonly Choice[] {
  const paths = new Map<number, string>()
  for (const { id, name, parentId } of categories) {
    const above = parentId === null ? undefined : paths.get(parentId)
    paths.set(id, above === undefined ? name : `${above} / ${name}`)
  }
  return [...paths].map(([id, label]) => ({ id: String(id), label }))
}
