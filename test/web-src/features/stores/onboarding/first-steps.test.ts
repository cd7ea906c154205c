import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { firstRunOf } from '../../../../../web-src/src/features/stores/onboarding/first-steps'

const counts = {
  total: 0,
  listed: 0,
  belowThreshold: 0,
  outOfStock: 0,
  otherZero: 0,
  held: 0,
  failing: 0,
  undecided: 0,
}
const store = (set: { hasSettings?: boolean; counts?: Partial<typeof counts> } = {}) =>
  ({
    id: 'eu.A1.M 1',
    hasSettings: set.hasSettings ?? false,
    counts: { ...counts, ...set.counts },
  }) as StoreSummary
const nothing = { stores: [], accounts: 0, hasPublished: false, oldestPendingAt: null }
const statesOf = (reply: Parameters<typeof firstRunOf>[0]) =>
  firstRunOf(reply)?.steps.map(({ state }) => state)

describe('the first run', () => {
  it('goes from the account over the store to its settings', () => {
    expect(statesOf(nothing)).toEqual(['now', 'later', 'later'])
    expect(statesOf({ ...nothing, accounts: 1 })).toEqual(['done', 'now', 'later'])
    const connected = { ...nothing, accounts: 1, stores: [store()] }
    expect(statesOf(connected)).toEqual(['done', 'done', 'now'])
    expect(firstRunOf(connected)?.steps[2]?.path).toBe('/stores/eu.A1.M%201/listing-settings')
  })

  const set = {
    ...nothing,
    accounts: 1,
    stores: [store({ hasSettings: true, counts: { total: 2, undecided: 2 } })],
  }
  it('says that the first listings are on their way once all is set', () => {
    expect(firstRunOf(set)).toMatchObject({ end: 'publishing' })
    const waiting = { ...set, stores: [store({ hasSettings: true, counts: { total: 2, held: 2 } })] }
    expect(firstRunOf({ ...waiting, oldestPendingAt: '2026-03-01T12:00:00Z' })).toMatchObject({
      end: 'publishing',
    })
  })

  it('says when nothing could be published', () => {
    const held = { ...set, stores: [store({ hasSettings: true, counts: { total: 2, held: 2 } })] }
    expect(firstRunOf(held)).toMatchObject({ end: 'held' })
  })

  it('is over with the first published listing, or where Amazon shows already what is decided', () => {
    expect(firstRunOf({ ...set, hasPublished: true })).toBeNull()
    const inStep = { ...set, stores: [store({ hasSettings: true, counts: { total: 1, listed: 1 } })] }
    expect(firstRunOf(inStep)).toBeNull()
    expect(firstRunOf({ ...inStep, oldestPendingAt: '2026-03-01T12:00:00Z' })).not.toBeNull()
  })
})
