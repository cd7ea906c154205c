import { openOnboarding } from '../../../actions/deploy/onboarding/open-onboarding'
import { isOnboarded, runOnboarding } from '../../../actions/deploy/onboarding/run-onboarding'
import { EVENT_SUBSCRIPTIONS, eventCodeOf } from '../../../actions/shared/commerce/event-subscriptions'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../dev/io-events/io-events-stand-in'
import { deploymentVariables } from '../../../dev/start-world'
import { commerce as known, portsFrom } from '../../../dev/world'
import { runCommand } from '../../run-command'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const catalogue = createCatalogue()
// Adobe's library keeps a token for as long as the process runs.
const ims = createImsStandIn()
let events: IoEventsStandIn
let commerce: CommerceStandIn

beforeEach(async () => {
  events = createIoEventsStandIn({ ims, isEmpty: true })
  commerce = createCommerceStandIn({ catalogue, events: 'off' })
  commerce.eventing.subscriptions.splice(0)
  commerce.eventing.providers.splice(0)
  await Promise.all([events.standIn.listen(ports.runtime), commerce.standIn.listen(ports.commerce)])
})
beforeAll(() => ims.standIn.listen(ports.ims))
afterAll(() => ims.standIn.close())
afterEach(() => Promise.all([events.standIn, commerce.standIn].map((each) => each.close())))

interface Run {
  readonly isDryRun?: boolean
  readonly variables?: NodeJS.ProcessEnv
  readonly workspaceConfiguration?: string | undefined
}

async function onboard({ isDryRun = false, variables = {}, ...rest }: Run = {}) {
  const workspaceConfiguration =
    'workspaceConfiguration' in rest ? rest.workspaceConfiguration : '{"project":{}}'
  const world = await openOnboarding(
    { ...deploymentVariables(ports), ...variables },
    { isDryRun, workspaceConfiguration },
  )
  return runOnboarding(world)
}

const outcomes = (steps: Awaited<ReturnType<typeof onboard>>) => [
  ...new Set(steps.map(({ outcome }) => outcome)),
]
const notPresent = (steps: Awaited<ReturnType<typeof onboard>>) =>
  steps.filter(({ outcome }) => outcome !== 'present')
const writes = () =>
  [...events.standIn.requests, ...commerce.standIn.requests].filter(({ method }) => method !== 'GET')

describe('the onboarding of a new installation', () => {
  test('makes all that it takes for an event to reach the action, and leaves it alone the second time', async () => {
    const first = await onboard({
      variables: { COMMERCE_EVENTS_MERCHANT_ID: 'veldkeuken', COMMERCE_EVENTS_ENVIRONMENT_ID: 'stage' },
    })
    expect(isOnboarded(first)).toBe(true)
    const [provider] = events.state.providers
    expect(provider).toMatchObject({ provider_metadata: 'dx_commerce_events' })
    const codes = EVENT_SUBSCRIPTIONS.map(({ name }) => eventCodeOf(name))
    expect(provider?.events.map(({ event_code }) => event_code)).toEqual(codes)
    expect(events.state.registrations).toMatchObject([{ runtime_action: 'amazon-stock/stock-events' }])
    expect(events.state.registrations[0]?.events_of_interest).toEqual(
      codes.map((event_code) => ({ provider_id: provider?.id, event_code })),
    )
    expect(commerce.eventing.providers).toMatchObject([{ provider_id: provider?.id }])
    expect(commerce.eventing.configuration).toMatchObject({ enabled: true, merchant_id: 'veldkeuken' })
    expect(commerce.eventing.subscriptions).toEqual(
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

    const mapping = `dx_commerce_events:${provider?.id}`
    for (const step of [first[0], second[0]])
      expect(step?.words).toContain(`AIO_EVENTS_PROVIDERMETADATA_TO_PROVIDER_MAPPING=${mapping}`)
    const AIO_EVENTS_PROVIDERMETADATA_TO_PROVIDER_MAPPING = `other:1, ${mapping}`
    const mapped = await onboard({ variables: { AIO_EVENTS_PROVIDERMETADATA_TO_PROVIDER_MAPPING } })
    expect(mapped.filter(({ words }) => words)).toEqual([])
  })

  test('changes nothing in a dry run, and says what is missing', async () => {
    const steps = await onboard({ isDryRun: true })
    expect(outcomes(steps)).toEqual(['missing'])
    expect(steps).toHaveLength(3 + 2 * EVENT_SUBSCRIPTIONS.length)
    expect(isOnboarded(steps)).toBe(false)
    expect(writes()).toEqual([])
  })

  test('says before it makes anything that Commerce sends an event to another app', async () => {
    events.state.providers.push(...createIoEventsStandIn({ ims }).state.providers)
    const name = EVENT_SUBSCRIPTIONS[0]?.name ?? ''
    const provider_id = known.eventProviderId
    commerce.eventing.subscriptions.push({ name, fields: [{ name: '*' }], priority: true, provider_id })
    const failed = (await onboard({ isDryRun: true })).filter(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject([
      { words: expect.stringMatching(`COMMERCE_EVENT_PROVIDER_ID to ${provider_id}`) },
    ])
    expect(writes()).toEqual([])
  })

  test('uses a provider that Commerce is configured with, also where it knows no other', async () => {
    commerce.eventing.hasProviders = false
    const refused = await onboard()
    expect(notPresent(refused).find(({ outcome }) => outcome === 'failed')?.words).toMatch(
      /COMMERCE_EVENT_PROVIDER_ID/,
    )
    const used = createIoEventsStandIn({ ims })
    events.state.providers.push(...used.state.providers)
    commerce.eventing.subscriptions.push({
      name: EVENT_SUBSCRIPTIONS[0]?.name ?? '',
      fields: [{ name: '*' }],
      priority: true,
      provider_id: 'default',
    })
    commerce.eventing.providers.push({
      provider_id: known.eventProviderId,
      instance_id: 'veldkeuken',
      label: 'Commerce events',
    })
    const steps = await onboard({ variables: { COMMERCE_EVENT_PROVIDER_ID: known.eventProviderId } })
    expect(notPresent(steps).filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(commerce.eventing.subscriptions).toHaveLength(EVENT_SUBSCRIPTIONS.length)
  })
})

describe('the onboarding of an installation with one thing wrong', () => {
  beforeEach(() => onboard())

  const first = EVENT_SUBSCRIPTIONS[0]?.name ?? ''
  test.each<[string, () => void, string, RegExp]>([
    [
      'an event that is not described',
      () => void events.state.providers[0]?.events.shift(),
      'created',
      /event com\.adobe/,
    ],
    [
      'no registration',
      () => void events.state.registrations.splice(0),
      'created',
      /registration of amazon-stock/,
    ],
    [
      'a registration that lacks an event',
      () => void events.state.registrations[0]?.events_of_interest.shift(),
      'changed',
      /lacked com\.adobe\.commerce\.observer\.cataloginventory/,
    ],
    [
      'a subscription that is missing',
      () => void commerce.eventing.subscriptions.shift(),
      'created',
      /Commerce subscription observer\.cataloginventory/,
    ],
    [
      'a subscription without priority',
      () => Object.assign(commerce.eventing.subscriptions[0] ?? {}, { priority: false }),
      'changed',
      /no priority/,
    ],
    [
      'a subscription without a field',
      () => void commerce.eventing.subscriptions[0]?.fields.splice(1, 1),
      'changed',
      /lacked the fields product_id/,
    ],
    [
      'a provider that Commerce does not know',
      () => void commerce.eventing.providers.splice(0),
      'created',
      /Commerce knows the event provider/,
    ],
  ])('puts right %s, and nothing else', async (_name, breakIt, outcome, words) => {
    breakIt()
    const dry = notPresent(await onboard({ isDryRun: true }))
    expect(dry).toHaveLength(1)
    expect(dry[0]?.outcome).toBe(outcome === 'created' ? 'missing' : 'wrong')
    const steps = notPresent(await onboard())
    expect(steps).toHaveLength(1)
    expect(steps[0]?.outcome).toBe(outcome)
    expect(`${steps[0]?.what} ${steps[0]?.words}`).toMatch(words)
    expect(notPresent(await onboard())).toEqual([])
  })

  test.each<[string, () => void, Run, RegExp]>([
    [
      'a disabled registration',
      () =>
        Object.assign(events.state.registrations[0] ?? {}, { enabled: false, webhook_status: 'disabled' }),
      {},
      /disabled \(disabled\): enable it in Adobe Developer Console/,
    ],
    [
      'a subscription for another app',
      () => {
        const [one] = events.state.providers
        if (one) events.state.providers.push({ ...one, id: 'another', instance_id: 'another' })
        Object.assign(commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'another' })
      },
      {},
      /another provider, another, for another app/,
    ],
    [
      'a subscription for a provider that is gone',
      () => Object.assign(commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'gone' }),
      {},
      /gone, which this organisation does not have.*events:unsubscribe observer\.cataloginventory/,
    ],
    [
      'a subscription for the provider of the configuration of Commerce',
      () => Object.assign(commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'default' }),
      {},
      /Stores, Configuration.*set COMMERCE_EVENT_PROVIDER_ID/,
    ],
    [
      'two providers of one instance',
      () => {
        const [one] = events.state.providers
        if (one) events.state.providers.push({ ...one, id: 'second' })
      },
      {},
      /2 providers.*COMMERCE_EVENT_PROVIDER_ID/,
    ],
    [
      'a provider that nobody has',
      () => {},
      { variables: { COMMERCE_EVENT_PROVIDER_ID: 'nobody' } },
      /no Commerce event provider of this id/,
    ],
    [
      'no workspace file for a provider that Commerce does not know',
      () => void commerce.eventing.providers.splice(0),
      { workspaceConfiguration: undefined },
      /IO_WORKSPACE_FILE/,
    ],
    [
      'a Commerce that refuses the rights',
      () =>
        commerce.standIn.fail({
          path: 'getEventSubscriptions',
          status: 403,
          body: { message: 'no' },
          times: 9,
        }),
      {},
      /resources Adobe I\/O Events/,
    ],
    [
      'I/O Events away',
      () => events.standIn.fail({ path: '/registrations', status: 503, times: 9 }),
      {},
      /reading the event registrations failed \(HTTP 503\): try again later/,
    ],
    [
      'a credential without its API',
      () => events.standIn.fail({ path: '/events/', status: 403, times: 99 }),
      {},
      /I\/O Management API/,
    ],
  ])('says in words what to do about %s', async (_name, breakIt, run, words) => {
    breakIt()
    const steps = await onboard(run)
    expect(isOnboarded(steps)).toBe(false)
    const failed = steps.filter(({ outcome }) => outcome === 'failed')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.words).toMatch(words)
    expect(JSON.stringify(steps)).not.toMatch(/p8e-|Bearer|eyJ/)
    expect(first).not.toBe('')
  })

  test('makes the provider anew where it was deleted, and registers for it alone', async () => {
    events.state.providers.splice(0)
    commerce.eventing.subscriptions.splice(0)
    expect(isOnboarded(await onboard())).toBe(true)
    const [provider] = events.state.providers
    const providers = events.state.registrations[0]?.events_of_interest.map(({ provider_id }) => provider_id)
    expect([...new Set(providers)]).toEqual([provider?.id])
  })

  test('adds the right event beside a wrong one, which it leaves to whoever wants it', async () => {
    const [registration] = events.state.registrations
    const provider_id = events.state.providers[0]?.id ?? ''
    const wrong = { provider_id, event_code: 'com.adobe.commerce.observer.catalog_product_saved' }
    events.state.providers[0]?.events.push({ ...wrong, label: 'Saved', description: 'Saved' })
    registration?.events_of_interest.splice(0, 1, wrong)
    expect(outcomes(await onboard())).toEqual(['present', 'changed'])
    expect(registration?.events_of_interest).toHaveLength(EVENT_SUBSCRIPTIONS.length + 1)
  })

  test('goes on with the other parts where one fails', async () => {
    events.standIn.fail({ path: '/registrations', status: 500, times: 9 })
    commerce.eventing.subscriptions.shift()
    const steps = notPresent(await onboard())
    expect(steps.map(({ outcome }) => outcome)).toEqual(['failed', 'created'])
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
  commerce.eventing.providers.push({ provider_id: 'other', instance_id: 'other', label: 'Other' })
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
}, 60_000)
