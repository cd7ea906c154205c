import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { Text } from '@adobe/react-spectrum/Text'
import Add from '@spectrum-icons/workflow/Add'
import Delete from '@spectrum-icons/workflow/Delete'
import {
  CONDITION_KINDS,
  type ConditionKind,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { CONDITIONS_MAXIMUM } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../../i18n/words-context'
import { type ConditionDraft, emptyCondition } from './condition-draft'
import { ConditionFields } from './condition-fields'
import type { ConditionFieldsProps } from './condition-props'
import type { ReadRule } from './rule-draft'

interface ConditionsProps extends Pick<ConditionFieldsProps, 'choices' | 'isLoading'> {
  readonly conditions: readonly ConditionDraft[]
  readonly onChange: (conditions: readonly ConditionDraft[]) => void
  readonly read: ReadRule
  /** Issues are shown after the first attempt. */
  readonly isChecked: boolean
}

/** The conditions of a rule, all of which must be true. */
export function Conditions(props: ConditionsProps) {
  const { conditions, onChange, read, isChecked, choices, isLoading } = props
  const { say } = useWords()
  const replace = (draft: ConditionDraft) =>
    onChange(conditions.map((each) => (each.key === draft.key ? draft : each)))
  return (
    <fieldset className="rule-conditions">
      <legend>{say('rules.conditions')}</legend>
      {conditions.map((draft) => (
        <fieldset key={draft.key} className="rule-condition" aria-label={say(`rules.kind.${draft.kind}`)}>
          <div className="rule-condition__fields">
            <p className="rule-condition__kind" aria-hidden="true">
              {say(`rules.kind.${draft.kind}`)}
            </p>
            <ConditionFields
              draft={draft}
              onChange={replace}
              issue={isChecked ? read.conditionIssues.get(draft.key) : undefined}
              choices={choices}
              isLoading={isLoading}
            />
          </div>
          <ActionButton
            isQuiet
            aria-label={say('rules.condition.remove', { kind: say(`rules.kind.${draft.kind}`) })}
            onPress={() => onChange(conditions.filter(({ key }) => key !== draft.key))}
          >
            <Delete />
          </ActionButton>
        </fieldset>
      ))}
      <MenuTrigger>
        <ActionButton alignSelf="start">
          <Add />
          <Text>{say('rules.condition.add')}</Text>
        </ActionButton>
        <Menu
          items={CONDITION_KINDS.map((kind) => ({ kind }))}
          onAction={(key) =>
            onChange([...conditions, emptyCondition(key as ConditionKind, crypto.randomUUID())])
          }
        >
          {({ kind }) => <Item key={kind}>{say(`rules.kind.${kind}`)}</Item>}
        </Menu>
      </MenuTrigger>
      {isChecked && read.conditionCount !== null && (
        <p role="alert" className="refusal">
          {say(`rules.conditions.${read.conditionCount}`, { maximum: CONDITIONS_MAXIMUM })}
        </p>
      )}
    </fieldset>
  )
}
