import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRuntimeStandIn } from '../../../dev/runtime/runtime-stand-in'
import { ims as people, runtime } from '../../../dev/world'
import { writeActionZip } from '../action-zip'
import { action, isAlive, registeredFor, runtimeSurroundings, type Told, until } from './runtime-surroundings'

const STOCK_SAVED = 'com.adobe.commerce.myapp.observer.stock_saved'
const here = runtimeSurroundings(
  {
    actions: [action('events'), action('alarmed')],
    alarms: [{ trigger: 'minutely', minutes: 1, payload: { from: 'alarm' }, actions: ['tiny/alarmed'] }],
  },
  registeredFor(STOCK_SAVED, 'tiny/events'),
)
const { ims } = here
const require = createRequire(__filename)

const cloudEvent = (data: object, type = STOCK_SAVED) => ({
  specversion: '1.0',
  id: crypto.randomUUID(),
  source: 'urn:uuid:provider',
  type,
  ...data,
})
const attempts = (eventId: string) => here.world.deliveries.filter((each) => each.eventId === eventId)

describe('alarms and events', () => {
  test('an alarm invokes the actions of its rules, by time and on demand', async () => {
    const fired = () =>
      here.world.activations.recent(2000).filter(({ name }) => name === 'tiny/alarmed').length
    await until(() => fired() > 0)
    const before = fired()
    const response = await fetch(`${here.url}/__alarms/minutely`, { method: 'POST' })
    expect(await response.json()).toEqual({ invoked: 1 })
    expect(fired()).toBeGreaterThan(before)
    expect(here.world.fireAlarm('absent')).toBe(false)
  })

  test('a published event reaches the action in the envelope of I/O Events', async () => {
    const events = require('@adobe/aio-lib-events') as {
      init(
        org: string,
        key: string,
        token: string,
        options: object,
      ): Promise<{
        publishEvent(event: object): Promise<string>
        getEventsFromJournal(
          url: string,
          options?: object,
        ): Promise<{ events?: { event: { id: string } }[]; retryAfter?: number; link: { next: string } }>
      }>
    }
    const client = await events.init(people.orgId, people.clientId, ims.mintServiceToken(), {
      eventsIngressURL: `${here.url}/ingress`,
      eventsBaseURL: here.url,
    })
    const before = here.world.deliveries.length
    const event = cloudEvent({ data: { value: { qty: '5' } } })
    expect(await client.publishEvent(event)).toBe('OK')
    const delivery = await until(() =>
      here.world.deliveries.slice(before).find(({ status }) => status !== undefined),
    )
    expect(delivery).toMatchObject({ action: 'tiny/events', attempt: 1, status: 201 })
    const { response } = here.world.activations.find(delivery.activationId ?? '') ?? {}
    expect((response?.result.body as Told | undefined)?.params).toMatchObject({
      ...event,
      FROM_INPUT: 'kept',
      eventid: delivery.eventId,
      event_id: delivery.eventId,
      recipient_client_id: people.clientId,
      __adobe_headers: { 'x-adobe-event-id': delivery.eventId, 'x-adobe-event-code': event.type },
    })
    const journal = `${here.url}/events/organizations/1/integrations/2/3`
    const page = await client.getEventsFromJournal(journal)
    expect(page.events?.at(-1)?.event.id).toBe(event.id)
    expect(await client.getEventsFromJournal(page.link.next)).toMatchObject({ retryAfter: 10_000 })
    await expect(client.publishEvent({ nonsense: true })).rejects.toThrow('400')
  })

  test('a failing event is tried again with its retry count; a refused one is dropped', async () => {
    const retried = here.world.deliver(cloudEvent({ failTimes: 2 }))
    await until(() => attempts(retried).some(({ status }) => status === 200))
    expect(attempts(retried).map(({ status }) => status)).toEqual([503, 503, 200])
    const last = here.world.activations.find(attempts(retried)[2]?.activationId ?? '')
    expect(last?.response?.result.body).toMatchObject({ __adobe_headers: { 'x-adobe-retry-count': '2' } })

    const dropped = here.world.deliver(cloudEvent({ failTimes: 9, failWith: 400 }))
    await until(() => attempts(dropped)[0]?.status)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(attempts(dropped)).toHaveLength(1)
    expect(attempts(here.world.deliver(cloudEvent({}, 'com.adobe.commerce.observer.other')))).toEqual([])
  })

  test('anything at all can be thrown at the action', async () => {
    for (const body of ['[]', 'null', 'not json', '{"data":null}']) {
      const response = await fetch(`${here.url}/__events`, { method: 'POST', body })
      const { eventId } = (await response.json()) as { eventId: string }
      await until(() => attempts(eventId)[0]?.status === 201)
    }
  })
})

test('a registration is disabled when most of its deliveries fail', async () => {
  writeActionZip(
    join(tmpdir(), `failing-${process.pid}.zip`),
    'exports.main = () => ({ error: { statusCode: 503 } })',
  )
  const failing = action('failing', {
    zipFile: join(tmpdir(), `failing-${process.pid}.zip`),
    concurrency: 50,
  })
  const world = createRuntimeStandIn({
    namespace: runtime.namespace,
    auth: runtime.auth,
    ims,
    deployment: { actions: [failing], alarms: [], pageHeaders: {} },
    ioEvents: registeredFor('x', failing.name),
    events: { duplicateRate: 1 },
  })
  for (let n = 0; n < 5; n++) world.deliver({ type: 'x' })
  await until(() => world.deliveries.filter(({ status }) => status === 503).length === 10)
  world.deliver({ type: 'x' })
  expect(world.deliveries).toHaveLength(10)
  const pids = world.activations.processes()
  await world.standIn.close()
  expect(pids.some(isAlive)).toBe(false)
  rmSync(failing.zipFile)
})
