import { parseListingOverride } from '../../../../actions/shared/listing-quantity/listing-override'

describe('an override out of anything', () => {
  test.each([
    [{ maximumListedQuantity: 3 }],
    [{ excluded: true }],
    [{ excluded: false }],
    [{ maximumMode: 'upTo', stockPercentage: 50, safetyBuffer: 0 }],
  ])('%j is one', (changes) => {
    expect(parseListingOverride(changes)).toEqual({ ok: true, changes })
  })

  test.each<[unknown, string, string]>([
    [{}, 'changes', 'required'],
    [null, 'changes', 'not-an-object'],
    [[], 'changes', 'not-an-object'],
    [{ maximumListedQuantity: 0 }, 'maximumListedQuantity', 'too-small'],
    [{ maximumListedQuantity: '3' }, 'maximumListedQuantity', 'not-a-number'],
    [{ safetyBuffer: 1.5 }, 'safetyBuffer', 'not-whole'],
    [{ stockPercentage: 101 }, 'stockPercentage', 'too-large'],
    [{ stockPercentage: null }, 'stockPercentage', 'required'],
    [{ maximumMode: 'never' }, 'maximumMode', 'not-an-option'],
    [{ excluded: 'yes' }, 'excluded', 'not-an-option'],
    [{ maximum: 3 }, 'maximum', 'unknown-field'],
  ])('%j is refused by its field %s', (changes, field, code) => {
    expect(parseListingOverride(changes)).toMatchObject({ ok: false, issues: [{ field, code }] })
  })
})
