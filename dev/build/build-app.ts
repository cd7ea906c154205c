import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type ExtensionConfig, load } from '@adobe/aio-cli-lib-app-config'
import { buildActions } from '@adobe/aio-lib-runtime'
import { bundle } from '@adobe/aio-lib-web'
import { BUILT_ACTIONS, BUILT_WEB } from './built-folders'

const STAMP = path.resolve('dist/build-stamp.txt')
const SOURCES = [
  'actions/**/*.*',
  'web-src/**/*.*',
  'src/*/*.*',
  'app.commerce.config.ts',
  '*.yaml',
  'package.json',
  'package-lock.json',
]
/** A page without its bundled libraries is smaller. It happens if the bundler takes them for a server's. */
const SMALLEST_PAGE_BYTES = 100_000

/**
 * Builds the production zips of the actions and the production page with Adobe's own builders, as `aio app build` does.
 */
export async function buildApp(say: (line: string) => void): Promise<void> {
  // Set both, or the bundle has React's development build, or no React at all.
  process.env.NODE_ENV = 'production'
  const { all } = await load({ validateAppConfig: true })
  await rm(STAMP, { force: true })
  const pages = new Map<string, string>()
  for (const [name, extension] of Object.entries(all)) {
    runHook(extension.hooks['pre-app-build'])
    if (extension.app.hasBackend) await buildActionsOf(name, extension, say)
    if (extension.app.hasFrontend) {
      say(`Building the page of ${name} …`)
      await buildPage(extension, pages)
    }
    runHook(extension.hooks['post-app-build'])
  }
  await mkdir(path.dirname(STAMP), { recursive: true })
  await writeFile(STAMP, await sourceHash())
}

/** Builds the actions only. */
export async function buildAllActions(say: (line: string) => void): Promise<void> {
  process.env.NODE_ENV = 'production'
  const { all } = await load({ validateAppConfig: true })
  for (const [name, extension] of Object.entries(all)) {
    runHook(extension.hooks['pre-app-build'])
    if (extension.app.hasBackend) await buildActionsOf(name, extension, say)
  }
}

async function buildActionsOf(
  name: string,
  extension: ExtensionConfig,
  say: (line: string) => void,
): Promise<void> {
  say(`Building the actions of ${name} …`)
  const built = await buildActions(extension, null, true)
  say(`  ${built.length} actions: ${(await sizes(`${extension.actions.dist}/**/*.zip`)).join(', ')}`)
}

/** Two extensions with the same page share one build. */
async function buildPage({ web }: ExtensionConfig, built: Map<string, string>): Promise<void> {
  await rm(web.distProd, { recursive: true, force: true })
  const alike = built.get(web.src)
  if (alike) await cp(alike, web.distProd, { recursive: true })
  else await bundlePage(web)
  built.set(web.src, web.distProd)
}

async function bundlePage(web: ExtensionConfig['web']): Promise<void> {
  const bundler = await bundle(`${web.src}/**/*.html`, web.distProd, {
    mode: 'production',
    shouldContentHash: true,
    shouldOptimize: true,
    shouldDisableCache: true,
    logLevel: 'warn',
  })
  await bundler.run()
  await checkPage(web.distProd)
}

/** Runs a hook as Adobe's command line does: in a shell, with the project's commands first. */
function runHook(hook: string | undefined): void {
  if (hook === undefined) return
  const PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`
  execSync(hook, { env: { ...process.env, PATH }, stdio: 'pipe' })
}

/** Whether any source of the build has changed since the last build. */
export async function isBuildStale(): Promise<boolean> {
  if (!existsSync(STAMP) || !existsSync(BUILT_ACTIONS) || !existsSync(BUILT_WEB)) return true
  return (await readFile(STAMP, 'utf8')) !== (await sourceHash())
}

async function sourceHash(): Promise<string> {
  const files: string[] = []
  for (const pattern of SOURCES) for await (const file of glob(pattern)) files.push(file)
  const hash = createHash('sha256')
  // Adobe's command line writes this file in each of its own builds.
  const sources = files.filter((file) => file !== path.join('web-src', 'src', 'config.json')).sort()
  for (const file of sources) hash.update(`${file}\n`).update(await readFile(file))
  return hash.digest('hex')
}

async function sizes(pattern: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const file of glob(pattern)) {
    found.push(`${path.basename(file, '.zip')} ${Math.round((await stat(file)).size / 1000)} KB`)
  }
  return found
}

async function checkPage(folder: string): Promise<void> {
  let bytes = 0
  for await (const file of glob(`${folder}/*.js`)) {
    const text = await readFile(file, 'utf8')
    bytes += text.length
    if (text.includes('parcelExternal'))
      throw new Error(`The page's bundle ${file} leaves its libraries out.`)
  }
  if (bytes < SMALLEST_PAGE_BYTES)
    throw new Error(`The page's bundle has ${bytes} bytes: its libraries are missing.`)
}
