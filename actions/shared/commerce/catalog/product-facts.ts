import * as v from 'valibot'
import type { RuleFacts } from '../../listing-quantity/rules/listing-rule'
import type { RuleNeeds } from '../../listing-quantity/rules/rule-needs'

/** What rules ask about a product. What Commerce did not say is left out. */
export type ProductFacts = Pick<RuleFacts, 'categoryIds' | 'attributeSetId' | 'price' | 'attributes'>

/** Fields of a product row besides the usual ones, for the `fields` parameter. Commerce has no filter for attributes. */
export function fieldsFor(needs: RuleNeeds | null): string {
  if (needs === null) return ''
  const hasAttributes = needs.categories || needs.attributes.length > 0
  return [
    ...(needs.attributeSet ? [',attribute_set_id'] : []),
    ...(needs.price ? [',price'] : []),
    ...(hasAttributes ? [',custom_attributes[attribute_code,value]'] : []),
  ].join('')
}

const row = v.object({
  attribute_set_id: v.fallback(v.optional(v.pipe(v.unknown(), v.toNumber(), v.integer())), undefined),
  price: v.fallback(v.nullish(v.pipe(v.unknown(), v.toNumber(), v.finite())), undefined),
  custom_attributes: v.fallback(
    v.optional(v.array(v.object({ attribute_code: v.string(), value: v.unknown() }))),
    undefined,
  ),
})

/** The facts of a product row. */
export function productFacts(given: unknown, needs: RuleNeeds): ProductFacts {
  const parsed = v.safeParse(row, given)
  if (!parsed.success) return {}
  const { attribute_set_id: attributeSetId, price, custom_attributes: custom } = parsed.output
  const hasPrice = typeof given === 'object' && given !== null && 'price' in given
  const values = custom && new Map(custom.map(({ attribute_code, value }) => [attribute_code, value]))
  const categoryIds =
    needs.categories && values?.has('category_ids') ? idsOf(values.get('category_ids')) : undefined
  return {
    ...(categoryIds ? { categoryIds } : {}),
    ...(needs.attributeSet && attributeSetId !== undefined ? { attributeSetId } : {}),
    // Commerce leaves out the price of a product without one. A price that cannot be read is unknown.
    ...(needs.price && (price !== undefined || !hasPrice) ? { price: price ?? null } : {}),
    ...(values && needs.attributes.length > 0 ? { attributes: attributesOf(values, needs) } : {}),
  }
}

/** Commerce gives the ids as texts, and an empty list without any. */
function idsOf(value: unknown): readonly number[] | undefined {
  const ids = value === null || value === '' ? [] : Array.isArray(value) ? value.map(Number) : undefined
  return ids?.every((id) => Number.isInteger(id) && id > 0) ? ids : undefined
}

/** Commerce leaves out an attribute without a value. */
function attributesOf(
  values: ReadonlyMap<string, unknown>,
  { attributes }: RuleNeeds,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(attributes.map((code) => [code, textOf(values.get(code))]))
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  return Array.isArray(value) ? value.join(',') : String(value)
}
