import {
  ABSENCE_MS,
  classifyStock,
  isAmbiguous,
} from '../../../../../actions/shared/publishing/commerce-state/classify-stock'

const now = new Date('2026-11-23T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const row = (quantity: number, salable = true) => ({ sku: 'MUG', quantity, salable })
const managed = { managed: true, backorders: false, minimumQuantity: 0 }
const NOTHING_KNOWN = { stock: null, absentSince: null }

describe('the stock that Commerce’s answer settles', () => {
  test.each([
    ['the first absence is not known', null, 'unknown'],
    ['an absence of less than two minutes is not known', ago(ABSENCE_MS - 1), 'unknown'],
    ['an absence of two minutes is one', ago(ABSENCE_MS), 'not-assigned'],
    ['an absence of a day is one', ago(86_400_000), 'not-assigned'],
  ])('%s', (_words, absentSince, kind) => {
    const settled = classifyStock(
      { row: undefined, isAbsenceWitnessed: true, configuration: managed },
      { stock: null, absentSince },
      now,
    )
    expect(settled.stock.kind).toBe(kind)
    expect(settled.absentSince).toEqual(absentSince ?? now)
    if (settled.stock.kind === 'unknown') expect(settled.stock.reason).toBe('absent-once')
  })

  test('a SKU that is there again is absent no more', () => {
    const settled = classifyStock(
      { row: row(3), isAbsenceWitnessed: true, configuration: managed },
      { stock: null, absentSince: ago(ABSENCE_MS) },
      now,
    )
    expect(settled).toEqual({
      stock: { kind: 'managed', salable: true, quantity: 3 },
      absentSince: null,
    })
  })

  test.each([
    [
      '0 and salable without a stock configuration is not known',
      row(0),
      undefined,
      { kind: 'unknown', reason: 'manage-stock-unknown' },
    ],
    [
      '0 and salable with unmanaged stock is unmanaged',
      row(0),
      { ...managed, managed: false },
      { kind: 'unmanaged' },
    ],
    ['0 and salable with backorders is no unit', row(0), { ...managed, backorders: true }, { quantity: 0 }],
    [
      '0 and not salable needs no stock configuration',
      row(0, false),
      undefined,
      { quantity: 0, salable: false },
    ],
    ['a figure above 0 is managed stock', row(2.5), undefined, { kind: 'managed', quantity: 2.5 }],
    [
      'units that backorders may oversell are taken out',
      row(60),
      { managed: true, backorders: true, minimumQuantity: -50 },
      { kind: 'managed', quantity: 10 },
    ],
    [
      'a minimum above 0 is off already',
      row(15),
      { managed: true, backorders: true, minimumQuantity: 5 },
      { kind: 'managed', quantity: 15 },
    ],
    [
      'a negative minimum without backorders counts for nothing',
      row(15),
      { managed: true, backorders: false, minimumQuantity: -5 },
      { kind: 'managed', quantity: 15 },
    ],
  ])('%s', (_words, given, configuration, stock) => {
    expect(
      classifyStock({ row: given, isAbsenceWitnessed: true, configuration }, NOTHING_KNOWN, now).stock,
    ).toMatchObject(stock)
  })

  test('an absence that nothing witnesses proves nothing, however long it lasts', () => {
    const absentSince = ago(86_400_000)
    const reading = { row: undefined, isAbsenceWitnessed: false, configuration: managed }
    expect(classifyStock(reading, { stock: null, absentSince }, now)).toEqual({
      stock: { kind: 'unknown', reason: 'absent-alone' },
      absentSince,
    })
  })

  test('what was proven to be absent stays so, also in a reply without any row', () => {
    const absentSince = ago(86_400_000)
    const reading = { row: undefined, isAbsenceWitnessed: false, configuration: managed }
    const known = { stock: { kind: 'not-assigned' as const }, absentSince }
    expect(classifyStock(reading, known, now)).toEqual(known)
  })

  test('noise of decimals is rounded as Commerce keeps them', () => {
    const reading = { row: row(8.7 - 7.7), isAbsenceWitnessed: true, configuration: managed }
    expect(classifyStock(reading, NOTHING_KNOWN, now).stock).toEqual({
      kind: 'managed',
      salable: true,
      quantity: 1,
    })
  })

  test('only 0 and salable is ambiguous', () => {
    expect([row(0), row(0, false), row(1), row(-1)].map(isAmbiguous)).toEqual([true, false, false, false])
  })
})
