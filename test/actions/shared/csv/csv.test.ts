import fc from 'fast-check'
import { formatCsv, withoutFormulaMark } from '../../../../actions/shared/csv/format-csv'
import { type CsvRow, parseCsv } from '../../../../actions/shared/csv/parse-csv'

async function rowsOf(
  chunks: readonly string[],
  columns = ['seller-sku', 'sku'],
): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of parseCsv(chunks, columns)) rows.push(row)
  return rows
}
const row = (line: number, sellerSku: string, sku: string) => ({
  kind: 'row',
  line,
  cells: expect.objectContaining({ 'seller-sku': sellerSku, sku }),
})

describe('a CSV file', () => {
  test.each([
    ['with commas', 'seller-sku,sku\nA,B\n'],
    ['with semicolons', 'seller-sku;sku\r\nA;B\r\n'],
    ['with tabs', 'seller-sku\tsku\nA\tB'],
    ['with a byte-order mark and quotes', '\uFEFF"Seller-SKU","SKU"\n"A","B"\n'],
    ['with other columns, in another order', 'title;sku;seller-sku\n"Mug, red";B;A\n'],
  ])('is read %s', async (_what, text) => {
    expect(await rowsOf([text])).toEqual([row(2, 'A', 'B')])
    expect(await rowsOf([...text])).toEqual([row(2, 'A', 'B')])
  })

  test('keeps line numbers past empty lines and quoted line ends, and refuses a row with too many cells', async () => {
    const text = 'seller-sku,sku,title\n\nA,B,"two\nlines"\nC,D,E,F\nG,H\n'
    expect(await rowsOf([text])).toEqual([
      row(4, 'A', 'B'),
      {
        kind: 'refused',
        line: 5,
        mistake: expect.objectContaining({ code: 'too-many-cells', values: { expected: 3, got: 4 } }),
      },
      row(6, 'G', 'H'),
    ])
  })

  test.each([
    ['that is empty', '', 'empty file'],
    ['without a column', 'seller-sku,title\nA,B\n', 'sku is not there'],
    ['with a quote that never ends', 'seller-sku,sku\n"A,B\nC,D\n', 'line 3: expected quotes only around'],
  ])('%s is an error in words', async (_what, text, words) => {
    await expect(rowsOf([text])).rejects.toThrow(words)
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
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text)
    const marked = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''-", "'"), cell)
      .map(([a, b]) => a + b)
    const any = fc.oneof(cell, marked)
    const separator = fc.constantFrom(',' as const, ';' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(any, any), { minLength: 1 }), separator, async (pairs, between) => {
        const text = formatCsv(['seller-sku', 'sku'], pairs, { hasHeader: true, separator: between })
        const rows = await rowsOf([text])
        expect(
          rows.map((each) =>
            each.kind === 'row'
              ? [withoutFormulaMark(each.cells['seller-sku'] ?? ''), withoutFormulaMark(each.cells.sku ?? '')]
              : each,
          ),
        ).toEqual(pairs)
      }),
    )
  })
})
