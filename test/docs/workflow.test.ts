import { existsSync, readFileSync } from 'node:fs'
import { CONFIGURATION_VALUES } from '../../actions/shared/runtime/configuration/configuration-values'

/** The archive for Adobe Exchange omits the repository's own files. */
const isPacked = !existsSync('.github')
const workflow = isPacked ? '' : readFileSync('.github/workflows/ci.yml', 'utf8')
const inTheRepository = isPacked ? test.skip : test

inTheRepository(
  'the deployment gets every value that the app is configured with, and secrets as secrets',
  () => {
    for (const { name, by, isSecret } of CONFIGURATION_VALUES) {
      if (by !== 'merchant' && by !== 'developer' && by !== 'workspace') continue
      const given = new RegExp(`^ {6}${name}: \\$\\{\\{ (secrets|vars)\\.\\w+ \\}\\}$`, 'm').exec(workflow)
      expect([name, given !== null]).toEqual([name, true])
      if (isSecret) expect([name, given?.[1]]).toEqual([name, 'secrets'])
    }
  },
)

inTheRepository(
  'the deployment gets the names of its organisation under which Adobe’s command line reads them',
  () => {
    for (const name of ['SERVICE_API_KEY', 'AIO_PROJECT_ORG_IMS__ORG__ID'])
      expect(workflow).toMatch(new RegExp(`^ {6}${name}: \\$\\{\\{ (secrets|vars)\\.IMS_\\w+ \\}\\}$`, 'm'))
  },
)

inTheRepository('each action is pinned to a commit, with its version beside it', () => {
  const used = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action)
  expect(used.length).toBeGreaterThan(5)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v?\d+\.\d+\.\d+$/)
})

inTheRepository('the product starts on every version of Node that the package names', () => {
  expect(workflow).toContain('node: [20, 24]')
  expect(workflow).toContain('node-version: 22')
  const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string }
    scripts: Record<string, string>
  }
  expect(engines.node).toBe('>=20')
  for (const [, command = ''] of workflow.matchAll(/run: npm run ([a-z-]+)/g))
    expect(Object.keys(scripts)).toContain(command)
})
