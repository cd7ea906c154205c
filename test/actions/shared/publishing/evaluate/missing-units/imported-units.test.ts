import type { ImportedUnits } from '../../../../../../actions/shared/commerce/orders/recent-imports'
import type { SoldDocument } from '../../../../../../actions/shared/database/accounts/sold'
import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import type { CommerceReader } from '../../../../../../actions/shared/publishing/commerce-port'
import { loadGroups } from '../../../../../../actions/shared/publishing/evaluate/load-groups'
import { withoutImports } from '../../../../../../actions/shared/publishing/evaluate/missing-units'
import type { MerchantAccount } from '../../../../../../actions/shared/publishing/merchant'
import { aCommerce, failedRead } from '../../a-commerce'
import { aListing, aMerchant, aSale, minutesAgo, SKU } from '../../example'
import { storedWorld } from '../../stored-world'

const since = minutesAgo(20)
const unexplained = { units: 2, shown: 8, at: minutesAgo(5), since }
const imported: ImportedUnits = {
  amazonOrderId: '303-1234567-1234567',
  sku: SKU,
  units: 2,
  createdAt: minutesAgo(10),
  isShipped: false,
}

interface Given {
  /** What Commerce imported. Null: it does not answer. */
  readonly imports?: readonly ImportedUnits[] | null
  readonly others?: readonly Partial<ListingDocument>[]
  readonly gap?: ListingDocument['unexplained']
  readonly sold?: readonly SoldDocument[]
  readonly account?: Partial<MerchantAccount>
}

/** Units that count as missing, when Commerce imported units that no known order explains. */
async function missing({
  imports = [imported],
  others = [],
  gap = unexplained,
  sold = [],
  account,
}: Given = {}) {
  const asked: (readonly [Date, string | undefined])[] = []
  const commerce: CommerceReader = {
    ...aCommerce({ stock: {} }),
    readRecentImports: async (from, field) => {
      asked.push([from, field])
      return imports === null ? failedRead() : { kind: 'read', units: imports }
    },
  }
  const accounts = aMerchant().accounts.map((each) => ({ ...each, ...account }))
  const listings = [aListing({ unexplained: gap }), ...others.map((other) => aListing(other))]
  const { world } = await storedWorld({ listings, sold }, { commerce, merchant: aMerchant({ accounts }) })
  const works = await loadGroups(world, new Map([[SKU, []]]))
  const counted = await withoutImports(world, works)
  return { units: counted.map(({ missingUnits }) => missingUnits), asked }
}

test('units that Commerce has already imported are not missing', async () => {
  expect(await missing()).toEqual({ units: [0], asked: [[since, undefined]] })
})

test.each<[string, Given, number]>([
  ['of another SKU', { imports: [{ ...imported, sku: 'CUP' }] }, 2],
  ['of fewer units', { imports: [{ ...imported, units: 1 }] }, 1],
  ['of more units', { imports: [{ ...imported, units: 5 }] }, 0],
  [
    'of an order that is known',
    { sold: [aSale({ amazonOrderId: imported.amazonOrderId, state: 'imported' })] },
    2,
  ],
  ['of an order before they were missing', { imports: [{ ...imported, createdAt: minutesAgo(21) }] }, 2],
  ['of an order of the first moment', { imports: [{ ...imported, createdAt: since }] }, 0],
  ['of an order after they were missing', { imports: [{ ...imported, createdAt: minutesAgo(4) }] }, 2],
  ['of an order of the last moment', { imports: [{ ...imported, createdAt: minutesAgo(5) }] }, 0],
  ['that reserves nothing yet', { account: { importReserves: false } }, 2],
  [
    'that has shipped',
    { imports: [{ ...imported, isShipped: true }], account: { importReserves: false } },
    0,
  ],
  ['that Commerce does not tell', { imports: null }, 2],
])('after an import %s, of two units are missing', async (...[_words, given, units]) => {
  expect((await missing(given)).units).toEqual([units])
})

test('Commerce is asked in the field of the account, ten minutes back where an earlier version stored no time', async () => {
  const { since: _since, ...gap } = unexplained
  const { units, asked } = await missing({ gap, account: { orderIdField: 'po_number' } })
  expect(asked).toEqual([[minutesAgo(15), 'po_number']])
  expect(units).toEqual([0])
})

test('Commerce is not asked while nothing is missing', async () => {
  expect(await missing({ gap: null })).toEqual({ units: [0], asked: [] })
})

test('units stay off where another account sells the SKU, whose order the import may be', async () => {
  const others = [{ storeId: 'us', accountId: 'other', sellerSku: 'MUG-US' }]
  expect((await missing({ others })).units).toContain(2)
})
