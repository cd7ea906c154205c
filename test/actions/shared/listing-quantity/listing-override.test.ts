import {
  activeOverride,
  parseListingOverride,
} from '../../../../actions/shared/listing-quantity/listing-override'

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
    ['excluded', 'changes', 'not-an-object'],
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

  test.each<[unknown, string]>([
    [{}, 'changes: expected at least one of the six settings, or excluded'],
    [null, 'changes: expected at least one of the six settings, or excluded'],
    [{ excluded: 1 }, 'excluded: expected true, false to include a listing that a rule excludes, or nothing'],
    [{ safetyBuffer: -1 }, 'safetyBuffer: expected a whole number from 0 to 1000000'],
  ])('the refusal of %j says what is expected', (changes, message) => {
    expect(parseListingOverride(changes)).toMatchObject({ ok: false, issues: [{ message }] })
  })
})

describe('an override that has an end', () => {
  const changes = { excluded: true }
  const now = new Date('2026-03-01T12:00:00Z')

  test.each([
    ['without an end', null],
    ['a moment before its end', new Date('2026-03-01T12:00:00.001Z')],
  ])('has effect %s', (_words, endsAt) => {
    expect(activeOverride({ changes, endsAt }, now)).toBe(changes)
  })

  test.each([
    ['at its end', now],
    ['after its end', new Date('2026-03-01T11:59:59.999Z')],
  ])('has none %s', (_words, endsAt) => {
    expect(activeOverride({ changes, endsAt }, now)).toBeUndefined()
  })

  test.each([null, undefined])('a listing without one (%s) has the settings of its store', (none) => {
    expect(activeOverride(none, now)).toBeUndefined()
  })
})
