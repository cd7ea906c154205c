import { Content } from '@adobe/react-spectrum/Content'
import { ContextualHelp } from '@adobe/react-spectrum/ContextualHelp'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField, type TextFieldRef } from '@adobe/react-spectrum/TextField'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { NumberField } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { invalidIf } from '../../../platform/form/invalid-if'
import { parseTypedNumber } from '../../../platform/form/typed-number'
import type { SettingsForm } from './use-settings-form'

interface QuantityFieldProps {
  readonly field: NumberField
  readonly description: string
  readonly form: SettingsForm
}

/**
 * A required whole number. This is a text field, because Spectrum's number field silently rounds 2.5 on blur. Here the
 * input stays as typed, with an issue below it.
 */
export function QuantityField({ field, description, form }: QuantityFieldProps) {
  const { say, number, locale } = useWords()
  const input = useRef<TextFieldRef | null>(null)
  const text = form.state.draft.texts[field]
  const issue = form.issueOf(field)
  const retype = (format: (value: number) => string) => {
    const typed = parseTypedNumber(text, locale)
    return typed.kind === 'number' && Number.isInteger(typed.value) ? format(typed.value) : text
  }
  /**
   * Shows plain digits for editing. Selects them again, because the browser drops the selection when the text changes.
   */
  const enter = () => {
    const plain = retype(String)
    if (plain === text) return
    flushSync(() => form.dispatch({ type: 'typed', field, text: plain }))
    input.current?.select()
  }
  return (
    <TextField
      ref={(element) => {
        input.current = element
        form.inputs.current[field] = element
      }}
      label={say(`field.${field}`)}
      value={text}
      onChange={(typed) => form.dispatch({ type: 'typed', field, text: typed })}
      onFocus={enter}
      onBlur={() => form.dispatch({ type: 'left', field, text: retype(number) })}
      isRequired
      inputMode="numeric"
      autoComplete="off"
      width="100%"
      UNSAFE_className="number-field"
      description={description}
      {...invalidIf(issue !== undefined, issue ?? '')}
      contextualHelp={<FieldHelp field={field} />}
    />
  )
}

/** Explains a setting in the merchant's words. */
export function FieldHelp({ field }: { readonly field: NumberField | 'maximumMode' }) {
  const { say } = useWords()
  const name = say(`field.${field}`)
  return (
    <ContextualHelp aria-label={say('field.more-about', { field: name })}>
      <Heading>{name}</Heading>
      <Content>{say(`field.${field}.help`)}</Content>
    </ContextualHelp>
  )
}
