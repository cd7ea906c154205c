import { chunk } from 'es-toolkit'
import * as v from 'valibot'
import { FIELDS_OF_THEIR_OWN } from '../../listing-quantity/rules/listing-rule'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceId, commerceSku } from '../client/commerce-values'
import { searchAll, searchPage } from '../client/search-page'

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

/** Product attributes that Commerce's grid uses and whose values a product's read returns, and the `named` ones, by label. */
export async function readAttributes(
  commerce: CommerceClient,
  named: { has(code: string): boolean },
): Promise<readonly CommerceAttribute[] | CommerceFailure> {
  const of = 'attribute_code,frontend_input,default_frontend_label,is_used_in_grid,options[label,value]'
  const fields = `items[${of}],total_count`
  const search = { path: 'products/attributes', fields, key: ['attribute_code'] }
  const rows = await searchAll(commerce, search, attribute)
  if ('kind' in rows) return rows
  return rows
    .filter((row) => !FIELDS_OF_THEIR_OWN.has(row.attribute_code))
    .flatMap((row) => {
      const isNamed = named.has(row.attribute_code)
      const input = INPUTS[row.frontend_input ?? ''] ?? (isNamed ? 'text' : undefined)
      if (input === undefined || !(row.is_used_in_grid || isNamed)) return []
      const label = row.default_frontend_label ?? row.attribute_code
      return [{ code: row.attribute_code, label, input, options: input === 'text' ? [] : optionsOf(row) }]
    })
    .sort((one, other) => one.label.localeCompare(other.label))
}

/** Rules are not built for dates, prices and images. A saved rule that names one compares its value as text. */
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

const attributeInput = v.object({ attribute_code: v.string(), frontend_input: v.nullish(v.string(), '') })
const attributeInputs = v.object({ items: v.nullable(v.array(attributeInput)), total_count: v.number() })

/** Every Commerce has it, and nobody can delete it. An answer without it says nothing about others. */
const ALWAYS_THERE = 'name'
/** With the one that is always there, they fit into the smallest page that Commerce is usually limited to. */
const CODES_AT_ONCE = 49

/** How a user enters each of those attributes that Commerce has, by code. One request, unless there are very many. */
export async function readAttributeInputs(
  commerce: CommerceClient,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string> | CommerceFailure> {
  const inputs = new Map<string, string>()
  for (const some of chunk(codes, CODES_AT_ONCE)) {
    const value = [ALWAYS_THERE, ...some].join(',')
    const filterGroups = [[{ field: 'attribute_code', value, conditionType: 'in' as const }]]
    const reply = await searchPage(commerce, {
      path: 'products/attributes',
      criteria: { filterGroups, pageSize: CODES_AT_ONCE + 1, currentPage: 1 },
      fields: 'items[attribute_code,frontend_input],total_count',
    })
    if (reply.kind === 'failed') return reply
    const parsed = v.safeParse(attributeInputs, reply.body)
    const items = parsed.success ? (parsed.output.items ?? []) : []
    const isWhole = items.some((each) => each.attribute_code === ALWAYS_THERE)
    if (!parsed.success || !isWhole || items.length < parsed.output.total_count) return unreadable()
    for (const { attribute_code, frontend_input } of items) inputs.set(attribute_code, kindOf(frontend_input))
  }
  return inputs
}

/** A text of one line means the same as one of several. */
function kindOf(input: string | null): string {
  return input === 'textarea' || input === 'texteditor' ? 'text' : (input ?? '')
}
