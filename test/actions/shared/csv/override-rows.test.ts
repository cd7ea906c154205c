import fc from 'fast-check'
import { formatCsv, withoutFormulaMark } from '../../../../actions/shared/csv/format-csv'
import {
  OVERRIDE_COLUMNS,
  overrideCells,
  parseOverrideRow,
  type RowOverride,
} from '../../../../actions/shared/csv/override-rows'
import { parseCsv } from '../../../../actions/shared/csv/parse-csv'

const NOW = new Date('2026-11-01T12:00:00Z')
const row = (cells: Readonly<Record<string, string>>) =>
  parseOverrideRow((column) => ({ 'seller-sku': 'A', reason: 'Fair', ...cells })[column] ?? '', NOW)

describe('a row of overrides', () => {
  test('overrides what has a cell, and leaves the rest to the store', () => {
    expect(
      row({ 'maximum-listed-quantity': '3', show: 'UPTO', 'ends-at': '2027-01-31T23:00:00+01:00' }),
    ).toEqual({
      kind: 'override',
      sellerSku: 'A',
      override: {
        changes: { maximumListedQuantity: 3, maximumMode: 'upTo' },
        reason: 'Fair',
        endsAt: new Date('2027-01-31T22:00:00Z'),
      },
    })
    expect(row({ excluded: 'Yes' })).toMatchObject({
      override: { changes: { excluded: true }, endsAt: null },
    })
  })

  test('takes an override away, whatever else stands in it', () => {
    expect(row({ remove: 'yes', 'ends-at': '2020-01-01T00:00:00Z', reason: '' })).toEqual({
      kind: 'removal',
      sellerSku: 'A',
    })
  })

  test.each([
    [{ 'seller-sku': '', excluded: 'yes' }, 'seller-sku: expected a seller SKU, got an empty cell'],
    [{ 'seller-sku': 'x'.repeat(300), excluded: 'yes' }, 'seller-sku: expected at most'],
    [{ excluded: 'x'.repeat(41) }, `got ${'x'.repeat(40)}…`],
    [{}, 'expected at least one setting, yes in excluded, or yes in remove; got none'],
    [{ excluded: 'no' }, 'expected at least one setting'],
    [{ excluded: 'true' }, 'excluded: expected yes or nothing, got true'],
    [{ excluded: 'yes', remove: 'x' }, 'remove: expected yes or nothing, got x'],
    [
      { 'maximum-listed-quantity': '0' },
      'maximum-listed-quantity: expected a whole number from 1 to 1000000, or nothing, got 0',
    ],
    [{ 'maximum-listed-quantity': '1.000' }, 'got 1.000'],
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
  .filter((whole) => whole.trim() === whole)
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
      for await (const each of parseCsv([file], OVERRIDE_COLUMNS)) rows.push(each)
      const [only] = rows
      if (only?.kind !== 'row') throw new Error('expected one row')
      const cell = (column: string) => withoutFormulaMark(only.cells[column] ?? '')
      expect(parseOverrideRow(cell, NOW)).toEqual({ kind: 'override', sellerSku, override: given })
    }),
  )
})
