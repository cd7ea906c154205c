type Value = Record<string, unknown>

/**
 * The content of an event: the fields that its subscription names, `items[].sku` of each row, or everything with `*`.
 */
export function subscribedFields(value: Value, fields: readonly { readonly name: string }[]): Value {
  if (fields.some(({ name }) => name === '*')) return structuredClone(value)
  const chosen: Value = {}
  for (const { name } of fields) copyField(value, name.split('.'), chosen)
  return chosen
}

function copyField(from: Value, [first = '', ...rest]: readonly string[], into: Value): void {
  const isList = first.endsWith('[]')
  const name = isList ? first.slice(0, -2) : first
  const found = from[name]
  if (found === undefined) return
  if (rest.length === 0) {
    into[name] = structuredClone(found)
  } else if (isList && Array.isArray(found)) {
    into[name] ??= found.map(() => ({}))
    const rows = into[name] as Value[]
    for (const [index, row] of found.entries()) copyField(row, rest, rows[index] ?? {})
  } else if (!isList && typeof found === 'object' && found !== null) {
    into[name] ??= {}
    copyField(found as Value, rest, into[name] as Value)
  }
}
