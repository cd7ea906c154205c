import type { AmazonIssue } from '../../../../../actions/shared/amazon/listings/listing-item'
import { onAmazonOf } from '../../../../../actions/shared/publishing/amazon-state/on-amazon'
import { accepted, minutesAgo, NOW, secondsAhead } from '../example'

const BUYABLE = ['BUYABLE', 'DISCOVERABLE']
const issue = (changes: Partial<AmazonIssue> = {}): AmazonIssue => ({
  code: '1',
  message: 'Something is wrong.',
  severity: 'ERROR',
  categories: ['INVALID_ATTRIBUTE'],
  actions: [],
  ...changes,
})
const suppressed = issue({ code: '2', actions: ['LISTING_SUPPRESSED'] })
const removed = issue({ code: '3', actions: ['CATALOG_ITEM_REMOVED'] })
const notSearched = issue({ severity: 'WARNING', actions: ['SEARCH_SUPPRESSED'] })
const missing = issue({ code: '4', categories: ['MISSING_ATTRIBUTE'] })
const rejected = issue({ code: '5', actions: ['ATTRIBUTE_SUPPRESSED'] })

describe('the status of a listing on Amazon', () => {
  test.each<[string, readonly string[], number | null, readonly AmazonIssue[], string]>([
    ['buyable and found', BUYABLE, 10, [], 'active'],
    ['buyable, with an issue that changes nothing', BUYABLE, 10, [rejected], 'active'],
    ['buyable, although it was suppressed a moment ago', BUYABLE, 10, [suppressed], 'active'],
    ['buyable and not found', ['BUYABLE'], 10, [], 'hidden'],
    ['buyable, left out of searches', BUYABLE, 10, [notSearched], 'hidden'],
    ['found, without stock', ['DISCOVERABLE'], 0, [], 'out-of-stock'],
    ['found, with stock, and closed', ['DISCOVERABLE'], 10, [], 'inactive'],
    ['found, without a quantity', ['DISCOVERABLE'], null, [], 'inactive'],
    ['neither, without a reason', [], 10, [], 'inactive'],
    ['suppressed', ['DISCOVERABLE'], 10, [suppressed], 'suppressed'],
    ['suppressed and without stock', [], 0, [suppressed], 'suppressed'],
    ['of a product that Amazon removed', [], 10, [suppressed, removed], 'removed'],
    ['with data missing', [], 10, [missing], 'incomplete'],
    ['with data missing, and still found', ['DISCOVERABLE'], 10, [missing], 'inactive'],
    ['with data missing that is only advised', [], 10, [{ ...missing, severity: 'WARNING' }], 'inactive'],
    ['exempt from it', ['DISCOVERABLE'], 10, [{ ...suppressed, exemptUntil: 'always' }], 'inactive'],
    ['exempt for now', ['DISCOVERABLE'], 10, [{ ...suppressed, exemptUntil: secondsAhead(60) }], 'inactive'],
    [
      'exempt until just now',
      ['DISCOVERABLE'],
      10,
      [{ ...suppressed, exemptUntil: minutesAgo(1) }],
      'suppressed',
    ],
  ])('that is %s', (_words, status, quantity, issues, expected) => {
    expect(onAmazonOf({ status, quantity, issues }, NOW, null).status).toBe(expected)
  })

  test('is out of stock for an hour after a quantity came back, in which Amazon may not offer it yet', () => {
    const found = { status: ['DISCOVERABLE'], quantity: 10 }
    const back = (minutes: number) => ({ ...accepted(10, minutesAgo(minutes)), before: 0 })
    expect(onAmazonOf(found, NOW, back(1)).status).toBe('out-of-stock')
    expect(onAmazonOf(found, NOW, back(61)).status).toBe('inactive')
    expect(onAmazonOf(found, NOW, { ...back(1), before: 9 }).status).toBe('inactive')
  })
})

describe('the issues of a listing', () => {
  test('are at most five, those that stop buyers first, then the most severe', () => {
    const note = issue({ severity: 'INFO', code: 'note' })
    const issues = [note, notSearched, missing, rejected, note, suppressed]
    const { issues: stored } = onAmazonOf({ status: ['DISCOVERABLE'], quantity: 1, issues }, NOW, null)
    expect(stored?.map(({ code, stopsBuyers }) => [code, stopsBuyers ?? false])).toEqual([
      ['2', true],
      ['4', false],
      ['5', false],
      ['1', false],
      ['note', false],
    ])
  })

  test('of an incomplete listing stop buyers by what is missing', () => {
    const { issues } = onAmazonOf({ status: [], quantity: 1, issues: [rejected, missing] }, NOW, null)
    expect(issues?.map(({ code, stopsBuyers }) => [code, stopsBuyers])).toEqual([
      ['4', true],
      ['5', undefined],
    ])
  })

  test('are cut between characters', () => {
    const long = issue({ message: `${'a'.repeat(299)}😀😀` })
    const { issues } = onAmazonOf({ status: BUYABLE, quantity: 1, issues: [long] }, NOW, null)
    expect(issues?.[0]?.message).toBe(`${'a'.repeat(299)}😀`)
  })

  test('take no place where there are none', () => {
    expect(onAmazonOf({ status: BUYABLE, quantity: 1 }, NOW, null)).toEqual({ status: 'active', at: NOW })
  })
})
