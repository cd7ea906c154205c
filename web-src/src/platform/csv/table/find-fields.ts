import { fetchCatalogue, LANGUAGES } from '../../../i18n/catalogue'
import english from '../../../i18n/en.json'
import { type FileKind, namesOfFields, REQUIRED } from './file-fields'
import { type FoundColumns, findColumns, scoreRows } from './find-columns'
import { type OpenedFile, openFile } from './open-file'
import type { ChosenColumns } from './server-csv'
import type { Table } from './table'

/** A file whose sheet and columns the merchant checks. */
export interface CheckedFile {
  readonly opened: OpenedFile
  readonly sheet: string
  readonly table: Table
  readonly found: FoundColumns
}

/** Opens a file of some kind. */
export function openFileOf(kind: FileKind, file: File): Promise<OpenedFile> {
  const names = namesOfFields(kind, [english])
  return openFile(file, (rows) => scoreRows(rows, names))
}

/**
 * Finds what each column of a table is. The names in other languages are only needed where the English ones do not
 * explain every column.
 */
export async function findFields(table: Table, kind: FileKind): Promise<FoundColumns> {
  const found = findColumns(table, namesOfFields(kind, [english]), REQUIRED[kind])
  if (found.isClear) return found
  const catalogues = await Promise.all(
    LANGUAGES.map((language) => fetchCatalogue(language).catch(() => english)),
  )
  return findColumns(table, namesOfFields(kind, catalogues), REQUIRED[kind])
}

/** The columns as they were found. */
export function chosenOf({ header, columns }: FoundColumns): ChosenColumns {
  return {
    header,
    columns: columns.flatMap(({ index, meant }) => (meant === null ? [] : [{ index, column: meant }])),
  }
}
