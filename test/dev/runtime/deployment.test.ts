import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchesCron } from '../../../dev/runtime/alarms'
import { loadDeployment } from '../../../dev/runtime/deployment'
import { ims as people } from '../../../dev/world'

test('the project’s own configuration is read as Adobe’s deployment reads it', async () => {
  const env = {
    IMS_ORG_ID: people.orgId,
    IMS_OAUTH_S2S_CLIENT_ID: people.clientId,
    IMS_OAUTH_S2S_CLIENT_SECRET: people.clientSecret,
    IMS_OAUTH_S2S_ORG_ID: people.orgId,
    IMS_OAUTH_S2S_SCOPES: JSON.stringify(people.scopes),
  }
  const projectFolder = mkdtempSync(join(tmpdir(), 'project-'))
  mkdirSync(join(projectFolder, 'web-src'))
  for (const file of ['package.json', 'ext.config.yaml', 'web-src/web.config.yaml'])
    copyFileSync(file, join(projectFolder, file))
  const included = 'extensions:\n  commerce/backend-ui/1:\n    $include: ext.config.yaml\n'
  writeFileSync(join(projectFolder, 'app.config.yaml'), included)
  const { actions, alarms } = await loadDeployment({ projectFolder, env })
  const publisher = actions.find(({ name }) => name === 'amazon-stock/publisher')
  expect(publisher).toMatchObject({ concurrency: 1, requireAdobeAuth: false })
  expect(publisher?.web).toBeUndefined()
  expect(publisher?.inputs).toMatchObject({
    IMS_ORG_ID: people.orgId,
    __ims_env: 'prod',
    AMAZON_CONNECT_TO: '',
  })
  expect(publisher?.inputs.__ims_oauth_s2s).toMatchObject({
    client_id: people.clientId,
    scopes: people.scopes,
  })
  expect(actions.find(({ name }) => name === 'amazon-stock/admin-api')).toMatchObject({
    web: 'raw',
    requireAdobeAuth: true,
  })
  expect(alarms).toMatchObject([{ minutes: 1, actions: ['amazon-stock/publisher'] }])
  expect(publisher?.zipFile).toMatch(/dist\/commerce-backend-ui-1\/actions\/amazon-stock\/publisher\.zip$/)
  rmSync(projectFolder, { recursive: true })
})

test('the actions of every extension are deployed', async () => {
  const env = {
    IMS_OAUTH_S2S_CLIENT_ID: people.clientId,
    IMS_OAUTH_S2S_CLIENT_SECRET: people.clientSecret,
    IMS_OAUTH_S2S_ORG_ID: people.orgId,
    IMS_OAUTH_S2S_SCOPES: JSON.stringify(people.scopes),
  }
  const { actions } = await loadDeployment({ projectFolder: process.cwd(), env })
  const packages = new Set(actions.map(({ name }) => name.split('/')[0]))
  expect([...packages]).toEqual(['app-management', 'admin-ui-sdk', 'amazon-stock', 'amazon-stock-grid'])
})

test.each([
  ['* * * * *', '2026-01-01T00:00:00Z', true],
  ['*/5 * * * *', '2026-01-01T00:10:00Z', true],
  ['*/5 * * * *', '2026-01-01T00:11:00Z', false],
  ['0 3 * * *', '2026-01-01T03:00:00Z', true],
  ['0 3 1-7 1,6 *', '2026-06-07T03:00:00Z', true],
  ['0 3 * * 1', '2026-01-01T03:00:00Z', false],
])('the cron expression %s at %s is %s', (cron, at, due) => {
  expect(matchesCron(cron, new Date(at))).toBe(due)
})
