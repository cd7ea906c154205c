import { skuOf } from '../shop/generated-listings'
import { STORES } from './fill-stores'

const [largest, second] = STORES.map(({ id }) => id)
const store = `/stores/${largest}`

/** A request without listings: the cost of the caller's check, configuration and connections. */
export const BASELINE = ['settings of a store', `${store}/stock-quantity`] as const

const cursor = Buffer.from(JSON.stringify([skuOf(30_000), `${largest}/${skuOf(30_000)}`])).toString(
  'base64url',
)

/** The page's requests whose cost depends on the number of listings, by their name in the table. */
export const REQUESTS: readonly (readonly [name: string, path: string])[] = [
  ['all stores', '/stores'],
  ['one store', store],
  ['counts of a store by state and rule', `${store}/listing-counts`],
  ['listings, first page', `${store}/listings`],
  ['listings, a later page', `${store}/listings?after=${cursor}`],
  ['listings of all stores', '/listings'],
  ['listings by title, of all stores', '/listings?sort=title'],
  ['listings by quantity, falling', `${store}/listings?sort=-quantity`],
  ['listings by stock', `${store}/listings?sort=stock`],
  ['listings by time of publication, of all stores', '/listings?sort=-published'],
  ['listings by a word of the title that all have', `${store}/listings?text=enamel`],
  ['listings by three words', `${store}/listings?text=enamel%20mug%20sku-00001`],
  ['listings by the beginning of a SKU, of all stores', '/listings?text=sku-00012'],
  ['listings by a word that none has', '/listings?text=nothing'],
  ['listings by a word and by title', '/listings?text=mug&sort=title'],
  ['listings by rule', `${store}/listings?rule=maximum`],
  ['listings by a rule that none has', `${store}/listings?rule=excluded`],
  ['listings by state', `${store}/listings?state=out-of-stock&sort=-stock`],
  ['listings by channel', `${store}/listings?channel=amazon`],
  ['listings with an override, of all stores', '/listings?override=yes'],
  ['listings without one', `${store}/listings?override=no&sort=-quantity`],
  ['one listing', `${store}/listing?sellerSku=${skuOf(77)}`],
  ['shared SKUs, first page', '/shared-skus'],
  ['shared SKUs, a later page', `/shared-skus?after=shared:${skuOf(20_000)}&limit=100`],
  ['unmatched listings', `${store}/unmatched`],
  ['unmatched listings as CSV', `${store}/unmatched/csv`],
  ['impact of a draft', `${store}/impact`],
  ['impact of a draft, of a store that decides nothing', `/stores/${second}/impact`],
  ['what a pause would do', `${store}/change-preview?change=pause`],
  ['what a removal would do', `${store}/change-preview?change=remove`],
  [
    'what a connection would do',
    `/accounts/${STORES[0]?.accountId}/connect-preview?marketplaceId=A1RKKUPIHCS9HS`,
  ],
]
