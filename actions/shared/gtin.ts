/** Digits of a GTIN in full. EAN and UPC are the same number with fewer leading zeros. */
const LENGTH = 14
/** The shortest EAN, of 8 digits, may have lost a leading zero in a spreadsheet. */
const SHORTEST = 7
const ISBN_PREFIX = '978'
const ISBN_10 = /^\d{9}[\dX]$/

/**
 * The GTIN that an EAN, UPC, GTIN or ISBN-10 stands for, in 14 digits. Null unless its check digit is right, so that no
 * other number is taken for one.
 */
export function gtinOf(text: string): string | null {
  const code = text.trim().replace(/[\s-]/g, '').toUpperCase()
  if (ISBN_10.test(code) && isbnSum(code) % 11 === 0) {
    const digits = `${ISBN_PREFIX}${code.slice(0, -1)}`
    return padded(`${digits}${checkDigitOf(digits)}`)
  }
  if (!/^\d+$/.test(code) || code.length < SHORTEST || code.length > LENGTH || /^0+$/.test(code)) return null
  return checkDigitOf(code.slice(0, -1)) === Number(code.at(-1)) ? padded(code) : null
}

/**
 * How a product may hold a GTIN: in each of its lengths, without leading zeros, and as ISBN-10. Ten digits that are also the
 * ISBN-10 of a book stand for the book.
 */
export function gtinVariants(gtin: string): readonly string[] {
  const lengths = [14, 13, 12, 8].map((length) => [gtin.slice(-length), length] as const)
  const whole = lengths.filter(([, length]) => /^0*$/.test(gtin.slice(0, LENGTH - length)))
  const isbn = gtin.startsWith(`0${ISBN_PREFIX}`) ? [isbn10Of(gtin.slice(4, -1))] : []
  const variants = [...whole.map(([variant]) => variant), gtin.replace(/^0+/, ''), ...isbn]
  return [...new Set(variants)].filter((variant) => (gtinOf(variant) ?? gtin) === gtin)
}

/** Counted from the end, every other digit has the weight 3. */
function checkDigitOf(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

function isbnSum(isbn: string): number {
  return [...isbn].reduce((all, digit, at) => all + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0)
}

function isbn10Of(digits: string): string {
  const check = (11 - (isbnSum(`${digits}0`) % 11)) % 11
  return `${digits}${check === 10 ? 'X' : check}`
}

function padded(digits: string): string {
  return digits.padStart(LENGTH, '0')
}
