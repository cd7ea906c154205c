import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import { type KeyboardEvent, useState } from 'react'
import type { MessageKey } from '../../../i18n/catalogue-types'
import { sayFigures } from '../../../i18n/trace-words'
import type { MessageValues } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { invalidIf } from '../../../platform/form/invalid-if'
import { parseTypedNumber } from '../../../platform/form/typed-number'
import type { Draft } from '../form/draft'
import { type Example, exampleOf, managedStock, stockBelowThreshold } from './example'

/** The example is inside the form, but Enter in its field must not save the settings. */
function keepFromSaving(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** What Amazon would show with the current draft, for a stock that the user types. */
export function LiveExample({ draft }: { readonly draft: Draft }) {
  const { say, locale } = useWords()
  const [typed, setTyped] = useState('80')
  const stock = parseTypedNumber(typed, locale)
  const units =
    stock.kind === 'number' && Number.isInteger(stock.value) && stock.value >= 0 ? stock.value : null
  return (
    <section className="panel example" aria-labelledby="example-heading" onKeyDownCapture={keepFromSaving}>
      <Heading level={2} margin={0} id="example-heading">
        {say('example.title')}
      </Heading>
      <p className="quiet">{say('example.intro')}</p>
      <TextField
        label={say('example.stock')}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
        width="100%"
        {...invalidIf(units === null, say('example.stock.invalid'))}
      />
      <div aria-live="polite">{units !== null && <MainExample draft={draft} units={units} />}</div>
      <OtherExamples draft={draft} />
    </section>
  )
}

function MainExample({ draft, units }: { readonly draft: Draft; readonly units: number }) {
  const words = useWords()
  const example = exampleOf(draft, managedStock(units), words.locale)
  const quantity = quantityOf(example)
  return (
    <>
      <div className="example__number" aria-hidden="true">
        <span className="quiet">{words.say('example.amazon-shows')}</span>
        <span>{quantity === null ? '–' : words.number(quantity)}</span>
      </div>
      <ExampleLine example={example} message="example.shows" values={{ stock: units }} />
      {example.kind === 'decided' && (
        <ul className="example__steps">
          {sayFigures(example.decision.trace, words).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function OtherExamples({ draft }: { readonly draft: Draft }) {
  const { say, locale } = useWords()
  const below = stockBelowThreshold(draft, locale) ?? 0
  return (
    <div className="example__others">
      <Heading level={3} margin={0} UNSAFE_className="example__others-heading">
        {say('example.others')}
      </Heading>
      <ExampleLine
        example={exampleOf(draft, { kind: 'unmanaged' }, locale)}
        message="example.not-managed"
        values={{}}
      />
      <ExampleLine
        example={exampleOf(draft, managedStock(below), locale)}
        message={below > 0 ? 'example.below' : 'example.none'}
        values={{ stock: below }}
      />
    </div>
  )
}

interface ExampleLineProps {
  readonly example: Example
  readonly message: MessageKey
  readonly values: MessageValues
}

function ExampleLine({ example, message, values }: ExampleLineProps) {
  const { say } = useWords()
  if (example.kind === 'missing') {
    return <p className="quiet">{say('example.missing', { field: say(`field.${example.field}`) })}</p>
  }
  return <p className="example__line">{say(message, { ...values, quantity: quantityOf(example) ?? 0 })}</p>
}

function quantityOf(example: Example): number | null {
  return example.kind === 'decided' && example.decision.kind !== 'hold' ? example.decision.quantity : null
}
