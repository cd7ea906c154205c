import fc from 'fast-check'
import { bestProposal } from '../../../../../actions/admin-api/matching/propose/best-proposal'
import {
  plainSku,
  skuVariants,
  tellingWords,
} from '../../../../../actions/admin-api/matching/propose/compare'

const PRODUCTS = [
  { sku: 'MUG-E35-MID', name: 'Enamel Mug 350 ml, Midnight Blue' },
  { sku: 'MUG-E35-RED', name: 'Enamel Mug 350 ml, Signal Red' },
  { sku: 'KETTLE_1', name: 'Camp Kettle 1 l' },
  { sku: 'KETTLE-1', name: 'Camp Kettle 1 l, used' },
  { sku: 'LAMP-É', name: 'Lamp' },
]
const proposed = (sellerSku: string, title = '') => {
  const proposal = bestProposal({ sellerSku, title }, { named: PRODUCTS, barcoded: [] })
  return proposal && [proposal.sku, proposal.reason, proposal.confidence]
}

describe('the product that a listing may belong to', () => {
  test.each([
    ['another case', 'mug-e35-mid', ['MUG-E35-MID', 'sku', 'sure']],
    ['other separators', 'MUG_E35 MID', ['MUG-E35-MID', 'sku', 'sure']],
    ['no separators', 'MUGE35MID', ['MUG-E35-MID', 'sku', 'sure']],
    ['another accent', 'lamp e', ['LAMP-É', 'sku', 'sure']],
    ['two products that differ only in separators', 'KETTLE.1', ['KETTLE_1', 'sku', 'possible']],
    ['only separators', '--', null],
    ['nothing alike', 'OTHER', null],
  ] as const)('by its SKU: %s', (_name, sellerSku, expected) => {
    expect(proposed(sellerSku)).toEqual(expected)
  })

  test.each([
    ['the same words', 'Enamel mug, midnight blue, 350 ml', ['MUG-E35-MID', 'title', 'likely']],
    ['another size', 'Enamel mug, midnight blue, 500 ml', ['MUG-E35-MID', 'title', 'possible']],
    ['two that are as similar', 'Enamel Mug 350 ml', ['MUG-E35-MID', 'title', 'possible']],
    ['a few words', 'Wooden spoon', null],
    ['no words', '!', null],
  ] as const)('by its title: %s', (_name, title, expected) => {
    expect(proposed('NONE', title)).toEqual(expected)
  })
})

describe('the product with the barcode of a listing', () => {
  const gtin = '04006381333931'
  const mug = { sku: 'MUG-E35-MID', name: 'Enamel Mug', gtin }
  const proposedBy = (
    sellerSku: string,
    barcoded: readonly (typeof mug)[],
    of: string | undefined = gtin,
  ) => {
    const proposal = bestProposal(
      { sellerSku, title: 'Enamel Mug 350 ml, Signal Red', ...(of === undefined ? {} : { gtin: of }) },
      { named: PRODUCTS, barcoded },
    )
    return proposal && [proposal.sku, proposal.reason, proposal.confidence]
  }
  test.each([
    ['is certain', 'NONE', [mug], ['MUG-E35-MID', 'gtin', 'sure']],
    ['comes after an equal SKU', 'MUG_E35_RED', [mug], ['MUG-E35-RED', 'sku', 'sure']],
    ['comes before two SKUs that may be meant', 'KETTLE.1', [mug], ['MUG-E35-MID', 'gtin', 'sure']],
    [
      'is not proposed if another has it too',
      'NONE',
      [mug, { ...mug, sku: 'MUG-2' }],
      ['MUG-E35-RED', 'title', 'likely'],
    ],
    ['is not another one', 'NONE', [{ ...mug, gtin: '00036000291452' }], ['MUG-E35-RED', 'title', 'likely']],
  ] as const)('%s', (_words, sellerSku, barcoded, expected) => {
    expect(proposedBy(sellerSku, barcoded)).toEqual(expected)
  })
})

test('a SKU is found among the variants of itself with other separators', () => {
  const part = fc.string({ unit: fc.constantFrom(...'ABCabc019'), minLength: 1, maxLength: 6 })
  const separator = fc.constantFrom('', '-', '_', '.', ' ', '/')
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), separator, (parts, other) => {
      const sku = parts.join(other)
      expect(skuVariants(parts.join('-'))).toContain(sku)
      expect(plainSku(sku)).toBe(plainSku(parts.join('-').toLowerCase()))
    }),
  )
})

test('a title is looked for by the word that fewest other titles have', () => {
  const titles = ['Hearth Kettle', 'Hearth Lantern Set', 'Hearth 35', '12']
  expect(tellingWords(titles)).toEqual(['Kettle', 'Lantern', 'Hearth', null])
})
