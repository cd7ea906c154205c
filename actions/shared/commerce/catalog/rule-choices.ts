import * as v from 'valibot'
import { FIELDS_OF_THEIR_OWN } from '../../listing-quantity/rules/listing-rule'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceId, commerceSku } from '../client/commerce-values'
import { searchAll } from '../client/search-page'

export interface CommerceCategory {
  readonly id: number
  readonly name: string
  /** Null for a root category. */
  readonly parentId: number | null
  readonly level: number
  readonly position: number
}

export interface CommerceAttribute {
  readonly code: string
  readonly label: string
  readonly input: 'select' | 'multiselect' | 'boolean' | 'text'
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The id of the category above all root categories, which no product is in. */
const ROOT_OF_ROOTS = 1

const wholeNumber = v.pipe(v.unknown(), v.toNumber(), v.integer())
const category = v.object({
  id: commerceId,
  parent_id: wholeNumber,
  name: v.nullish(v.string(), ''),
  level: wholeNumber,
  position: v.fallback(wholeNumber, 0),
})

/** Every category below the root of all, also inactive ones. */
export async function readCategories(
  commerce: CommerceClient,
): Promise<readonly CommerceCategory[] | CommerceFailure> {
  const fields = 'items[id,parent_id,name,level,position],total_count'
  const rows = await searchAll(commerce, { path: 'categories/list', fields, key: ['entity_id'] }, category)
  if ('kind' in rows) return rows
  return rows
    .map(({ id, parent_id, name, level, position }) => ({
      id: Number(id),
      name,
      parentId: parent_id > ROOT_OF_ROOTS ? parent_id : null,
      level,
      position,
    }))
    .filter(({ id }) => id !== ROOT_OF_ROOTS)
}

const link = v.object({ sku: commerceSku })

/**
 * SKUs of the products of a category. Those of an anchor, as categories usually are, include the products of the categories
 * below it. Empty once the category is gone.
 */
export async function readCategoryMembers(
  commerce: CommerceClient,
  categoryId: number,
): Promise<readonly string[] | CommerceFailure> {
  const reply = await commerce.get(`categories/${categoryId}/products`, { fields: 'sku' })
  if (reply.kind === 'failed') {
    return reply.status === 404 && reply.isFromCommerce === true ? [] : reply
  }
  const parsed = v.safeParse(v.array(link), reply.body)
  return parsed.success ? parsed.output.map(({ sku }) => sku) : unreadable()
}

const attributeSet = v.object({ attribute_set_id: commerceId, attribute_set_name: v.string() })

/** The attribute sets of products. */
export async function readAttributeSets(
  commerce: CommerceClient,
): Promise<readonly { readonly id: number; readonly name: string }[] | CommerceFailure> {
  const path = 'products/attribute-sets/sets/list'
  const fields = 'items[attribute_set_id,attribute_set_name],total_count'
  const rows = await searchAll(commerce, { path, fields, key: ['attribute_set_id'] }, attributeSet)
  if ('kind' in rows) return rows
  return rows.map((row) => ({ id: Number(row.attribute_set_id), name: row.attribute_set_name }))
}

const isYes = v.pipe(
  v.unknown(),
  v.transform((given) => given === true || given === 1 || given === '1'),
)
const attribute = v.object({
  attribute_code: v.string(),
  frontend_input: v.nullish(v.string(), ''),
  default_frontend_label: v.nullish(v.string()),
  is_used_in_grid: isYes,
  options: v.nullish(v.array(v.object({ label: v.unknown(), value: v.unknown() })), []),
})

/** Product attributes that Commerce's grid uses and whose values a product's read returns, by label. */
export async function readGridAttributes(
  commerce: CommerceClient,
): Promise<readonly CommerceAttribute[] | CommerceFailure> {
  const of = 'attribute_code,frontend_input,default_frontend_label,is_used_in_grid,options[label,value]'
  const fields = `items[${of}],total_count`
  const search = { path: 'products/attributes', fields, key: ['attribute_code'] }
  const rows = await searchAll(commerce, search, attribute)
  if ('kind' in rows) return rows
  return rows
    .filter((row) => row.is_used_in_grid && !FIELDS_OF_THEIR_OWN.has(row.attribute_code))
    .flatMap((row) => {
      const input = INPUTS[row.frontend_input ?? '']
      if (input === undefined) return []
      const label = row.default_frontend_label ?? row.attribute_code
      return [{ code: row.attribute_code, label, input, options: input === 'text' ? [] : optionsOf(row) }]
    })
    .sort((one, other) => one.label.localeCompare(other.label))
}

/** Dates, prices and images are no inputs of a rule. */
const INPUTS: Readonly<Record<string, CommerceAttribute['input']>> = {
  select: 'select',
  multiselect: 'multiselect',
  boolean: 'boolean',
  text: 'text',
}

/** Commerce's first option of a list is empty, for "no value". */
function optionsOf({ options }: v.InferOutput<typeof attribute>) {
  return (options ?? []).flatMap(({ label, value }) => {
    const given = value === null || value === undefined ? '' : String(value)
    return given === '' ? [] : [{ value: given, label: String(label ?? given) }]
  })
}
