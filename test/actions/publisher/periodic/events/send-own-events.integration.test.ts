import { ownEvents } from '../../../../../actions/publisher/adapters/own-events'
import { sendOwnEvents } from '../../../../../actions/publisher/periodic/events/send-own-events'
import { activityId } from '../../../../../actions/shared/database/log/activity'
import { parseConfiguration } from '../../../../../actions/shared/runtime/configuration/configuration'
import { createImsStandIn } from '../../../../../dev/ims/ims-stand-in'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../../../dev/io-events/io-events-stand-in'
import { portsFrom } from '../../../../../dev/world'
import { actionInputs } from '../../../../action-inputs'
import { commerceSurroundings, HOUR, MINUTE } from '../../commerce-surroundings'

const PROVIDER = '0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f'
const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const configuration = parseConfiguration({ ...actionInputs(), OWN_EVENTS_PROVIDER_ID: PROVIDER })
const here = commerceSurroundings()
const ims = createImsStandIn()
let events: IoEventsStandIn

beforeAll(() => ims.standIn.listen(ports.ims))
afterAll(() => ims.standIn.close())
beforeEach(async () => {
  events = createIoEventsStandIn({ ims })
  await events.standIn.listen(ports.runtime)
  await here.database.database.collection('activity').deleteMany({})
})
afterEach(() => events.standIn.close())

const world = () => here.world({ ownEvents: ownEvents(configuration) })
const run = () => here.run(sendOwnEvents, world())

let written = 0
async function change(count: number, status: 'accepted' | 'rejected' = 'accepted'): Promise<void> {
  const at = here.date
  const entries = Array.from({ length: count }, () => ({
    _id: activityId(at, 'run', ++written),
    at,
    storeId: 'de',
    sellerSku: `S-${written}`,
    from: 3,
    to: 10,
    rule: 'maximum' as const,
    status,
    submissionId: 'id',
    message: status === 'rejected' ? 'no' : null,
  }))
  await world().activity.record(entries)
  here.pass(20_000)
}
const toldSkus = () =>
  events.received.flatMap(
    ({ data }) =>
      (data as { changes?: { sellerSku: string }[] }).changes?.map(({ sellerSku }) => sellerSku) ?? [],
  )

describe('own events', () => {
  test('tell what was published and rejected since they were switched on, in batches, each change once', async () => {
    await change(3)
    await run()
    expect(events.received).toEqual([])
    await change(120)
    await change(2, 'rejected')
    await run()
    expect(events.received.map(({ type, source }) => [type, source])).toEqual([
      ['listing_quantity.published', `urn:uuid:${PROVIDER}`],
      ['listing_quantity.published', `urn:uuid:${PROVIDER}`],
      ['listing_quantity.published', `urn:uuid:${PROVIDER}`],
      ['listing_quantity.rejected', `urn:uuid:${PROVIDER}`],
    ])
    expect(new Set(toldSkus()).size).toBe(122)
    expect(toldSkus()).toHaveLength(122)
    here.pass(MINUTE)
    await run()
    expect(toldSkus()).toHaveLength(122)
  })

  test('that are more than one look takes are told in several', async () => {
    await run()
    await change(450)
    await run()
    expect(new Set(toldSkus()).size).toBe(450)
  })

  test('wait while I/O Events fails, less and less often, and are all told then, by the same ids', async () => {
    await run()
    await change(60)
    events.standIn.fail({ path: '/ingress', status: 503, times: 2 })
    await run()
    here.pass(MINUTE)
    await run()
    expect(events.received).toEqual([])
    const requests = events.standIn.requests.length
    here.pass(MINUTE)
    await run()
    expect(events.standIn.requests.length).toBe(requests)
    here.pass(2 * MINUTE)
    await run()
    expect(new Set(toldSkus()).size).toBe(60)
    expect(await here.errors()).toMatchObject([{ code: 'OWN_EVENTS_FAILED' }])
  })

  test('that hang are given up', async () => {
    await run()
    await change(1)
    events.standIn.fail({ path: '/ingress', hang: true })
    await run()
    expect(await here.errors()).toMatchObject([{ code: 'OWN_EVENTS_FAILED' }])
  })

  test('that could not be sent for a day are left out, and that is told', async () => {
    await run()
    await change(1)
    here.pass(30 * HOUR)
    await change(1)
    await run()
    expect(toldSkus()).toHaveLength(1)
    expect(await here.errors()).toMatchObject([{ code: 'OWN_EVENTS_DROPPED' }])
  })

  test('tell a stall once', async () => {
    await run()
    await world().pending.mark([{ key: 'sku:MUG', reason: 'order' }], here.date)
    here.pass(20 * MINUTE)
    await run()
    here.pass(MINUTE)
    await run()
    expect(events.received.map(({ type }) => type)).toEqual(['publisher.stalled'])
  })

  test('are off where no provider is configured', async () => {
    expect(ownEvents(parseConfiguration(actionInputs()))).toBeUndefined()
    await change(1)
    await here.run(sendOwnEvents)
    expect(events.standIn.requests).toEqual([])
  })
})
