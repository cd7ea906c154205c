import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { LISTING_REASONS } from '../../../../actions/shared/listing-quantity/listing-filters'
import { useWords } from '../../i18n/words-context'
import type { StoreNames } from '../../platform/api/use-store-names'
import { SearchBox } from '../../platform/form/search-box'
import { FILTER_VALUES, type Filter, type Filters, isNarrowed } from './use-address'

interface ListingFiltersProps {
  readonly filters: Filters
  readonly counts: ListingCountsReply | undefined
  /** Null on the page of one store. */
  readonly storeNames: StoreNames | null
  readonly onChange: (name: Filter, value: string) => void
  readonly onClear: () => void
}

const ANY = 'any'
/** Search and filters of the listings. The table itself sets the order. */
export function ListingFilters({ filters, counts, storeNames, onChange, onClear }: ListingFiltersProps) {
  const { say } = useWords()
  const given = { filters, onChange }
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
        <Choice
          {...given}
          name="store"
          label={say('find.store')}
          options={[...storeNames].map(([key, text]) => ({ key, text }))}
        />
      )}
      <RuleFilter {...given} counts={counts} />
      <Choice
        {...given}
        name="channel"
        label={say('find.channel')}
        options={FILTER_VALUES.channel.map((key) => ({ key, text: say(`listings.channel.${key}`) }))}
      />
      <Choice
        {...given}
        name="onAmazon"
        label={say('find.on-amazon')}
        options={[{ key: 'not-buyable', text: say('outcome.notBuyable') }]}
      />
      <Choice
        {...given}
        name="override"
        label={say('find.override')}
        options={FILTER_VALUES.override.map((key) => ({ key, text: say(`find.override.${key}`) }))}
      />
      <Choice
        {...given}
        name="state"
        label={say('find.state')}
        options={FILTER_VALUES.state.map((key) => ({ key, text: say(`find.state.${key}`) }))}
      />
      {isNarrowed(filters) && <ActionButton onPress={onClear}>{say('find.clear')}</ActionButton>}
    </search>
  )
}

interface ChoiceProps extends Pick<ListingFiltersProps, 'filters' | 'onChange'> {
  readonly name: Filter
  readonly label: string
  readonly options: readonly { readonly key: string; readonly text: string }[]
  /** The words for no filter. */
  readonly any?: string
  readonly width?: 'size-1600' | 'size-2000'
}

/** One of a few values, or any. */
function Choice({ name, label, options, any, width = 'size-1600', filters, onChange }: ChoiceProps) {
  const { say } = useWords()
  return (
    <Picker
      width={width}
      label={label}
      selectedKey={filters[name] || ANY}
      onSelectionChange={(key) => onChange(name, key === ANY || key === null ? '' : String(key))}
    >
      {[{ key: ANY, text: any ?? say('find.any') }, ...options].map(({ key, text }) => (
        <Item key={key}>{text}</Item>
      ))}
    </Picker>
  )
}

type RuleFilterProps = Pick<ListingFiltersProps, 'filters' | 'counts' | 'onChange'>

/** Offers the reasons that occur in the store, with counts. Offers all of them until the counts are loaded. */
function RuleFilter({ filters, counts, onChange }: RuleFilterProps) {
  const { say } = useWords()
  const rules = LISTING_REASONS.filter(
    (rule) => counts === undefined || counts.rules[rule] || rule === filters.rule,
  )
  return (
    <Choice
      name="rule"
      label={say('find.rule')}
      width="size-2000"
      {...(counts ? { any: say('find.any-count', { count: counts.total }) } : {})}
      options={rules.map((key) => {
        const count = counts?.rules[key]
        const rule = say(`rule.${key}`)
        return { key, text: count ? say('find.rule.count', { rule, count }) : rule }
      })}
      filters={filters}
      onChange={onChange}
    />
  )
}
