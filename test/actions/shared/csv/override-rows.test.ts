import fc from 'fast-check'
import { trimmed } from '../../../../actions/shared/csv/clean-cell'
import { formatCsv } from '../../../../actions/shared/csv/format-csv'
import {
  changeOverride,
  OVERRIDE_COLUMNS,
  OVERRIDE_FILE,
  overrideCells,
  parseOverrideRow,
  type RowOverride,
} from '../../../../actions/shared/csv/override-rows'
import { parseCsv } from '../../../../actions/shared/csv/parse-csv'
import { sellerSkusOf, uploadedRows } from '../../../../actions/shared/csv/uploaded-rows'

const NOW = new Date('2026-11-01T12:00:00Z')
/** A row of a file with these columns, the seller SKU and a reason. */
function row(cells: Readonly<Record<string, string>>, decimals: ',' | null = null) {
  const all: Readonly<Record<string, string>> = { 'seller-sku': 'A', reason: 'Fair', ...cells }
  const has = (column: string) => Object.hasOwn(all, column)
  return parseOverrideRow({ line: 2, has, cell: (column) => all[column] ?? '', decimals }, NOW)
}

describe('a row of overrides', () => {
  test('says what has a column, and leaves empty cells to the store', () => {
    expect(
      row({
        'maximum-listed-quantity': '3',
        'units-to-hold-back': '',
        show: 'Up to',
        'ends-at': '2027-01-31T23:00:00+01:00',
      }),
    ).toEqual({
      kind: 'override',
      sellerSkus: ['A'],
      change: {
        changes: { maximumListedQuantity: 3, safetyBuffer: null, maximumMode: 'upTo' },
        reason: 'Fair',
        endsAt: new Date('2027-01-31T22:00:00Z'),
      },
    })
    expect(row({ excluded: 'Yes', 'ends-at': '' })).toMatchObject({
      change: { changes: { excluded: true }, endsAt: null },
    })
    expect(row({ excluded: 'TRUE' })).toEqual({
      kind: 'override',
      sellerSkus: ['A'],
      change: { changes: { excluded: true }, reason: 'Fair' },
    })
  })

  test('takes an override away, whatever else stands in it', () => {
    expect(row({ remove: 'yes', 'ends-at': '2020-01-01T00:00:00Z', reason: '' })).toEqual({
      kind: 'removal',
      sellerSkus: ['A'],
    })
  })

  test.each([
    ['1,0', 1],
    ['1\u00A0000', 1_000],
    ['1.000.000', 1_000_000],
    ['“7”', 7],
    ['7\u200B', 7],
  ])('reads the number %j', (cell, number) => {
    expect(row({ 'maximum-listed-quantity': cell })).toMatchObject({
      change: { changes: { maximumListedQuantity: number } },
    })
  })

  test('reads thousands where the comma is known to separate decimals, and a share in percent', () => {
    expect(row({ 'maximum-listed-quantity': '1.000' }, ',')).toMatchObject({
      change: { changes: { maximumListedQuantity: 1_000 } },
    })
    expect(row({ 'share-of-stock-to-offer': '50 %' })).toMatchObject({
      change: { changes: { stockPercentage: 50 } },
    })
  })

  test.each([
    ['A\u200BB', ['A\u200BB', 'AB']],
    ['A  B', ['A  B']],
    ['A\u00A0B', ['A\u00A0B', 'A B']],
    ['”A”', ['”A”', 'A']],
  ])('with the seller SKU %j can mean %j', (sellerSku, sellerSkus) => {
    expect(sellerSkusOf({ cell: () => sellerSku })).toEqual(sellerSkus)
  })

  test.each([
    [{ 'seller-sku': '', excluded: 'yes' }, 'seller-sku: expected a seller SKU, got an empty cell'],
    [{ 'seller-sku': 'x'.repeat(300), excluded: 'yes' }, 'seller-sku: expected at most'],
    [{ excluded: 'x'.repeat(41) }, `got ${'x'.repeat(40)}…`],
    [{ excluded: 'ja' }, 'excluded: expected yes or nothing, got ja'],
    [{ excluded: 'yes', remove: 'x' }, 'remove: expected yes or nothing, got x'],
    [
      { 'maximum-listed-quantity': '0' },
      'maximum-listed-quantity: expected a whole number from 1 to 1000000, or nothing, got 0',
    ],
    [{ 'maximum-listed-quantity': '1.000' }, 'without separators, because 1.000 can be read in two ways'],
    [{ 'maximum-listed-quantity': '1,5' }, 'got 1,5'],
    [{ 'maximum-listed-quantity': '#N/A' }, 'maximum-listed-quantity: the spreadsheet shows the error #N/A'],
    [{ reason: '#WERT!' }, 'reason: the spreadsheet shows the error #WERT!'],
    [{ 'units-to-hold-back': '-1' }, 'units-to-hold-back: expected a whole number from 0 to 1000000'],
    [{ 'share-of-stock-to-offer': '101' }, 'from 1 to 100, or nothing, got 101'],
    [{ 'out-of-stock-threshold': '1000001' }, 'got 1000001'],
    [{ 'do-not-manage-stock-quantity': '1e3' }, 'got 1e3'],
    [{ show: 'never' }, 'show: expected always or upTo, or nothing, got never'],
    [{ excluded: 'yes', reason: '' }, 'reason: expected why the listing differs, got an empty cell'],
    [{ excluded: 'yes', reason: 'x'.repeat(201) }, 'reason: expected at most 200 characters'],
    [{ excluded: 'yes', 'ends-at': '31-01-2027' }, 'ends-at: expected a time in the future'],
    [{ excluded: 'yes', 'ends-at': '2027-01-31T23:00:00' }, 'with its zone'],
    [{ excluded: 'yes', 'ends-at': '2026-11-01T12:00:00Z' }, 'got 2026-11-01T12:00:00Z'],
  ])('with %j is refused with what was expected', (cells, words) => {
    expect(row(cells)).toEqual({
      kind: 'wrong',
      mistakes: [expect.objectContaining({ message: expect.stringContaining(words) })],
    })
  })

  test('says every mistake in it', () => {
    const read = row({ show: 'x', reason: '', excluded: 'y' })
    if (read.kind !== 'wrong') throw new Error('expected a refusal')
    expect(read.mistakes.map(({ code }) => code)).toEqual(['no-mode', 'not-yes', 'no-reason'])
  })
})

describe('an override after a row', () => {
  const stored: RowOverride = {
    changes: { maximumListedQuantity: 4, safetyBuffer: 1 },
    reason: 'Fair',
    endsAt: new Date('2027-01-31T22:00:00Z'),
  }

  test('keeps what has no column, and loses what has an empty cell', () => {
    expect(changeOverride(stored, { changes: { maximumListedQuantity: 6 } })).toEqual({
      kind: 'override',
      override: { ...stored, changes: { maximumListedQuantity: 6, safetyBuffer: 1 } },
    })
    expect(changeOverride(stored, { changes: { safetyBuffer: null }, endsAt: null })).toEqual({
      kind: 'override',
      override: { changes: { maximumListedQuantity: 4 }, reason: 'Fair', endsAt: null },
    })
  })

  test.each([
    [null, { changes: { safetyBuffer: 1 } }, 'no-reason-yet'],
    [null, { changes: { safetyBuffer: null }, reason: 'Fair' }, 'nothing-set'],
    [stored, { changes: { safetyBuffer: null, maximumListedQuantity: null } }, 'nothing-set'],
  ])('of %j with %j is refused', (before, change, code) => {
    expect(changeOverride(before, change)).toMatchObject({ kind: 'wrong', mistake: { code } })
  })
})

const whole = (min: number) => fc.option(fc.integer({ min, max: 1_000_000 }), { nil: undefined })
const changes = fc
  .record({
    outOfStockThreshold: whole(0),
    maximumListedQuantity: whole(1),
    doNotManageStockQuantity: whole(1),
    maximumMode: fc.option(fc.constantFrom('always' as const, 'upTo' as const), { nil: undefined }),
    stockPercentage: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    safetyBuffer: whole(0),
    excluded: fc.option(fc.constant(true as const), { nil: undefined }),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
  .filter((some) => Object.keys(some).length > 0)
const text = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'="),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  )
  .map(([mark, rest]) => mark + rest)
  .filter((whole) => trimmed(whole) === whole)
const override: fc.Arbitrary<RowOverride> = fc.record({
  changes,
  reason: text,
  endsAt: fc.option(
    fc.date({ min: new Date('2026-12-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
  ),
})

test('overrides that were exported are read back as they were', async () => {
  const separator = fc.constantFrom(',' as const, ';' as const)
  await fc.assert(
    fc.asyncProperty(text, override, separator, async (sellerSku, given, between) => {
      const cells = [overrideCells(sellerSku, given)]
      const file = formatCsv(OVERRIDE_COLUMNS, cells, { hasHeader: true, separator: between })
      const rows = []
      for await (const each of parseCsv([file], OVERRIDE_FILE)) rows.push(each)
      const [only] = uploadedRows(rows)
      const read = only && parseOverrideRow(only, NOW)
      if (read?.kind !== 'override') throw new Error('expected an override')
      expect(read.sellerSkus[0]).toBe(sellerSku)
      expect(changeOverride(null, read.change)).toEqual({ kind: 'override', override: given })
    }),
  )
})
