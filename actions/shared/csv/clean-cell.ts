/** Characters that nobody sees: byte order mark, zero-width characters, soft hyphen, direction marks. */
const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
const ENDS =
  /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+|[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+$/gu
const QUOTED = /^(?:["“”„«‹‘‚'’]\s*)(.*?)(?:\s*["“”»›’'‘])$/su
/** `="00123"`, which keeps a spreadsheet from reading a number. */
const FORMULA_TEXT = /^=\s*"((?:[^"]|"")*)"$/

/** Without spaces and hidden characters at both ends. */
export function trimmed(cell: string): string {
  return cell.replace(ENDS, '')
}

/** The text that `="…"` stands for. */
export function withoutFormulaText(cell: string): string {
  const [, inner] = FORMULA_TEXT.exec(cell) ?? []
  return inner === undefined ? cell : inner.replaceAll('""', '"')
}

/** The text of a cell in which hidden characters and quotation marks around it cannot be meant. Inner spaces stay. */
export function cleanCell(cell: string): string {
  const visible = trimmed(cell.replace(HIDDEN, '').replace(/\s/gu, ' '))
  return trimmed(QUOTED.exec(visible)?.[1] ?? visible)
}

const ERRORS: ReadonlySet<string> = new Set([
  ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!'],
  ...['#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#EXTERNAL!', '#GETTING_DATA'],
  // German, French, Spanish, Italian, Dutch.
  ...['#NV', '#WERT!', '#BEZUG!', '#ZAHL!', '#ÜBERLAUF!', '#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!'],
  ...[
    '#N/D',
    '#¡VALOR!',
    '#¡REF!',
    '#¡DIV/0!',
    '#¿NOMBRE?',
    '#¡NUM!',
    '#¡NULO!',
    '#VALORE!',
    '#RIF!',
    '#NOME?',
  ],
  ...['#N/B', '#WAARDE!', '#VERW!', '#DEEL/0!', '#NAAM?', '#GETAL!', '#LEEG!'],
])

/** Whether a spreadsheet shows an error in this cell. */
export function isErrorCell(cell: string): boolean {
  return ERRORS.has(cleanCell(cell).toUpperCase())
}

/** Whether a spreadsheet has replaced a long number by one in scientific notation, such as `1.23E+12`. */
export function isScientific(cell: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(cleanCell(cell))
}

/** Characters that begin a formula in a spreadsheet, including their full-width forms. */
const BEGINS = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]'
/**
 * Where a formula may begin: at the start, and after anything that another program may take for the end of a cell. The
 * mark is an apostrophe. A cell that begins with an apostrophe gets one more, because spreadsheets mark text with it.
 */
const FORMULA = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)('*)(?=${BEGINS})|^()('*)(?=[\\t\\r\\n'])`, 'g')
const MARKED = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)'('*)(?=${BEGINS})|^()'('*)`, 'g')

/** A cell that a spreadsheet takes for text, even if it begins like a formula. */
export function withFormulaMark(cell: string): string {
  return cell.replace(
    FORMULA,
    (_all, before = '', marks = '', first = '', more = '') => `${before}${first}'${marks}${more}`,
  )
}

/**
 * Removes the mark that {@link withFormulaMark} or a spreadsheet added, so that an exported file can be uploaded unchanged.
 */
export function withoutFormulaMark(cell: string): string {
  return cell.replace(
    MARKED,
    (_all, before = '', marks = '', first = '', more = '') => `${before}${first}${marks}${more}`,
  )
}

/** The text of a cell as a person means it, without the marks of a spreadsheet. What follows an apostrophe stays as it is. */
export function meantText(cell: string): string {
  const unmarked = withoutFormulaMark(cell)
  return unmarked === cell ? withoutFormulaText(cell) : unmarked
}
