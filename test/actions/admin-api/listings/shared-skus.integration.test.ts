import { listingId } from '../../../../actions/shared/database/listings/listings'
import { examples } from '../../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const { plain, shared } = examples
const get = (path: string) => callAdminApi(loopback, { method: 'GET', path })

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [plain, shared] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('shared seller SKUs', () => {
  test('come with their groups: who controls and why', async () => {
    const { status, body } = await get('/shared-skus')
    expect(status).toBe(200)
    const groups = body.groups.filter(({ sellerSku }: { sellerSku: string }) => sellerSku === plain)
    const german = groups.find(
      ({ controllingStoreId }: { controllingStoreId: string }) => controllingStoreId === STORE_IDS.germany,
    )
    expect(german.members[0]).toMatchObject({ storeId: STORE_IDS.germany, part: 'controls', number: 1 })
    expect(['only-store', 'oldest-store']).toContain(german.reason)
  })

  test('are found by the words of any of their listings, and each comes with all of its stores', async () => {
    const find = async (text: string) =>
      (await get(`/shared-skus?text=${encodeURIComponent(text)}`)).body.groups
    const whole = (await get('/shared-skus')).body.groups
    const wanted = whole.filter(({ sellerSku }: { sellerSku: string }) => sellerSku === plain)
    expect(wanted.length).toBeGreaterThan(0)
    expect(await find(plain.toLowerCase())).toEqual(wanted)
    // A title that only one store's listing has.
    const id = listingId(STORE_IDS.america, plain)
    await loopback.database
      .collection('listings')
      .updateOne({ _id: id }, { $set: { search: [plain.toLowerCase(), 'transatlantic'] } })
    expect(await find('transat')).toEqual(wanted)
    expect(await find(`${plain} transat`)).toEqual(wanted)
    expect(await find('transat nothing')).toEqual([])
    expect((await get(`/shared-skus?text=${'x'.repeat(101)}`)).status).toBe(400)
  })

  test('come first if they share a quantity', async () => {
    const groups: { readonly sellerSku: string; readonly members: readonly object[] }[] = (
      await get('/shared-skus')
    ).body.groups
    // Amazon.de and its outlet share one. Amazon.de and Amazon.com have the other, each with its own quantity.
    expect(groups.map(({ sellerSku, members }) => [sellerSku, members.length])).toEqual([
      [shared, 2],
      [plain, 1],
      [plain, 1],
    ])
  })

  test('come page by page, each once', async () => {
    const whole = (await get('/shared-skus')).body
    const skus: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await get(`/shared-skus?limit=1${after && `&after=${encodeURIComponent(after)}`}`)
      skus.push(...body.groups.map(({ sellerSku }: { sellerSku: string }) => sellerSku))
      after = body.next
    }
    expect(skus).toEqual(whole.groups.map(({ sellerSku }: { sellerSku: string }) => sellerSku))
  })
})
