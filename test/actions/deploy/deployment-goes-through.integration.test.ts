import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { load } from '@adobe/aio-cli-lib-app-config'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { deploymentVariables } from '../../../dev/start-world'
import { loopback, portsFrom, runtime } from '../../../dev/world'

interface Extension {
  readonly hooks: Readonly<Record<string, string>>
  readonly events?: unknown
}

async function extensions(): Promise<readonly (readonly [string, Extension])[]> {
  const { all } = await load({ validateAppConfig: true })
  return Object.entries(all as unknown as Readonly<Record<string, Extension>>)
}

/** Runs a hook as Adobe's command line does: in a shell, with the project's commands first. */
function runHook(
  hook: string,
  { commands, variables = {} }: { readonly commands: string; readonly variables?: Record<string, string> },
): Promise<{ readonly code: unknown; readonly said: string }> {
  const env = {
    HOME: process.env.HOME,
    ...variables,
    PATH: `${commands}${path.delimiter}${process.env.PATH}`,
  }
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', hook], { env }, (error, out, errors) =>
      resolve({ code: error?.code ?? 0, said: `${out}${errors}` }),
    )
  })
}

/** A port without a listener. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('a deployment from Exchange is never stopped half-way', () => {
  test('by events that no provider is known for: an installation subscribes them', async () => {
    for (const [name, { events }] of await extensions()) expect([name, events]).toEqual([name, undefined])
  })

  describe('by the hook for the database', () => {
    const commands = path.resolve('node_modules/.bin')
    const hookOf = async () => {
      const all = Object.fromEntries(await extensions())
      return all['commerce/backend-ui/1']?.hooks['post-app-deploy'] as string
    }

    test('where the workspace has no credential: it says what is missing', async () => {
      const { code, said } = await runHook(await hookOf(), { commands })
      expect(said).toMatch(/IMS_OAUTH_S2S_CLIENT_ID is missing/)
      expect(said).toMatch(/Warning .+ goes on with it by itself/)
      expect(code).toBe(0)
    })

    test('which sets up the database, once', async () => {
      const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
      const ims = createImsStandIn()
      const database = createDatabaseStandIn({ namespace: runtime.namespace, ims, provisionMs: 10 })
      await Promise.all([ims.standIn.listen(ports.ims), database.standIn.listen(ports.database)])
      const variables = { ...deploymentVariables(ports), AIO_DB_ENDPOINT: loopback(ports.database) }
      const hook = await hookOf()
      expect(await runHook(hook, { commands, variables })).toEqual({
        code: 0,
        said: 'Database Storage is set up.\n',
      })
      expect((await runHook(hook, { commands, variables })).said).toBe(
        'Database Storage was set up already.\n',
      )
      await Promise.all([ims.standIn, database.standIn].map((each) => each.close()))
    })

    test('where nothing answers', async () => {
      const port = await closedPort()
      const variables = {
        ...deploymentVariables(portsFrom(port)),
        IMS_BASE_URL: `http://127.0.0.1:${port}`,
        AIO_DB_ENDPOINT: `http://127.0.0.1:${port}`,
      }
      const { code, said } = await runHook(await hookOf(), { commands, variables })
      expect(said).toMatch(/Warning .+ goes on with it by itself/)
      expect(code).toBe(0)
    })

    test('where the packages for development are not installed', async () => {
      const onlyNode = mkdtempSync(path.join(tmpdir(), 'commands-'))
      symlinkSync(process.execPath, path.join(onlyNode, 'node'))
      const hook = (await hookOf()).replace(/^tsx /, `${path.join(onlyNode, 'tsx')} `)
      expect((await runHook(hook, { commands: onlyNode })).code).toBe(0)
    })
  })
})

test('what is declared, where the command line is signed in to nothing, stops no deployment either', async () => {
  const all = Object.fromEntries(await extensions())
  const hook = all['commerce/extensibility/1']?.hooks['post-app-deploy'] as string
  const { code, said } = await runHook(hook, { commands: path.resolve('node_modules/.bin') })
  expect(said).toMatch(/Warning .+ was not brought to Commerce/)
  expect(code).toBe(0)
})

describe('what is packed', () => {
  test('is tested by the command that Adobe runs after unpacking it', async () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    for (const [name, { hooks }] of await extensions())
      expect([name, hooks.test]).toEqual([name, expect.stringMatching(/^npm test( -- test\/\S+)?$/)])
    // Packing leaves out files that begin with a dot.
    expect(scripts.test).not.toMatch(/(^|[ /"])\.[a-z]/)
  })

  test('has no name at its root that packing leaves out, but those of the repository itself', () => {
    const ofTheRepository = ['.git', '.github', '.gitignore', '.ci', '.changeset']
    const ofItsTools = ['.biome.json', '.dependency-cruiser.cjs', '.knip.json']
    const ofThisMachine = ['.world', '.parcel-cache', '.env', '.aio']
    const hidden = readdirSync('.').filter((name) => name.startsWith('.'))
    expect(
      hidden.filter((name) => ![...ofTheRepository, ...ofItsTools, ...ofThisMachine].includes(name)),
    ).toEqual([])
  })

  test('can be verified package by package', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string }>>
    }
    const unverified = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && !integrity)
    expect(unverified.map(([name]) => name)).toEqual([])
  })
})
