import { ActionMenu, Item as MenuItem } from '@adobe/react-spectrum/ActionMenu'
import { Item, ListView } from '@adobe/react-spectrum/ListView'
import { Switch } from '@adobe/react-spectrum/Switch'
import { Text } from '@adobe/react-spectrum/Text'
import { useDragAndDrop } from '@adobe/react-spectrum/useDragAndDrop'
import { useMemo } from 'react'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type {
  SettingsCaution,
  StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { useMayChange } from '../../../platform/api/rights'
import { moveBy, moveNextTo } from './rule-order'
import { type Choices, cautionsOfRule, phaseOf, sayRule, sayTimes } from './rule-words'
import type { RuleCounts } from './run-matches'

export type RuleAction = 'edit' | 'copy' | 'remove'

interface RulesListProps {
  readonly rules: readonly ListingRule[]
  /** Undefined while the listings are counted, null if that failed. */
  readonly counts: RuleCounts | null | undefined
  readonly choices: Choices
  /** The settings of the draft; null while they are not valid. */
  readonly settings: StockQuantitySettings | null
  readonly onChange: (rules: readonly ListingRule[]) => void
  readonly onAction: (action: RuleAction, rule: ListingRule) => void
}

interface Row {
  readonly id: string
  readonly rule: ListingRule
  readonly index: number
  readonly count: number | null | undefined
  readonly choices: Choices
  readonly cautions: readonly SettingsCaution[]
}

/** The rules in their order, which is changed by dragging, by keyboard or in the menu of a row. */
export function RulesList(props: RulesListProps) {
  const { rules, counts, choices, settings, onChange, onAction } = props
  const words = useWords()
  const { say } = words
  const mayChange = useMayChange()
  // The list keeps the content of an item until the item is another object.
  const rows = useMemo(
    () =>
      rules.map((rule, index): Row => {
        const count = counts && (counts.byRule.get(rule.id) ?? 0)
        return { id: rule.id, rule, index, count, choices, cautions: cautionsOfRule(rule, settings) }
      }),
    [rules, counts, choices, settings],
  )
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => onChange(moveNextTo(rules, keys, target)),
  })
  const replace = (rule: ListingRule) => onChange(rules.map((each) => (each.id === rule.id ? rule : each)))
  const act = (key: string | number, { rule }: Row) => {
    if (key === 'up' || key === 'down') onChange(moveBy(rules, rule.id, key === 'up' ? -1 : 1))
    else onAction(key as RuleAction, rule)
  }
  return (
    <ListView
      aria-label={say('rules.list')}
      items={rows}
      overflowMode="wrap"
      width="100%"
      maxHeight="size-6000"
      {...(mayChange ? { dragAndDropHooks } : {})}
    >
      {(row) => (
        <Item key={row.id} textValue={row.rule.name}>
          <Text>{row.rule.name}</Text>
          <Text slot="description">
            <Described row={row} words={words} />
          </Text>
          <div className="rules__actions">
            <Switch
              isSelected={row.rule.isOn}
              onChange={(isOn) => replace({ ...row.rule, isOn })}
              isReadOnly={!mayChange}
              aria-label={say('rules.on', { name: row.rule.name })}
            />
            <ActionMenu
              isQuiet
              isDisabled={!mayChange}
              aria-label={say('rules.actions', { name: row.rule.name })}
              onAction={(key) => act(key, row)}
              items={menuOf(row, rules.length)}
            >
              {({ id }) => <MenuItem key={id}>{say(`rules.${id}`)}</MenuItem>}
            </ActionMenu>
          </div>
        </Item>
      )}
    </ListView>
  )
}

function menuOf({ index }: Row, count: number) {
  const items = [
    { id: 'edit' as const },
    { id: 'copy' as const },
    { id: 'up' as const },
    { id: 'down' as const },
    { id: 'remove' as const },
  ]
  return items.filter(({ id }) => !(id === 'up' && index === 0) && !(id === 'down' && index === count - 1))
}

interface DescribedProps {
  readonly row: Row
  readonly words: Words
}

function Described({ row: { rule, count, choices, cautions }, words }: DescribedProps) {
  const times = sayTimes(rule, words)
  return (
    <span className="rules__row">
      <span>{sayRule(rule, choices, words)}</span>
      {times && <span>{times}</span>}
      {cautions.map((caution) => (
        <span key={caution}>{words.say(`caution.${caution}`)}</span>
      ))}
      {/* A rule outside of its period is counted with no listing, whatever it matches. */}
      {rule.isOn && phaseOf(rule) === 'running' && <span>{sayCount(count, words)}</span>}
    </span>
  )
}

function sayCount(count: number | null | undefined, { say }: Words): string {
  if (count === undefined) return say('rules.counting')
  return count === null ? say('rules.count.failed') : say('rules.count', { count })
}
