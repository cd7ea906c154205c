import english from '../../../../web-src/src/i18n/en.json'
import { cellText, withTimeZone } from '../../../../web-src/src/platform/csv/table/cell-text'
import { namesOfFields } from '../../../../web-src/src/platform/csv/table/file-fields'
import { scoreRows } from '../../../../web-src/src/platform/csv/table/find-columns'
import { openFile } from '../../../../web-src/src/platform/csv/table/open-file'
import { FileError, ROWS_MAXIMUM } from '../../../../web-src/src/platform/csv/table/table'
import { type WorkbookSheet, workbookFile } from '../../../workbook-file'

const names = namesOfFields('overrides', [english])
const opened = (content: BlobPart, name = 'file') =>
  openFile(new File([content], name), (rows) => scoreRows(rows, names))
const reading = { onProgress: () => {}, signal: new AbortController().signal }

async function tableOf(content: BlobPart) {
  const file = await opened(content)
  return file.read(file.sheets[0] ?? '', reading)
}
const excel = (...sheets: WorkbookSheet[]) => new Uint8Array(workbookFile(sheets))
const row = (number: number, ...cells: string[]) => ({ number, cells })

describe('a CSV file', () => {
  test.each([
    ['commas', 'SKU,Max\nA,1\n', ','],
    ['semicolons', '\uFEFFSKU;Max\r\nA;1\r\n', ';'],
    ['tabs', 'SKU\tMax\rA\t1\r', ','],
    ['pipes', 'SKU|Max\nA|1', ','],
    ['quotes', '"SKU","Max"\n"A","1"\n', ','],
    ['mixed line ends and empty rows and columns', 'SKU,Max,,\r\nA,1,,\n\r\n,,,\r', ','],
  ])('with %s is read', async (_what, text, separator) => {
    expect(await tableOf(text)).toEqual({ rows: [row(1, 'SKU', 'Max'), row(2, 'A', '1')], separator })
  })

  test('has a separator that suits its names, whatever its title and its values hold', async () => {
    const text = 'Overrides, for the fair, in May\nSKU;Max;Reason\nA;1;a, b, c, d, e\n'
    expect((await tableOf(text)).rows).toEqual([
      row(1, 'Overrides, for the fair, in May'),
      row(2, 'SKU', 'Max', 'Reason'),
      row(3, 'A', '1', 'a, b, c, d, e'),
    ])
  })

  test('may name its separator, as Excel does', async () => {
    expect((await tableOf('sep=|\r\nSKU|Max\r\n')).rows).toEqual([row(1, 'SKU', 'Max')])
  })

  test('keeps the numbers of its rows past cells with several lines', async () => {
    const text = `SKU,Max\n"A\nB",1\n="00123",2\n${'C,3\n'.repeat(60_000)}"D\nE",4\n`
    const { rows } = await tableOf(text)
    expect(rows.slice(1, 3)).toEqual([row(2, 'A\nB', '1'), row(3, '="00123"', '2')])
    expect(rows.at(-1)).toEqual(row(60_004, 'D\nE', '4'))
  })

  test.each([
    ['UTF-16', Buffer.from('\uFEFFSKU\tGröße\n', 'utf16le')],
    ['the code page of Windows', Buffer.from('SKU\tGröße\n', 'latin1')],
  ])('is read in %s', async (_what, bytes) => {
    expect((await tableOf(new Uint8Array(bytes))).rows).toEqual([row(1, 'SKU', 'Größe')])
  })
})

describe('an Excel workbook', () => {
  test('is read cell by cell: numbers, dates, values of formulas, errors', async () => {
    const { rows } = await tableOf(
      excel({
        name: 'Sheet1',
        rows: [
          ['SKU', 'Max', 'Ends', 'Note'],
          null,
          ['007', 12, { date: 46_053.5 }, { formula: 'A1', value: 'a & <b>' }],
          [8, 1.5, { date: 46_053 }, { error: '#N/A' }],
          [true, { formula: '1/3*3', value: 0.9999999999999999 }, null, null],
        ],
      }),
    )
    expect(rows).toEqual([
      row(1, 'SKU', 'Max', 'Ends', 'Note'),
      row(3, '007', '12', '2026-01-31 12:00:00', 'a & <b>'),
      row(4, '8', '1.5', '2026-01-31', '#N/A'),
      row(5, 'TRUE', '1'),
    ])
  })

  test('offers the sheets that have content and are visible', async () => {
    const rows = [['SKU'], ['A']]
    const file = await opened(
      excel(
        { name: 'Notes', rows: [] },
        { name: 'May & June', rows },
        { name: 'Lists', rows, isHidden: true },
        { name: 'July', rows: [['SKU'], ['B']] },
      ),
    )
    expect(file.sheets).toEqual(['May & June', 'July'])
    expect((await file.read('July', reading)).rows).toEqual([row(1, 'SKU'), row(2, 'B')])
  })
})

test.each<[string, BlobPart, string]>([
  ['an old workbook, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
  ['another archive', new Uint8Array(Buffer.from('PK\x03\x04something else')), 'not-a-table'],
  ['a web page that is called .xls', '<html><table>', 'not-a-table'],
  ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 0]), 'not-a-table'],
  ['a quote that does not end', 'SKU,Max\nA,1\n"B,2\n', 'broken-quotes'],
  ['too many rows', 'A,1\n'.repeat(ROWS_MAXIMUM + 50), 'too-many-rows'],
  ['a workbook without content', excel({ name: 'Sheet1', rows: [] }, { name: 'Sheet2', rows: [] }), 'empty'],
])('%s is refused in words', async (_what, content, why) => {
  await expect(tableOf(content)).rejects.toEqual(expect.objectContaining({ why }))
  await expect(tableOf(content)).rejects.toBeInstanceOf(FileError)
})

test.each([
  [1_234_567_890_123, '1234567890123'],
  [1_234_567_890_123_456, '1.23456789012346E+15'],
  [0.1 + 0.2, '0.3'],
  // Not to be read as thousands.
  [1.234, '1.2340'],
  [-3, '-3'],
  [null, ''],
  [new Date(Number.NaN), ''],
])('the cell %j has the text %j', (value, text) => {
  expect(cellText(value)).toBe(text)
})

test.each([
  ['2027-01-31', new Date(2027, 0, 31).toISOString()],
  ['2027-01-31 23:00', new Date(2027, 0, 31, 23).toISOString()],
  ['2027-01-31T23:00:05', new Date(2027, 0, 31, 23, 0, 5).toISOString()],
  ['2027-02-31', '2027-02-31'],
  ['2027-01-31T23:00:00Z', '2027-01-31T23:00:00Z'],
  ['tomorrow', 'tomorrow'],
])('the date %j without a zone is meant where it is uploaded', (text, moment) => {
  expect(withTimeZone(text)).toBe(moment)
})
