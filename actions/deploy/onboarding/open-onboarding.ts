import { Events } from '@adobe/aio-sdk'
import { createCommerceWriter } from '../../shared/commerce/client/commerce-writer'
import { managedInstanceId, ONBOARDING } from '../../shared/commerce/events/event-subscriptions'
import { eventsManagement } from '../../shared/io-events/events-management'
import { accessToCommerce, openCommerce } from '../../shared/runtime/clients/open-commerce'
import { ConfigurationError } from '../../shared/runtime/configuration/configuration'
import { seconds } from '../../shared/time'
import { deploymentToken } from '../deployment'
import { parseWorkspaceConfiguration } from '../workspace-configuration'
import type { OnboardingContext } from './onboarding-context'

export interface OnboardingOptions {
  readonly isDryRun: boolean
  /** The ids in the workspace file of Adobe Developer Console. */
  readonly workspaceConfiguration: string | undefined
}

const TIMEOUT_MS = seconds(30)

/** Builds the onboarding's context from the variables of the command line. */
export async function openOnboarding(
  variables: NodeJS.ProcessEnv,
  options: OnboardingOptions,
): Promise<OnboardingContext> {
  const { deployment, configuration } = parseWorkspaceConfiguration(variables)
  const { workspace, baseUrl } = configuration.ioEvents
  if (!workspace) {
    throw new ConfigurationError([
      'IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID are missing (the numbers of the project in Adobe Developer Console)',
    ])
  }
  const { org_id: orgId, client_id: clientId } = configuration.imsCredentials
  const client = await Events.init(orgId, clientId, await deploymentToken(deployment), {
    timeout: TIMEOUT_MS,
    retries: 2,
    ...(baseUrl ? { eventsBaseURL: baseUrl } : {}),
  })
  return {
    ...options,
    management: eventsManagement(client, workspace),
    commerce: openCommerce(configuration),
    writer: createCommerceWriter(accessToCommerce(configuration)),
    clientId,
    providerId: variables.COMMERCE_EVENT_PROVIDER_ID || undefined,
    instanceId: ONBOARDING.instanceIdOf(deployment.namespace),
    managedInstanceId: managedInstanceId(workspace.workspaceId),
    eventing: readEventing(variables),
  }
}

function readEventing(variables: NodeJS.ProcessEnv): OnboardingContext['eventing'] {
  const merchantId = variables.COMMERCE_EVENTS_MERCHANT_ID
  const environmentId = variables.COMMERCE_EVENTS_ENVIRONMENT_ID
  const names = 'COMMERCE_EVENTS_MERCHANT_ID and COMMERCE_EVENTS_ENVIRONMENT_ID'
  if (!merchantId !== !environmentId) throw new ConfigurationError([`${names}: expected both or neither`])
  if (!merchantId || !environmentId) return undefined
  if (!/^\w+$/.test(merchantId) || !/^\w+$/.test(environmentId))
    throw new ConfigurationError([`${names}: expected letters, digits and _`])
  return { merchantId, environmentId }
}
