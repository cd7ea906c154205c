import { deriveNeeds } from '../../../../actions/admin-api/needs/derive-needs'
import type { NeedFacts } from '../../../../actions/admin-api/needs/need-facts'
import { storeCondition } from '../../../../actions/admin-api/needs/store-condition'
import type { AccountState } from '../../../../actions/shared/database/accounts/account-states'
import type { JobKind, JobOutcome, JobState } from '../../../../actions/shared/database/work/jobs'
import type { ListingState } from '../../../../actions/shared/listing-quantity/listing-filters'
import type { AccountRecord, StoreRecord } from '../../../../actions/shared/settings-store/records'

const now = new Date('2026-05-01T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const saved = { version: 1, savedAt: '2026-01-01T00:00:00Z', savedBy: 'ada@example.com' }

const account: AccountRecord = {
  id: 'eu.S1',
  sellerId: 'S1',
  region: 'eu',
  inventoryScope: 'country',
  orderImportMinutes: 60,
  createdAt: '2026-01-01T00:00:00Z',
  ...saved,
}
const store: StoreRecord = {
  id: 'eu.S1.DE',
  accountId: account.id,
  marketplaceId: 'DE',
  country: 'DE',
  websiteCode: 'eu',
  name: 'Amazon.de',
  status: 'active',
  createdAt: '2026-02-01T00:00:00Z',
  ...saved,
}
const unstarted: StoreRecord = { ...store, status: 'paused', isStarted: false }
const other: StoreRecord = { ...store, id: 'eu.S1.FR', marketplaceId: 'FR', name: 'Amazon.fr' }

const said = { code: 'Denied', message: 'No.', at: minutesAgo(90) }
const paused = { ...said, probeAt: minutesAgo(-10) }
const state = (set: Partial<AccountState>): AccountState => ({
  _id: account.id,
  paused: null,
  patchesRefused: {},
  ordersUntil: minutesAgo(30),
  ordersLag: false,
  ordersRefused: null,
  sharedInventory: null,
  ...set,
})
const job = (kind: JobKind, jobState: JobState, minutes = 5, storeId = store.id): JobOutcome => ({
  _id: `${kind} ${minutes}`,
  kind,
  storeId,
  state: jobState,
  createdAt: minutesAgo(minutes),
  updatedAt: minutesAgo(minutes),
})
const counted = (counts: Partial<Record<ListingState, number>>) =>
  new Map([[store.id, new Map(Object.entries(counts) as [ListingState, number][])]])
const breaker = {
  _id: store.id,
  zeros: [],
  open: { since: minutesAgo(20), reasons: ['sweep'], listings: 9 },
  authorisedUntil: null,
}

const sound: NeedFacts = {
  now,
  readOnly: null,
  stores: [store],
  accounts: [account],
  unset: new Set(),
  unreadable: new Set(),
  counts: counted({ listed: 5 }),
  needing: [],
  states: [state({})],
  breakers: [],
  oldestAt: null,
  waitingSince: null,
  jobs: [],
  drift: [],
  receivers: [],
  gone: [],
  eventsDisabled: null,
}
const asked = { kind: 'asked', storeId: store.id, count: 7 } as const
const unset = { kind: 'unset', storeId: store.id, count: 24 } as const

test('a store whose quantities reach Amazon needs nobody', () => {
  expect(deriveNeeds(sound)).toEqual([])
  expect(storeCondition(sound, [], store)).toBe('active')
})

test.each<[string, Partial<NeedFacts>, object]>([
  [
    'a refused account',
    { states: [state({ paused, ordersLag: true, patchesRefused: { DE: { ...said, until: now } } })] },
    { kind: 'account-refused', store: null, account: { id: account.id, sellerId: 'S1' }, at: said.at },
  ],
  [
    'zeros that wait',
    { breakers: [breaker], needing: [asked] },
    { kind: 'mass-zero', store: { id: store.id, name: 'Amazon.de' }, count: 7, at: breaker.open.since },
  ],
  ['a stall', { waitingSince: minutesAgo(16) }, { kind: 'stalled', store: null, account: null }],
  [
    'quantities that one marketplace refuses',
    { states: [state({ patchesRefused: { DE: { ...said, until: now } } })] },
    { kind: 'quantities-refused', store: { name: 'Amazon.de' }, at: said.at },
  ],
  ['read-only mode', { readOnly: 'by-hand' }, { kind: 'read-only', at: null }],
  [
    'a store that was imported and not started',
    { stores: [unstarted], jobs: [job('import-listings', 'done')] },
    { kind: 'not-started', store: { id: store.id, name: 'Amazon.de' }, at: store.createdAt },
  ],
  ['a failed import', { jobs: [job('import-listings', 'failed')] }, { kind: 'import-failed' }],
  [
    'a store whose missing settings hold listings',
    { unset: new Set([store.id]), needing: [unset] },
    { kind: 'no-settings', count: 24, severity: 'warning' },
  ],
  [
    'rules for an attribute that Commerce no longer has',
    { gone: [{ storeId: store.id, kind: 'attribute-gone', name: 'season', rules: ['Sale', 'Winter'] }] },
    {
      id: `rule-attribute-gone ${store.id} season`,
      kind: 'rule-attribute-gone',
      severity: 'warning',
      about: 'season',
      names: ['Sale', 'Winter'],
      count: 2,
    },
  ],
  [
    'a store whose settings cannot be read',
    { unreadable: new Set([store.id]) },
    { kind: 'settings-unreadable', store: { name: 'Amazon.de' }, severity: 'warning' },
  ],
  [
    'a disabled registration',
    { eventsDisabled: { since: '2026-05-01T10:00:00Z' } },
    { kind: 'events-disabled', at: '2026-05-01T10:00:00Z' },
  ],
  [
    'orders that Amazon refuses',
    { states: [state({ ordersRefused: said, ordersLag: true })] },
    { kind: 'orders-refused', account: { sellerId: 'S1' } },
  ],
  [
    'orders that lag',
    { states: [state({ ordersLag: true })] },
    { kind: 'orders-lag', at: minutesAgo(30), severity: 'notice' },
  ],
  [
    'an authorization that is due',
    { accounts: [{ ...account, authorisedAt: '2025-05-10T00:00:00Z' }] },
    { kind: 'authorisation-due', at: new Date('2026-05-10T00:00:00Z') },
  ],
  [
    'a client secret that is due',
    { accounts: [{ ...account, clientSecretRotatedOn: '2025-11-10' }] },
    { kind: 'client-secret-due' },
  ],
  [
    'repeated drift',
    { drift: [{ storeId: store.id, listings: 3, since: minutesAgo(50) }] },
    { kind: 'drift', count: 3, at: minutesAgo(50) },
  ],
  [
    'another receiver of the same events',
    { receivers: ['copy (p2)'] },
    { kind: 'other-receivers', names: ['copy (p2)'] },
  ],
  ['a failed file', { jobs: [job('upload-overrides', 'failed')] }, { kind: 'job-failed' }],
  [
    'listings that buyers cannot buy',
    { counts: new Map([[store.id, new Map([['not-buyable', 4]] as const)]]) },
    { kind: 'not-buyable', count: 4 },
  ],
  [
    'unmatched listings',
    { needing: [{ kind: 'unmatched', storeId: store.id, count: 2 }] },
    { kind: 'unmatched', count: 2, severity: 'notice' },
  ],
  [
    'listings of unsupported types',
    { needing: [{ kind: 'unsupported', storeId: store.id, count: 1 }] },
    { kind: 'unsupported-type', count: 1 },
  ],
])('%s is one need', (_words, set, expected) => {
  const needs = deriveNeeds({ ...sound, ...set })
  expect(needs).toHaveLength(1)
  expect(JSON.parse(JSON.stringify(needs[0]))).toMatchObject(JSON.parse(JSON.stringify(expected)))
})

test.each<[string, Partial<NeedFacts>]>([
  ['a change that has waited for less than 15 minutes', { waitingSince: minutesAgo(14) }],
  [
    'a failed job that a later one made up for',
    { jobs: [job('import-listings', 'done', 5), job('import-listings', 'failed', 9)] },
  ],
  ['a failed job of a removed store', { jobs: [job('import-listings', 'failed', 5, 'gone')] }],
  ['publishing that is not started, without a store', { readOnly: 'not-started', stores: [] }],
  ['a store without settings that holds nothing', { unset: new Set([store.id]) }],
  [
    'a store whose listings are imported before it starts',
    { stores: [unstarted], jobs: [job('import-listings', 'running')] },
  ],
  [
    'a paused store without settings',
    { stores: [{ ...store, status: 'paused' }], unset: new Set([store.id]), needing: [unset] },
  ],
  ['an answered question', { breakers: [{ ...breaker, open: null }] }],
  ['a question for which nothing waits any more', { breakers: [breaker] }],
])('%s is no need', (_words, set) => {
  expect(deriveNeeds({ ...sound, ...set })).toEqual([])
})

test('the most severe come first, with one id each', () => {
  const needs = deriveNeeds({
    ...sound,
    stores: [store, other],
    needing: [
      asked,
      ...[store, other].map(({ id }) => ({ kind: 'unmatched' as const, storeId: id, count: 1 })),
    ],
    breakers: [breaker],
    states: [state({ ordersLag: true })],
    readOnly: 'by-hand',
  })
  expect(needs.map(({ id }) => id)).toEqual([
    'mass-zero eu.S1.DE',
    'read-only',
    'orders-lag eu.S1',
    'unmatched eu.S1.DE',
    'unmatched eu.S1.FR',
  ])
})

describe('the condition of a store', () => {
  test.each<[string, Partial<NeedFacts>]>([
    ['refused', { states: [state({ paused })], unset: new Set([store.id]) }],
    ['refused', { states: [state({ patchesRefused: { DE: { ...said, until: now } } })] }],
    ['active', { states: [state({ patchesRefused: { FR: { ...said, until: now } } })] }],
    ['not-set-up', { unset: new Set([store.id]), readOnly: 'not-started' }],
    ['read-only', { readOnly: 'not-started' }],
    ['waiting', { breakers: [breaker], needing: [asked] }],
    ['needs-you', { waitingSince: minutesAgo(20) }],
    ['importing', { counts: counted({}), jobs: [job('import-listings', 'running')] }],
    ['importing', { counts: counted({ undecided: 5 }) }],
    ['nothing-to-send', { counts: counted({ held: 5 }) }],
    ['nothing-to-send', { counts: new Map() }],
    ['needs-you', { counts: counted({}), jobs: [job('import-listings', 'failed')] }],
    ['active', { jobs: [job('import-listings', 'running')] }],
    ['active', { needing: [{ kind: 'unmatched', storeId: store.id, count: 2 }] }],
    ['importing', { stores: [unstarted], jobs: [job('import-listings', 'waiting')] }],
    ['not-started', { stores: [unstarted], jobs: [job('import-listings', 'done')] }],
    ['paused', { stores: [{ ...store, status: 'paused' }], states: [state({ paused })] }],
  ])('is %s (%#)', (condition, set) => {
    const facts = { ...sound, ...set }
    expect(storeCondition(facts, deriveNeeds(facts), facts.stores[0] ?? store)).toBe(condition)
  })
})
