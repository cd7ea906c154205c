import type { UploadRequest } from '../../../../../actions/admin-api/contract/files/uploads'
import type { Catalogue, MessageKey } from '../../../i18n/catalogue-types'

/** Files that are uploaded. */
export type UploadKind = UploadRequest['kind']
export type FileKind = UploadKind | 'rules'

/** A column that the server knows. */
export interface FileField {
  readonly column: string
  readonly label: MessageKey
  /** Other names that files give it, in lower case, without spaces and punctuation. */
  readonly names: readonly string[]
}

export const SELLER_SKU = 'seller-sku'
export const ENDS_AT = 'ends-at'
export const RULE = 'rule'

/** The column that a file cannot do without, and what is said if it is missing, or has no other beside it. */
export interface RequiredField {
  readonly column: string
  readonly missing: 'no-seller-sku' | 'no-rule'
  readonly alone: 'no-other' | 'no-rule'
}

const WITH_SELLER_SKU: RequiredField = { column: SELLER_SKU, missing: 'no-seller-sku', alone: 'no-other' }

export const REQUIRED: Readonly<Record<FileKind, RequiredField>> = {
  mappings: WITH_SELLER_SKU,
  overrides: WITH_SELLER_SKU,
  rules: { column: RULE, missing: 'no-rule', alone: 'no-rule' },
}

const sellerSku = (...names: readonly string[]): FileField => ({
  column: SELLER_SKU,
  label: 'matching.seller-sku',
  names: ['msku', 'merchantsku', 'amazonsku', 'itemsku', ...names],
})
const REMOVE: FileField = {
  column: 'remove',
  label: 'file.field.remove',
  names: ['delete', 'removeoverride'],
}

const SETTINGS: readonly FileField[] = [
  {
    column: 'out-of-stock-threshold',
    label: 'field.outOfStockThreshold',
    names: ['threshold', 'stockthreshold', 'minimum', 'min', 'minqty', 'minimumquantity'],
  },
  {
    column: 'maximum-listed-quantity',
    label: 'field.maximumListedQuantity',
    names: [
      'maximum',
      'max',
      'maxqty',
      'maxquantity',
      'maximumquantity',
      'maximumqty',
      'maxlistedquantity',
      'listedquantity',
      'quantity',
      'qty',
    ],
  },
  {
    column: 'do-not-manage-stock-quantity',
    label: 'field.doNotManageStockQuantity',
    names: ['donotmanagestock', 'donotmanagestockqty', 'unmanagedquantity', 'unmanagedqty', 'unmanaged'],
  },
  { column: 'show', label: 'field.maximumMode', names: ['mode', 'maximummode', 'showquantity'] },
  {
    column: 'share-of-stock-to-offer',
    label: 'field.stockPercentage',
    names: ['share', 'shareofstock', 'stockpercentage', 'stockshare', 'percentage', 'percent'],
  },
  {
    column: 'units-to-hold-back',
    label: 'field.safetyBuffer',
    names: ['holdback', 'buffer', 'safetybuffer', 'safetystock', 'reserve'],
  },
]
const EXCLUDED: FileField = {
  column: 'excluded',
  label: 'file.field.excluded',
  names: ['exclude', 'exclusion'],
}

/** The columns of each kind of file, in the order of an export. */
export const FILE_FIELDS: Readonly<Record<FileKind, readonly FileField[]>> = {
  mappings: [
    sellerSku(),
    {
      column: 'sku',
      label: 'matching.sku',
      names: ['commercesku', 'magentosku', 'productsku', 'adobecommercesku', 'shopsku'],
    },
    REMOVE,
  ],
  overrides: [
    sellerSku('sku'),
    ...SETTINGS,
    EXCLUDED,
    { column: 'reason', label: 'override.reason', names: ['why', 'note', 'comment'] },
    {
      column: ENDS_AT,
      label: 'override.ends',
      names: ['ends', 'end', 'enddate', 'until', 'validuntil', 'expires', 'expiry', 'expirydate'],
    },
    REMOVE,
  ],
  rules: [
    { column: RULE, label: 'rules.file.rule', names: ['name', 'rulename'] },
    { column: 'on', label: 'rules.file.on', names: ['active', 'enabled', 'switchedon'] },
    {
      column: 'begins-at',
      label: 'rules.begins',
      names: ['begins', 'begin', 'start', 'starts', 'startdate'],
    },
    { column: ENDS_AT, label: 'rules.ends', names: ['ends', 'end', 'enddate', 'until'] },
    { column: 'condition', label: 'rules.file.condition', names: ['conditionnumber'] },
    { column: 'field', label: 'rules.file.field', names: ['kind'] },
    { column: 'operator', label: 'rules.operator', names: ['comparison'] },
    { column: 'attribute', label: 'rules.kind.attribute', names: ['attributecode'] },
    { column: 'values', label: 'rules.values', names: ['value'] },
    { column: 'price-from', label: 'rules.file.price-from', names: ['minprice', 'lowestprice'] },
    { column: 'price-to', label: 'rules.file.price-to', names: ['maxprice', 'highestprice'] },
    ...SETTINGS,
    EXCLUDED,
  ],
}

/** Columns that only help people to read a file. */
const IGNORED: readonly { readonly label: MessageKey; readonly names: readonly string[] }[] = [
  { label: 'matching.product', names: ['title', 'productname', 'itemname', 'name', 'description'] },
  { label: 'matching.asin', names: ['asin'] },
  // The first two columns of a file with refused rows.
  { label: 'file.row', names: [] },
  { label: 'file.mistake', names: [] },
]

export const IGNORE = 'ignore'

/** The columns that a name can mean. */
export type NamesOfFields = ReadonlyMap<string, ReadonlySet<string>>

/** All names of a file's columns: the server's, usual ones, and the labels of the page in each language. */
export function namesOfFields(kind: FileKind, catalogues: readonly Catalogue[]): NamesOfFields {
  const all = new Map<string, Set<string>>()
  const add = (name: string, column: string) => {
    const plain = plainName(name)
    all.set(plain, (all.get(plain) ?? new Set<string>()).add(column))
  }
  for (const { column, label, names } of FILE_FIELDS[kind]) {
    for (const name of [column, ...names, ...catalogues.map((each) => each[label])]) add(name, column)
  }
  for (const { label, names } of IGNORED) {
    for (const name of [...names, ...catalogues.map((each) => each[label])]) {
      if (!all.has(plainName(name))) add(name, IGNORE)
    }
  }
  return all
}

/** A name without case, full-width forms, spaces, punctuation and hidden characters. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
