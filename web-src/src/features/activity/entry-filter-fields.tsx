import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import { useWords } from '../../i18n/words-context'
import { SearchBox } from '../../platform/form/search-box'
import { type EntryFilters, FILTER_VALUES, type Log } from './use-entry-filters'

interface EntryFilterFieldsProps {
  readonly log: Log
  readonly filters: EntryFilters
  readonly onChange: (name: string, value: string) => void
  /** Omitted when no filter is set. */
  readonly onClear?: () => void
}

const ANY = 'any'

/** Search and filters of a log. */
export function EntryFilterFields({ log, filters, onChange, onClear }: EntryFilterFieldsProps) {
  const { say } = useWords()
  const choice = (name: string, label: string, options: readonly Option[]) => (
    <Choice
      label={label}
      options={options}
      value={filters[name]}
      onChange={(value) => onChange(name, value)}
    />
  )
  return (
    <search className="filters">
      <SearchBox
        label={say(log === 'activity' ? 'activity.find' : 'errors.find')}
        description={say('activity.find.text')}
        value={filters.text ?? ''}
        onChange={(text) => onChange('text', text)}
        width="size-3000"
      />
      {log === 'activity' ? (
        <>
          {choice(
            'rule',
            say('activity.rule'),
            FILTER_VALUES.rule.map((rule) => [rule, say(`rule.${rule}`)]),
          )}
          {choice(
            'status',
            say('activity.status'),
            FILTER_VALUES.status.map((each) => [each, say(`activity.${each}`)]),
          )}
        </>
      ) : (
        <>
          {choice(
            'system',
            say('errors.system'),
            FILTER_VALUES.system.map((each) => [each, say(`errors.system.${each}`)]),
          )}
          <SearchBox
            label={say('errors.code')}
            description={say('errors.code.text')}
            value={filters.code ?? ''}
            onChange={(code) => onChange('code', code)}
            width="size-3000"
          />
        </>
      )}
      {choice(
        'period',
        say('activity.period'),
        FILTER_VALUES.period.map((each) => [each, say(`activity.period.${each}`)]),
      )}
      {onClear && <ActionButton onPress={onClear}>{say('activity.clear')}</ActionButton>}
    </search>
  )
}

/** A value of a filter with its label. */
type Option = readonly [value: string, label: string]

interface ChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | undefined
  /** Called with an empty value for *Any*. */
  readonly onChange: (value: string) => void
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const { say } = useWords()
  return (
    <Picker
      label={label}
      width="size-2400"
      selectedKey={value || ANY}
      onSelectionChange={(key) => onChange(key === ANY ? '' : String(key))}
    >
      {[[ANY, say('activity.any')] as const, ...options].map(([key, text]) => (
        <Item key={key}>{text}</Item>
      ))}
    </Picker>
  )
}
