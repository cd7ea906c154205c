import { connectDatabase } from '../../../actions/shared/database/client/database-client'
import { connectState } from '../../../actions/shared/settings-store/state-client'
import type { AdminOptions } from '../../../dev/admin/admin-options'
import {
  type AppManagement,
  createAppManagement,
  type InstallationState,
  type Undertaking,
} from '../../../dev/admin/app-management'
import { installationTarget } from '../../../dev/app-target'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createFilesStandIn, type FilesStandIn } from '../../../dev/files/files-stand-in'
import { createImsStandIn, type WorldUser } from '../../../dev/ims/ims-stand-in'
import { withoutApp } from '../../../dev/installed-app'
import { loadDeployment } from '../../../dev/runtime/deployment'
import { createRuntimeStandIn, type RuntimeStandIn } from '../../../dev/runtime/runtime-stand-in'
import type { StandIn } from '../../../dev/stand-in'
import { deploymentVariables, fixedHosts, toldByInstalling } from '../../../dev/start-world'
import { createStateStandIn } from '../../../dev/state/state-stand-in'
import { ims as known, loopback, runtime as own, portsFrom } from '../../../dev/world'

export const ports = portsFrom(Number(process.env.TEST_PORT_BASE))

/** The built actions on the Runtime, deployed but not installed, and everything that an installation changes. */
export interface InstallableWorld {
  readonly runtime: RuntimeStandIn
  readonly commerce: CommerceStandIn
  readonly state: StandIn
  readonly database: StandIn
  readonly files: FilesStandIn
  readonly admin: AppManagement
  /** Commerce Admin as another user sees it. */
  as(user: WorldUser): AppManagement
  /** Starts an operation and waits for its end. */
  run(what: Undertaking): Promise<InstallationState | null>
  /** Calls `admin-api` as the channel manager. */
  call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>
  /** The app's contents in aio state and Database Storage. */
  kept(): Promise<{ readonly keys: readonly string[]; readonly collections: readonly string[] }>
  close(): Promise<void>
}

export const target = installationTarget(ports)

/** The options that Commerce Admin starts with. */
export const adminOptions: AdminOptions = {
  target,
  namespace: own.namespace,
  runtimeUrl: loopback(ports.runtime),
  imsUrl: loopback(ports.ims),
  commerceUrl: loopback(ports.commerce),
  amazonUrl: loopback(ports.amazon),
}

export async function startInstallableWorld(): Promise<InstallableWorld> {
  const { namespace, auth } = own
  const ims = createImsStandIn()
  const { extensibility, ioEvents } = withoutApp()
  const state = createStateStandIn({ namespace, auth }).standIn
  const database = createDatabaseStandIn({ namespace, ims, provisionMs: 10 }).standIn
  const files = createFilesStandIn({ namespace, auth })
  const runtime = createRuntimeStandIn({
    namespace,
    auth,
    ims,
    ioEvents,
    deployment: await loadDeployment({
      projectFolder: process.cwd(),
      env: { ...deploymentVariables(ports), ...toldByInstalling },
    }),
    env: { AIO_STATE_ENDPOINT: loopback(ports.state), AIO_DB_ENDPOINT: loopback(ports.database) },
    fixedHosts: fixedHosts(ports),
    alarms: { enabled: false },
    rawBody: 'base64',
  })
  const commerce = createCommerceStandIn({
    catalogue: createCatalogue(),
    extensibility,
    imsKeysUrl: `${loopback(ports.ims)}/ims/keys`,
    ingressUrl: `${loopback(ports.runtime)}/ingress`,
    getToken: async () => ims.mintServiceToken(),
    eventDelayMs: 0,
  })
  const servers = [
    [ims.standIn, ports.ims],
    [state, ports.state],
    [database, ports.database],
    [files.standIn, ports.files],
    [commerce.standIn, ports.commerce],
    [runtime.standIn, ports.runtime],
  ] as const
  for (const [server, port] of servers) await server.listen(port)
  const as = (user: WorldUser) =>
    createAppManagement({
      runtimeUrl: loopback(ports.runtime),
      imsOrgId: known.orgId,
      getToken: async () => ims.mintUserToken(user),
    })
  const admin = as('channelManager')
  return {
    runtime,
    commerce,
    state,
    database,
    files,
    admin,
    as,
    run: async (what) => {
      await admin.begin(what, target)
      return admin.follow(what, () => {})
    },
    call: async (method, path, body) => {
      const answer = await fetch(`${loopback(ports.runtime)}/api/v1/web/amazon-stock/admin-api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${ims.mintUserToken('channelManager')}`,
          'x-gw-ims-org-id': known.orgId,
          'content-type': 'application/json',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return { status: answer.status, body: await answer.json() }
    },
    kept: async () => {
      const region = own.databaseRegion
      const client = await connectState({ namespace, auth, region })
      const opened = await connectDatabase({ namespace, region, token: async () => ims.mintServiceToken() })
      return { keys: await client.list(''), collections: await opened.collectionNames() }
    },
    close: async () => {
      for (const [server] of [...servers].reverse()) await server.close()
    },
  }
}
