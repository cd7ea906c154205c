import type { RuleChoicesReply } from '../../../../../actions/admin-api/contract/rules'
import type {
  ListingRule,
  RuleCondition,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  cautionsOf,
  type SettingsCaution,
  type StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { MessageKey } from '../../../i18n/catalogue-types'
import type { Words } from '../../../i18n/words'
import { SETTINGS_IN_ORDER } from '../form/draft'

/** Names of Commerce. Undefined: not loaded, or Commerce does not answer. */
export type Choices = RuleChoicesReply | undefined

/** Values of a condition that a summary names. */
const NAMED_MAXIMUM = 3

/** Amazon's codes of an item's condition. */
export const AMAZON_CONDITIONS = [
  'new_new',
  'new_open_box',
  'new_oem',
  'refurbished_refurbished',
  'used_like_new',
  'used_very_good',
  'used_good',
  'used_acceptable',
  'collectible_like_new',
  'collectible_very_good',
  'collectible_good',
  'collectible_acceptable',
  'club_club',
] as const

/** Commerce's product types with their own stock. */
export const PRODUCT_TYPES = ['simple', 'virtual', 'downloadable'] as const

/** "Category: Kitchen · Price from 10 → Maximum Listed Quantity: 5" */
export function sayRule({ conditions, values }: ListingRule, choices: Choices, words: Words): string {
  const when = conditions.map((condition) => sayCondition(condition, choices, words)).join(' · ')
  return words.say('rules.summary', { conditions: when, values: sayValues(values, words) })
}

export function sayValues(values: ListingRule['values'], { say, number }: Words): string {
  if (values.kind === 'exclude') return say('rules.exclude')
  const { settings } = values
  return SETTINGS_IN_ORDER.flatMap((field) => {
    const value = settings[field]
    if (value === undefined) return []
    const to = typeof value === 'number' ? number(value) : say(`field.maximumMode.${value}`)
    return [say('history.value', { field: say(`field.${field}`), to })]
  }).join(', ')
}

/** "1/1/2027 to 1/31/2027", and whether it has not begun or is over; null: always. */
export function sayTimes(rule: ListingRule, words: Words): string | null {
  const times = sayPeriod(rule, words)
  const phase = phaseOf(rule)
  return times === null || phase === 'running' ? times : words.say(`rules.${phase}`, { times })
}

/** Where a rule is in its period, as seen now. */
export function phaseOf({ beginsAt, endsAt }: ListingRule): 'not-begun' | 'running' | 'over' {
  if (endsAt !== null && Date.parse(endsAt) <= Date.now()) return 'over'
  return beginsAt !== null && Date.parse(beginsAt) > Date.now() ? 'not-begun' : 'running'
}

function sayPeriod({ beginsAt, endsAt }: ListingRule, { say, moment }: Words): string | null {
  if (beginsAt !== null && endsAt !== null) {
    return say('rules.times', { from: moment(beginsAt), to: moment(endsAt) })
  }
  if (beginsAt !== null) return say('rules.times.from', { from: moment(beginsAt) })
  return endsAt === null ? null : say('rules.times.to', { to: moment(endsAt) })
}

export function sayCondition(condition: RuleCondition, choices: Choices, words: Words): string {
  const { say } = words
  switch (condition.kind) {
    case 'seller-sku':
    case 'sku':
      return say(`rules.says.${condition.kind}.${condition.operator}`, {
        texts: list(condition.texts, words),
      })
    case 'category': {
      const names = condition.categoryIds.map((id) => nameOfCategory(id, choices, words))
      return say(condition.withChildren ? 'rules.says.category.children' : 'rules.says.category', {
        values: list(names, words),
      })
    }
    case 'attribute-set': {
      const names = condition.attributeSetIds.map((id) => nameOfSet(id, choices, words))
      return say('rules.says.attribute-set', { values: list(names, words) })
    }
    case 'attribute':
      return sayAttribute(condition, choices, words)
    case 'price':
      return sayPrice(condition, words)
    case 'amazon-condition': {
      const names = condition.conditions.map((code) => nameOfAmazonCondition(code, words))
      return say('rules.says.amazon-condition', { values: list(names, words) })
    }
    case 'product-type': {
      const names = condition.types.map((type) => nameOfProductType(type, words))
      return say('rules.says.product-type', { values: list(names, words) })
    }
    case 'stock-managed':
      return say(condition.isManaged ? 'rules.says.managed' : 'rules.says.not-managed')
  }
}

export function nameOfAmazonCondition(code: string, { say }: Words): string {
  const known = AMAZON_CONDITIONS.find((each) => each === code)
  return known ? say(`amazon-condition.${known}`) : code
}

export function nameOfProductType(type: string, { say }: Words): string {
  const known = PRODUCT_TYPES.find((each) => each === type)
  return known ? say(`product-type.${known}`) : type
}

/** The last name of the path. */
export function nameOfCategory(id: number, choices: Choices, words: Words): string {
  return nameOf(id, choices?.categories, words)
}

export function nameOfSet(id: number, choices: Choices, words: Words): string {
  return nameOf(id, choices?.attributeSets, words)
}

function nameOf(
  id: number,
  known: readonly { readonly id: number; readonly name: string }[] | undefined,
  words: Words,
): string {
  if (known === undefined) return `#${id}`
  return known.find((each) => each.id === id)?.name ?? sayMissing(String(id), words)
}

/** What Commerce no longer has stays visible. */
function sayMissing(value: string, { say }: Words): string {
  return say('rules.missing', { value })
}

function sayAttribute(
  condition: Extract<RuleCondition, { kind: 'attribute' }>,
  choices: Choices,
  words: Words,
): string {
  const { code, values } = condition
  const known = choices?.attributes.find((each) => each.code === code)
  const name = known?.label ?? (choices ? sayMissing(code, words) : code)
  const label = hasChanged(condition, known) ? words.say('rules.attribute.changed', { label: name }) : name
  const names = values.map((value) => nameOfOption(value, known, words))
  return words.say('rules.says.attribute', { label, values: list(names, words) })
}

/** Whether a product can have several values now and could not when the rule was written, or the other way round. */
export function hasChanged(
  { isMultiple }: Pick<Extract<RuleCondition, { kind: 'attribute' }>, 'isMultiple'>,
  attribute: RuleChoicesReply['attributes'][number] | undefined,
): boolean {
  return attribute !== undefined && (attribute.input === 'multiselect') !== isMultiple
}

/** What to check in the values of a rule, with the store's where it gives none. Without what the store says itself. */
export function cautionsOfRule(
  { values }: Pick<ListingRule, 'values'>,
  settings: StockQuantitySettings | null,
): readonly SettingsCaution[] {
  if (settings === null || values.kind === 'exclude') return []
  const own = cautionsOf(settings)
  return cautionsOf({ ...settings, ...values.settings }).filter((caution) => !own.includes(caution))
}

export function nameOfOption(
  value: string,
  attribute: RuleChoicesReply['attributes'][number] | undefined,
  words: Words,
): string {
  if (attribute === undefined || attribute.input === 'text') return value
  return attribute.options.find((each) => each.value === value)?.label ?? sayMissing(value, words)
}

function sayPrice({ from, to }: Extract<RuleCondition, { kind: 'price' }>, { say, number }: Words): string {
  if (from !== null && to !== null) return say('rules.says.price', { from: number(from), to: number(to) })
  const [key, value]: [MessageKey, number | null] =
    from === null ? ['rules.says.price.to', to] : ['rules.says.price.from', from]
  return say(key, { price: number(value ?? 0) })
}

/** The first values, and how many there are besides. */
function list(values: readonly string[], { say }: Words): string {
  const shown = values.slice(0, NAMED_MAXIMUM).join(', ')
  const count = values.length - NAMED_MAXIMUM
  return count > 0 ? say('rules.says.more', { values: shown, count }) : shown
}
