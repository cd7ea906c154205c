import { parseConfiguration } from '../shared/runtime/configuration/configuration'
import type { Configuration } from '../shared/runtime/configuration/configuration-types'
import { type Deployment, parseDeployment } from './deployment'

export interface WorkspaceConfiguration {
  readonly deployment: Deployment
  /** As the deployed actions get it. */
  readonly configuration: Configuration
}

/** What a command of the workspace needs, from the variables of its deployment. */
export function parseWorkspaceConfiguration(variables: NodeJS.ProcessEnv): WorkspaceConfiguration {
  const deployment = parseDeployment(variables)
  const configuration = parseConfiguration({
    ...variables,
    __ims_oauth_s2s: deployment.credentials,
    __ims_env: 'prod',
  })
  return { deployment, configuration }
}
