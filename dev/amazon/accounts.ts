import { amazon } from '../world'

export type Region = 'eu' | 'na' | 'fe'

export interface SellerAccount {
  readonly sellerId: string
  readonly region: Region
  readonly refreshToken: string
  readonly marketplaceIds: readonly string[]
  /** Marketplaces that the seller has left. */
  readonly leftMarketplaceIds?: readonly string[]
  /** Marketplaces where Amazon suspended the seller's listings. */
  readonly suspendedMarketplaceIds?: readonly string[]
}

export interface Marketplace {
  readonly id: string
  readonly name: string
  readonly countryCode: string
  readonly currency: string
  readonly language: string
  readonly domain: string
}

export const sellerAccounts: readonly SellerAccount[] = Object.values(amazon.accounts)

export function accountOf(sellerId: string): SellerAccount | undefined {
  return sellerAccounts.find((account) => account.sellerId === sellerId)
}

const marketplaces: readonly Marketplace[] = [
  market('A1PA6795UKMFR9', 'Amazon.de', 'DE', 'EUR de_DE www.amazon.de'),
  market('A1805IZSGTT6HS', 'Amazon.nl', 'NL', 'EUR nl_NL www.amazon.nl'),
  market('A1C3SOZRARQ6R3', 'Amazon.pl', 'PL', 'PLN pl_PL www.amazon.pl'),
  market('APJ6JRA9NG5V4', 'Amazon.it', 'IT', 'EUR it_IT www.amazon.it'),
  market('A1VC38T7YXB528', 'Amazon.co.jp', 'JP', 'JPY ja_JP www.amazon.co.jp'),
  market('A39IBJ37TRP1C6', 'Amazon.com.au', 'AU', 'AUD en_AU www.amazon.com.au'),
  market('ATVPDKIKX0DER', 'Amazon.com', 'US', 'USD en_US www.amazon.com'),
]

/** A marketplace outside Amazon's shops, which the Sellers API reports as well. */
export const nonAmazon = market('A38D8NSA03LJTC', 'Non-Amazon DE', 'DE', 'EUR de_DE siprod.stores.amazon.de')

export function marketplaceOf(id: string): Marketplace | undefined {
  return marketplaces.find((marketplace) => marketplace.id === id)
}

function market(id: string, name: string, countryCode: string, rest: string): Marketplace {
  const [currency = '', language = '', domain = ''] = rest.split(' ')
  return { id, name, countryCode, currency, language, domain }
}
