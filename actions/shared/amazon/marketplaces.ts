/** An SP-API endpoint: North America, Europe, Far East. */
export type Region = 'na' | 'eu' | 'fe'

export interface Marketplace {
  readonly id: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: Region
  readonly domain: string
}

/**
 * All of Amazon's marketplaces that SP-API serves.
 * Source: Amazon's "Marketplace IDs" and "SP-API Endpoints" reference pages.
 */
export const MARKETPLACES: readonly Marketplace[] = [
  { id: 'A2EUQ1WTGCTBG2', country: 'CA', region: 'na', domain: 'amazon.ca' },
  { id: 'ATVPDKIKX0DER', country: 'US', region: 'na', domain: 'amazon.com' },
  { id: 'A1AM78C64UM0Y8', country: 'MX', region: 'na', domain: 'amazon.com.mx' },
  { id: 'A2Q3Y263D00KWC', country: 'BR', region: 'na', domain: 'amazon.com.br' },
  { id: 'A28R8C7NBKEWEA', country: 'IE', region: 'eu', domain: 'amazon.ie' },
  { id: 'A1RKKUPIHCS9HS', country: 'ES', region: 'eu', domain: 'amazon.es' },
  { id: 'A1F83G8C2ARO7P', country: 'GB', region: 'eu', domain: 'amazon.co.uk' },
  { id: 'A13V1IB3VIYZZH', country: 'FR', region: 'eu', domain: 'amazon.fr' },
  { id: 'AMEN7PMS3EDWL', country: 'BE', region: 'eu', domain: 'amazon.com.be' },
  { id: 'A1805IZSGTT6HS', country: 'NL', region: 'eu', domain: 'amazon.nl' },
  { id: 'A1PA6795UKMFR9', country: 'DE', region: 'eu', domain: 'amazon.de' },
  { id: 'APJ6JRA9NG5V4', country: 'IT', region: 'eu', domain: 'amazon.it' },
  { id: 'A2NODRKZP88ZB9', country: 'SE', region: 'eu', domain: 'amazon.se' },
  { id: 'AE08WJ6YKNBMC', country: 'ZA', region: 'eu', domain: 'amazon.co.za' },
  { id: 'A1C3SOZRARQ6R3', country: 'PL', region: 'eu', domain: 'amazon.pl' },
  { id: 'ARBP9OOSHTCHU', country: 'EG', region: 'eu', domain: 'amazon.eg' },
  { id: 'A33AVAJ2PDY3EV', country: 'TR', region: 'eu', domain: 'amazon.com.tr' },
  { id: 'A17E79C6D8DWNP', country: 'SA', region: 'eu', domain: 'amazon.sa' },
  { id: 'A2VIGQ35RCS4UG', country: 'AE', region: 'eu', domain: 'amazon.ae' },
  { id: 'A21TJRUUN4KGV', country: 'IN', region: 'eu', domain: 'amazon.in' },
  { id: 'A19VAU5U5O7RUS', country: 'SG', region: 'fe', domain: 'amazon.sg' },
  { id: 'A39IBJ37TRP1C6', country: 'AU', region: 'fe', domain: 'amazon.com.au' },
  { id: 'A1VC38T7YXB528', country: 'JP', region: 'fe', domain: 'amazon.co.jp' },
]

const byId = new Map(MARKETPLACES.map((marketplace) => [marketplace.id, marketplace]))

/** Undefined for anything that is not one of Amazon's marketplaces, its "Non-Amazon" pseudo ones included. */
export function marketplaceOf(id: string): Marketplace | undefined {
  return byId.get(id)
}
