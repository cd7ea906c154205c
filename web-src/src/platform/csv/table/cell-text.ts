/** The value of a cell in a workbook. */
export type WorkbookValue = string | number | boolean | Date | null | undefined

/** Excel keeps 15 digits of a number. Longer ones have lost some. */
const DIGITS = 15

/** The text of a cell as in a CSV file. A date has no time zone, as in Excel. */
export function cellText(value: WorkbookValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' ? value : dateText(value)
}

function numberText(value: number): string {
  const number = Number(value.toPrecision(DIGITS))
  if (Math.abs(number) >= 10 ** DIGITS) return number.toExponential().toUpperCase()
  // Three decimals could be read as thousands.
  return String(number).replace(/\.\d{3}$/, '$&0')
}

/** The library reads the date as in UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const seconds = new Date(Math.round(value.getTime() / 1_000) * 1_000)
  const [date = '', time = ''] = seconds.toISOString().slice(0, 19).split('T')
  return time === '00:00:00' ? date : `${date} ${time}`
}

const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/

/** A date without a time zone is meant in the time zone of whoever uploads it. Other text stays as it is. */
export function withTimeZone(text: string): string {
  const parts = LOCAL_TIME.exec(text.trim())
    ?.slice(1)
    .map((part) => Number(part ?? 0))
  if (!parts) return text
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const date = new Date(year, month - 1, day, hour, minute, second)
  return date.getMonth() === month - 1 && date.getDate() === day ? date.toISOString() : text
}
