import { SWEEP } from '../../../../actions/shared/publishing/simulate/stock-age'
import { callAdminApi, type LoopbackWorld, SETTINGS, STORE_IDS, saveSettings } from '../../../loopback-world'
import { startWithKindsOfListings } from '../kinds-of-listings'

let loopback: LoopbackWorld
const { germany } = STORE_IDS

beforeAll(async () => {
  loopback = await startWithKindsOfListings()
  await saveSettings(loopback, germany, {})
})
afterAll(() => loopback.close())

/** The age of the stock that a change is simulated with, and the requests to Commerce for it. */
async function simulate(change: object) {
  const before = loopback.commerce.standIn.requests.length
  const body = { change, id: null, after: null }
  const { body: reply } = await callAdminApi(loopback, { method: 'POST', path: '/simulations', body })
  expect(reply.next).toBeNull()
  return { seconds: reply.stockAgeSeconds, requests: loopback.commerce.standIn.requests.length - before }
}

const save = { kind: 'settings', storeId: germany, settings: { ...SETTINGS, maximumListedQuantity: 3 } }
/** The age of the stock behind the impact that the page calculates. */
async function ageOfImpact(storeId: string): Promise<number | null> {
  const { body } = await callAdminApi(loopback, { method: 'GET', path: `/stores/${storeId}/impact` })
  return body.stockAgeSeconds
}
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const isAbout = (minutes: number, seconds: number) => Math.abs(seconds - minutes * 60) < 30

/** As if every listing was decided this long ago, and nothing had changed since. */
async function decideAt(at: Date): Promise<void> {
  await loopback.database
    .collection('listings')
    .updateMany({ decision: { $ne: null } }, { $set: { 'decision.at': at } })
}

async function sweepSince(comparedSince: Date | null): Promise<void> {
  const state = { dueAt: new Date(), cursor: null, startedAt: comparedSince, notes: { comparedSince } }
  await loopback.database
    .collection('tasks')
    .bulk([{ updateOne: { filter: { _id: SWEEP }, update: { $set: state }, upsert: true } }])
}

test('a simulation says how long ago the oldest stock was read, and asks Commerce for nothing', async () => {
  await decideAt(minutesAgo(90))
  await sweepSince(null)
  const decided = await simulate(save)
  expect(isAbout(90, decided.seconds)).toBe(true)
  expect(decided.requests).toBe(0)
  expect(isAbout(90, (await ageOfImpact(germany)) ?? 0)).toBe(true)
  // A sweep writes nothing about a stock that is the same, and still has read it.
  await sweepSince(minutesAgo(4))
  const swept = await simulate(save)
  expect(isAbout(4, swept.seconds)).toBe(true)
  expect(swept.requests).toBe(0)
  expect(isAbout(4, (await ageOfImpact(germany)) ?? 0)).toBe(true)
})

test('a simulation that reads the stock itself has none that is old', async () => {
  await decideAt(minutesAgo(90))
  const website = await simulate({ kind: 'website', storeId: germany, websiteCode: 'us' })
  expect(website.seconds).toBeNull()
  expect(website.requests).toBeGreaterThan(0)
})

test('nor has one that sends nothing', async () => {
  expect((await simulate({ kind: 'remove', storeId: germany })).seconds).toBeNull()
})
