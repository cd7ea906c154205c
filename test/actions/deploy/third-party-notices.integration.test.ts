import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BUILT_ACTIONS, BUILT_WEB } from '../../../dev/build/built-folders'

const noticesOf = (action: string) =>
  readFileSync(path.join(BUILT_ACTIONS, `${action}-temp`, 'THIRD-PARTY-NOTICES.txt'), 'utf8')

function manifest(name: string): { readonly version: string; readonly license: string } {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
}

test('what is deployed carries the licence and the copyright of every package that is in it', () => {
  const notices = noticesOf('amazon-stock/publisher')
  for (const name of ['valibot', '@adobe/aio-lib-db', '@adobe/aio-lib-state', 'amazon-sp-api', 'p-retry']) {
    const { version, license } = manifest(name)
    expect(notices).toContain(`${name} ${version} (${license})`)
  }
  expect(notices).toContain(readFileSync('node_modules/valibot/LICENSE.md', 'utf8').trim())
})

test('nothing is named that is not in the bundle', () => {
  expect(noticesOf('admin-ui-sdk/registration')).not.toMatch(/^(react|amazon-sp-api|@adobe\/aio-lib-db) /m)
})

test('the page carries those of what is in it too, fonts and pictures as well', () => {
  const notices = readFileSync(path.join(BUILT_WEB, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  for (const name of [
    'react',
    '@adobe/react-spectrum',
    '@adobe/uix-guest',
    '@fontsource-variable/noto-sans-jp',
  ]) {
    const { version, license } = manifest(name)
    expect(notices).toContain(`${name} ${version} (${license})`)
  }
})
