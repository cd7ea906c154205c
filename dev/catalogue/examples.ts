/** SKUs that tests, the guide and the Admin's side panel refer to. */
export const examples = {
  /** An everyday product: 80 in Rotterdam, sold by `europe` in Germany and the Netherlands, and by `america`. */
  plain: 'MUG-E35-MID',
  /** 150 in the warehouse: the merchant who wants to offer all of it. */
  warehouseFull: 'FLK-75-BLK',
  /** Only 1 left. */
  lastOne: 'KTL-ENA-RED',
  /** Managed and 0 in every source. */
  outOfStock: 'FIR-PIT-80',
  /** 12.5 kg in stock; decimals are allowed. */
  decimal: 'CHARCOAL-BEECH-KG',
  /** Less than one unit (0.4 kg) in stock. */
  belowOneUnit: 'COFFEE-ETHIOPIA-KG',
  /** Stock not managed, by the product's own setting. */
  notManaged: 'GIFT-WRAP',
  /** Follows the configuration for managing stock; becomes unmanaged when the configuration changes. */
  managedByConfiguration: 'MUG-E35-MOS',
  /** Backorders on, none in stock: salable, and the salable quantity falls below 0. */
  backorders: 'TNT-TUN-4P',
  /** Backorders on down to −50: the salable quantity counts 50 units that do not exist. */
  backordersWithNegativeMinimum: 'GRL-CHA-FAM',
  /** 20 in stock of which Commerce keeps 5 back (`min_qty`). */
  minimumQuantity: 'KNF-CHF-21',
  /** Disabled in Commerce, still listed on Amazon with a quantity. */
  disabled: 'LMP-HED-300',
  /** Listed for the website `eu`, with a source item in the United States only. */
  notAssigned: 'AXE-CMP-900',
  /** In Rotterdam (30) and Berlin (12): the stock Europe has 42. */
  twoSources: 'DOV-CI-40',
  /** 25 in Berlin, marked out of stock there, and 4 in Rotterdam: 4 count. */
  sourceOutOfStock: 'DOV-CI-60',
  /** Stock only in a source that is disabled. */
  disabledSource: 'POPUP-TOTE',
  /** A configurable product: never listed itself; its children are. */
  configurable: 'SOX-MER',
  configurableChild: 'SOX-MER-M',
  bundle: 'SET-BREAKFAST',
  grouped: 'GRP-KNIVES',
  virtual: 'WORKSHOP-FIRE',
  downloadable: 'EBOOK-DUTCH-OVEN',
  /** Same seller SKU in the accounts `europe` and `outlet`, both in Germany: one group, settings of the oldest store. */
  shared: 'SKL-CI-26',
  /** Fulfilled by Amazon in Europe (`AMAZON_EU`): must never be sent a quantity. */
  fulfilledByAmazon: 'FLK-50-SAN',
  /** Fulfilled by Amazon in the United States (`AMAZON_NA`), by the merchant in Europe. */
  fulfilledByAmazonInAmerica: 'CHR-CMP-MOS',
  /** Has a `DEFAULT` and an `AMAZON_EU` channel. */
  bothChannels: 'BPK-DAY-BLK',
  /** Its channel is a supply source of the seller, not `DEFAULT`. */
  supplySource: 'POL-TRK-CRB',
  /** Amazon is told "always available", which excludes a quantity. */
  alwaysAvailable: 'TIN-SPI-12',
  /** Ships within 5 days: a publication must not take that away. */
  leadTime: 'SPN-COP-18',
  /** Back on 2027-03-01, shown by Amazon: a publication must not take that away. */
  restockDate: 'SLB-DWN-M15',
  /** Listed on Amazon, absent from Commerce. */
  noCommerceProduct: 'OLD-LANTERN-2019',
  inactive: 'GRP-CI-28',
  incomplete: 'PIZ-STN-36',
  /** Listed by `outlet` only. */
  outletOnly: 'JKT-RAI-XL',
  /** Listed by `america` only. */
  americaOnly: 'SCL-KIT-10K',
  withSpace: 'TARP PEG 12',
  withSlash: 'SCREW/M6/20',
  withComma: 'HOOK,LARGE',
  withPlus: 'GLUE+PRIMER',
  withPercent: 'CACAO-100%',
  withApostrophe: "BAKER'S-PEEL",
  withQuote: 'ROPE-1/2"',
  withAmpersand: 'SALT&PEPPER',
  withUmlaut: 'Käse-Reibe Ø20',
  japanese: '日本-01',
  emoji: 'TEA-🍵-GREEN',
  /** 64 characters, the longest that Commerce allows. */
  long: 'CAST-IRON-TRIPOD-WITH-CHAIN-AND-HOOK-ADJUSTABLE-HEIGHT-120-CM-01',
  /** Commerce has `LadleWood-30`; Amazon has `LADLEWOOD-30`. */
  caseVariant: 'LadleWood-30',
  caseVariantOnAmazon: 'LADLEWOOD-30',
} as const
