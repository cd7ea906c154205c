import { createRequire } from 'node:module'
import { join } from 'node:path'

/** How one action is deployed. */
export interface DeployedAction {
  /** `package/action`. */
  readonly name: string
  readonly zipFile: string
  /** Unset: not a web action. Raw: the action receives the request unchanged. */
  readonly web?: 'raw' | 'merged'
  readonly requireAdobeAuth: boolean
  readonly final: boolean
  readonly inputs: Readonly<Record<string, unknown>>
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Concurrent activations in one container. */
  readonly concurrency: number
}

export interface DeployedAlarm {
  readonly trigger: string
  /** An interval in minutes, or a cron expression in UTC. */
  readonly minutes?: number
  readonly cron?: string
  readonly payload: Readonly<Record<string, unknown>>
  /** `package/action` of the rules. */
  readonly actions: readonly string[]
}

export interface Deployment {
  readonly actions: readonly DeployedAction[]
  readonly alarms: readonly DeployedAlarm[]
  /** The headers of the page's files. */
  readonly pageHeaders: Readonly<Record<string, string>>
}

export interface DeploymentOptions {
  readonly projectFolder: string
  /** Values for `$NAME` in inputs, and for the credential of `include-ims-credentials`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where `npm run build` writes the zips. Defaults to the configured folder. */
  readonly zipFolder?: string
}

interface ManifestAction {
  readonly web?: string | boolean
  readonly 'web-export'?: string | boolean
  readonly inputs?: Record<string, unknown>
  readonly limits?: { timeout?: number; memory?: number; memorySize?: number; concurrency?: number }
  readonly annotations?: Record<string, unknown>
}

interface ManifestPackage {
  readonly inputs?: Record<string, unknown>
  readonly actions?: Record<string, ManifestAction>
  readonly triggers?: Record<string, { feed?: string; inputs?: Record<string, unknown> }>
  readonly rules?: Record<string, { trigger: string; action: string }>
}

/** Headers by file pattern. Only the pattern for all files is supported. */
type Rules = Readonly<Record<'/*', Readonly<Record<string, string>>>>

interface LoadedExtension {
  readonly web: { readonly distProd?: string; readonly 'response-headers'?: Rules }
  readonly actions: { readonly dist: string }
  /** Without actions, the manifest is empty. */
  readonly manifest: { readonly full?: { readonly packages: Record<string, ManifestPackage> } }
}

type Loader = (options: object) => Promise<{ all: Record<string, LoadedExtension> }>

const DEFAULT_TIMEOUT_MS = 60_000
const DEFAULT_MEMORY_MB = 256
const DEFAULT_CONCURRENCY = 200

/** Reads the app's configuration with Adobe's own loader, as a deployment does. */
export async function loadDeployment(options: DeploymentOptions): Promise<Deployment> {
  const extensions = Object.values(await loadExtensions(options.projectFolder))
  const packages = extensions.flatMap((extension) =>
    Object.entries(extension.manifest.full?.packages ?? {}).map(([name, each]) => ({
      extension,
      name,
      each,
    })),
  )
  return {
    actions: packages.flatMap(({ extension, name, each }) =>
      Object.entries(each.actions ?? {}).map(([action, manifest]) => {
        const zipFile = join(options.zipFolder ?? extension.actions.dist, name, `${action}.zip`)
        return describeAction(`${name}/${action}`, zipFile, { ...each, manifest, env: options.env })
      }),
    ),
    alarms: packages.flatMap(({ name, each }) => describeAlarms(name, each)),
    // Every extension empties the shared page folder before its upload, so the last one stays.
    pageHeaders: extensions.findLast(({ web }) => web.distProd)?.web['response-headers']?.['/*'] ?? {},
  }
}

async function loadExtensions(projectFolder: string): Promise<Record<string, LoadedExtension>> {
  const load = createRequire(__filename)('@adobe/aio-cli-lib-app-config') as {
    load: Loader
  }
  const before = process.cwd()
  // The loader only reads the working directory.
  process.chdir(projectFolder)
  try {
    return (await load.load({ ignoreAioConfig: true, validateAppConfig: true })).all
  } finally {
    process.chdir(before)
  }
}

interface Configured extends Pick<DeploymentOptions, 'env'>, Pick<ManifestPackage, 'inputs'> {
  readonly manifest: ManifestAction
}

function describeAction(name: string, zipFile: string, configured: Configured): DeployedAction {
  const { manifest, inputs, env } = configured
  const { annotations = {}, limits = {} } = manifest
  const web = webOf(manifest)
  const credential = isYes(annotations['include-ims-credentials']) ? imsCredential(name, env) : {}
  return {
    name,
    zipFile,
    ...(web ? { web } : {}),
    // Without `web`, the annotation is ignored with a warning.
    requireAdobeAuth: web !== undefined && isYes(annotations['require-adobe-auth']),
    final: isYes(annotations.final),
    inputs: { ...resolve({ ...inputs, ...manifest.inputs }, env), ...credential },
    timeoutMs: limits.timeout ?? DEFAULT_TIMEOUT_MS,
    memoryMb: limits.memorySize ?? limits.memory ?? DEFAULT_MEMORY_MB,
    concurrency: limits.concurrency ?? DEFAULT_CONCURRENCY,
  }
}

function webOf(manifest: ManifestAction): 'raw' | 'merged' | undefined {
  const web = manifest.web ?? manifest['web-export'] ?? manifest.annotations?.['web-export']
  if (web === 'raw' || (isYes(web) && isYes(manifest.annotations?.['raw-http']))) return 'raw'
  return isYes(web) ? 'merged' : undefined
}

function isYes(value: unknown): boolean {
  return value === true || value === 'true' || value === 'yes'
}

function imsCredential(action: string, env: DeploymentOptions['env']): Record<string, unknown> {
  const { IMS_OAUTH_S2S_CLIENT_ID: client_id, IMS_OAUTH_S2S_CLIENT_SECRET: client_secret } = env
  const { IMS_OAUTH_S2S_ORG_ID: org_id, IMS_OAUTH_S2S_SCOPES: scopes } = env
  if (!client_id || !client_secret || !org_id || !scopes) {
    throw new Error(
      `${action} has include-ims-credentials, which needs IMS_OAUTH_S2S_{CLIENT_ID,CLIENT_SECRET,ORG_ID,SCOPES}`,
    )
  }
  const list = scopes.startsWith('[') ? (JSON.parse(scopes) as string[]) : scopes.split(',')
  return { __ims_oauth_s2s: { client_id, client_secret, org_id, scopes: list }, __ims_env: 'prod' }
}

/** Resolves `$NAME`, alone or inside a text. An unset variable is empty. */
function resolve(inputs: Record<string, unknown>, env: DeploymentOptions['env']): Record<string, unknown> {
  const entries = Object.entries(inputs).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value]
    return [name, value.replace(/\$\{?(\w+)\}?/g, (_all, variable: string) => env[variable] ?? '')]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function describeAlarms(packageName: string, each: ManifestPackage): DeployedAlarm[] {
  return Object.entries(each.triggers ?? {}).flatMap(([trigger, { feed = '', inputs = {} }]) => {
    if (!feed.startsWith('/whisk.system/alarms/')) return []
    const rules = Object.values(each.rules ?? {}).filter((rule) => rule.trigger === trigger)
    const actions = rules.map(({ action }) => (action.includes('/') ? action : `${packageName}/${action}`))
    const { minutes, cron, trigger_payload: payload } = inputs
    return {
      trigger,
      ...(typeof minutes === 'number' ? { minutes } : {}),
      ...(typeof cron === 'string' ? { cron } : {}),
      payload: (payload ?? {}) as Record<string, unknown>,
      actions,
    }
  })
}
