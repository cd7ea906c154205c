import { CommerceError } from './replies'
import type { CommerceWorld, ProductAttribute } from './types'

const options = (...labels: readonly string[]) => [
  { label: ' ', value: '' },
  ...labels.map((label, index) => ({ label, value: String(index + 1) })),
]

/** Commerce's initial product attributes. */
export const ATTRIBUTES: readonly ProductAttribute[] = [
  {
    code: 'manufacturer',
    input: 'select',
    label: 'Manufacturer',
    isUsedInGrid: true,
    options: options('Veldkeuken', 'Emaille & Co'),
  },
  {
    code: 'material',
    input: 'multiselect',
    label: 'Material',
    isUsedInGrid: true,
    options: options('Enamel', 'Steel', 'Wool'),
  },
  { code: 'season', input: 'text', label: 'Season', isUsedInGrid: true, options: [] },
  { code: 'ean', input: 'text', label: 'EAN', isUsedInGrid: false, options: [] },
  { code: 'name', input: 'text', label: 'Product Name', isUsedInGrid: true, options: [] },
  { code: 'meta_title', input: 'text', label: 'Meta Title', isUsedInGrid: false, options: [] },
]

export function isAttribute({ state }: CommerceWorld, code: string): boolean {
  return state.attributes.some((each) => each.code === code)
}

/**
 * Deletes an attribute. The database deletes its values with it, so no product is saved: their `updated_at` stays, and no
 * event is raised.
 */
export function deleteAttribute(world: CommerceWorld, code: string): void {
  if (!isAttribute(world, code)) throw new CommerceError(404, 'No such attribute')
  world.state.attributes = world.state.attributes.filter((each) => each.code !== code)
  for (const product of Object.values(world.state.products)) {
    for (const values of [product.attributes, ...Object.values(product.attributesIn ?? {})]) {
      if (values) delete values[code]
    }
  }
  world.saved.changed()
}

/** Creates an attribute without values. Commerce cannot change the input of one: it is deleted and created again. */
export function createAttribute(
  world: CommerceWorld,
  given: Pick<ProductAttribute, 'code' | 'input'> & Partial<ProductAttribute>,
): void {
  const { code, input, label = code, isUsedInGrid = true, options: own = [] } = given
  if (isAttribute(world, code)) throw new CommerceError(400, 'Attribute with the same code already exists.')
  world.state.attributes = [...world.state.attributes, { code, input, label, isUsedInGrid, options: own }]
  world.saved.changed()
}
