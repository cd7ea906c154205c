/** Fields to keep; `true` keeps a field whole. */
interface Projection {
  readonly [field: string]: true | Projection
}

/** Reduces an answer to `fields`, such as `items[id,sku],total_count`. */
export function project(value: unknown, fields: string | undefined): unknown {
  return fields ? keep(value, parseFields(fields)) : value
}

function keep(value: unknown, projection: Projection): unknown {
  if (Array.isArray(value)) return value.map((one) => keep(one, projection))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const wanted = projection[name]
      if (!wanted) return []
      // Commerce writes an empty list as null if only some fields of its rows were requested.
      if (wanted !== true && Array.isArray(inner) && inner.length === 0) return [[name, null]]
      return [[name, wanted === true ? inner : keep(inner, wanted)]]
    }),
  )
}

function parseFields(text: string): Projection {
  const [projection] = readFields(text, 0)
  return projection
}

/** The fields from `start` to the closing bracket or the end, and the position where reading stopped. */
function readFields(text: string, start: number): [Projection, number] {
  const projection: Record<string, true | Projection> = {}
  let at = start
  let name = ''
  const finish = () => {
    if (name) projection[name] ??= true
    name = ''
  }
  while (at < text.length && text[at] !== ']') {
    const character = text[at] ?? ''
    at += 1
    if (character === '[') {
      const [inner, end] = readFields(text, at)
      if (name) projection[name] = inner
      name = ''
      at = end
    } else if (character === ',') finish()
    else name += character.trim()
  }
  finish()
  return [projection, at + 1]
}
