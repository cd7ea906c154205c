import fc from 'fast-check'
import { trimmed, withoutFormulaMark } from '../../../../actions/shared/csv/clean-cell'
import type { FileColumns } from '../../../../actions/shared/csv/file-columns'
import { formatCsv } from '../../../../actions/shared/csv/format-csv'
import { type CsvRow, parseCsv, ROWS_MAXIMUM } from '../../../../actions/shared/csv/parse-csv'
import { uploadedRows } from '../../../../actions/shared/csv/uploaded-rows'

const COLUMNS: FileColumns = { names: ['seller-sku', 'sku', 'remove'] }

async function rowsOf(chunks: readonly string[], columns = COLUMNS): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of parseCsv(chunks, columns)) rows.push(row)
  return rows
}
const row = (line: number, sellerSku: string, sku: string) => ({
  kind: 'row',
  line,
  cells: expect.objectContaining({ 'seller-sku': sellerSku, sku }),
  decimals: null,
})

describe('a CSV file', () => {
  test.each([
    ['with commas', 'seller-sku,sku\nA,B\n'],
    ['with tabs', 'seller-sku\tsku\nA\tB'],
    ['with pipes', 'seller-sku|sku\rA|B\r'],
    ['with a byte-order mark and quotes', '\uFEFF"Seller-SKU","SKU"\n"A","B"\n'],
    ['with other names of columns', '\uFEFF Seller\u00A0SKU ,s\u200Bk_u\nA,B\n'],
    ['with columns that only help to read it, in another order', 'title,sku,seller-sku\n"Mug, red",B,A\n'],
    ['with empty rows and columns at its end', 'seller-sku,sku,,\nA,B,,,,\n,,\n\n,,,,\n'],
    ['with every kind of line end', 'seller-sku,sku\rA,B\n\r\n\r'],
    ['with hidden characters around cells', 'seller-sku,sku\n\u00A0A\u200B,\uFEFFB\u00AD\n'],
  ])('is read %s', async (_what, text) => {
    expect(await rowsOf([text])).toEqual([row(2, 'A', 'B')])
    expect(await rowsOf([...text])).toEqual([row(2, 'A', 'B')])
  })

  test('with semicolons has decimal commas', async () => {
    expect(await rowsOf(['seller-sku;sku\r\nA;B\r\n'])).toEqual([{ ...row(2, 'A', 'B'), decimals: ',' }])
  })

  test('numbers its rows as a spreadsheet does', async () => {
    const text = '\n\nseller-sku,sku,title\n\nA,B,"two\nlines"\nC,D,E,F\nG,H\n'
    expect(await rowsOf([text])).toEqual([
      row(5, 'A', 'B'),
      {
        kind: 'refused',
        line: 6,
        mistake: expect.objectContaining({ code: 'too-many-cells', values: { expected: 3, got: 4 } }),
      },
      row(7, 'G', 'H'),
    ])
  })

  test('may leave out every column but the seller SKU', async () => {
    const [only] = await rowsOf(['seller-sku,remove\nA,yes\n'])
    if (only?.kind !== 'row') throw new Error('expected a row')
    const [uploaded] = uploadedRows([only])
    expect(['sku', 'remove'].map((column) => uploaded?.has(column))).toEqual([false, true])
    expect(uploaded?.cell('sku')).toBe('')
  })

  test.each([
    ['that is empty', '', 'empty file'],
    ['without the seller SKU', 'sku,title\nA,B\n', 'seller-sku is not there'],
    ['with nothing but the seller SKU', 'seller-sku,title\nA,B\n', 'at least one column besides'],
    ['with a misspelled column', 'seller-sku,sky,Price\nA,B,C\n', 'unknown columns: sky, Price'],
    ['with a column twice', 'seller-sku,SKU,sku\nA,B,C\n', 'expected the column sku once'],
    ['with a quote that never ends', 'seller-sku,sku\n"A,B\nC,D\n', 'row 2: expected quotes only around'],
  ])('%s is an error in words', async (_what, text, words) => {
    await expect(rowsOf([text])).rejects.toThrow(words)
  })

  test('with too many rows is refused with the limit', async () => {
    function* chunks() {
      yield 'seller-sku,sku\n'
      for (let begun = 0; begun <= ROWS_MAXIMUM; begun += 1_000) yield 'A,B\n'.repeat(1_000)
    }
    const read = async () => {
      let rows = 0
      for await (const _row of parseCsv(chunks(), COLUMNS)) rows += 1
      return rows
    }
    await expect(read()).rejects.toThrow('expected at most 200000 rows')
  })

  test.each([
    ["'00123", '00123'],
    ["''00123", "'00123"],
    ['="00123"', '00123'],
    ['"=""00123"""', '00123'],
    [`"'=""00123"""`, '="00123"'],
  ])('says with %s what Excel means', async (cell, meant) => {
    const rows = await rowsOf([`seller-sku,sku\n${cell},B\n`])
    expect(uploadedRows(rows).map((each) => each.cell('seller-sku'))).toEqual([meant])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('never holds the formula %j', (cell) => {
    const text = formatCsv(['a'], [[cell]], { hasHeader: false })
    expect(text.replace(/^"/, '')).toMatch(/^'/)
    expect(withoutFormulaMark(`'${cell}`)).toBe(cell)
  })

  test.each([
    ['a;=1+1', "a;'=1+1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a\n-1', "a\n'-1"],
    ['a,＝1', "a,'＝1"],
  ])('neutralises the formula in the middle of %j', (cell, wanted) => {
    const text = formatCsv(['a'], [[cell]], { hasHeader: false })
    expect(text).toContain(wanted)
    expect(withoutFormulaMark(wanted)).toBe(cell)
  })

  test('that was written is read back as it was', async () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => trimmed(text) === text)
    const marked = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''-", "'"), cell)
      .map(([a, b]) => a + b)
    const any = fc.oneof(cell, marked)
    const separator = fc.constantFrom(',' as const, ';' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(any, any), { minLength: 1 }), separator, async (pairs, between) => {
        const text = formatCsv(['seller-sku', 'sku'], pairs, { hasHeader: true, separator: between })
        const rows = uploadedRows(await rowsOf([text]))
        expect(rows.map((each) => [each.cell('seller-sku'), each.cell('sku')])).toEqual(pairs)
      }),
    )
  })
})
