import { Core } from '@adobe/aio-sdk'
import * as v from 'valibot'
import { redirectIms } from '../shared/runtime/clients/ims-token'
import { ConfigurationError, readRegion } from '../shared/runtime/configuration/configuration'
import { createReader } from '../shared/runtime/configuration/configuration-reader'
import type { AdobeRegion, ImsCredentials } from '../shared/runtime/configuration/configuration-types'

/** The workspace of a deployment, and its own credential. */
export interface Deployment {
  readonly namespace: string
  readonly credentials: ImsCredentials
  readonly imsBaseUrl: string | undefined
  readonly dataRegion: AdobeRegion
}

const given = v.pipe(v.string(), v.minLength(1))

/** The variables with which Adobe's command line deploys the app. `IMS_BASE_URL` is for loopback only. */
const variablesSchema = v.object({
  AIO_RUNTIME_NAMESPACE: given,
  IMS_OAUTH_S2S_CLIENT_ID: given,
  IMS_OAUTH_S2S_CLIENT_SECRET: given,
  IMS_OAUTH_S2S_ORG_ID: given,
  IMS_OAUTH_S2S_SCOPES: v.pipe(given, v.parseJson(), v.array(v.string())),
  IMS_BASE_URL: v.optional(v.string()),
})

export function parseDeployment(variables: NodeJS.ProcessEnv): Deployment {
  const parsed = v.safeParse(variablesSchema, variables)
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => v.getDotPath(issue))
    throw new ConfigurationError(names.map((name) => `${name} is missing or invalid`))
  }
  const found = parsed.output
  const reader = createReader(variables)
  const dataRegion = readRegion(reader)
  if (reader.problems.length > 0) throw new ConfigurationError(reader.problems)
  return {
    namespace: found.AIO_RUNTIME_NAMESPACE,
    credentials: {
      client_id: found.IMS_OAUTH_S2S_CLIENT_ID,
      client_secret: found.IMS_OAUTH_S2S_CLIENT_SECRET,
      org_id: found.IMS_OAUTH_S2S_ORG_ID,
      scopes: found.IMS_OAUTH_S2S_SCOPES,
    },
    imsBaseUrl: found.IMS_BASE_URL,
    dataRegion,
  }
}

/** An IMS token of the workspace, from Adobe's SDK. */
export async function deploymentToken({ credentials, imsBaseUrl }: Deployment): Promise<string> {
  redirectIms({ imsBaseUrl, imsEnvironment: 'prod' })
  const token = await Core.AuthClient.generateAccessToken({ __ims_oauth_s2s: credentials, __ims_env: 'prod' })
  return token.access_token
}
