import { setTimeout as sleep } from 'node:timers/promises'
import { openOnboarding } from '../../../actions/deploy/onboarding/open-onboarding'
import { runOnboarding } from '../../../actions/deploy/onboarding/run-onboarding'
import { MENU_ID } from '../../../actions/shared/commerce/app-identity'
import { type InstallationState, stepsOf } from '../../../dev/admin/app-management'
import { openSession } from '../../../dev/admin/open-session'
import { examples } from '../../../dev/catalogue/examples'
import { installedApp } from '../../../dev/installed-app'
import type { Fault } from '../../../dev/stand-in'
import { deploymentVariables } from '../../../dev/start-world'
import { PATIENCE_MS } from '../../patience'
import {
  adminOptions,
  type InstallableWorld,
  ports,
  startInstallableWorld,
  target,
} from './installable-world'

let world: InstallableWorld

beforeAll(async () => {
  world = await startInstallableWorld()
})
afterAll(() => world.close())
afterEach(() => {
  for (const standIn of [world.commerce.standIn, world.runtime.standIn, world.database]) standIn.heal()
})

const ALWAYS = 1_000
const NOT_FOUND = { status: 404, body: { message: 'Request does not match any route.' } }
const failing = (fault: Fault) => world.commerce.standIn.fail({ times: ALWAYS, ...fault })
const statuses = (state: InstallationState | null) =>
  state === null ? [] : stepsOf(state.step).map(({ name, status }) => `${name} ${status}`)

/** What the app created in Commerce and I/O Events. */
function traces() {
  const { eventing, adminUiSdk } = world.commerce
  return {
    subscriptions: eventing.subscriptions,
    commerceProviders: eventing.providers,
    extensions: adminUiSdk.extensions,
    ...world.runtime.ioEvents,
  }
}

const NOTHING = { subscriptions: [], commerceProviders: [], extensions: [], providers: [], registrations: [] }

/** Removes ids, which are new each time. */
function withoutIds(value: unknown): unknown {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
  return JSON.parse(JSON.stringify(value, (_key, each) => (isId.test(String(each)) ? 'an id' : each)))
}

function inOrder(list: readonly object[]): readonly string[] {
  return list.map((each) => JSON.stringify(withoutIds(each))).sort()
}

/** Changes a stock in Commerce and waits for the delivery statuses of its events. */
async function deliveredOf(sku: string): Promise<readonly (number | undefined)[]> {
  const before = world.runtime.deliveries.length
  world.commerce.setStock(sku, { website: 'eu', quantity: 1 + (before % 7) })
  await world.commerce.eventsSent()
  const attempts = () => world.runtime.deliveries.slice(before)
  const isOpen = () => attempts().some(({ status }) => status === undefined)
  for (const ends = Date.now() + PATIENCE_MS; isOpen() && Date.now() < ends; ) await sleep(20)
  return attempts().map(({ status }) => status)
}

describe('an installation that something stands in the way of', () => {
  test('is refused in words, and nothing is made, where Commerce cannot be reached', async () => {
    await world.admin.associate(target)
    const unreachable = { ...target, commerceBaseUrl: 'http://127.0.0.1:9/' }
    await expect(world.admin.begin('installation', unreachable)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/127\.0\.0\.1:9 does not answer.*Then try again/),
    })
    expect(await world.admin.stateOf('installation')).toBeNull()
    expect(traces()).toEqual(NOTHING)
  })

  test.each([
    ['has no eventing', NOT_FOUND, /magento\/commerce-eventing/],
    ['does not let the user', { status: 403, body: { message: 'Forbidden' } }, /Your role needs/],
    ['is elsewhere', { status: 302, headers: { location: 'https://other.example/' } }, /redirects/],
  ])('is refused in words where Commerce %s', async (_case, fault, words) => {
    failing({ path: 'eventing', ...fault })
    await expect(world.admin.begin('installation', target)).rejects.toThrow(words)
  })

  test('is refused for a user of another organization', async () => {
    const stranger = world.as('outsider')
    const answers = await Promise.allSettled([
      stranger.associate(target),
      stranger.begin('installation', target),
      stranger.begin('uninstallation', target),
      stranger.stateOf('installation'),
    ])
    expect(answers).toMatchObject(answers.map(() => ({ status: 'rejected', reason: { status: 403 } })))
  })

  test('says which step failed, and goes on with what is there when it is tried again', async () => {
    failing({ path: 'adminuisdk', ...NOT_FOUND })
    const failed = await world.run('installation')
    expect(failed).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('Failed to enable Admin UI SDK: HTTP 404') },
    })
    expect(statuses(failed)).toContain('enable-admin-ui-sdk failed')
    world.commerce.standIn.heal()
    const [provider] = world.runtime.ioEvents.providers

    // A slow database does not block the installation.
    world.database.fail({
      path: 'provision/status',
      status: 200,
      body: { success: true, data: { status: 'REJECTED' } },
      times: ALWAYS,
    })
    expect(await world.run('installation')).toMatchObject({
      error: { message: expect.stringContaining('Ask the administrator') },
    })
    world.database.heal()
    expect(await world.run('installation')).toMatchObject({ status: 'succeeded' })
    expect(world.runtime.ioEvents.providers).toMatchObject([{ id: provider?.id }])
  })
})

describe('an installed app', () => {
  test('has left in Commerce and in I/O Events what worlds that begin with it have', () => {
    const { extensibility, ioEvents } = installedApp()
    const { adminUiSdk, eventing } = world.commerce
    expect(withoutIds(adminUiSdk)).toEqual(withoutIds(extensibility.adminUiSdk))
    // Adobe's library subscribes and describes all of them at once.
    expect(inOrder(eventing.subscriptions)).toEqual(inOrder(extensibility.eventing.subscriptions))
    expect(withoutIds(eventing.providers)).toEqual(withoutIds(extensibility.eventing.providers))
    const [provider] = world.runtime.ioEvents.providers
    const [registration] = world.runtime.ioEvents.registrations
    const [expected] = ioEvents.registrations
    expect(inOrder(provider?.events ?? [])).toEqual(inOrder(ioEvents.providers[0]?.events ?? []))
    expect(provider?.instance_id).toBe(ioEvents.providers[0]?.instance_id)
    expect(registration).toMatchObject({
      runtime_action: expected?.runtime_action,
      client_id: expected?.client_id,
    })
    const wanted = (one: typeof registration) =>
      one?.events_of_interest.map(({ event_code }) => event_code).sort()
    expect(wanted(registration)).toEqual(wanted(expected))
  })

  test('gets the events of Commerce', async () => {
    expect(new Set(await deliveredOf(examples.plain))).toEqual(new Set([200]))
  })

  test('has one entry in the menu, of one generation, for whoever may look, and none for others', async () => {
    const [entry, ...others] = (await openSession(adminOptions, 'viewer')).menu
    expect(entry).toMatchObject({ id: MENU_ID, parent: 'stores', section: null })
    expect(others).toEqual([])
    expect((await openSession(adminOptions, 'packer')).menu).toEqual([])
  })

  test('has the same entry and page in an older Commerce, which knows neither roles nor App Management', async () => {
    const newer = await openSession(adminOptions, 'viewer')
    world.commerce.behave({ adminUiSdk: 'v1' })
    const older = await openSession(adminOptions, 'packer')
    expect(older).toMatchObject({ hasAppManagement: false, isInstalled: true, pageUrl: newer.pageUrl })
    const { id, label, pageTitle, sandbox } = newer.menu[0] ?? {}
    expect(older.menu).toEqual([
      { id, label, pageTitle, sandbox, parent: 'apps', section: 'Amazon', resource: null },
    ])
    world.commerce.behave({ adminUiSdk: 'v2' })
  })

  test('is not installed twice', async () => {
    const before = withoutIds(traces())
    await expect(world.admin.begin('installation', target)).rejects.toMatchObject({
      status: 409,
      message: 'The app is already on the target version.',
    })
    expect(withoutIds(traces())).toEqual(before)
  })

  test('is associated with its own Commerce again, and with no other', async () => {
    await world.admin.associate({ ...target, commerceBaseUrl: `${target.commerceBaseUrl}/` })
    await expect(
      world.admin.associate({ ...target, commerceBaseUrl: 'https://second.example/' }),
    ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('Uninstall it there first') })
  })
})

describe('an uninstalled app', () => {
  test('has left nothing of it, and gets no event any more', async () => {
    expect(await world.run('uninstallation')).toMatchObject({ status: 'succeeded' })
    await world.admin.unassociate()
    await world.admin.forgetUninstallation()
    expect(traces()).toEqual(NOTHING)
    expect(world.files.paths()).toEqual([])
    expect(await world.admin.stateOf('installation')).toBeNull()
    expect(await deliveredOf(examples.plain)).toEqual([])
  })

  test('can be associated with another Commerce, and be installed again', async () => {
    await world.admin.associate({ ...target, commerceBaseUrl: 'https://second.example/' })
    await world.admin.associate(target)
    expect(await world.run('installation')).toMatchObject({ status: 'succeeded' })
    expect(new Set(await deliveredOf(examples.plain))).toEqual(new Set([200]))
  })
})

/** Runs the publisher as the alarm does, and waits for its end. */
async function runPublisher(): Promise<object | undefined> {
  const invoked = world.runtime.activations.invoke('amazon-stock/publisher', {})
  return invoked.kind === 'started' ? (await invoked.done).response?.result : undefined
}

describe('an app that is uninstalled with its data, while its publisher is at work', () => {
  test('leaves nothing of it in any service, and is installed anew as the first time', async () => {
    const saved = await world.call('PUT', '/app', { version: 0, limits: {}, dataOnUninstall: 'delete' })
    expect(saved).toMatchObject({ status: 200 })
    // Unless a publisher is already working on the earlier events.
    const woken = runPublisher()
    const hasLease = () => world.database.requests.some(({ path }) => /leases\/findOneAndUpdate/.test(path))
    for (const ends = Date.now() + PATIENCE_MS; !hasLease() && Date.now() < ends; ) await sleep(20)
    expect(await world.run('uninstallation')).toMatchObject({ status: 'succeeded' })
    await world.admin.unassociate()
    await world.admin.forgetUninstallation()
    await woken
    const publishers = world.runtime.activations.recent(100).filter(({ name }) => name.endsWith('publisher'))
    expect(publishers.every(({ end }) => end !== undefined)).toBe(true)
    expect(publishers.map(({ response }) => response?.result)).toContainEqual(
      expect.objectContaining({ body: expect.objectContaining({ kind: 'worked' }) }),
    )

    expect(await runPublisher()).toMatchObject({ body: { kind: 'absent' } })
    expect({ ...traces(), files: world.files.paths(), ...(await world.kept()) }).toEqual({
      ...NOTHING,
      files: [],
      keys: [],
      collections: [],
    })
    await world.admin.associate(target)
    expect(await world.run('installation')).toMatchObject({ status: 'succeeded' })
    expect(await world.call('GET', '/app')).toMatchObject({ status: 200, body: { version: 0, saved: null } })
  })
})

describe('an app that was set up by `npm run onboard`', () => {
  test('gains App Management without a second subscription', async () => {
    await world.run('uninstallation')
    await world.admin.forgetUninstallation()
    const onboard = async () =>
      runOnboarding(
        await openOnboarding(deploymentVariables(ports), { isDryRun: false, workspaceConfiguration: '{}' }),
      )
    const onboarded = await onboard()
    expect(onboarded.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect((await deliveredOf(examples.plain)).length).toBeGreaterThan(0)
    const others = {
      name: 'observer.of_another',
      fields: [{ name: 'id' }],
      priority: false,
      provider_id: 'other',
    }
    world.commerce.eventing.subscriptions.push(others)

    expect(await world.run('installation')).toMatchObject({
      status: 'succeeded',
      data: {
        installation: { customInstallationSteps: { prepareTheApp: { data: { onboarding: 'none' } } } },
      },
    })
    const { subscriptions, registrations, providers } = traces()
    expect(subscriptions.filter(({ parent }) => parent === undefined)).toEqual([others])
    expect([registrations, providers]).toMatchObject([{ length: 1 }, { length: 1 }])
    // Repeating it subscribes nothing twice.
    const before = traces()
    const again = await onboard()
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['present']))
    expect(traces()).toEqual(before)
    expect(new Set(await deliveredOf(examples.plain))).toEqual(new Set([200]))
  })
})
