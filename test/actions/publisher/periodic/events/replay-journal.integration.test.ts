import { missedEvents } from '../../../../../actions/publisher/adapters/missed-events'
import { replayJournal } from '../../../../../actions/publisher/periodic/events/replay-journal'
import { alertConditions } from '../../../../../actions/publisher/periodic/health/alert-conditions'
import { JOURNAL_TASK } from '../../../../../actions/shared/io-events/journal-state'
import { parseConfiguration } from '../../../../../actions/shared/runtime/configuration/configuration'
import { createImsStandIn } from '../../../../../dev/ims/ims-stand-in'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../../../dev/io-events/io-events-stand-in'
import type { StoredRegistration } from '../../../../../dev/io-events/management'
import type { Activations } from '../../../../../dev/runtime/activations'
import { createEventDelivery } from '../../../../../dev/runtime/event-delivery'
import { commerce, portsFrom } from '../../../../../dev/world'
import { actionInputs } from '../../../../action-inputs'
import { PATIENCE_MS } from '../../../../patience'
import { commerceSurroundings, HOUR, MINUTE } from '../../commerce-surroundings'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const configuration = parseConfiguration(actionInputs())
const here = commerceSurroundings()
const ims = createImsStandIn()
let events: IoEventsStandIn

beforeAll(() => ims.standIn.listen(ports.ims))
afterAll(() => ims.standIn.close())
beforeEach(async () => {
  events = createIoEventsStandIn({ ims, now: () => here.date.getTime() })
  await events.standIn.listen(ports.runtime)
})
afterEach(() => events.standIn.close())

const run = () => here.run(replayJournal, here.world({ missedEvents: missedEvents(configuration) }))
const skus = async () => (await here.marks()).map(([key]) => key)
const registration = () => events.state.registrations[0] as StoredRegistration
const journalReads = () =>
  events.standIn.requests.filter(({ path }) => path.startsWith('/events/organizations/')).length

const type = 'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after'

function stockEvent(sku: string): object {
  const source = `urn:uuid:${commerce.eventProviderId}`
  return { specversion: '1.0', id: sku, source, type, data: { value: { sku } } }
}

/** An action that answers every delivery as if its database failed. */
const refusing: Pick<Activations, 'invoke'> = {
  invoke: () => ({
    kind: 'accepted',
    activationId: 'refused',
    done: Promise.resolve({
      response: { status: 'application error', result: { error: { statusCode: 503 } } },
    }),
  }),
} as unknown as Pick<Activations, 'invoke'>

/**
 * What I/O Events does when deliveries fail for a day. The journal keeps all events. Until the day ends, the
 * registration looks enabled.
 */
async function refuseForADay(count: number): Promise<void> {
  const delivery = createEventDelivery({
    registrations: [{ ...registration(), enabled: true }],
    activations: refusing,
    duplicateRate: 0,
    reorderMs: 0,
    retryScale: 1e-6,
  })
  for (let index = 0; index < count; index += 1) {
    const event = stockEvent(`MISSED-${index}`)
    events.journal.append(event)
    delivery.accept(event)
    here.pass((24 * HOUR) / count)
    if (index % 5 === 0) await run()
  }
  for (const ends = Date.now() + PATIENCE_MS; delivery.disabled().length === 0 && Date.now() < ends; )
    await new Promise((resolve) => setTimeout(resolve, 10))
  delivery.close()
  registration().enabled = delivery.disabled().length === 0
}

test('after a day of refused deliveries, every event that was missed is caught', async () => {
  await run()
  await refuseForADay(150)
  expect(registration().enabled).toBe(false)
  expect(await skus()).toEqual([])

  await run()
  expect(new Set(await skus()).size).toBe(150)
  expect(await here.errors()).toMatchObject([{ code: 'EVENTS_DISABLED' }])
})

describe('while a registration is disabled', () => {
  beforeEach(async () => {
    await run()
    events.journal.append(stockEvent('FIRST'))
    registration().enabled = false
    here.pass(15 * MINUTE)
    await run()
    await here.clearMarks()
  })

  test('events go on to be read from the journal, each once, and it is told once', async () => {
    events.journal.append(stockEvent('SECOND'))
    here.pass(2 * MINUTE)
    await run()
    expect(await skus()).toEqual(['sku:SECOND'])
    expect(await alertConditions(here.world())).toMatchObject([{ kind: 'events-disabled' }])
    await here.clearMarks()
    here.pass(2 * MINUTE)
    await run()
    expect(await skus()).toEqual([])
    expect(await here.errors()).toHaveLength(1)
  })

  test('another run goes on where the last one stopped', async () => {
    for (let index = 0; index < 250; index += 1) events.journal.append(stockEvent(`S-${index}`))
    here.pass(2 * MINUTE)
    const world = here.world({ missedEvents: missedEvents(configuration) })
    await replayJournal(world)
    expect(await skus()).toHaveLength(100)
    await here.clearMarks()
    await run()
    expect(await skus()).toHaveLength(150)
  })

  test('the journal is caught up with once it is enabled again, and then left alone', async () => {
    events.journal.append(stockEvent('LAST'))
    registration().enabled = true
    here.pass(2 * MINUTE)
    await run()
    expect(await skus()).toEqual(['sku:LAST'])
    const before = journalReads()
    here.pass(15 * MINUTE)
    await run()
    expect(journalReads()).toBe(before)
  })

  test('the journal is read on though the registration cannot be read', async () => {
    events.journal.append(stockEvent('MEANWHILE'))
    const unknown = {
      ...missedEvents(configuration),
      readRegistration: async () => {
        throw new Error('I/O Management is away')
      },
    }
    here.pass(2 * MINUTE)
    await here.run(replayJournal, here.world({ missedEvents: unknown as never }))
    expect(await skus()).toEqual(['sku:MEANWHILE'])
    expect((await here.errors()).at(-1)).toMatchObject({ code: 'EVENTS_UNREADABLE' })
  })

  test('a journal that fails costs no event', async () => {
    events.journal.append(stockEvent('LATE'))
    events.standIn.fail({ path: '/events/organizations/', status: 500 })
    here.pass(2 * MINUTE)
    await run()
    expect(await skus()).toEqual([])
    expect((await here.errors()).at(-1)).toMatchObject({ code: 'EVENTS_UNREADABLE' })
    here.pass(2 * MINUTE)
    await run()
    expect(await skus()).toEqual(['sku:LATE'])
  })
})

test('a disabled registration is told also while its journal cannot be read', async () => {
  await run()
  registration().enabled = false
  events.standIn.fail({ path: '/events/organizations/', status: 500 })
  here.pass(15 * MINUTE)
  await run()
  expect(await alertConditions(here.world())).toMatchObject([{ kind: 'events-disabled' }])
})

test('a registration that was not looked at for long may have been disabled meanwhile: its journal is read', async () => {
  await run()
  events.journal.append(stockEvent('UNSEEN'))
  here.pass(30 * HOUR)
  const world = here.world({ missedEvents: missedEvents(configuration) })
  await replayJournal(world)
  expect(await skus()).toEqual(['sku:UNSEEN'])
  expect(await alertConditions(world)).toEqual([])
})

test('a registration in order costs one request in 15 minutes, and no look into the journal', async () => {
  await run()
  const requests = events.standIn.requests.length
  here.pass(10 * MINUTE)
  await run()
  expect(events.standIn.requests.length).toBe(requests)
  expect(journalReads()).toBe(0)
  expect((await here.world().taskStates.load(JOURNAL_TASK))?.cursor).toBeNull()
})

test('what is not an event of ours in the journal is passed over', async () => {
  registration().enabled = false
  for (const odd of [null, 'text', 5, [], {}, { type: 'other', data: {} }, stockEvent('GOOD')])
    events.journal.append(odd)
  await run()
  expect(await skus()).toEqual(['sku:GOOD'])
})

test.each([
  'https://adobe.io.evil.example/events',
  'https://evil.example/adobe.io',
  'http://events-va6.adobe.io/events',
  'https://events-va6.adobe.io:8443/events',
  'http://127.0.0.1:1/events',
  'file:///etc/passwd',
  'nothing',
])('the app’s token never goes to %s, whoever names it as the journal', async (url) => {
  await expect(missedEvents(configuration)?.readJournal(url)).rejects.toMatchObject({
    code: 'EVENTS_UNAVAILABLE',
    message: expect.stringContaining("an address that is not Adobe's"),
  })
  expect(events.standIn.requests).toEqual([])
})

test('without the numbers of the workspace nothing is asked', async () => {
  const without = parseConfiguration({
    ...actionInputs(),
    IO_CONSUMER_ID: '',
    IO_PROJECT_ID: '',
    IO_WORKSPACE_ID: '',
  })
  expect(missedEvents(without)).toBeUndefined()
  expect(await here.run(replayJournal)).toBeGreaterThan(0)
  expect(events.standIn.requests).toEqual([])
})
