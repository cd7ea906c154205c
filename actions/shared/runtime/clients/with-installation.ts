import { type InstallationRecord, installationRecordOf } from '../../settings-store/installation-record'
import { connectState } from '../../settings-store/state-client'
import { minutes } from '../../time'
import type { ActionParams, ActivationContext } from '../action'
import { parseDatabaseConfiguration } from '../configuration/configuration'
import { createReader } from '../configuration/configuration-reader'

const KNOWN_MS = minutes(5)
const known = new Map<
  string,
  { readonly installation: InstallationRecord | undefined; readonly until: number }
>()

/**
 * Adds what App Management said at the installation to the inputs that a developer did not set: Commerce's address and
 * kind, organization, project and workspace.
 */
export async function withInstallation(
  params: ActionParams,
  context: Pick<ActivationContext, 'namespace' | 'apiKey' | 'log'>,
): Promise<ActionParams> {
  const { optional } = createReader(params)
  const hasCommerce = optional('AIO_COMMERCE_API_BASE_URL') !== undefined
  const hasWorkspace = ['IO_CONSUMER_ID', 'IO_PROJECT_ID', 'IO_WORKSPACE_ID'].some((name) => optional(name))
  if (hasCommerce && hasWorkspace) return params
  const installation = await loadInstallation(params, context)
  if (!installation) return params
  const { commerceBaseUrl, commerceEnv, consumerId, projectId, workspaceId } = installation
  return {
    ...params,
    ...(hasCommerce
      ? {}
      : { AIO_COMMERCE_API_BASE_URL: commerceBaseUrl, AIO_COMMERCE_API_FLAVOR: commerceEnv }),
    ...(hasWorkspace
      ? {}
      : { IO_CONSUMER_ID: consumerId, IO_PROJECT_ID: projectId, IO_WORKSPACE_ID: workspaceId }),
  }
}

/**
 * `absent`: the app is not installed. `leaving`: it is being uninstalled with all its data. In both cases nothing may
 * be written.
 */
export type Presence = 'installed' | 'absent' | 'leaving'

/** Whether the app is installed now: App Management said so, or a developer set Commerce's address. */
export async function loadPresence(
  params: ActionParams,
  context: Pick<ActivationContext, 'namespace' | 'apiKey'>,
): Promise<Presence> {
  const installation = await readInstallation(params, context)
  if (installation?.removingSince !== undefined) return 'leaving'
  const isSet = createReader(params).optional('AIO_COMMERCE_API_BASE_URL') !== undefined
  return installation || isSet ? 'installed' : 'absent'
}

/**
 * Reads the record at most once per container and five minutes. After an outage, the inputs stay as they are and the
 * next activation reads again.
 */
async function loadInstallation(
  params: ActionParams,
  context: Pick<ActivationContext, 'namespace' | 'apiKey' | 'log'>,
): Promise<InstallationRecord | undefined> {
  const before = known.get(context.namespace)
  if (before && before.until > Date.now()) return before.installation
  try {
    return await readInstallation(params, context)
  } catch (error) {
    context.log.warn('where the app is installed could not be read', {
      reason: error instanceof Error ? error.message : 'unknown',
    })
    return before?.installation
  }
}

async function readInstallation(
  params: ActionParams,
  { namespace, apiKey: auth }: Pick<ActivationContext, 'namespace' | 'apiKey'>,
): Promise<InstallationRecord | undefined> {
  const { dataRegion: region } = parseDatabaseConfiguration(params)
  const installation = await installationRecordOf(await connectState({ namespace, auth, region })).load()
  // Not cached: the installation may have just begun.
  if (installation) known.set(namespace, { installation, until: Date.now() + KNOWN_MS })
  else known.delete(namespace)
  return installation
}
