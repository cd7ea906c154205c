import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examples } from '../../../dev/catalogue/examples'
import { amazon as world } from '../../../dev/world'
import { amazonSurroundings } from './amazon-surroundings'
import { GERMANY, own } from './seller-client'

const { europe, outlet, america } = world.accounts
const here = amazonSurroundings()
const { client, get, patch } = here

describe('access', () => {
  it('is refused for another seller, another region and another marketplace', async () => {
    const refused = { code: 'Unauthorized' }
    await expect(patch(examples.plain, own(1), { sellerId: outlet.sellerId })).rejects.toMatchObject(refused)
    await expect(
      patch(examples.plain, own(1), { account: { ...europe, region: 'na' } }),
    ).rejects.toMatchObject(refused)
    await expect(get(examples.plain, { marketplaceIds: ['ATVPDKIKX0DER'] })).rejects.toMatchObject(refused)
    expect(
      await patch(examples.americaOnly, own(1), { account: america, sellerId: america.sellerId }),
    ).toMatchObject({
      status: 'ACCEPTED',
    })
  })

  it('ends with the hour, and with the authorisation', async () => {
    const seller = client()
    await seller.refreshAccessToken()
    here.pass(3_601_000)
    const call = { operation: 'sellers.getMarketplaceParticipations' } as never
    await expect(seller.callAPI(call)).resolves.toBeDefined()
    expect(here.amazon.standIn.requests.filter((request) => request.path === '/auth/o2/token')).toHaveLength(
      2,
    )
    here.amazon.revoke(europe.sellerId)
    await expect(client().refreshAccessToken()).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('is given for the code of a seller’s consent, once', async () => {
    const code = here.amazon.consent(europe.sellerId)
    await expect(client().exchange(code)).resolves.toMatchObject({ refresh_token: europe.refreshToken })
    await expect(client().exchange(code)).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('is not given for a code that is five minutes old', async () => {
    const code = here.amazon.consent(europe.sellerId)
    here.pass(5 * 60_000)
    await expect(client().exchange(code)).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('does not reach listings while the grant is restricted', async () => {
    here.amazon.restrict(europe.sellerId, true)
    await expect(get(examples.plain)).rejects.toMatchObject({ code: 'Unauthorized' })
    here.amazon.restrict(europe.sellerId, false)
    await expect(get(examples.plain)).resolves.toBeDefined()
  })

  it('needs one of Amazon’s hosts', async () => {
    const reply = await fetch(`${here.origin}/sellers/v1/marketplaceParticipations`)
    expect(reply.status).toBe(421)
  })
})

describe('faults', () => {
  it('can split a body inside a character', async () => {
    here.amazon.standIn.fail({ path: '/listings/', split: 'character' })
    const sku = encodeURIComponent(examples.withUmlaut)
    const seller = client()
    const { chunks, body } = await seller.callAPI({
      api_path: `/listings/2021-08-01/items/${europe.sellerId}/${sku}`,
      method: 'GET',
      query: { marketplaceIds: [GERMANY] },
      options: { raw_result: true },
    } as never)
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8')).sku).toBe(examples.withUmlaut)
    expect(body).toContain('\uFFFD')
  })
})

describe('what Amazon remembers', () => {
  it('outlives the stand-in when it has a folder, with accepted patches live', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amazon-'))
    await here.amazon.standIn.close()
    await here.start({ folder })
    await patch(examples.plain, own(77))
    await here.amazon.standIn.close()
    await here.start({ folder })
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(77)
    expect(here.amazon.patches()).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})
