import { isOnboarded } from '../../../../actions/deploy/onboarding/run-onboarding'
import { EVENT_SUBSCRIPTIONS } from '../../../../actions/shared/commerce/events/event-subscriptions'
import { notPresent, onboardingSurroundings, outcomes, type Run } from './onboarding-surroundings'

const here = onboardingSurroundings()
const { onboard } = here

describe('the onboarding of an installation with one thing wrong', () => {
  beforeEach(() => onboard())

  const first = EVENT_SUBSCRIPTIONS[0]?.name ?? ''
  test.each<[string, () => void, string, RegExp]>([
    [
      'an event that is not described',
      () => void here.events.state.providers[0]?.events.shift(),
      'created',
      /event com\.adobe/,
    ],
    [
      'no registration',
      () => void here.events.state.registrations.splice(0),
      'created',
      /registration of amazon-stock/,
    ],
    [
      'a registration that lacks an event',
      () => void here.events.state.registrations[0]?.events_of_interest.shift(),
      'changed',
      /lacked com\.adobe\.commerce\.observer\.cataloginventory/,
    ],
    [
      'a subscription that is missing',
      () => void here.commerce.eventing.subscriptions.shift(),
      'created',
      /Commerce subscription observer\.cataloginventory/,
    ],
    [
      'a subscription without priority',
      () => Object.assign(here.commerce.eventing.subscriptions[0] ?? {}, { priority: false }),
      'changed',
      /no priority/,
    ],
    [
      'a subscription without a field',
      () => void here.commerce.eventing.subscriptions[0]?.fields.splice(1, 1),
      'changed',
      /lacked the fields product_id/,
    ],
    [
      'a provider that Commerce does not know',
      () => void here.commerce.eventing.providers.splice(0),
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
        Object.assign(here.events.state.registrations[0] ?? {}, {
          enabled: false,
          webhook_status: 'disabled',
        }),
      {},
      /disabled \(disabled\): enable it in Adobe Developer Console/,
    ],
    [
      'a subscription for another app',
      () => {
        const [one] = here.events.state.providers
        if (one) here.events.state.providers.push({ ...one, id: 'another', instance_id: 'another' })
        Object.assign(here.commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'another' })
      },
      {},
      /another provider, another, for another app/,
    ],
    [
      'a subscription for a provider that is gone',
      () => Object.assign(here.commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'gone' }),
      {},
      /gone, which this organization does not have.*events:unsubscribe observer\.cataloginventory/,
    ],
    [
      'a subscription for the provider of the configuration of Commerce',
      () => Object.assign(here.commerce.eventing.subscriptions[0] ?? {}, { provider_id: 'default' }),
      {},
      /Stores, Configuration.*set COMMERCE_EVENT_PROVIDER_ID/,
    ],
    [
      'two providers of one instance',
      () => {
        const [one] = here.events.state.providers
        if (one) here.events.state.providers.push({ ...one, id: 'second' })
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
      () => void here.commerce.eventing.providers.splice(0),
      { workspaceConfiguration: undefined },
      /IO_WORKSPACE_FILE/,
    ],
    [
      'a Commerce that refuses the rights',
      () =>
        here.commerce.standIn.fail({
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
      () => here.events.standIn.fail({ path: '/registrations', status: 503, times: 9 }),
      {},
      /reading the event registrations failed \(HTTP 503\): try again later/,
    ],
    [
      'a credential without its API',
      () => here.events.standIn.fail({ path: '/events/', status: 403, times: 99 }),
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
    here.events.state.providers.splice(0)
    here.commerce.eventing.subscriptions.splice(0)
    expect(isOnboarded(await onboard())).toBe(true)
    const [provider] = here.events.state.providers
    const providers = here.events.state.registrations[0]?.events_of_interest.map(
      ({ provider_id }) => provider_id,
    )
    expect([...new Set(providers)]).toEqual([provider?.id])
  })

  test('adds the right event beside a wrong one, which it leaves to whoever wants it', async () => {
    const [registration] = here.events.state.registrations
    const provider_id = here.events.state.providers[0]?.id ?? ''
    const wrong = { provider_id, event_code: 'com.adobe.commerce.observer.catalog_product_saved' }
    here.events.state.providers[0]?.events.push({ ...wrong, label: 'Saved', description: 'Saved' })
    registration?.events_of_interest.splice(0, 1, wrong)
    expect(outcomes(await onboard())).toEqual(['present', 'changed'])
    expect(registration?.events_of_interest).toHaveLength(EVENT_SUBSCRIPTIONS.length + 1)
  })

  test('goes on with the other parts where one fails', async () => {
    here.events.standIn.fail({ path: '/registrations', status: 500, times: 9 })
    here.commerce.eventing.subscriptions.shift()
    const steps = notPresent(await onboard())
    expect(steps.map(({ outcome }) => outcome)).toEqual(['failed', 'created'])
  })
})
