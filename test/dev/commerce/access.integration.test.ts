import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AdobeCommerceHttpClient } from '@adobe/aio-commerce-lib-api'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { examples } from '../../../dev/catalogue/examples'
import { commerce as world } from '../../../dev/world'
import { commerceSurroundings, criteria, origin } from './commerce-surroundings'

const here = commerceSurroundings()

describe('access', () => {
  beforeEach(() => here.start())

  const client = (config: object, auth: object = world.integration) =>
    new AdobeCommerceHttpClient({
      config: { baseUrl: origin, storeViewCode: 'eu_en', ...config },
      auth,
    } as unknown as ConstructorParameters<typeof AdobeCommerceHttpClient>[0])

  it('is given to a signed request and refused to a wrong secret', async () => {
    const path = `inventory/export-stock-salable-qty/website/eu?${criteria(['sku', examples.withAmpersand])}`
    expect(await client({ flavor: 'paas' }).get(path).json()).toMatchObject({ total_count: 1 })
    const wrong = { ...world.integration, accessTokenSecret: 'wrong' }
    const refused = await client({ flavor: 'paas' }, wrong).get(path, { throwHttpErrors: false, retry: 0 })
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({ message: 'The signature is invalid. Verify and try again.' })
  })

  it('is refused when a signed query has a plus sign for a space, or more than ten filters', async () => {
    const status = async (query: string) =>
      (await client({ flavor: 'paas' }).get(`products?${query}`, { throwHttpErrors: false, retry: 0 })).status
    const since = criteria(['updated_at', '2024-01-01 00:00:00', 'gteq'])
    expect(await status(since)).toBe(200)
    expect(await status(since.replaceAll('%20', '+'))).toBe(401)
    const filters = Array.from({ length: 11 }, () => ['status', 1] as [string, number])
    expect(await status(criteria(...filters.slice(0, 10)))).toBe(200)
    expect(await status(criteria(...filters))).toBe(401)
  })

  it('is given to an IMS token, by the path of the Cloud Service too', async () => {
    const read = (token: string) =>
      fetch(`${origin}/V1/store/websites`, { headers: { authorization: `Bearer ${token}`, store: 'eu_en' } })
    expect((await read('good')).status).toBe(200)
    const refused = await read('bad')
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Backend::store' },
    })
  })
})

describe('IMS tokens', () => {
  it('are accepted while they live, when IMS signed them', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const jwk = { ...(await exportJWK(publicKey)), kid: 'ims-1', alg: 'RS256', use: 'sig' }
    const ims = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
    })
    await new Promise<void>((resolve) => ims.listen(0, '127.0.0.1', resolve))
    const imsKeysUrl = `http://127.0.0.1:${(ims.address() as AddressInfo).port}/ims/keys`
    await here.start({ imsKeysUrl })
    const status = async (createdAt: number, key = privateKey) => {
      const claims = { created_at: String(createdAt), expires_in: '3600000' }
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'ims-1' }).sign(key)
      const reply = await fetch(`${origin}/V1/store/websites`, {
        headers: { authorization: `Bearer ${token}` },
      })
      return reply.status
    }
    expect(await status(Date.now())).toBe(200)
    expect(await status(Date.now() - 3_600_001)).toBe(401)
    expect(await status(Date.now(), (await generateKeyPair('RS256')).privateKey)).toBe(401)
    ims.closeAllConnections()
    await new Promise((resolve) => ims.close(resolve))
  })
})

describe('what Commerce remembers', () => {
  it('outlives the stand-in when it has a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commerce-'))
    await here.start({ folder })
    here.commerce.placeOrder({ items: [{ sku: examples.plain, qty: 4 }] })
    await here.commerce.standIn.close()
    await here.start({ folder })
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(76)
    expect(here.commerce.orders()).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})
