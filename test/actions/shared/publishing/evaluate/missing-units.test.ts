import type { CommerceReader } from '../../../../../actions/shared/publishing/commerce-port'
import { loadGroups } from '../../../../../actions/shared/publishing/evaluate/load-groups'
import { withoutImports } from '../../../../../actions/shared/publishing/evaluate/missing-units'
import { aCommerce } from '../a-commerce'
import { aListing, minutesAgo, SKU } from '../example'
import { storedWorld } from '../stored-world'

const since = minutesAgo(20)
const unexplained = { units: 2, shown: 8, at: minutesAgo(5), since }
const units = { amazonOrderId: '303-1234567-1234567', sku: SKU, units: 2, createdAt: minutesAgo(10) }

/** Units that count as missing, when Commerce imported two units that no known order explains. */
async function missing(...others: Parameters<typeof aListing>) {
  const commerce: CommerceReader = {
    ...aCommerce({ stock: {} }),
    readRecentImports: async () => ({ kind: 'read', units: [{ ...units, isShipped: false }] }),
  }
  const listings = [aListing({ unexplained }), ...others.map((other) => aListing(other))]
  const { world } = await storedWorld({ listings }, { commerce })
  const works = await loadGroups(world, new Map([[SKU, []]]))
  const counted = await withoutImports(world, works)
  return counted.find(({ controlling }) => controlling?.unexplained)?.missingUnits
}

test('units that Commerce has imported meanwhile are not missing', async () => {
  expect(await missing()).toBe(0)
})

test('units stay off where another account sells the SKU, whose order the import may be', async () => {
  expect(await missing({ storeId: 'us', accountId: 'other', sellerSku: 'MUG-US' })).toBe(2)
})
