import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { RULES_BYTES_MAXIMUM } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import {
  type CheckedFile,
  chosenOf,
  findFields,
  openFileOf,
} from '../../../../platform/csv/table/find-fields'
import type { OpenedFile } from '../../../../platform/csv/table/open-file'
import type { ChosenColumns } from '../../../../platform/csv/table/server-csv'
import { FileError, type FileProblem } from '../../../../platform/csv/table/table'
import { namesOfColumns } from '../../../../platform/csv/upload/refused-file'
import type { CommerceNames } from './commerce-names'
import { type ReadFile, readRuleFile } from './json-file'
import { type ReadCsv, readCsvRules } from './read-csv'

/** What was read of a chosen file. */
export type RuleFile =
  | (ReadFile & { readonly counted: 'line' })
  | (ReadCsv & {
      readonly counted: 'row'
      /** The names that the file gives its columns. */
      readonly columns: ReadonlyMap<string, string>
    })
  /** Its columns are not clear, or it has several sheets. */
  | { readonly kind: 'check'; readonly file: CheckedFile }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly why: FileProblem; readonly row: number | null }

/** What files are read with. */
export interface RuleFileContext {
  /** The rules of the form. Those of a file keep the ids of those with their names. */
  readonly known: readonly ListingRule[]
  /** Reads names of Commerce. Undefined if that fails. */
  readonly readNames: () => Promise<CommerceNames | undefined>
}

/** Reads a file of rules, of whatever format it is. */
export async function openRuleFile(file: File, context: RuleFileContext): Promise<RuleFile> {
  // Indented, a file is a few times as long as its rules.
  if (file.size > 5 * RULES_BYTES_MAXIMUM) return { kind: 'too-large' }
  const start = await file.slice(0, 100).text()
  if (/^\uFEFF?\s*[[{]/.test(start)) {
    const text = await file.text()
    const read = await withNames(context, (names) => readRuleFile(text, names))
    return { ...read, counted: 'line' }
  }
  return caught(async () => {
    const opened = await openFileOf('rules', file)
    const read = await tableOf(opened, opened.sheets[0] ?? '')
    if (opened.sheets.length > 1 || !read.found.isClear) return { kind: 'check', file: read }
    return readOpened(read, chosenOf(read.found), context)
  })
}

/** Reads another sheet of a file. */
export function readSheet(opened: OpenedFile, sheet: string): Promise<RuleFile> {
  return caught(async () => ({ kind: 'check', file: await tableOf(opened, sheet) }))
}

/** Reads the rules once the columns are known. */
export async function readOpened(
  { table }: CheckedFile,
  chosen: ChosenColumns,
  context: RuleFileContext,
): Promise<RuleFile> {
  const { known } = context
  const read = await withNames(context, (names) => readCsvRules(table, chosen, { known, names }))
  return { ...read, counted: 'row', columns: namesOfColumns({ table, chosen }) }
}

/** Asks Commerce for its names only if the file has one. */
async function withNames<Read extends ReadFile | ReadCsv>(
  { readNames }: RuleFileContext,
  read: (names: CommerceNames | undefined) => Read,
): Promise<Read> {
  const first = read(undefined)
  const hasNames = first.kind === 'mistakes' && first.mistakes.some(({ code }) => code === 'names-unread')
  return hasNames ? read(await readNames()) : first
}

async function tableOf(opened: OpenedFile, sheet: string): Promise<CheckedFile> {
  const { signal } = new AbortController()
  const table = await opened.read(sheet, { onProgress: () => {}, signal })
  if (table.rows.length === 0) throw new FileError('empty')
  return { opened, sheet, table, found: await findFields(table, 'rules') }
}

async function caught(read: () => Promise<RuleFile>): Promise<RuleFile> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FileError) return { kind: 'unreadable', why: error.why, row: error.row }
    throw error
  }
}
