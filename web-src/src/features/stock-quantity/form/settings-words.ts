import {
  NUMBER_FIELDS,
  type NumberField,
  type SettingsField,
  type SettingsIssue,
  type StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Words } from '../../../i18n/words'
import { SETTINGS_IN_ORDER } from './draft'

/** Says an issue as a sentence below its field. */
export function sayIssue(field: NumberField, { code }: SettingsIssue, typed: string, { say }: Words): string {
  const values = { ...NUMBER_FIELDS[field], typed: typed.trim() }
  switch (code) {
    case 'required':
    case 'not-a-number':
    case 'not-whole':
    case 'too-small':
    case 'too-large':
      return say(`issue.${code}`, values)
    default:
      return say('issue.other')
  }
}

/** Says a setting's value as the form shows it. */
export function saySetting(
  field: SettingsField,
  settings: StockQuantitySettings,
  { say, number, locale }: Words,
): string {
  if (field === 'maximumMode') return say(`field.maximumMode.${settings.maximumMode}`)
  if (field !== 'stockPercentage') return number(settings[field])
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(settings[field] / 100)
}

/** The settings in which two versions differ. */
export function changedFields(
  before: StockQuantitySettings,
  after: StockQuantitySettings,
): readonly SettingsField[] {
  return SETTINGS_IN_ORDER.filter((field) => before[field] !== after[field])
}

/** Says what a version changed, as short phrases. The first version lists all values. */
export function sayChanges(
  before: StockQuantitySettings | undefined,
  after: StockQuantitySettings,
  words: Words,
): readonly string[] {
  const { say } = words
  if (!before) {
    return SETTINGS_IN_ORDER.filter((field) => isActing(field, after)).map((field) =>
      say('history.value', { field: say(`field.${field}`), to: saySetting(field, after, words) }),
    )
  }
  return changedFields(before, after).map((field) =>
    say('history.change', {
      field: say(`field.${field}`),
      from: saySetting(field, before, words),
      to: saySetting(field, after, words),
    }),
  )
}

function isActing(field: SettingsField, { maximumMode }: StockQuantitySettings): boolean {
  return maximumMode === 'upTo' || (field !== 'stockPercentage' && field !== 'safetyBuffer')
}
