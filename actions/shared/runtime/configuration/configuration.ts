import * as v from 'valibot'
import {
  createReader,
  isAcceptableUrl,
  isLoopback,
  isPlainUrl,
  type Reader,
  readLoopbackHost,
  readLoopbackUrl,
} from './configuration-reader'
import type {
  AmazonAppCredentials,
  AmazonAuthorisation,
  CommerceConfiguration,
  Configuration,
  IoEventsConfiguration,
  TelemetryConfiguration,
} from './configuration-types'
import { organisationProblem, parseImsCredentials } from './ims-values'
import { parseTelemetryValues } from './telemetry-values'

/** A configuration value is missing or invalid. The message contains names, never values. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION'

  constructor(problems: readonly string[]) {
    super(`The app's configuration is incomplete or wrong: ${problems.join('; ')}.`)
    this.name = 'ConfigurationError'
  }
}

const REGIONS = ['amer', 'emea', 'apac', 'aus'] as const

function complete<T>(configuration: T, { problems }: Reader): T {
  if (problems.length > 0) throw new ConfigurationError(problems)
  return configuration
}

/**
 * The configuration of an action, from its default inputs. A caller must not be able to override them, so the actions
 * are raw web actions or no web actions.
 */
export function parseConfiguration(params: Readonly<Record<string, unknown>>): Configuration {
  const reader = createReader(params)
  const configuration: Configuration = {
    imsOrgId: readOrganisation(params, reader),
    imsClientIds: readClientIds(reader),
    ...readDatabase(params, reader),
    encryptionKey: readKey('ENCRYPTION_KEY', reader),
    previousEncryptionKey: readKey('ENCRYPTION_KEY_PREVIOUS', reader),
    amazonApp: readAmazonApp(reader),
    amazonAuthorisation: readAmazonAuthorisation(reader),
    amazonRedirectUri: reader.optional('AMAZON_REDIRECT_URI'),
    amazonConnectTo: readLoopbackHost('AMAZON_CONNECT_TO', reader) && reader.optional('AMAZON_CONNECT_TO'),
    commerce: readCommerce(reader),
    ioEvents: readIoEvents(reader),
    alertConnectTo: readLoopbackHost('ALERT_CONNECT_TO', reader),
    telemetry: readTelemetry(reader),
  }
  return complete(configuration, reader)
}

type DatabaseConfiguration = Pick<
  Configuration,
  'imsCredentials' | 'imsEnvironment' | 'imsBaseUrl' | 'dataRegion'
>

/**
 * The configuration of `stock-events`. It includes nothing of Commerce or Amazon, so that neither can stop an event.
 */
export function parseDatabaseConfiguration(params: Readonly<Record<string, unknown>>): DatabaseConfiguration {
  const reader = createReader(params)
  return complete(readDatabase(params, reader), reader)
}

function readDatabase(params: Readonly<Record<string, unknown>>, reader: Reader): DatabaseConfiguration {
  return {
    imsCredentials: parseImsCredentials(params.__ims_oauth_s2s, reader.problems),
    imsEnvironment: params.__ims_env === 'stage' ? 'stage' : 'prod',
    imsBaseUrl: readLoopbackUrl('IMS_BASE_URL', reader),
    dataRegion: readRegion(reader),
  }
}

/** Where telemetry is sent. Undefined: it is off. */
export function parseTelemetryConfiguration(
  params: Readonly<Record<string, unknown>>,
): TelemetryConfiguration | undefined {
  const reader = createReader(params)
  return complete(readTelemetry(reader), reader)
}

type CallerConfiguration = Pick<Configuration, 'imsOrgId' | 'imsBaseUrl' | 'imsEnvironment'>

/** What the check of a caller needs. */
export function parseCallerConfiguration(params: Readonly<Record<string, unknown>>): CallerConfiguration {
  const reader = createReader(params)
  const configuration: CallerConfiguration = {
    imsOrgId: readOrganisation(params, reader),
    imsBaseUrl: readLoopbackUrl('IMS_BASE_URL', reader),
    imsEnvironment: params.__ims_env === 'stage' ? 'stage' : 'prod',
  }
  return complete(configuration, reader)
}

/** The organization of the workspace's credential, unless a developer set another. */
function readOrganisation(params: Readonly<Record<string, unknown>>, { optional, problems }: Reader): string {
  const named = optional('IMS_ORG_ID')
  const orgId = named ?? (v.is(ownOrganisation, params.__ims_oauth_s2s) ? params.__ims_oauth_s2s.org_id : '')
  const problem = organisationProblem(orgId)
  if (problem !== null && named !== undefined) problems.push(`IMS_ORG_ID: ${problem}`)
  else if (problem !== null) problems.push(`IMS_OAUTH_S2S_ORG_ID: ${problem}`)
  return orgId
}

/** Separated by commas. */
function readClientIds({ optional, problems }: Reader): readonly string[] | undefined {
  const value = optional('IMS_CLIENT_IDS')
  if (value === undefined) return undefined
  const ids = value.split(',').map((id) => id.trim())
  if (ids.every((id) => /^[\w-]+$/.test(id))) return ids
  problems.push('IMS_CLIENT_IDS: expected client ids of IMS, separated by commas')
  return undefined
}

const ownOrganisation = v.object({ org_id: v.string() })

const DEFAULT_REGION = 'emea'

/** The stores of the app. */
export function readRegion({ optional, problems }: Reader): (typeof REGIONS)[number] {
  const value = optional('DATA_REGION') ?? DEFAULT_REGION
  if (v.is(v.picklist(REGIONS), value)) return value
  problems.push(`DATA_REGION: expected one of ${REGIONS.join(', ')}`)
  return DEFAULT_REGION
}

/** Decoding ignores characters that are not base64, so a passphrase would otherwise pass as a key. */
function readKey(name: string, { optional, problems }: Reader): Buffer | undefined {
  const value = optional(name)
  if (value === undefined) return undefined
  if (/^[\w+/-]{43}=?$/.test(value)) return Buffer.from(value, 'base64')
  problems.push(`${name}: expected 32 bytes in base64, or nothing`)
  return undefined
}

/**
 * The app's own LWA credentials exchange the code. The redirect goes to the page of this deployment unless another is
 * registered.
 */
function readAmazonAuthorisation({ optional, problems }: Reader): AmazonAuthorisation | undefined {
  const applicationId = optional('AMAZON_APPLICATION_ID')
  const redirectUri = optional('AMAZON_REDIRECT_URI')
  const consentHost = optional('AMAZON_CONSENT_HOST')
  const consentUrl = consentHost === undefined ? null : URL.parse(`http://${consentHost}`)
  if (consentHost !== undefined && !(isLoopback(consentUrl) && consentUrl?.host === consentHost))
    problems.push(
      'AMAZON_CONSENT_HOST: expected host:port on a loopback address; leave it unset in production',
    )
  if (redirectUri !== undefined && !isAcceptableUrl(URL.parse(redirectUri)))
    problems.push('AMAZON_REDIRECT_URI: expected the https URL of amazon-callback.html')
  if (applicationId === undefined) return undefined
  if (!/^amzn1\.[\w.-]+$/.test(applicationId))
    problems.push('AMAZON_APPLICATION_ID: expected the application id of Amazon, amzn1.sp.solution.…')
  if (!optional('AMAZON_LWA_CLIENT_ID'))
    problems.push('AMAZON_APPLICATION_ID: needs AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET')
  const draft = optional('AMAZON_APP_IS_DRAFT') ?? 'false'
  if (draft !== 'true' && draft !== 'false') problems.push('AMAZON_APP_IS_DRAFT: expected true or false')
  return { applicationId, isDraft: draft === 'true', consentOrigin: consentUrl?.origin }
}

/** Both or neither, because each account may bring the credentials of a private app instead. */
function readAmazonApp({ optional, problems }: Reader): AmazonAppCredentials | undefined {
  const clientId = optional('AMAZON_LWA_CLIENT_ID')
  const clientSecret = optional('AMAZON_LWA_CLIENT_SECRET')
  if (clientId && clientSecret) return { clientId, clientSecret }
  if (clientId || clientSecret) {
    problems.push('AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET: expected both or neither')
  }
  return undefined
}

const INTEGRATION = {
  consumerKey: 'AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY',
  consumerSecret: 'AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_SECRET',
  accessToken: 'AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN',
  accessTokenSecret: 'AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN_SECRET',
} as const

/** Cloud Service answers at `<region>.api.commerce.adobe.com/<tenant>`. */
const CLOUD_SERVICE_HOST = /(^|\.)api\.commerce\.adobe\.com$/

function readCommerce(reader: Reader): CommerceConfiguration {
  const baseUrl = reader.required('AIO_COMMERCE_API_BASE_URL', "Commerce's base URL")
  const url = URL.parse(baseUrl)
  const isCloudService = CLOUD_SERVICE_HOST.test(url?.hostname ?? '')
  const problem = baseUrl === '' ? null : baseUrlProblem(url, isCloudService)
  if (problem !== null) reader.problems.push(`AIO_COMMERCE_API_BASE_URL: ${problem}`)
  const flavor = reader.optional('AIO_COMMERCE_API_FLAVOR') ?? (isCloudService ? 'saas' : 'paas')
  if (flavor !== 'saas' && flavor !== 'paas') {
    reader.problems.push('AIO_COMMERCE_API_FLAVOR: expected paas or saas')
  }
  return {
    baseUrl,
    flavor: flavor === 'saas' ? 'saas' : 'paas',
    adminUrl: readAdminUrl(reader),
    integration: readIntegration(reader, flavor),
  }
}

/** API paths are appended to it, so it has to end where they begin. */
function baseUrlProblem(url: URL | null, isCloudService: boolean): string | null {
  if (!isAcceptableUrl(url)) return 'expected an https URL'
  if (!isPlainUrl(url)) return 'expected a URL without user name, password and query'
  if (isCloudService && url?.pathname === '/')
    return 'expected the tenant behind the host, https://<region>.api.commerce.adobe.com/<tenant>/'
  return /\/(rest|V1)(\/|$)/.test(url?.pathname ?? '') ? 'expected the URL before /rest or /V1' : null
}

/** The user opens this link with a click, so it must be a plain web address. */
function readAdminUrl({ optional, problems }: Reader): string | undefined {
  const value = optional('COMMERCE_ADMIN_URL')
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (isAcceptableUrl(url) && isPlainUrl(url)) return url?.href
  problems.push('COMMERCE_ADMIN_URL: expected the https URL of Commerce Admin, without a query')
  return undefined
}

/** All four keys of an OAuth 1.0a integration, or none: then the IMS token is used. */
function readIntegration(
  { optional, problems }: Reader,
  flavor: string,
): CommerceConfiguration['integration'] {
  const entries = Object.entries(INTEGRATION).map(([key, name]) => [key, optional(name)] as const)
  const missing = entries.filter(([, value]) => value === undefined)
  if (missing.length === entries.length) return undefined
  if (missing.length > 0) {
    problems.push(`${Object.values(INTEGRATION).join(', ')}: expected all four or none`)
    return undefined
  }
  if (flavor === 'saas') {
    problems.push(
      'AIO_COMMERCE_AUTH_INTEGRATION_*: Adobe Commerce as a Cloud Service takes IMS credentials only',
    )
  }
  return Object.fromEntries(entries) as unknown as CommerceConfiguration['integration']
}

/** All three ids of the workspace, or none. */
function readIoEvents(reader: Reader): IoEventsConfiguration {
  const { optional, problems } = reader
  const consumerId = optional('IO_CONSUMER_ID')
  const projectId = optional('IO_PROJECT_ID')
  const workspaceId = optional('IO_WORKSPACE_ID')
  const given = [consumerId, projectId, workspaceId].filter((each) => each !== undefined)
  if (given.length > 0 && given.length < 3)
    problems.push('IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID: expected all three or none')
  // They become path segments.
  if (given.some((each) => !/^[\w-]+$/.test(each)))
    problems.push(
      'IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID: expected ids as the Developer Console shows them',
    )
  return {
    workspace: consumerId && projectId && workspaceId ? { consumerId, projectId, workspaceId } : undefined,
    ownProviderId: optional('OWN_EVENTS_PROVIDER_ID'),
    baseUrl: readLoopbackUrl('IO_EVENTS_BASE_URL', reader),
  }
}

function readTelemetry(reader: Reader): TelemetryConfiguration | undefined {
  const endpoint = reader.optional('TELEMETRY_OTLP_ENDPOINT')
  const headers = reader.optional('TELEMETRY_OTLP_HEADERS')
  const connectTo = readLoopbackHost('TELEMETRY_CONNECT_TO', reader)
  return parseTelemetryValues({ endpoint, headers, connectTo }, reader.problems)
}
