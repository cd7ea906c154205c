import { connectDatabase, type Database } from '../../database/client/database-client'
import type { ActivationContext } from '../action'
import type { Configuration } from '../configuration/configuration-types'
import { appAccessToken } from './ims-token'

type DatabaseConfiguration = Pick<
  Configuration,
  'imsCredentials' | 'imsEnvironment' | 'imsBaseUrl' | 'dataRegion'
>

/** Opens the workspace's database for one activation. The caller closes it. */
export function openDatabase(
  configuration: DatabaseConfiguration,
  context: Pick<ActivationContext, 'namespace'>,
): Promise<Database> {
  return connectDatabase({
    namespace: context.namespace,
    region: configuration.dataRegion,
    token: (fresh) => appAccessToken(configuration, fresh),
  })
}
