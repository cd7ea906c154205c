import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createAdminStandIn } from './admin/admin-stand-in'
import type { InstallationTarget } from './admin/app-management'
import { createWebhookStandIn } from './alerts/webhook-stand-in'
import { createAmazonStandIn } from './amazon/amazon-stand-in'
import { installationTarget } from './app-target'
import { BUILT_WEB } from './build/built-folders'
import { createCatalogue } from './catalogue/create-catalogue'
import type { Catalogue } from './catalogue/types'
import { createCommerceStandIn } from './commerce/commerce-stand-in'
import type { Extensibility } from './commerce/extensibility'
import { createDatabaseStandIn } from './database/database-stand-in'
import { createFilesStandIn } from './files/files-stand-in'
import { createImsStandIn, type ImsStandIn } from './ims/ims-stand-in'
import { installedApp, withoutApp } from './installed-app'
import { startOrderImport } from './order-import'
import { portError, StartError } from './preflight'
import { loadDeployment } from './runtime/deployment'
import { createRuntimeStandIn } from './runtime/runtime-stand-in'
import type { StandIn } from './stand-in'
import { createStateStandIn } from './state/state-stand-in'
import { createCollectorStandIn } from './telemetry/collector-stand-in'
import { amazon, commerce, developerConsole, ims, loopback, type Ports, redirectUri, runtime } from './world'

export interface RunningWorld {
  /** Commerce Admin. */
  readonly adminUrl: string
  readonly runtimeUrl: string
  /** What Commerce Admin installs apps for. */
  readonly target: InstallationTarget
  /** Whether the app is registered in Commerce, or connected to an older one. */
  isInstalled(): boolean
  /** A token of the channel manager, as in Commerce Admin. */
  userToken(): string
  /** Process ids of the containers. */
  processes(): readonly number[]
  close(): Promise<void>
}

/** After this time, a killed worker's lease counts as abandoned. */
const LEASE_LOOK_MS = 10_000

/** The variables of the app's deployment: `$NAME` in `ext.config.yaml`. */
export function deploymentVariables(ports: Ports): Record<string, string> {
  const { integration } = commerce
  return {
    LOG_LEVEL: 'info',
    IMS_BASE_URL: loopback(ports.ims),
    AMAZON_CONNECT_TO: `127.0.0.1:${ports.amazon}`,
    IMS_ORG_ID: ims.orgId,
    IO_EVENTS_BASE_URL: loopback(ports.runtime),
    ALERT_CONNECT_TO: `127.0.0.1:${ports.alerts}`,
    TELEMETRY_CONNECT_TO: `127.0.0.1:${ports.collector}`,
    IO_CONSUMER_ID: developerConsole.consumerId,
    IO_PROJECT_ID: developerConsole.projectId,
    IO_WORKSPACE_ID: developerConsole.workspaceId,
    ENCRYPTION_KEY: createHash('sha256').update('loopback').digest('base64'),
    AMAZON_APPLICATION_ID: amazon.application.id,
    AMAZON_REDIRECT_URI: redirectUri(ports.runtime),
    AMAZON_CONSENT_HOST: `127.0.0.1:${ports.amazon}`,
    AMAZON_LWA_CLIENT_ID: amazon.lwa.clientId,
    AMAZON_LWA_CLIENT_SECRET: amazon.lwa.clientSecret,
    AIO_COMMERCE_API_BASE_URL: loopback(ports.commerce),
    AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY: integration.consumerKey,
    AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_SECRET: integration.consumerSecret,
    AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN: integration.accessToken,
    AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN_SECRET: integration.accessTokenSecret,
    IMS_OAUTH_S2S_CLIENT_ID: ims.clientId,
    IMS_OAUTH_S2S_CLIENT_SECRET: ims.clientSecret,
    IMS_OAUTH_S2S_ORG_ID: ims.orgId,
    IMS_OAUTH_S2S_SCOPES: JSON.stringify(ims.scopes),
    AIO_RUNTIME_NAMESPACE: runtime.namespace,
  }
}

/** The merchant's collector. The stand-in takes the place of its host. */
export const collectorVariables = {
  TELEMETRY_OTLP_ENDPOINT: 'https://otlp.collector.example',
  TELEMETRY_OTLP_HEADERS: 'api-key=loopback-collector-key',
} as const

/** Values that only an installation can provide, unless somebody sets them. */
export const toldByInstalling = {
  AIO_COMMERCE_API_BASE_URL: '',
  IMS_ORG_ID: '',
  IO_CONSUMER_ID: '',
  IO_PROJECT_ID: '',
  IO_WORKSPACE_ID: '',
} as const

export interface WorldOptions {
  /** The initial data of Commerce and Amazon. Defaults to the whole merchant. */
  readonly catalogue?: Catalogue
  /** False: deployed, but not yet installed in App Management. */
  readonly isInstalled?: boolean
  /** `v1` is an older Commerce, to which `npm run onboard` connects the app. */
  readonly adminUiSdk?: 'v1' | 'v2'
  /** Sends traces and metrics to the collector. Off by default. */
  readonly telemetry?: boolean
  /** The folder of the built app with its configuration. Defaults to this project. */
  readonly appFolder?: string
  /** Milliseconds after which an idle container ends. Defaults to that of I/O Runtime's stand-in. */
  readonly containerIdleMs?: number
  /** False: alarms do not fire by themselves. */
  readonly alarms?: boolean
  /** Sets up an installed app's database. Defaults to the command that runs after a deployment. */
  readonly setUpDatabase?: (token: () => Promise<string>) => Promise<void>
}

/** Starts every server, deploys the built app into them and sets up its database. */
export async function startWorld(
  ports: Ports,
  folder: string,
  {
    catalogue = createCatalogue(),
    telemetry = false,
    isInstalled = true,
    adminUiSdk = 'v2',
    appFolder = process.cwd(),
    containerIdleMs,
    alarms = true,
    setUpDatabase,
  }: WorldOptions = {},
): Promise<RunningWorld> {
  const { namespace, auth } = runtime
  const isOlder = adminUiSdk === 'v1'
  const begun = isInstalled ? installedApp() : withoutApp()
  const variables = {
    ...deploymentVariables(ports),
    ...(telemetry ? collectorVariables : {}),
    ...(isInstalled || isOlder ? {} : toldByInstalling),
  }
  const endpoints = {
    AIO_STATE_ENDPOINT: loopback(ports.state),
    AIO_DB_ENDPOINT: loopback(ports.database),
  }
  const imsStandIn = createImsStandIn({ folder })
  const { extensibility } = begun
  const { amazonStandIn, commerceStandIn } = createShop(ports, {
    catalogue,
    folder,
    imsStandIn,
    extensibility,
  })
  const runtimeStandIn = createRuntimeStandIn({
    namespace,
    auth,
    deployment: await loadDeployment({ projectFolder: appFolder, env: variables }),
    ims: imsStandIn,
    env: endpoints,
    fixedHosts: fixedHosts(ports),
    ioEvents: begun.ioEvents,
    folder,
    webFolder: BUILT_WEB,
    rawBody: 'base64',
    alarms: { enabled: alarms },
    ...(containerIdleMs === undefined ? {} : { limits: { idleMs: containerIdleMs } }),
  })
  const database = createDatabaseStandIn({ namespace, ims: imsStandIn, folder })
  const opened = await openAll([
    ['IMS', imsStandIn.standIn, ports.ims],
    ['aio state', createStateStandIn({ namespace, auth, folder }).standIn, ports.state],
    ['Database Storage', database.standIn, ports.database],
    ['file storage', createFilesStandIn({ namespace, auth, folder }).standIn, ports.files],
    ['Amazon', amazonStandIn.standIn, ports.amazon],
    ['Commerce', commerceStandIn.standIn, ports.commerce],
    ['I/O Runtime', runtimeStandIn.standIn, ports.runtime],
    ['webhook', createWebhookStandIn().standIn, ports.alerts],
    ['OpenTelemetry collector', createCollectorStandIn().standIn, ports.collector],
    ['Commerce Admin', createAdmin(ports, folder).standIn, ports.admin],
  ])
  const orderImport = startOrderImport(amazonStandIn, commerceStandIn)
  commerceStandIn.behave({ adminUiSdk })
  const isConnected = () => isOlder || commerceStandIn.adminUiSdk.extensions.length > 0
  // An installation requests the database itself.
  if (isConnected()) {
    if (setUpDatabase) await setUpDatabase(async () => imsStandIn.mintServiceToken())
    else await runCommand('actions/deploy/ensure-database.ts', { ...variables, ...endpoints })
  }
  if (isOlder) await runOnboarding(variables, folder)
  // The last run's worker ended with it. A new one waits for its lease.
  const fire = () => runtimeStandIn.fireAlarm('every-minute')
  const firstAlarm = alarms ? setTimeout(fire, LEASE_LOOK_MS) : undefined
  return {
    adminUrl: loopback(ports.admin),
    runtimeUrl: loopback(ports.runtime),
    target: installationTarget(ports),
    isInstalled: isConnected,
    userToken: () => imsStandIn.mintUserToken('channelManager'),
    processes: runtimeStandIn.activations.processes,
    close: async () => {
      clearTimeout(firstAlarm)
      orderImport.stop()
      for (const server of opened.reverse()) await server.close()
    },
  }
}

interface ShopOptions {
  readonly catalogue: Catalogue
  readonly folder: string
  readonly imsStandIn: ImsStandIn
  readonly extensibility: Extensibility
}

/** Creates Commerce and Amazon. */
function createShop(ports: Ports, { catalogue, folder, imsStandIn, extensibility }: ShopOptions) {
  return {
    amazonStandIn: createAmazonStandIn({ catalogue, folder, redirectUris: [redirectUri(ports.runtime)] }),
    commerceStandIn: createCommerceStandIn({
      catalogue,
      extensibility,
      folder,
      imsKeysUrl: `${loopback(ports.ims)}/ims/keys`,
      ingressUrl: `${loopback(ports.runtime)}/ingress`,
      getToken: async () => imsStandIn.mintServiceToken(),
    }),
  }
}

/** Hosts that are built into Adobe's libraries, and that of Amazon's images, which the page's headers name. */
export function fixedHosts(ports: Ports): Record<string, string> {
  return {
    'ims-na1.adobelogin.com': loopback(ports.ims),
    'firefly-tvm.adobe.io': loopback(ports.files),
    'm.media-amazon.com': loopback(ports.amazon),
  }
}

function createAdmin(ports: Ports, folder: string) {
  return createAdminStandIn({
    target: installationTarget(ports),
    namespace: runtime.namespace,
    folder,
    runtimeUrl: loopback(ports.runtime),
    imsUrl: loopback(ports.ims),
    commerceUrl: loopback(ports.commerce),
    amazonUrl: loopback(ports.amazon),
  })
}

async function openAll(servers: readonly (readonly [string, StandIn, number])[]): Promise<StandIn[]> {
  const opened: StandIn[] = []
  for (const [name, server, port] of servers) {
    try {
      await server.listen(port)
      opened.push(server)
    } catch (error) {
      for (const each of opened.reverse()) await each.close()
      throw portError(name, port, error)
    }
  }
  return opened
}

/** Connects the app to a Commerce without App Management, as a developer does. */
async function runOnboarding(variables: Record<string, string>, folder: string): Promise<void> {
  const IO_WORKSPACE_FILE = path.join(folder, 'workspace.json')
  await writeFile(IO_WORKSPACE_FILE, JSON.stringify({ project: {} }))
  await runCommand('actions/deploy/onboard.ts', { ...variables, IO_WORKSPACE_FILE })
}

/** Runs a command that Adobe's command line, or a developer, runs after a deployment. */
async function runCommand(file: string, variables: Record<string, string>): Promise<void> {
  const hook = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [hook.stdout, hook.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise<number | null>((resolve) => hook.on('close', resolve))
  if (code !== 0) throw new StartError(`${file} failed: ${said.trim()}`)
}
