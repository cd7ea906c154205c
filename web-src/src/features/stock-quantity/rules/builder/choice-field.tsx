import { ComboBox, Item, useFilter } from '@adobe/react-spectrum/ComboBox'
import { TagGroup, Item as TagItem } from '@adobe/react-spectrum/TagGroup'
import { useMemo, useState } from 'react'
import { useWords } from '../../../../i18n/words-context'
import { invalidIf } from '../../../../platform/form/invalid-if'

export interface Choice {
  readonly id: string
  readonly label: string
}

/** Choices that are listed at once. Typing narrows them down. */
const LISTED_MAXIMUM = 500

interface ChoiceFieldProps {
  readonly label: string
  /** What can be chosen. */
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** The name of a chosen value, also of one that is not among the choices. */
  readonly nameOf: (id: string) => string
  readonly isLoading?: boolean
  /** Commerce has more choices than these. */
  readonly hasMore?: boolean | undefined
  readonly issue: string | null
}

/** Several values out of a list that is searched by typing. The list stays open for the next one. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, choices, chosen, onChange, nameOf, isLoading = false, hasMore = false, issue } = props
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const offered = useMemo(
    () =>
      choices
        .filter(({ id, label: name }) => !chosen.includes(id) && contains(name, typed))
        .slice(0, LISTED_MAXIMUM),
    [choices, chosen, typed, contains],
  )
  return (
    <div className="choice-field">
      <ComboBox
        label={label}
        description={hasMore ? say('rules.choice.more', { count: choices.length }) : say('rules.choice.text')}
        items={offered}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) onChange([...chosen, String(key)])
          setTyped('')
        }}
        menuTrigger="focus"
        loadingState={isLoading ? 'loading' : 'idle'}
        width="100%"
        {...invalidIf(issue !== null, issue ?? '')}
      >
        {({ id, label: name }) => (
          <Item key={id} textValue={name}>
            {name}
          </Item>
        )}
      </ComboBox>
      {chosen.length > 0 && (
        <TagGroup
          aria-label={say('rules.chosen', { label })}
          items={chosen.map((id) => ({ id, name: nameOf(id) }))}
          onRemove={(keys) => onChange(chosen.filter((id) => !keys.has(id)))}
          maxRows={4}
        >
          {({ id, name }) => (
            <TagItem key={id} textValue={name}>
              {name}
            </TagItem>
          )}
        </TagGroup>
      )}
    </div>
  )
}
