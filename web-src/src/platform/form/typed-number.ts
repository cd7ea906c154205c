import { NumberParser } from '@internationalized/number'

export type TypedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  /** Not a number in this language. */
  | { readonly kind: 'text'; readonly text: string }

/**
 * What somebody typed as a number in the language of `locale`. Nothing is rounded or guessed: separators must stand
 * where the language puts them, so that 2,5 never turns into 25 where the comma groups thousands, nor 1,000 into 1 where
 * it begins decimals: it may have been typed, or filled in, in another language.
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

/** Without a sign, and with one kind of space: keyboards do not have the ones that some languages group with. */
function bare(text: string): string {
  return text.replace(/^[-−+]/, '').replace(/\s/gu, ' ')
}
