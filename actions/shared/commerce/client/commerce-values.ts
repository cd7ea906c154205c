import * as v from 'valibot'

/** Commerce returns numbers as numbers or text, and flags as booleans, 0 and 1, or their text. */

/** A finite number from a JSON number or decimal text. */
export const commerceNumber = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\s*-?\d+(\.\d+)?\s*$/), v.transform(Number))]),
  v.finite(),
)

/** An entity id: a whole number above 0 that is exact. */
export const commerceId = v.pipe(commerceNumber, v.safeInteger(), v.minValue(1))

export const commerceFlag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist([0, 1, '0', '1', 'true', 'false']),
    v.transform((value) => value === 1 || value === '1' || value === 'true'),
  ),
])

const SKU_CHARACTERS_MAXIMUM = 64

/** Commerce's limit for a SKU, in characters as its database counts them. Anything longer is not a SKU. */
export const commerceSku = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(2 * SKU_CHARACTERS_MAXIMUM),
  v.check((sku) => sku.isWellFormed() && [...sku].length <= SKU_CHARACTERS_MAXIMUM),
)
