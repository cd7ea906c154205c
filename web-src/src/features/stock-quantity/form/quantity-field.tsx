import { Content } from '@adobe/react-spectrum/Content'
import { ContextualHelp } from '@adobe/react-spectrum/ContextualHelp'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField, type TextFieldRef } from '@adobe/react-spectrum/TextField'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { NumberField } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { parseTypedNumber } from '../../../platform/form/typed-number'
import type { SettingsForm } from './use-settings-form'

interface QuantityFieldProps {
  readonly field: NumberField
  readonly description: string
  readonly form: SettingsForm
}

/**
 * A whole number, required. A text field rather than Spectrum's number field, which rounds 2.5 on leaving without a
 * word: what is typed here stays as it is, and is refused in words.
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
  /** Plain digits to type in; selected anew, because the browser loses the selection with the old text. */
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
      description={description}
      {...(issue ? { validationState: 'invalid' as const, errorMessage: issue } : {})}
      contextualHelp={<FieldHelp field={field} />}
    />
  )
}

/** What a setting does, in the merchant's words. */
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
