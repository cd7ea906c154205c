import type { CommerceClient } from '../../../../actions/shared/commerce/client/commerce-client'
import { commerceReader } from '../../../../actions/shared/commerce-reader/commerce-reader'

describe('Commerce’s websites', () => {
  const away = { kind: 'failed', code: 'UNAVAILABLE', message: 'away', status: 503 } as const
  const reader = (bodies: Readonly<Record<string, unknown>>) =>
    commerceReader(
      {
        get: async (path: string) => (path in bodies ? { kind: 'answered', body: bodies[path] } : away),
      } as Partial<CommerceClient> as CommerceClient,
      () => 0,
    )

  test('of which a store’s is none refuse its stock', async () => {
    const none = reader({ 'store/websites': [], 'store/storeViews': [] })
    const refused = {
      kind: 'failed',
      code: 'REFUSED',
      message: expect.stringContaining('website with the code eu'),
    }
    expect((await none.readSalableQuantities('eu', ['MUG'])).get('MUG')).toMatchObject(refused)
    expect((await none.readStockConfigurations('eu', ['MUG'])).get('MUG')).toMatchObject(refused)
  })

  test('that cannot be read leave stocks and topology unread', async () => {
    expect((await reader({}).readSalableQuantities('eu', ['MUG'])).get('MUG')).toEqual(away)
    expect(await reader({}).readTopology()).toEqual(away)
  })
})
