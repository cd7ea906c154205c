import { explainCode } from '../../../../web-src/src/features/activity/code-words'
import { knownFilters } from '../../../../web-src/src/features/activity/use-entry-filters'
import { withNewest } from '../../../../web-src/src/features/activity/use-newest-first'
import english from '../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../web-src/src/i18n/words'

const words = createWords('en-US', english)

describe('a code', () => {
  test.each([
    ['amazon', '90220', 'This listing is missing an attribute that Amazon requires.'],
    ['amazon', 'QuotaExceeded', 'Amazon is not accepting more requests at the moment.'],
    ['amazon', 'ECONNRESET', 'Amazon did not answer in time.'],
    ['amazon', 'HTTP_503', 'Amazon is having an outage.'],
    ['commerce', 'UNAVAILABLE', 'Commerce did not answer.'],
    ['commerce', 'UNREADABLE', 'Commerce’s answer could not be read.'],
    ['events', 'EVENT_UNREADABLE', 'An event from Commerce could not be read.'],
  ] as const)('of %s, %s, is said in words, with what to do', (system, code, what) => {
    const explained = explainCode(system, code, words)
    expect(explained?.what).toBe(what)
    expect(explained?.todo).not.toBe('')
  })

  test.each([
    ['amazon', '12345'],
    ['amazon', 'constructor'],
    ['amazon', 'HTTP_418'],
    ['commerce', '90220'],
    ['commerce', 'ECONNRESET'],
    ['events', 'QuotaExceeded'],
  ] as const)('of %s, %s, that is not known is left to the words that came with it', (system, code) =>
    expect(explainCode(system, code, words)).toBeNull(),
  )
})

describe('the newest entries', () => {
  const page = (...ids: string[]) => ({ entries: ids.map((id) => ({ id })), next: ids.at(-1) ?? null })
  const known = { pages: [page('5', '4'), page('3', '2')], pageParams: ['', '4'] }
  const ids = (given: typeof known) => given.pages.flatMap(({ entries }) => entries.map(({ id }) => id))

  test('come before those that were scrolled through', () => {
    const joined = withNewest(known, page('6', '5'))
    expect(ids(joined)).toEqual(['6', '5', '4', '3', '2'])
    expect(joined.pages.map(({ next }) => next)).toEqual(['4', '2'])
  })

  test('leave everything as it is where none is new', () =>
    expect(withNewest(known, page('5', '4')).pages).toBe(known.pages))

  test('begin anew where some between were never seen', () => {
    const begun = withNewest(known, page('9', '8'))
    expect(ids(begun)).toEqual(['9', '8'])
    expect(begun.pageParams).toEqual([''])
  })

  test('are all there is after an empty page', () =>
    expect(ids(withNewest({ pages: [page()], pageParams: [''] }, page('1')))).toEqual(['1']))
})

test('an unknown value of a filter in the address is as none, and any text may be sought', () => {
  const address = { text: '*[(', rule: 'maximum', status: 'perhaps', period: 'zz' }
  expect(knownFilters(address)).toEqual({ text: '*[(', rule: 'maximum', status: '', period: '' })
  expect(knownFilters({ system: 'amazon', code: '90220' })).toEqual({ system: 'amazon', code: '90220' })
})
