import { NumberParser } from '@internationalized/number'

export type TypedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  /** Not a number in this language. */
  | { readonly kind: 'text'; readonly text: string }

/**
 * Parses a number that was typed in the language of `locale`. Never rounds or guesses: separators must be where the
 * language puts them. So 2,5 never becomes 25 where commas group thousands, and 1,000 never becomes 1 where they start
 * decimals.
 */
export function parseTypedNumber(typed: string, locale: string): TypedNumber {
  const text = typed.trim()
  if (text === '') return { kind: 'blank' }
  const parser = new NumberParser(locale, { style: 'decimal' })
  const value = parser.isValidPartialNumber(text) ? parser.parse(text) : Number.NaN
  if (!Number.isFinite(value) || !isWrittenAsUsual(text, value, locale)) return { kind: 'text', text: typed }
  return { kind: 'number', value }
}

function isWrittenAsUsual(text: string, value: number, locale: string): boolean {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const { group, decimal } = separatorsOf(locale)
  const [integer = '', ...decimals] = bare(text).split(decimal)
  if (decimals.length > 0 && Number.isInteger(value)) return false
  const grouped = group !== '' && integer.includes(bare(group))
  return !grouped || integer === bare(whole.format(Math.trunc(value)))
}

function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-1_234_567.5)
  const textOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: textOf('group'), decimal: textOf('decimal') }
}

/** Removes the sign, and unifies spaces: some languages group with spaces that keyboards do not have. */
function bare(text: string): string {
  return text.replace(/^[-−+]/, '').replace(/\s/gu, ' ')
}
