import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChosenExportRequest, CsvPartReply } from '../../../../actions/admin-api/contract/export'
import { useWords } from '../../i18n/words-context'
import type { AdminApi, ApiFailure, ApiRequest } from '../api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../api/admin-api-context'

const BYTE_ORDER_MARK = '\uFEFF'
const CHOSEN_MAXIMUM = 500

type Separator = ChosenExportRequest['separator']

/** Asks for the part after the one that came last; null when that was the end. */
export type NextPart = (last: CsvPartReply | null, separator: Separator) => ApiRequest | null

/** The parts of what a resource lists, narrowed by its query. */
export function listedParts(
  path: string,
  query: Readonly<Record<string, string>> = {},
  cursor: 'after' | 'before' = 'after',
): NextPart {
  return (last, separator) => {
    if (last?.next === null) return null
    const asked = new URLSearchParams({ separator, ...(last ? { [cursor]: last.next } : {}) })
    for (const [name, value] of Object.entries(query)) if (value !== '') asked.set(name, value)
    return { path: `${path}?${asked}` }
  }
}

/** The parts of chosen listings. */
export function chosenParts(path: string, sellerSkus: readonly string[]): NextPart {
  let from = 0
  return (last, separator) => {
    from = last === null ? 0 : from + CHOSEN_MAXIMUM
    const some = sellerSkus.slice(from, from + CHOSEN_MAXIMUM)
    if (some.length === 0) return null
    const body: ChosenExportRequest = { sellerSkus: some, hasHeader: last === null, separator }
    return { method: 'POST', path, body }
  }
}

export interface Collecting {
  readonly next: NextPart
  readonly locale: string
  /** Rows so far. */
  readonly onProgress: (rows: number) => void
  readonly signal: AbortSignal
}

/** The whole file, as a spreadsheet opens it. Throws what `failureIn` reads; ends early where the signal says so. */
export async function collectCsv(api: AdminApi, given: Collecting): Promise<Blob | null> {
  const { next, locale, onProgress, signal } = given
  const separator = separatorOf(locale)
  const texts: string[] = []
  let rows = 0
  let last: CsvPartReply | null = null
  for (let ask = next(null, separator); ask !== null; ask = next(last, separator)) {
    const reply = await api<CsvPartReply>({ ...ask, signal })
    if (signal.aborted) return null
    last = unwrap(reply)
    texts.push(last.text)
    rows += last.rows
    onProgress(rows)
  }
  // Without the mark a spreadsheet takes the file for one in the Windows code page.
  return new Blob([BYTE_ORDER_MARK, ...texts], { type: 'text/csv;charset=utf-8' })
}

/** Spreadsheets split at semicolons where a comma begins the decimals. */
function separatorOf(locale: string): Separator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}

export interface CsvDownload {
  /** Null while none is under way. */
  readonly rows: number | null
  readonly failure: ApiFailure | null
  readonly start: (next: NextPart, fileName: string) => void
  readonly cancel: () => void
}

/** Collects a file part by part and hands it to the browser to keep; ends when the page is left. */
export function useCsvDownload(): CsvDownload {
  const api = useAdminApi()
  const { locale } = useWords()
  const [rows, setRows] = useState<number | null>(null)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setRows(null)
  }, [])
  useEffect(() => cancel, [cancel])

  const start = (next: NextPart, fileName: string) => {
    cancel()
    const own = new AbortController()
    running.current = own
    setFailure(null)
    setRows(0)
    collectCsv(api, { next, locale, onProgress: setRows, signal: own.signal })
      .then((file) => file && keep(file, fileName))
      .catch((error: unknown) => setFailure(failureIn(error)))
      .finally(() => {
        if (running.current === own) cancel()
      })
  }
  return { rows, failure, start, cancel }
}

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
