import { chunk } from 'es-toolkit'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChosenExportRequest, CsvPartReply } from '../../../../actions/admin-api/contract/files/export'
import { useWords } from '../../i18n/words-context'
import type { AdminApi, ApiFailure, ApiRequest } from '../api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../api/admin-api-context'

const BYTE_ORDER_MARK = '\uFEFF'
const CHOSEN_MAXIMUM = 500

type Separator = ChosenExportRequest['separator']

/** Asks for the part after the last one. Null at the end. */
export type NextPart = (last: CsvPartReply | null, separator: Separator) => ApiRequest | null

/** The parts of a resource's list, with the filters of its query. */
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

/** Selected listings of one store, and the path of the store's export. */
export interface ChosenOfStore {
  readonly path: string
  readonly sellerSkus: readonly string[]
}

/** The parts of selected listings, store by store. */
export function chosenParts(stores: readonly ChosenOfStore[]): NextPart {
  const parts = stores.flatMap(({ path, sellerSkus }) =>
    chunk(sellerSkus, CHOSEN_MAXIMUM).map((some) => ({ path, sellerSkus: some })),
  )
  let at = -1
  return (last, separator) => {
    at = last === null ? 0 : at + 1
    const part = parts[at]
    if (part === undefined) return null
    const body: ChosenExportRequest = { sellerSkus: part.sellerSkus, hasHeader: last === null, separator }
    return { method: 'POST', path: part.path, body }
  }
}

export interface Collecting {
  readonly next: NextPart
  readonly locale: string
  /** The number of rows so far. */
  readonly onProgress: (rows: number) => void
  readonly signal: AbortSignal
}

/**
 * Collects the whole file in a form that spreadsheets open. Throws failures that `failureIn` reads. Stops when the
 * signal aborts.
 */
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
  return csvFile(texts)
}

/** Joins texts to a file. Without a byte order mark, spreadsheets read it in the Windows code page. */
export function csvFile(texts: readonly string[]): Blob {
  return new Blob([BYTE_ORDER_MARK, ...texts], { type: 'text/csv;charset=utf-8' })
}

/** Spreadsheets use semicolons where the comma is the decimal separator. */
export function separatorOf(locale: string): Separator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}

export interface CsvDownload {
  /** Null when no download is running. */
  readonly rows: number | null
  readonly failure: ApiFailure | null
  readonly start: (next: NextPart, fileName: string) => void
  readonly cancel: () => void
}

/** Collects a file part by part and saves it through the browser. Leaving the page cancels it. */
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
      .then((file) => file && saveFile(file, fileName))
      .catch((error: unknown) => setFailure(failureIn(error)))
      .finally(() => {
        if (running.current === own) cancel()
      })
  }
  return { rows, failure, start, cancel }
}

/** Saves a file through the browser. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // By then the browser has started to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
