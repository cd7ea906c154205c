import type { FindingCode } from '../../../actions/shared/doctor/doctor-words'
import type { IoEventsStandIn } from '../../../dev/io-events/io-events-stand-in'
import { amazonStores, loopback as at, portsFrom } from '../../../dev/world'
import type { LoopbackWorld } from '../../loopback-world'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
/** More often than any check asks. */
export const MANY = 500

/** What a test starts before its cases are run; not there yet when they are named. */
export interface ExaminedWorld {
  readonly loopback: LoopbackWorld
  readonly events: IoEventsStandIn
}

export interface Broken {
  readonly name: string
  readonly code: FindingCode
  readonly subject?: string
  readonly breakIt?: () => unknown
  readonly mend?: () => unknown
  readonly inputs?: Readonly<Record<string, unknown>>
  /** What else cannot be known then. */
  readonly also?: readonly FindingCode[]
}

const OTHER_KEY = Buffer.alloc(32, 9).toString('base64')
export const OWN_KEY = Buffer.alloc(32, 7).toString('base64')
/** Each with what mends it again. */
export function brokenInstallations(here: ExaminedWorld): readonly Broken[] {
  const schema = () => here.loopback.database.collection('schema')
  const tasks = () => here.loopback.database.collection('tasks')
  const errors = () => here.loopback.database.collection('errors')
  const leases = () => here.loopback.database.collection('leases')
  let before: unknown
  return [
    {
      name: 'the workspace is not configured',
      code: 'configuration.no-workspace',
      inputs: { IO_CONSUMER_ID: '', IO_PROJECT_ID: '', IO_WORKSPACE_ID: '' },
      also: ['registration.unknown'],
    },
    {
      name: 'aio state is away',
      code: 'state.away',
      breakIt: () => here.loopback.state.fail({ path: '/containers', status: 503, times: MANY }),
      also: ['check.broken'],
    },
    {
      name: 'the database is not provisioned',
      code: 'database.not-provisioned',
      breakIt: () =>
        here.loopback.databaseServer.fail({
          path: 'provision/status',
          status: 404,
          body: { success: false, message: 'Database not provisioned' },
          times: MANY,
        }),
    },
    {
      name: 'Adobe has rejected the database',
      code: 'database.refused',
      breakIt: () =>
        here.loopback.databaseServer.fail({
          path: 'provision/status',
          status: 200,
          body: { success: true, data: { status: 'rejected' } },
          times: MANY,
        }),
    },
    {
      name: 'the database refuses',
      code: 'database.away',
      breakIt: () => here.loopback.databaseServer.fail({ path: '/v1/', status: 403, times: MANY }),
      also: ['check.broken', 'versions.no-commerce'],
    },
    {
      name: 'the database has an older schema',
      code: 'database.old-schema',
      breakIt: () => schema().updateOne({ _id: 'schema' }, { $set: { version: 1 } }),
      mend: () => schema().updateOne({ _id: 'schema' }, { $set: { version: 99 } }),
    },
    {
      name: 'an index is missing',
      code: 'database.incomplete',
      breakIt: () =>
        here.loopback.databaseServer.fail({
          path: 'collection/pending/getIndexes',
          status: 200,
          body: { success: true, data: [{ v: 2, key: { _id: 1 }, name: '_id_' }] },
          times: MANY,
        }),
    },
    {
      name: 'the encryption key is another one',
      code: 'encryption.unreadable',
      inputs: { ENCRYPTION_KEY: OTHER_KEY },
      also: ['amazon.unknown'],
    },
    {
      name: 'the encryption key was changed a moment ago',
      code: 'encryption.previous',
      inputs: { ENCRYPTION_KEY: OTHER_KEY, ENCRYPTION_KEY_PREVIOUS: OWN_KEY },
    },
    {
      name: 'Commerce refuses one endpoint',
      code: 'commerce.unauthorised',
      subject: 'orders',
      breakIt: () => here.loopback.commerce.standIn.fail({ path: '/V1/orders', status: 403, times: MANY }),
    },
    {
      name: 'Commerce does not answer one endpoint as it describes',
      code: 'commerce.away',
      subject: 'stockItems',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          path: '/V1/stockItems/(?!lowStock)',
          status: 200,
          body: '<html>',
          times: MANY,
        }),
    },
    {
      name: 'the clock of Commerce is 20 minutes late',
      code: 'clock.off',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          method: 'HEAD',
          status: 200,
          headers: { date: new Date(Date.now() - 20 * 60_000).toUTCString() },
        }),
    },
    {
      name: 'the website of a store is gone',
      code: 'website.missing',
      subject: 'Amazon.com',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          path: 'store/websites',
          status: 200,
          body: [{ id: 2, code: 'eu', name: 'Europe' }],
          times: MANY,
        }),
    },
    {
      name: 'the stocks of Commerce cannot be read',
      code: 'website.unknown',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({ path: '/V1/inventory/stocks', status: 500, times: MANY }),
      also: ['commerce.away'],
    },
    {
      name: 'Commerce does not tell its time',
      code: 'clock.unknown',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({ method: 'HEAD', status: 200, headers: { date: 'now' } }),
    },
    {
      name: 'the stock of a website has no source',
      code: 'website.no-source',
      subject: 'Amazon.com',
      breakIt: () => Object.assign(here.loopback.commerce.state.sources.at(3) ?? {}, { enabled: false }),
      mend: () => Object.assign(here.loopback.commerce.state.sources.at(3) ?? {}, { enabled: true }),
    },
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
      name: 'a second installation gets the same events',
      code: 'installation.other-receiver',
      breakIt: () => {
        const { subscriptions } = here.loopback.commerce.eventing
        const copies = subscriptions.map((each) => ({
          ...each,
          name: `copy.${each.name}`,
          provider_id: 'another-provider',
        }))
        subscriptions.push(...copies)
      },
      mend: () => here.loopback.commerce.eventing.subscriptions.splice(5),
    },
    {
      name: 'something else writes the numbers of the listings',
      code: 'installation.other-writer',
      breakIt: () =>
        errors().insert({
          _id: 'drift',
          at: new Date(),
          code: 'DRIFT',
          storeId: 'de',
          sellerSku: 'A',
        } as never),
      mend: () => errors().deleteMany({ _id: 'drift' }),
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
    {
      name: 'Amazon refuses the accounts',
      code: 'amazon.refused',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 403,
          body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
          times: MANY,
        }),
    },
    {
      name: 'the client secret of the Amazon app has ended',
      code: 'amazon.client-refused',
      inputs: { AMAZON_LWA_CLIENT_SECRET: 'the one before the rotation' },
    },
    {
      name: 'Amazon has suspended the Amazon app',
      code: 'amazon.app-refused',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/auth/o2/token',
          status: 400,
          body: { error: 'unauthorized_client', error_description: 'The app is suspended.' },
          times: MANY,
        }),
    },
    {
      name: 'no LWA credentials are set',
      code: 'amazon.no-credentials',
      inputs: {
        AMAZON_LWA_CLIENT_ID: '',
        AMAZON_LWA_CLIENT_SECRET: '',
        AMAZON_APPLICATION_ID: '',
        AMAZON_REDIRECT_URI: '',
      },
    },
    {
      name: 'Amazon is away',
      code: 'amazon.away',
      breakIt: () => here.loopback.amazon.standIn.fail({ path: '/sellers/', status: 503, times: MANY }),
    },
    {
      name: 'Amazon has suspended the listings of one marketplace',
      code: 'amazon.suspended',
      subject: 'Amazon.com',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 200,
          body: {
            payload: amazonStores.map(({ marketplaceId }) => ({
              marketplace: { id: marketplaceId },
              participation: {
                isParticipating: true,
                hasSuspendedListings: marketplaceId === 'ATVPDKIKX0DER',
              },
            })),
          },
          times: MANY,
        }),
    },
    {
      name: 'a seller has left a marketplace',
      code: 'amazon.not-participating',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 200,
          body: { payload: [] },
          times: MANY,
        }),
    },
    {
      name: 'the publisher has stopped',
      code: 'publisher.stopped',
      breakIt: () =>
        leases().updateOne({ _id: 'publisher' }, { $set: { seenAt: new Date(Date.now() - 240_000) } }),
      mend: () => leases().updateOne({ _id: 'publisher' }, { $set: { seenAt: new Date() } }),
    },
    {
      name: 'this is a copy of the shop',
      code: 'read-only.copy',
      inputs: { AIO_COMMERCE_API_BASE_URL: at(ports.commerce).replace('127.0.0.1', 'localhost') },
    },
  ]
}
