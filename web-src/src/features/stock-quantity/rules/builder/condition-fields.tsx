import { Item, Picker } from '@adobe/react-spectrum/Picker'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { TextArea } from '@adobe/react-spectrum/TextArea'
import { TextField } from '@adobe/react-spectrum/TextField'
import {
  TEXT_OPERATORS,
  type TextOperator,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  LIST_MAXIMUM,
  PATTERNS_MAXIMUM,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../../i18n/words-context'
import { invalidIf } from '../../../../platform/form/invalid-if'
import {
  AMAZON_CONDITIONS,
  type Choices,
  nameOfAmazonCondition,
  nameOfProductType,
  PRODUCT_TYPES,
} from '../rule-words'
import { AttributeFields } from './attribute-fields'
import { CategoryFields } from './category-fields'
import { ChoiceField } from './choice-field'
import type { ConditionFieldsProps } from './condition-props'
import { sayConditionIssue } from './issue-words'

/** The fields of one condition, by its kind. */
export function ConditionFields(props: ConditionFieldsProps) {
  switch (props.draft.kind) {
    case 'seller-sku':
    case 'sku':
      return <SkuFields {...props} />
    case 'category':
      return <CategoryFields {...props} />
    case 'attribute-set':
      return <SetField {...props} />
    case 'attribute':
      return <AttributeFields {...props} />
    case 'price':
      return <PriceFields {...props} />
    case 'amazon-condition':
    case 'product-type':
      return <CodeField {...props} />
    case 'stock-managed':
      return <ManagedField {...props} />
  }
}

function SkuFields({ draft, onChange, issue }: ConditionFieldsProps) {
  const words = useWords()
  const { say } = words
  const { operator } = draft
  const maximum = operator === 'one-of' ? LIST_MAXIMUM : PATTERNS_MAXIMUM
  return (
    <>
      <Picker
        label={say('rules.operator')}
        selectedKey={operator}
        onSelectionChange={(key) => onChange({ ...draft, operator: key as TextOperator })}
        width="100%"
      >
        {TEXT_OPERATORS.map((each) => (
          <Item key={each}>{say(`rules.operator.${each}`)}</Item>
        ))}
      </Picker>
      <TextArea
        label={say('rules.texts')}
        description={say(`rules.texts.${draft.kind === 'sku' ? 'sku' : 'seller-sku'}`, { maximum })}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        width="100%"
        {...invalidIf(issue !== undefined, issue ? sayConditionIssue(issue, words) : '')}
      />
    </>
  )
}

function SetField({ draft, onChange, issue, choices, isLoading }: ConditionFieldsProps) {
  const words = useWords()
  const sets = (choices?.attributeSets ?? []).map(({ id, name }) => ({ id: String(id), label: name }))
  return (
    <ChoiceField
      label={words.say('rules.kind.attribute-set')}
      choices={sets}
      chosen={draft.chosen}
      onChange={(chosen) => onChange({ ...draft, chosen })}
      nameOf={(id) => nameAmong(sets, id, choices, words.say('rules.missing', { value: id }))}
      isLoading={isLoading}
      issue={issue ? sayConditionIssue(issue, words) : null}
    />
  )
}

function nameAmong(
  known: readonly { readonly id: string; readonly label: string }[],
  id: string,
  choices: Choices,
  missing: string,
): string {
  return known.find((each) => each.id === id)?.label ?? (choices ? missing : `#${id}`)
}

function CodeField({ draft, onChange, issue }: ConditionFieldsProps) {
  const words = useWords()
  const isType = draft.kind === 'product-type'
  const codes: readonly string[] = isType ? PRODUCT_TYPES : AMAZON_CONDITIONS
  const nameOf = (code: string) =>
    isType ? nameOfProductType(code, words) : nameOfAmazonCondition(code, words)
  return (
    <ChoiceField
      label={words.say(isType ? 'rules.kind.product-type' : 'rules.kind.amazon-condition')}
      choices={codes.map((code) => ({ id: code, label: nameOf(code) }))}
      chosen={draft.chosen}
      onChange={(chosen) => onChange({ ...draft, chosen })}
      nameOf={nameOf}
      issue={issue ? sayConditionIssue(issue, words) : null}
    />
  )
}

function PriceFields({ draft, onChange, issue }: ConditionFieldsProps) {
  const words = useWords()
  const { say } = words
  const invalid = (field: 'from' | 'to') =>
    invalidIf(issue?.field === field, issue ? sayConditionIssue(issue, words) : '')
  return (
    <>
      <div className="settings-fields__pair">
        <TextField
          label={say('rules.price.from')}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
          inputMode="decimal"
          autoComplete="off"
          width="100%"
          {...invalid('from')}
        />
        <TextField
          label={say('rules.price.to')}
          value={draft.to}
          onChange={(to) => onChange({ ...draft, to })}
          inputMode="decimal"
          autoComplete="off"
          width="100%"
          {...invalid('to')}
        />
      </div>
      <p className="quiet">{say('rules.price.text')}</p>
    </>
  )
}

function ManagedField({ draft, onChange }: ConditionFieldsProps) {
  const { say } = useWords()
  return (
    <RadioGroup
      label={say('rules.kind.stock-managed')}
      value={draft.isManaged ? 'managed' : 'not-managed'}
      onChange={(value) => onChange({ ...draft, isManaged: value === 'managed' })}
    >
      <Radio value="not-managed">{say('rules.says.not-managed')}</Radio>
      <Radio value="managed">{say('rules.says.managed')}</Radio>
    </RadioGroup>
  )
}
