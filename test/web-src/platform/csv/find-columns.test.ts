import fc from 'fast-check'
import { MAPPING_FILE } from '../../../../actions/shared/csv/mapping-rows'
import { OVERRIDE_FILE } from '../../../../actions/shared/csv/override-rows'
import { parseCsv } from '../../../../actions/shared/csv/parse-csv'
import { uploadedRows } from '../../../../actions/shared/csv/uploaded-rows'
import { RULE_COLUMNS } from '../../../../web-src/src/features/stock-quantity/rules/files/csv-columns'
import { fetchCatalogue, LANGUAGES } from '../../../../web-src/src/i18n/catalogue'
import type { Catalogue } from '../../../../web-src/src/i18n/catalogue-types'
import {
  FILE_FIELDS,
  type FileKind,
  IGNORE,
  type NamesOfFields,
  namesOfFields,
  REQUIRED,
} from '../../../../web-src/src/platform/csv/table/file-fields'
import { findColumns, problemOf } from '../../../../web-src/src/platform/csv/table/find-columns'
import { serverCsv } from '../../../../web-src/src/platform/csv/table/server-csv'
import type { Table } from '../../../../web-src/src/platform/csv/table/table'
import { refusedCsv } from '../../../../web-src/src/platform/csv/upload/refused-file'

let catalogues: readonly Catalogue[]
let names: Readonly<Record<FileKind, NamesOfFields>>
beforeAll(async () => {
  catalogues = await Promise.all(LANGUAGES.map(fetchCatalogue))
  names = {
    overrides: namesOfFields('overrides', catalogues),
    mappings: namesOfFields('mappings', catalogues),
    rules: namesOfFields('rules', catalogues),
  }
})

/** A table of rows that are each below the other; an empty row is left out. */
function tableOf(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): Table {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }))
  return { rows: numbered.filter(({ cells }) => cells.length > 0), separator }
}
function meant(kind: FileKind, ...rows: readonly (readonly string[])[]) {
  const { columns, isClear } = findColumns(tableOf(rows), names[kind], REQUIRED[kind])
  return { isClear, meant: columns.map((column) => column.meant) }
}

test('the page knows the columns that the server knows', () => {
  const columnsOf = (kind: FileKind) => FILE_FIELDS[kind].map(({ column }) => column)
  expect(columnsOf('overrides')).toEqual(OVERRIDE_FILE.names)
  expect(columnsOf('mappings')).toEqual(MAPPING_FILE.names)
  expect(columnsOf('rules')).toEqual(RULE_COLUMNS)
})

test.each(LANGUAGES)('the labels of the page in %s mean their fields', (language) => {
  const catalogue = catalogues[LANGUAGES.indexOf(language)]
  for (const kind of ['overrides', 'mappings', 'rules'] as const) {
    const fields = FILE_FIELDS[kind]
    const header = fields.map(({ label }) => ` ${catalogue?.[label].toUpperCase()}\u00A0`)
    expect(meant(kind, header)).toEqual({ isClear: true, meant: fields.map(({ column }) => column) })
  }
})

test.each<[FileKind, readonly string[], readonly (string | null)[]]>([
  ['overrides', ['SKU', 'Qty'], ['seller-sku', 'maximum-listed-quantity']],
  [
    'overrides',
    ['Merchant SKU', '"Do Not Manage Stock" Quantity'],
    ['seller-sku', 'do-not-manage-stock-quantity'],
  ],
  [
    'overrides',
    ['\uFEFFM\u200BSKU', 'out of stock threshold', 'Title'],
    ['seller-sku', 'out-of-stock-threshold', IGNORE],
  ],
  ['mappings', ['seller-sku', 'sku', 'title', 'asin'], ['seller-sku', 'sku', IGNORE, IGNORE]],
  ['mappings', ['Seller_SKU', 'Commerce SKU'], ['seller-sku', 'sku']],
])('in a file of %s, %j is %j', (kind, header, columns) => {
  expect(meant(kind, header)).toEqual({ isClear: true, meant: columns })
})

test.each<[string, readonly string[], readonly (string | null)[]]>([
  ['an unknown column', ['SKU', 'Max', 'Price'], ['seller-sku', 'maximum-listed-quantity', IGNORE]],
  ['two columns for one field', ['SKU', 'Max', 'Qty'], ['seller-sku', null, null]],
  ['no seller SKU', ['Article', 'Max'], [IGNORE, 'maximum-listed-quantity']],
  ['nothing but the seller SKU', ['SKU'], ['seller-sku']],
])('%s is for the merchant to clear up', (_what, header, columns) => {
  expect(meant('overrides', header, ['A', '1', '2'].slice(0, header.length))).toEqual({
    isClear: false,
    meant: columns,
  })
})

test('columns without a name are asked for if they have values', () => {
  expect(meant('overrides', ['SKU', 'Max', '', ''], ['A', '1', '', ''])).toMatchObject({ isClear: true })
  const { columns, isClear } = findColumns(
    tableOf([
      ['SKU', 'Max'],
      ['A', '1', '', 'x'],
    ]),
    names.overrides,
    REQUIRED.overrides,
  )
  expect(isClear).toBe(false)
  expect(columns[2]).toEqual({ index: 3, name: '', samples: ['x'], meant: IGNORE })
})

test('the header is found below titles, and names in merged cells above it', () => {
  const rows = [
    ['Overrides of May'],
    [],
    ['Seller SKU', 'Quantities', '', 'Reason'],
    ['', 'Max', 'Threshold', ''],
    ['A', '5', '1', 'Fair'],
  ]
  const { header, columns, isClear } = findColumns(tableOf(rows), names.overrides, REQUIRED.overrides)
  expect({ header, isClear }).toEqual({ header: 2, isClear: true })
  expect(columns.map(({ name, meant: field }) => [name, field])).toEqual([
    ['Seller SKU', 'seller-sku'],
    ['Max', 'maximum-listed-quantity'],
    ['Threshold', 'out-of-stock-threshold'],
    ['Reason', 'reason'],
  ])
})

test('a file without known names begins with its first row of several cells', () => {
  const { header, columns } = findColumns(
    tableOf([['Stock'], ['Article', 'Count'], ['A', '1']]),
    names.overrides,
    REQUIRED.overrides,
  )
  expect(header).toBe(1)
  expect(columns.map(({ name, samples }) => [name, samples])).toEqual([
    ['Article', ['A']],
    ['Count', ['1']],
  ])
})

test.each([
  [['seller-sku', null], 'unclear'],
  [['seller-sku', 'show', 'show', IGNORE], 'repeated'],
  [['show', IGNORE], 'no-seller-sku'],
  [['seller-sku', IGNORE, IGNORE], 'no-other'],
  [['seller-sku', 'show', IGNORE, IGNORE], null],
])('the choice %j has the problem %j', (chosen, problem) => {
  expect(problemOf(chosen, REQUIRED.overrides)).toBe(problem)
})

test.each([
  [['on', 'values'], 'no-rule'],
  [['rule', IGNORE], 'no-rule'],
  [['rule', 'values'], null],
])('the choice %j of a file of rules has the problem %j', (chosen, problem) => {
  expect(problemOf(chosen, REQUIRED.rules)).toBe(problem)
})

const chosen = {
  header: 1,
  columns: [
    { index: 1, column: 'seller-sku' },
    { index: 0, column: 'ends-at' },
    { index: 2, column: IGNORE },
    { index: 3, column: 'reason' },
  ],
}
const signal = new AbortController().signal

test('the server reads every cell as it was, in the row that the spreadsheet shows', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('a\nb', '"', ';', ',', '\t', '|', '="00123"', '#N/A', '1,5'),
  )
  const cells = fc.tuple(fc.constant(''), cell, cell, cell)
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), cells), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(gaps, fc.constantFrom(',' as const, ';' as const), async (given, separator) => {
      const rows: { number: number; cells: string[] }[] = []
      for (const [gap, all] of given) rows.push({ number: (rows.at(-1)?.number ?? 4) + gap, cells: all })
      const table = { separator, rows: [{ number: 1, cells: ['Title'] }, { number: 4, cells: [] }, ...rows] }
      const read = []
      for await (const row of parseCsv(serverCsv(table, chosen, signal), OVERRIDE_FILE)) read.push(row)
      const wanted = rows.filter(({ cells: all }) => [all[1], all[3]].some((text) => !isBlank(text ?? '')))
      expect(read.map(({ line }) => line)).toEqual(wanted.map((row) => row.number))
      expect(uploadedRows(read).map((row) => [row.has('show'), row.decimals])).toEqual(
        wanted.map(() => [false, separator === ';' ? ',' : null]),
      )
    }),
  )
})

const isBlank = (text: string) =>
  text.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '') === ''

test('refused rows are downloaded as they were, and can be uploaded again', () => {
  const table = tableOf([
    ['Title'],
    ['Until', 'SKU', '', 'Reason'],
    ['2027-01-31', '=A', 'x', 'a, "b"'],
    ['', '="07"', '', '-'],
  ])
  const refused = [3, 4].map((line) => ({ line, message: `wrong ${line}`, mistakes: [] }))
  const text = refusedCsv({
    source: { table, chosen },
    refused,
    names: ['Row', 'Problem'],
    say: ({ message }) => message,
  })
  expect(text).toBe(
    'Row,Problem,Until,SKU,,Reason\r\n' +
      '3,wrong 3,2027-01-31,\'=A,x,"a, ""b"""\r\n' +
      '4,wrong 4,,"=""07""",,\'-\r\n',
  )
  expect(meant('overrides', ['Row', 'Problem', 'Until', 'SKU', '', 'Reason'])).toMatchObject({
    isClear: true,
  })
})
