import { isOnboarded } from '../../../../actions/deploy/onboarding/run-onboarding'
import {
  EVENT_SUBSCRIPTIONS,
  eventCodeOf,
} from '../../../../actions/shared/commerce/events/event-subscriptions'
import { installedApp } from '../../../../dev/installed-app'
import { createIoEventsStandIn } from '../../../../dev/io-events/io-events-stand-in'
import { deploymentVariables } from '../../../../dev/start-world'
import { commerce as known } from '../../../../dev/world'
import { runCommand } from '../../../run-command'
import { notPresent, onboardingSurroundings, outcomes, ports } from './onboarding-surroundings'

const here = onboardingSurroundings()
const { ims, onboard, writes } = here

describe('the onboarding of a new installation', () => {
  test('makes all that it takes for an event to reach the action, and leaves it alone the second time', async () => {
    const first = await onboard({
      variables: { COMMERCE_EVENTS_MERCHANT_ID: 'veldkeuken', COMMERCE_EVENTS_ENVIRONMENT_ID: 'stage' },
    })
    expect(isOnboarded(first)).toBe(true)
    const [provider] = here.events.state.providers
    expect(provider).toMatchObject({ provider_metadata: 'dx_commerce_events' })
    const codes = EVENT_SUBSCRIPTIONS.map(({ name }) => eventCodeOf(name))
    expect(provider?.events.map(({ event_code }) => event_code)).toEqual(codes)
    expect(here.events.state.registrations).toMatchObject([{ runtime_action: 'amazon-stock/stock-events' }])
    expect(here.events.state.registrations[0]?.events_of_interest).toEqual(
      codes.map((event_code) => ({ provider_id: provider?.id, event_code })),
    )
    expect(here.commerce.eventing.providers).toMatchObject([{ provider_id: provider?.id }])
    expect(here.commerce.eventing.configuration).toMatchObject({ enabled: true, merchant_id: 'veldkeuken' })
    expect(here.commerce.eventing.subscriptions).toEqual(
      EVENT_SUBSCRIPTIONS.map(({ name, fields }) => ({
        name,
        fields: fields.map((field) => ({ name: field })),
        priority: true,
        provider_id: provider?.id,
      })),
    )

    const before = writes().length
    const second = await onboard()
    expect(outcomes(second)).toEqual(['present'])
    expect(writes().length).toBe(before)
  })

  test('changes nothing in a dry run, and says what is missing', async () => {
    const steps = await onboard({ isDryRun: true })
    expect(outcomes(steps)).toEqual(['missing'])
    expect(steps).toHaveLength(3 + 2 * EVENT_SUBSCRIPTIONS.length)
    expect(isOnboarded(steps)).toBe(false)
    expect(writes()).toEqual([])
  })

  test('says before it makes anything that Commerce sends an event to another app', async () => {
    here.events.state.providers.push(...createIoEventsStandIn({ ims }).state.providers)
    const name = EVENT_SUBSCRIPTIONS[0]?.name ?? ''
    const provider_id = known.eventProviderId
    here.commerce.eventing.subscriptions.push({ name, fields: [{ name: '*' }], priority: true, provider_id })
    const failed = (await onboard({ isDryRun: true })).filter(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject([
      { words: expect.stringMatching(`COMMERCE_EVENT_PROVIDER_ID to ${provider_id}`) },
    ])
    expect(writes()).toEqual([])
  })

  test('uses a provider that Commerce is configured with, also where it knows no other', async () => {
    here.commerce.eventing.hasProviders = false
    const refused = await onboard()
    expect(notPresent(refused).find(({ outcome }) => outcome === 'failed')?.words).toMatch(
      /COMMERCE_EVENT_PROVIDER_ID/,
    )
    const used = createIoEventsStandIn({ ims })
    here.events.state.providers.push(...used.state.providers)
    here.commerce.eventing.subscriptions.push({
      name: EVENT_SUBSCRIPTIONS[0]?.name ?? '',
      fields: [{ name: '*' }],
      priority: true,
      provider_id: 'default',
    })
    here.commerce.eventing.providers.push({
      provider_id: known.eventProviderId,
      instance_id: 'veldkeuken',
      label: 'Commerce events',
    })
    const steps = await onboard({ variables: { COMMERCE_EVENT_PROVIDER_ID: known.eventProviderId } })
    expect(notPresent(steps).filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(here.commerce.eventing.subscriptions).toHaveLength(EVENT_SUBSCRIPTIONS.length)
  })
})

describe('the onboarding of an app that App Management has installed', () => {
  beforeEach(() => {
    const { ioEvents, extensibility } = structuredClone(installedApp())
    here.events.state.providers.push(...ioEvents.providers)
    here.events.state.registrations.push(...ioEvents.registrations)
    here.commerce.eventing.providers.push(...extensibility.eventing.providers)
    here.commerce.eventing.subscriptions.push(...extensibility.eventing.subscriptions)
  })

  test('subscribes nothing a second time, and says whose it is', async () => {
    const steps = await onboard()
    expect(outcomes(steps)).toEqual(['present'])
    expect(steps[0]?.words).toMatch(/App Management installed the app/)
    expect(writes()).toEqual([])
  })

  test.each<[string, () => void, RegExp]>([
    ['a subscription is missing', () => void here.commerce.eventing.subscriptions.pop(), /it is missing/],
    [
      'a subscription lacks a field',
      () => void here.commerce.eventing.subscriptions[0]?.fields.pop(),
      /lacked the fields/,
    ],
    [
      'the registration is missing',
      () => void here.events.state.registrations.pop(),
      /missing, or lacks an event/,
    ],
  ])('mends nothing of it where %s, and says what to do', async (_what, breakIt, words) => {
    breakIt()
    const failed = notPresent(await onboard())
    expect(failed).toMatchObject([{ outcome: 'failed', words: expect.stringMatching(words) }])
    expect(failed[0]?.words).toMatch(/App Management: Try again/)
    expect(writes()).toEqual([])
  })
})

test('the onboarding names the variables that it lacks', async () => {
  await expect(
    onboard({ variables: { IO_CONSUMER_ID: '', IO_PROJECT_ID: '', IO_WORKSPACE_ID: '' } }),
  ).rejects.toThrow(/IO_CONSUMER_ID/)
  await expect(onboard({ variables: { IO_PROJECT_ID: '' } })).rejects.toThrow(/all three or none/)
  await expect(onboard({ variables: { IO_PROJECT_ID: '../secrets' } })).rejects.toThrow(/Developer Console/)
  await expect(onboard({ variables: { COMMERCE_EVENTS_MERCHANT_ID: 'x' } })).rejects.toThrow(
    /both or neither/,
  )
  const names = { COMMERCE_EVENTS_MERCHANT_ID: 'veld keuken', COMMERCE_EVENTS_ENVIRONMENT_ID: 'stage' }
  await expect(onboard({ variables: names })).rejects.toThrow(/letters, digits and _/)
  await expect(onboard({ variables: { IO_EVENTS_BASE_URL: 'https://elsewhere.example' } })).rejects.toThrow(
    /IO_EVENTS_BASE_URL: expected a loopback/,
  )
})

test('`npm run onboard` says each step, and fails in a dry run until all is there', async () => {
  const run = (...options: string[]) =>
    runCommand('actions/deploy/onboard.ts', options, deploymentVariables(ports))
  here.commerce.eventing.providers.push({ provider_id: 'other', instance_id: 'other', label: 'Other' })
  const dry = await run('--dry-run')
  expect(dry).toMatchObject({ code: 1 })
  expect(dry.said).toMatch(
    /missing {2}event provider amazon-stock-quantity-[\s\S]*A dry run: nothing was changed/,
  )
  expect(writes()).toEqual([])
  const unknown = await run('--dryrun')
  expect(unknown.code).toBe(1)
  expect(unknown.said).toMatch(/Unknown option/)
  for (const IO_WORKSPACE_FILE of ['/nowhere/workspace.json', 'README.md']) {
    const variables = { ...deploymentVariables(ports), IO_WORKSPACE_FILE }
    const unread = await runCommand('actions/deploy/onboard.ts', ['--dry-run'], variables)
    expect(unread).toMatchObject({ code: 1, said: expect.stringContaining('IO_WORKSPACE_FILE: expected') })
  }
})
