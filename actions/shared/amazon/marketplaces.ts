/** An SP-API endpoint: North America, Europe, Far East. */
export type Region = 'na' | 'eu' | 'fe'

export interface Marketplace {
  readonly id: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: Region
  readonly domain: string
  /** Host of the Seller Central in which its sellers give consent. */
  readonly sellerCentral: string
}

/**
 * All of Amazon's marketplaces that SP-API serves.
 * Source: Amazon's "Marketplace IDs", "SP-API Endpoints" and "Seller Central URLs" reference pages.
 */
export const MARKETPLACES: readonly Marketplace[] = [
  market('A2EUQ1WTGCTBG2', 'CA', 'na', 'amazon.ca sellercentral.amazon.ca'),
  market('ATVPDKIKX0DER', 'US', 'na', 'amazon.com sellercentral.amazon.com'),
  market('A1AM78C64UM0Y8', 'MX', 'na', 'amazon.com.mx sellercentral.amazon.com.mx'),
  market('A2Q3Y263D00KWC', 'BR', 'na', 'amazon.com.br sellercentral.amazon.com.br'),
  market('A28R8C7NBKEWEA', 'IE', 'eu', 'amazon.ie sellercentral.amazon.ie'),
  market('A1RKKUPIHCS9HS', 'ES', 'eu', 'amazon.es sellercentral-europe.amazon.com'),
  market('A1F83G8C2ARO7P', 'GB', 'eu', 'amazon.co.uk sellercentral-europe.amazon.com'),
  market('A13V1IB3VIYZZH', 'FR', 'eu', 'amazon.fr sellercentral-europe.amazon.com'),
  market('AMEN7PMS3EDWL', 'BE', 'eu', 'amazon.com.be sellercentral.amazon.com.be'),
  market('A1805IZSGTT6HS', 'NL', 'eu', 'amazon.nl sellercentral.amazon.nl'),
  market('A1PA6795UKMFR9', 'DE', 'eu', 'amazon.de sellercentral-europe.amazon.com'),
  market('APJ6JRA9NG5V4', 'IT', 'eu', 'amazon.it sellercentral-europe.amazon.com'),
  market('A2NODRKZP88ZB9', 'SE', 'eu', 'amazon.se sellercentral.amazon.se'),
  market('AE08WJ6YKNBMC', 'ZA', 'eu', 'amazon.co.za sellercentral.amazon.co.za'),
  market('A1C3SOZRARQ6R3', 'PL', 'eu', 'amazon.pl sellercentral.amazon.pl'),
  market('ARBP9OOSHTCHU', 'EG', 'eu', 'amazon.eg sellercentral.amazon.eg'),
  market('A33AVAJ2PDY3EV', 'TR', 'eu', 'amazon.com.tr sellercentral.amazon.com.tr'),
  market('A17E79C6D8DWNP', 'SA', 'eu', 'amazon.sa sellercentral.amazon.sa'),
  market('A2VIGQ35RCS4UG', 'AE', 'eu', 'amazon.ae sellercentral.amazon.ae'),
  market('A21TJRUUN4KGV', 'IN', 'eu', 'amazon.in sellercentral.amazon.in'),
  market('A19VAU5U5O7RUS', 'SG', 'fe', 'amazon.sg sellercentral.amazon.sg'),
  market('A39IBJ37TRP1C6', 'AU', 'fe', 'amazon.com.au sellercentral.amazon.com.au'),
  market('A1VC38T7YXB528', 'JP', 'fe', 'amazon.co.jp sellercentral.amazon.co.jp'),
]

const byId = new Map(MARKETPLACES.map((marketplace) => [marketplace.id, marketplace]))

/** Undefined for anything else, including Amazon's "Non-Amazon" pseudo marketplaces. */
export function marketplaceOf(id: string): Marketplace | undefined {
  return byId.get(id)
}

function market(id: string, country: string, region: Region, hosts: string): Marketplace {
  const [domain, sellerCentral] = hosts.split(' ') as [string, string]
  return { id, country, region, domain, sellerCentral }
}
