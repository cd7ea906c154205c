import { EXTENSION_ID } from '../../../../web-src/src/platform/admin-ui-sdk/extension'
import { isIndexRoute } from '../../../../web-src/src/platform/admin-ui-sdk/index-route'
import { askWithin } from '../../../../web-src/src/platform/host/session'
import {
  colorSchemeOf,
  unifiedShellScript,
} from '../../../../web-src/src/platform/host/unified-shell-session'

describe('the extension id', () => {
  it('holds only what the Admin UI SDK accepts', () => {
    expect(EXTENSION_ID).toMatch(/^[a-zA-Z0-9/:_]+$/)
  })
})

describe('the unified shell', () => {
  const page = 'https://41230-amazonstock-stage.adobeio-static.net/index.html'
  it.each([
    ['https://experience.adobe.com/runtime/latest.js', true],
    ['https://exc-unifiedcontent.experience.adobe.net/static/mr.js', true],
    ['https://experience-stage.adobe.com/mr.js', true],
    ['http://experience.adobe.com/mr.js', false],
    ['https://experience.adobe.com.evil.example/mr.js', false],
    ['https://evil.example/experience.adobe.com/mr.js', false],
    ['https://experience.adobe.com/mr.html', false],
    ['not an address', false],
  ])('with the script %s is trusted: %s', (script, isTrusted) => {
    const found = unifiedShellScript(`${page}?_mr=${encodeURIComponent(script)}`)
    expect(found !== null).toBe(isTrusted)
  })

  it('is not there without a script', () => {
    expect(unifiedShellScript(page)).toBeNull()
  })
})

describe('the colours of the shell', () => {
  it.each([
    [{ s2Theme: 'dark', theme: 'spectrum--lightest' }, 'dark'],
    [{ theme: 'spectrum--darkest' }, 'dark'],
    [{ theme: 'spectrum--lightest' }, 'light'],
    [{ theme: 'blue' }, null],
    [{}, null],
    [null, null],
  ])('told as %j are %s', (details, scheme) => expect(colorSchemeOf(details)).toBe(scheme))
})

describe('a host that is asked for its token', () => {
  const credentials = { imsToken: 'a', imsOrgId: 'b' }
  it('gives it', async () => expect(await askWithin(async () => credentials)).toBe(credentials))
  it('gives none when it fails or does not answer', async () => {
    expect(await askWithin(() => Promise.reject(new Error('gone')))).toBeNull()
    expect(await askWithin(() => new Promise(() => {}), 10)).toBeNull()
  })
})

describe('the route that registers the extension', () => {
  it.each(['', '#', '#/', '#/?x=1'])('is %j', (hash) => expect(isIndexRoute(hash)).toBe(true))
  it.each(['#/stores/a', '#/stores/a/listings'])('is not %j', (hash) =>
    expect(isIndexRoute(hash)).toBe(false),
  )
})
