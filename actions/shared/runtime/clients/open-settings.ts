import type { Database } from '../../database/client/database-client'
import { storedEncryptionKey } from '../../database/client/encryption-key'
import { createSecretBox, type OwnKey } from '../../settings-store/secret-box'
import { createSettingsStore, type SettingsStore } from '../../settings-store/settings-store'
import { connectState } from '../../settings-store/state-client'
import type { ActivationContext } from '../action'
import type { Configuration } from '../configuration/configuration-types'

/** The merchant's configuration in aio state. Its secrets are sealed with a key that is stored elsewhere. */
export async function openSettings(
  configuration: Pick<Configuration, 'dataRegion' | 'encryptionKey' | 'previousEncryptionKey'>,
  context: Pick<ActivationContext, 'namespace' | 'apiKey'>,
  database: () => Promise<Database>,
): Promise<SettingsStore> {
  const state = await connectState({
    namespace: context.namespace,
    auth: context.apiKey,
    region: configuration.dataRegion,
  })
  const given = [configuration.encryptionKey, configuration.previousEncryptionKey]
  return createSettingsStore(
    state,
    createSecretBox({
      given: given.filter((key) => key !== undefined),
      own: ownKey(context.namespace, database),
    }),
  )
}

/** Opening secrets needs one read per container, because the key of an installation never changes. */
const knownKeys = new Map<string, Buffer>()

/** Sealing reads the key each time, because the database may have been replaced since the container started. */
function ownKey(namespace: string, database: () => Promise<Database>): OwnKey {
  return {
    load: async (fresh = false) => {
      const remembered = fresh ? undefined : knownKeys.get(namespace)
      const key = remembered ?? (await storedEncryptionKey(await database()).load())
      if (key) knownKeys.set(namespace, key)
      return key
    },
    ensure: async () => {
      const key = await storedEncryptionKey(await database()).ensure()
      knownKeys.set(namespace, key)
      return key
    },
  }
}
