/** The columns of the listings report that are used, by Amazon's English names. */
export type ReportColumn =
  | 'item-name'
  | 'seller-sku'
  | 'quantity'
  | 'asin1'
  | 'fulfillment-channel'
  | 'price'
  | 'item-condition'
  | 'product-id'

/**
 * Column names in other languages: a repeated report comes in the language of its first request. German, French,
 * Spanish, Italian and Japanese names are from sellers' reports; Amazon.nl was seen in English only.
 */
const NAMES: Readonly<Record<ReportColumn, readonly string[]>> = {
  'item-name': [
    'Artikelbezeichnung',
    'nom-produit',
    'Título del producto',
    "Nome dell'articolo",
    '商品名',
    '商品名称',
  ],
  'seller-sku': ['Händler-SKU', 'sku-vendeur', 'SKU del vendedor', 'SKU venditore', '出品者SKU', '卖家 SKU'],
  quantity: ['Menge', 'quantité', 'Cantidad', 'Quantità', '数量'],
  asin1: ['ASIN 1'],
  'fulfillment-channel': [
    'fulfilment-channel',
    'Versender',
    'canal-traitement',
    'Canal de gestión logística',
    'Canale di gestione',
    'フルフィルメント・チャンネル',
    '配送渠道',
  ],
  price: ['Preis', 'prix', 'Precio', 'Prezzo', '価格', '价格'],
  'item-condition': [],
  'product-id': [
    'Produkt-ID',
    'id-produit',
    'Identificador del producto',
    'Identificativo del prodotto',
    '商品ID',
    '商品编码',
    'identyfikator-produktu',
    'product-id (ürün numarası)',
  ],
}

const REQUIRED: readonly ReportColumn[] = ['item-name', 'seller-sku', 'fulfillment-channel']

export type ColumnPlaces = ReadonlyMap<ReportColumn, number>

export type ParsedHeader =
  | { readonly kind: 'header'; readonly places: ColumnPlaces; readonly count: number }
  | { readonly kind: 'wrong-header'; readonly message: string }

const byName = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    [column, ...names].map((name) => [comparable(name), column as ReportColumn] as const),
  ),
)

/** Finds the columns by name, in any order and among any others. */
export function parseHeader(line: string): ParsedHeader {
  const cells = line.split('\t')
  const places = new Map<ReportColumn, number>()
  for (const [index, cell] of cells.entries()) {
    const column = byName.get(comparable(cell))
    if (column !== undefined && !places.has(column)) places.set(column, index)
  }
  const missing = REQUIRED.filter((column) => !places.has(column))
  if (missing.length === 0) return { kind: 'header', places, count: cells.length }
  return {
    kind: 'wrong-header',
    message: `Amazon's report has no column ${missing.join(', ')}. Its first line is: ${shortened(line)}`,
  }
}

function comparable(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
}

const SHOWN = 300

function shortened(line: string): string {
  const shown = line.replaceAll('\t', ' | ')
  return shown.length <= SHOWN ? shown : `${shown.slice(0, SHOWN)}…`
}
