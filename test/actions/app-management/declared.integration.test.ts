import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { load } from '@adobe/aio-cli-lib-app-config'
import appManagement from '../../../app.commerce.config'
import { EXTENSION_ID } from '../../../web-src/src/platform/admin-ui-sdk/extension'

interface Extension {
  readonly app: { readonly hasBackend: boolean; readonly hasFrontend: boolean }
  readonly web: { readonly src: string }
  readonly operations: Readonly<Record<string, readonly { readonly impl: string }[]>>
  readonly manifest: { readonly full: { readonly packages: Readonly<Record<string, Package>> } }
}
interface Package {
  readonly actions: Readonly<Record<string, { readonly web: string; readonly annotations: object }>>
}

/** Files that Adobe's generator may write, with their texts. */
function texts(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.generated'))
  const paths = files.map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort()
  return Object.fromEntries(
    ['package.json', ...paths].map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
}

async function extensions() {
  const { all } = await load({ validateAppConfig: true })
  return all as unknown as Readonly<Record<string, Extension>>
}

test('what is declared to App Management is valid, and of one id and version with the page and the package', () => {
  // Runs in its own process, because jest cannot load the library's modules.
  const code =
    "import { validateCommerceAppConfig as check } from '@adobe/aio-commerce-lib-app/config'\n" +
    'console.log(check(JSON.parse(process.argv[1])).metadata.id)'
  const options = ['--input-type=module', '-e', code, JSON.stringify(appManagement)]
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' }).trim()).toBe(EXTENSION_ID)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(appManagement.metadata).toMatchObject({ id: EXTENSION_ID, version })
})

test('both generations of the Admin UI SDK show this page, and no generator puts another in its place', async () => {
  const { 'commerce/backend-ui/1': first, 'commerce/backend-ui/2': second } = await extensions()
  expect(second?.web.src).toBe(first?.web.src)
  expect(second?.operations.view).toMatchObject([{ impl: 'index.html' }])
  expect(second?.operations.view).toEqual(first?.operations.view)
})

test('Adobe’s generator changes nothing in the tree', () => {
  const copy = mkdtempSync(join(tmpdir(), 'generate-'))
  for (const name of ['package.json', 'app.commerce.config.ts', 'actions', 'src'])
    cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const generator = resolve('node_modules/@adobe/aio-commerce-lib-app/bin/cli.mjs')
  execFileSync(process.execPath, [generator, 'generate', 'all'], { cwd: copy, stdio: 'pipe' })
  expect(texts(copy)).toEqual(texts('.'))
})

test('what is deployed of App Management has each action and input that Adobe’s generator asks for', () => {
  const [deployed, generated] = ['actions/app-management', 'src/commerce-extensibility-1'].map((folder) =>
    readFileSync(join(folder, 'ext.config.yaml'), 'utf8'),
  )
  const asked = generated?.match(/\$[A-Z_]+|impl: .+|timeout: .+/g) ?? []
  expect(asked).toContain('impl: app-management/installation')
  for (const item of asked) expect(deployed).toContain(item)
})

test('the frame of the page may do what the page does: open Amazon’s consent, save files, and ask before leaving', () => {
  expect(appManagement.adminUi.menu.sandboxPermissions).toEqual([
    'allow-popups',
    'allow-downloads',
    'allow-modals',
  ])
})

test('every action of App Management is behind Adobe’s check, and raw for ours', async () => {
  const actions = (await extensions())['commerce/extensibility/1']?.manifest.full.packages['app-management']
    ?.actions
  expect(Object.keys(actions ?? {})).toEqual(['app-config', 'association', 'installation'])
  for (const { web, annotations } of Object.values(actions ?? {})) {
    expect(web).toBe('raw')
    expect(annotations).toMatchObject({ 'require-adobe-auth': true, 'include-ims-credentials': true })
  }
})

test('every step of the installation can be taken back', async () => {
  for (const { script } of appManagement.installation.customInstallationSteps) {
    const { default: step } = (await import(`../../../${script}`)) as { default: object }
    expect(step).toMatchObject({ install: expect.any(Function), uninstall: expect.any(Function) })
  }
})
