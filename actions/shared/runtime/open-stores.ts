import { connectDatabase, type Database } from '../database/database-client'
import { createSecretBox } from '../settings-store/secret-box'
import { createSettingsStore, type SettingsStore } from '../settings-store/settings-store'
import { connectState } from '../settings-store/state-client'
import type { ActivationContext } from './action'
import type { Configuration } from './configuration-types'
import { appAccessToken } from './ims-token'

type DatabaseConfiguration = Pick<
  Configuration,
  'imsCredentials' | 'imsEnvironment' | 'imsBaseUrl' | 'databaseRegion'
>

/** The workspace's database for one activation, which closes it. */
export function openDatabase(
  configuration: DatabaseConfiguration,
  context: Pick<ActivationContext, 'namespace'>,
): Promise<Database> {
  return connectDatabase({
    namespace: context.namespace,
    region: configuration.databaseRegion,
    token: (fresh) => appAccessToken(configuration, fresh),
  })
}

/** The merchant's configuration in aio state. */
export async function openSettings(
  configuration: Configuration,
  context: Pick<ActivationContext, 'namespace' | 'apiKey'>,
): Promise<SettingsStore> {
  const state = await connectState({
    namespace: context.namespace,
    auth: context.apiKey,
    region: configuration.stateRegion,
  })
  return createSettingsStore(
    state,
    createSecretBox(configuration.encryptionKey, configuration.previousEncryptionKey),
  )
}
