import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { RULES } from '../../../../actions/shared/listing-quantity/decision'
import { useWords } from '../../i18n/words-context'
import { SearchBox } from '../../platform/form/search-box'
import { type Filter, type Filters, isNarrowed } from './use-address'

interface ListingFiltersProps {
  readonly filters: Filters
  readonly counts: ListingCountsReply | undefined
  readonly onChange: (name: Filter, value: string) => void
  readonly onClear: () => void
}

const ANY = 'any'
const CHANNELS = ['merchant', 'amazon', 'other', 'unknown'] as const
const STATES = [
  'listed',
  'below-threshold',
  'out-of-stock',
  'other-zero',
  'held',
  'failing',
  'undecided',
  'vanished',
] as const
const OVERRIDES = ['yes', 'no'] as const

/** Search and filters of the listings. The table itself sets the order. */
export function ListingFilters({ filters, counts, onChange, onClear }: ListingFiltersProps) {
  const { say } = useWords()
  return (
    <search className="filters">
      <SearchBox
        label={say('find.text')}
        description={say('find.text.description')}
        value={filters.text}
        width="size-3000"
        onChange={(text) => onChange('text', text)}
      />
      <RuleFilter value={filters.rule} counts={counts} onChange={(rule) => onChange('rule', rule)} />
      <Choice name="channel" label={say('find.channel')} filters={filters} onChange={onChange}>
        {CHANNELS.map((channel) => ({ key: channel, text: say(`listings.channel.${channel}`) }))}
      </Choice>
      <Choice name="onAmazon" label={say('find.on-amazon')} filters={filters} onChange={onChange}>
        {[{ key: 'not-buyable', text: say('outcome.notBuyable') }]}
      </Choice>
      <Choice name="override" label={say('find.override')} filters={filters} onChange={onChange}>
        {OVERRIDES.map((each) => ({ key: each, text: say(`find.override.${each}`) }))}
      </Choice>
      <Choice name="state" label={say('find.state')} filters={filters} onChange={onChange}>
        {STATES.map((state) => ({ key: state, text: say(`find.state.${state}`) }))}
      </Choice>
      {isNarrowed(filters) && <ActionButton onPress={onClear}>{say('find.clear')}</ActionButton>}
    </search>
  )
}

interface ChoiceProps extends Pick<ListingFiltersProps, 'filters' | 'onChange'> {
  readonly name: Filter
  readonly label: string
  readonly children: readonly { readonly key: string; readonly text: string }[]
}

/** One of a few values, or any. */
function Choice({ name, label, filters, onChange, children }: ChoiceProps) {
  const { say } = useWords()
  return (
    <Picker
      width="size-1600"
      label={label}
      selectedKey={filters[name] || ANY}
      onSelectionChange={(key) => onChange(name, chosen(key))}
    >
      {[{ key: ANY, text: say('find.any') }, ...children].map(({ key, text }) => (
        <Item key={key}>{text}</Item>
      ))}
    </Picker>
  )
}

interface RuleFilterProps {
  readonly value: string
  readonly counts: ListingCountsReply | undefined
  readonly onChange: (rule: string) => void
}

/** Offers the reasons that occur in the store, with counts. Offers all of them until the counts are loaded. */
function RuleFilter({ value, counts, onChange }: RuleFilterProps) {
  const { say } = useWords()
  const rules = RULES.filter((rule) => counts === undefined || counts.rules[rule] || rule === value)
  return (
    <Picker
      label={say('find.rule')}
      selectedKey={value || ANY}
      onSelectionChange={(key) => onChange(chosen(key))}
      width="size-2000"
    >
      {[
        <Item key={ANY}>{counts ? say('find.any-count', { count: counts.total }) : say('find.any')}</Item>,
        ...rules.map((rule) => {
          const count = counts?.rules[rule]
          const words = say(`rule.${rule}`)
          return <Item key={rule}>{count ? say('find.rule.count', { rule: words, count }) : words}</Item>
        }),
      ]}
    </Picker>
  )
}

function chosen(key: unknown): string {
  return key === ANY || key === null ? '' : String(key)
}
