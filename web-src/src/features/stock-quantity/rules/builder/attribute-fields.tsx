import { ComboBox, Item } from '@adobe/react-spectrum/ComboBox'
import { TextArea } from '@adobe/react-spectrum/TextArea'
import { VALUES_MAXIMUM } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../../i18n/words-context'
import { invalidIf } from '../../../../platform/form/invalid-if'
import { hasChanged, nameOfOption } from '../rule-words'
import { ChoiceField } from './choice-field'
import type { ConditionFieldsProps } from './condition-props'
import { sayConditionIssue } from './issue-words'

/** An attribute of Commerce, and one or more of its options or texts. */
export function AttributeFields({ draft, onChange, issue, choices, isLoading }: ConditionFieldsProps) {
  const words = useWords()
  const { say } = words
  const attributes = choices?.attributes ?? []
  const known = attributes.find(({ code }) => code === draft.code)
  const said = issue ? sayConditionIssue(issue, words) : ''
  const isMultiple = known ? known.input === 'multiselect' : draft.isMultiple
  const isMissing = choices !== undefined && draft.code !== '' && !known
  const text =
    known && hasChanged(draft, known)
      ? say('rules.attribute.changed', { label: known.label })
      : say('rules.attribute.text')
  const choose = (code: string) => {
    const isOfSeveral = attributes.find((each) => each.code === code)?.input === 'multiselect'
    onChange({ ...draft, code, isMultiple: isOfSeveral, chosen: code === draft.code ? draft.chosen : [] })
  }
  return (
    <>
      <ComboBox
        label={say('rules.kind.attribute')}
        defaultItems={attributes}
        selectedKey={draft.code === '' ? null : draft.code}
        onSelectionChange={(key) => {
          if (key !== null) choose(String(key))
        }}
        menuTrigger="focus"
        loadingState={isLoading ? 'loading' : 'idle'}
        description={isMissing ? say('rules.attribute.gone', { code: draft.code }) : text}
        width="100%"
        {...invalidIf(issue?.field === 'code', said)}
      >
        {({ code, label }) => <Item key={code}>{label}</Item>}
      </ComboBox>
      {draft.code !== '' && known?.input !== undefined && known.input !== 'text' ? (
        <ChoiceField
          label={say('rules.values')}
          choices={known.options.map(({ value, label }) => ({ id: value, label }))}
          chosen={draft.chosen}
          onChange={(chosen) => onChange({ ...draft, isMultiple, chosen })}
          nameOf={(value) => nameOfOption(value, known, words)}
          hasMore={known.hasMore}
          issue={issue?.field === 'values' ? said : null}
        />
      ) : (
        <TextArea
          label={say('rules.values')}
          description={say('rules.values.text', { maximum: VALUES_MAXIMUM })}
          value={draft.chosen.join('\n')}
          onChange={(typed) => onChange({ ...draft, isMultiple, chosen: typed.split('\n') })}
          isDisabled={draft.code === ''}
          width="100%"
          {...invalidIf(issue?.field === 'values', said)}
        />
      )}
    </>
  )
}
