import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createImsStandIn, type ImsStandIn } from '../../dev/ims/ims-stand-in'
import { ims } from '../../dev/world'

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())

describe('IMS on loopback', () => {
  let world: ImsStandIn
  let url: string

  beforeAll(async () => {
    world = createImsStandIn()
    url = await world.standIn.listen(Number(process.env.TEST_PORT_BASE) + 5)
  })
  afterAll(() => world.standIn.close())

  const ask = (changes: Record<string, string> = {}) => {
    const form = {
      grant_type: 'client_credentials',
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      org_id: ims.orgId,
      scope: 'openid,adobeio.abdata.read',
    }
    return fetch(`${url}/ims/token/v2`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, ...changes }),
    })
  }
  const read = async (path: string, token: string) => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
    return { status: response.status, body: (await response.json()) as unknown }
  }

  test('the app’s credential gets a token that the published keys verify', async () => {
    const reply = (await (await ask()).json()) as {
      access_token: string
      token_type: string
      expires_in: number
    }
    expect(reply).toMatchObject({ token_type: 'bearer', expires_in: 86_399 })
    const { keys } = (await (await fetch(`${url}/ims/keys`)).json()) as { keys: Record<string, string>[] }
    const [header = '', claims = '', signature = ''] = reply.access_token.split('.')
    const key = createPublicKey({ key: keys[0] as Record<string, string>, format: 'jwk' })
    const bytes = Buffer.from(`${header}.${claims}`)
    expect(verify('RSA-SHA256', bytes, key, Buffer.from(signature, 'base64url'))).toBe(true)
    const payload = decode(claims)
    expect(payload).toMatchObject({
      type: 'access_token',
      client_id: ims.clientId,
      user_id: ims.technicalAccountId,
      as: 'ims-na1',
      scope: 'openid,adobeio.abdata.read',
      expires_in: '86399000',
    })
    expect(payload).not.toHaveProperty('exp')
    expect(keys[0]).toMatchObject({ kid: 'ims_na1-key-at-1', alg: 'RS256' })
    expect(decode(header)).toEqual({
      alg: 'RS256',
      x5u: 'ims_na1-key-at-1.cer',
      kid: 'ims_na1-key-at-1',
      itt: 'at',
    })
  })

  test.each([
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ client_id: 'someone' }, 400, 'invalid_client'],
    [{ client_secret: 'guess' }, 401, 'invalid_client'],
    [{ scope: 'everything' }, 400, 'invalid_scope'],
    [{ org_id: ims.otherOrgId }, 400, 'invalid_request'],
  ])('%j is refused', async (changes, status, error) => {
    const response = await ask(changes as Record<string, string>)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) })
  })

  test('a user’s organisations and profile are read with their token', async () => {
    const token = world.mintUserToken('channelManager')
    expect(await read('/ims/organizations/v6', token)).toMatchObject({
      status: 200,
      body: [{ orgRef: { ident: ims.orgId.split('@')[0], authSrc: 'AdobeOrg' }, orgType: 'Enterprise' }],
    })
    expect(await read('/ims/profile/v1', token)).toMatchObject({ body: ims.users.channelManager })
    expect(await read('/ims/organizations/v5', world.mintUserToken('outsider'))).toMatchObject({
      body: [{ orgRef: { ident: ims.otherOrgId.split('@')[0] } }],
    })
  })

  test('an expired, a forged and a damaged token are none', async () => {
    const expired = world.mintUserToken('channelManager', { expiresInSeconds: -1 })
    const forged = world.mintUserToken('channelManager', { forged: true })
    for (const token of [expired, forged, `${world.mintServiceToken()}x`, 'nonsense', '']) {
      expect(world.verify(token).kind).not.toBe('valid')
      expect((await read('/ims/organizations/v6', token)).status).toBe(401)
      expect((await read(`/ims/validate_token/v1?token=${token}`, '')).body).toMatchObject({ valid: false })
    }
    const good = world.mintUserToken('outsider')
    expect((await read('/ims/validate_token/v1', good)).body).toMatchObject({
      valid: true,
      token: { user_id: ims.users.outsider.userId },
    })
  })

  test('a developer mints a user token', async () => {
    const response = await fetch(`${url}/__tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'channelManager', expiresInSeconds: 60 }),
    })
    const { access_token } = (await response.json()) as { access_token: string }
    expect(world.verify(access_token)).toMatchObject({
      kind: 'valid',
      claims: { user_id: ims.users.channelManager.userId, expires_in: '60000' },
    })
  })
})

test('a restart keeps the key pair', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ims-'))
  const token = createImsStandIn({ folder }).mintServiceToken()
  expect(createImsStandIn({ folder }).verify(token).kind).toBe('valid')
  expect(createImsStandIn().verify(token).kind).toBe('invalid')
  rmSync(folder, { recursive: true })
})
