import { connectState } from '../../../../../actions/shared/settings-store/state-client'
import { settingsKey } from '../../../../../actions/shared/settings-store/state-keys'
import { loopback as at, portsFrom, runtime } from '../../../../../dev/world'
import { STORE_IDS } from '../../../../loopback-world'
import { type Broken, type ExaminedWorld, MANY, OWN_KEY } from './broken'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const OTHER_KEY = Buffer.alloc(32, 9).toString('base64')

/** Faults of the app itself, and others that do its work. */
export function brokenApp(here: ExaminedWorld): readonly Broken[] {
  const schema = () => here.loopback.database.collection('schema')
  const errors = () => here.loopback.database.collection('errors')
  const openState = () => connectState({ ...runtime, region: 'amer' })
  const leases = () => here.loopback.database.collection('leases')
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
      name: 'the settings of a store cannot be read',
      code: 'state.unreadable',
      subject: STORE_IDS.germany,
      breakIt: async () => (await openState()).put(settingsKey(STORE_IDS.germany), '{}', 3_600),
      mend: async () => (await openState()).delete(settingsKey(STORE_IDS.germany)),
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
