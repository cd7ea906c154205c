import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { RULES } from '../../../../actions/shared/listing-quantity/decision'
import { useWords } from '../../i18n/words-context'
import type { StoreNames } from '../../platform/api/use-store-names'
import { SearchBox } from '../../platform/form/search-box'
import { type Filter, type Filters, isNarrowed } from './use-address'

interface ListingFiltersProps {
  readonly filters: Filters
  readonly counts: ListingCountsReply | undefined
  /** Null on the page of one store. */
  readonly storeNames: StoreNames | null
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
export function ListingFilters({ filters, counts, storeNames, onChange, onClear }: ListingFiltersProps) {
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
      {storeNames && (
        <Picker
          width="size-1600"
          label={say('find.store')}
          selectedKey={filters.store || ANY}
          onSelectionChange={(key) => onChange('store', chosen(key))}
        >
          {[
            <Item key={ANY}>{say('find.any')}</Item>,
            ...[...storeNames].map(([id, name]) => <Item key={id}>{name}</Item>),
          ]}
        </Picker>
      )}
      <RuleFilter value={filters.rule} counts={counts} onChange={(rule) => onChange('rule', rule)} />
      <Picker
        width="size-1600"
        label={say('find.channel')}
        selectedKey={filters.channel || ANY}
        onSelectionChange={(key) => onChange('channel', chosen(key))}
      >
        {[
          <Item key={ANY}>{say('find.any')}</Item>,
          ...CHANNELS.map((channel) => <Item key={channel}>{say(`listings.channel.${channel}`)}</Item>),
        ]}
      </Picker>
      <Picker
        width="size-1600"
        label={say('find.override')}
        selectedKey={filters.override || ANY}
        onSelectionChange={(key) => onChange('override', chosen(key))}
      >
        {[
          <Item key={ANY}>{say('find.any')}</Item>,
          ...OVERRIDES.map((each) => <Item key={each}>{say(`find.override.${each}`)}</Item>),
        ]}
      </Picker>
      <Picker
        width="size-1600"
        label={say('find.state')}
        selectedKey={filters.state || ANY}
        onSelectionChange={(key) => onChange('state', chosen(key))}
      >
        {[
          <Item key={ANY}>{say('find.any')}</Item>,
          ...STATES.map((state) => <Item key={state}>{say(`find.state.${state}`)}</Item>),
        ]}
      </Picker>
      {isNarrowed(filters) && <ActionButton onPress={onClear}>{say('find.clear')}</ActionButton>}
    </search>
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
