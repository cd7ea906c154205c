import { Checkbox } from '@adobe/react-spectrum/Checkbox'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import { TextField } from '@adobe/react-spectrum/TextField'
import {
  MAXIMUM_MODES,
  type MaximumMode,
  NUMBER_FIELDS,
  type SettingsField,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../i18n/words-context'
import { invalidIf } from './invalid-if'
import { NUMBER_FIELD_NAMES, type SettingDraft } from './setting-draft'
import './form.css'

interface SettingFieldsProps<D extends SettingDraft> {
  readonly draft: D
  readonly onChange: (draft: D) => void
  readonly refused: readonly string[]
  /** The value that applies while a field is empty, in words. Undefined: not known. */
  readonly otherwise: (field: SettingsField) => string | undefined
  /** Excluding leaves no place for other values. */
  readonly hidesWhenExcluded?: boolean
  /** A rule excludes the listing. Its override can include it. */
  readonly canInclude?: boolean
}

/** Fields for settings that replace those of the store, for one listing or for a group. */
export function SettingFields<D extends SettingDraft>(props: SettingFieldsProps<D>) {
  const { draft, onChange, refused, otherwise, hidesWhenExcluded = false, canInclude = false } = props
  const { say } = useWords()
  const described = (field: SettingsField) => {
    const description = otherwise(field)
    return description === undefined ? {} : { description }
  }
  return (
    <div className="dialog-fields">
      <Checkbox
        isSelected={draft.isExcluded}
        onChange={(isExcluded) => onChange({ ...draft, isExcluded, isIncluded: false })}
      >
        {say('override.excluded')}
      </Checkbox>
      {(canInclude || draft.isIncluded) && (
        <Checkbox
          isSelected={draft.isIncluded}
          onChange={(isIncluded) => onChange({ ...draft, isIncluded, isExcluded: false })}
        >
          {say('override.included')}
        </Checkbox>
      )}
      {!(hidesWhenExcluded && draft.isExcluded) && (
        <>
          {NUMBER_FIELD_NAMES.map((field) => (
            <TextField
              key={field}
              label={say(`field.${field}`)}
              value={draft.texts[field]}
              onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [field]: text } })}
              inputMode="numeric"
              autoComplete="off"
              width="100%"
              UNSAFE_className="number-field"
              {...described(field)}
              {...invalidIf(refused.includes(field), say('override.issue', NUMBER_FIELDS[field]))}
            />
          ))}
          <Picker
            label={say('field.maximumMode')}
            {...described('maximumMode')}
            selectedKey={draft.maximumMode}
            onSelectionChange={(key) => onChange({ ...draft, maximumMode: key as MaximumMode | 'store' })}
            width="100%"
          >
            {[
              <Item key="store">{say('override.mode.unchanged')}</Item>,
              ...MAXIMUM_MODES.map((mode) => <Item key={mode}>{say(`field.maximumMode.${mode}`)}</Item>),
            ]}
          </Picker>
        </>
      )}
    </div>
  )
}
