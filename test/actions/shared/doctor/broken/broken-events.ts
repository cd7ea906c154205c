import { type Broken, type ExaminedWorld, MANY } from './broken'

/** Faults on the way of Commerce's events. */
export function brokenEvents(here: ExaminedWorld): readonly Broken[] {
  const tasks = () => here.loopback.database.collection('tasks')
  let before: unknown
  return [
    {
      name: 'Commerce does not send an event',
      code: 'subscription.missing',
      subject: 'observer.cataloginventory_stock_item_save_commit_after',
      breakIt: () => {
        before = here.loopback.commerce.eventing.subscriptions.shift()
      },
      mend: () => here.loopback.commerce.eventing.subscriptions.unshift(before as never),
    },
    {
      name: 'Commerce sends an event without priority',
      code: 'subscription.incomplete',
      breakIt: () =>
        Object.assign(here.loopback.commerce.eventing.subscriptions[0] ?? {}, { priority: false }),
      mend: () => Object.assign(here.loopback.commerce.eventing.subscriptions[0] ?? {}, { priority: true }),
    },
    {
      name: 'Commerce does not say what it sends',
      code: 'subscription.unknown',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({ path: 'getEventSubscriptions', status: 401, times: MANY }),
    },
    {
      name: 'there is no registration',
      code: 'registration.missing',
      breakIt: () => {
        before = here.events.state.registrations.pop()
      },
      mend: () => here.events.state.registrations.push(before as never),
    },
    {
      name: 'the registration is disabled',
      code: 'registration.disabled',
      breakIt: () => Object.assign(here.events.state.registrations[0] ?? {}, { enabled: false }),
      mend: () => Object.assign(here.events.state.registrations[0] ?? {}, { enabled: true }),
    },
    {
      name: 'the registration lacks an event',
      code: 'registration.incomplete',
      breakIt: () => {
        before = here.events.state.registrations[0]?.events_of_interest.pop()
      },
      mend: () => here.events.state.registrations[0]?.events_of_interest.push(before as never),
    },
    {
      name: 'I/O Events is away',
      code: 'registration.unknown',
      breakIt: () => here.events.standIn.fail({ path: '/registrations', status: 500, times: MANY }),
    },
    {
      name: 'the last event came two days ago',
      code: 'events.long-ago',
      breakIt: async () => {
        before = await tasks().findOne({ _id: 'stock-events' })
        await tasks().updateOne(
          { _id: 'stock-events' },
          { $set: { at: new Date(Date.now() - 48 * 3_600_000) } },
        )
      },
      mend: () => tasks().updateOne({ _id: 'stock-events' }, { $set: { at: new Date() } }),
    },
  ]
}
