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
 * The inputs, and for what a developer did not set what App Management told when it installed the app: Commerce's
 * address and kind, organisation, project and workspace.
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
 * `absent`: nobody installed the app, or it was uninstalled. `leaving`: it is being uninstalled with all of its data.
 * Either way nothing may be written.
 */
export type Presence = 'installed' | 'absent' | 'leaving'

/** Whether the app is installed, as it is now: App Management says so, or a developer set where Commerce is. */
export async function loadPresence(
  params: ActionParams,
  context: Pick<ActivationContext, 'namespace' | 'apiKey'>,
): Promise<Presence> {
  const installation = await readInstallation(params, context)
  if (installation?.removingSince !== undefined) return 'leaving'
  const isSet = createReader(params).optional('AIO_COMMERCE_API_BASE_URL') !== undefined
  return installation || isSet ? 'installed' : 'absent'
}

/** One read in a container and five minutes. An outage leaves the inputs as they are, and the next activation asks again. */
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
  // Nothing found may be an installation that has just begun.
  if (installation) known.set(namespace, { installation, until: Date.now() + KNOWN_MS })
  else known.delete(namespace)
  return installation
}
