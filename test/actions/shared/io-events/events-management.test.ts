import {
  eventsManagement,
  isRegistrationOf,
  type Registration,
} from '../../../../actions/shared/io-events/events-management'
import { ioEventsError } from '../../../../actions/shared/io-events/io-events-error'

const WORKSPACE = { consumerId: '1', projectId: '2', workspaceId: '3' }

function answering(answer: unknown) {
  const client = new Proxy({}, { get: () => async () => answer })
  return eventsManagement(client as Parameters<typeof eventsManagement>[0], WORKSPACE)
}

test.each([{}, undefined])('an answer without a list (%j) has nothing in it', async (answer) => {
  const management = answering(answer)
  expect(await management.providers('commerce')).toEqual([])
  expect(await management.eventCodes('provider')).toEqual([])
  expect(await management.registrations()).toEqual([])
})

test('what I/O Events leaves out is named by its id, and not known otherwise', async () => {
  const management = answering({
    _embedded: { providers: [{ id: 'p1' }], registrations: [{ registration_id: 'r1' }] },
  })
  expect(await management.providers('commerce')).toEqual([{ id: 'p1', label: 'p1', instanceId: null }])
  expect(await management.registrations()).toEqual([
    {
      id: 'r1',
      name: 'r1',
      runtimeAction: null,
      isEnabled: true,
      status: null,
      eventsOfInterest: [],
      journalUrl: null,
    },
  ])
})

test('an answer of another form is an error', async () => {
  await expect(answering({ _embedded: 'none' }).registrations()).rejects.toThrow(
    'reading the event registrations',
  )
})

test.each([
  ['package/action', true],
  ['namespace/package/action', true],
  ['other-package/action', false],
  [null, false],
])('a registration of %s is that of package/action: %p', (runtimeAction, is) => {
  expect(isRegistrationOf({ runtimeAction } as Registration, 'package/action')).toBe(is)
})

test.each<[unknown, string, number | null, string]>([
  [new Error('[EventsSDK] 404 - Not Found'), 'EVENTS_REFUSED', 404, '(HTTP 404)'],
  [new Error('[EventsSDK] 403 - Forbidden'), 'EVENTS_REFUSED', 403, 'I/O Management API'],
  [new Error('failed with 503'), 'EVENTS_UNAVAILABLE', 503, 'try again later'],
  [new Error('failed with 429'), 'EVENTS_UNAVAILABLE', 429, 'try again later'],
  ['no error', 'EVENTS_UNAVAILABLE', null, 'did not answer as its API describes'],
])('%p is told as %s', (thrown, code, status, words) => {
  expect(ioEventsError('reading', thrown)).toMatchObject({
    code,
    status,
    message: expect.stringContaining(words),
  })
})
