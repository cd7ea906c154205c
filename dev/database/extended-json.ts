import { EJSON } from 'bson'

type Parsed = Record<string, unknown>

/**
 * Parses extended JSON into JavaScript numbers. Common types are parsed here, because the library's parser is several
 * times slower, which large bulks and restarts with many documents would feel.
 */
export function parseExtendedJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text)
  return text.includes('"$') ? revive(parsed) : parsed
}

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = revive(value[index])
    return value
  }
  const document = value as Parsed
  const keys = Object.keys(document)
  if (keys[0]?.startsWith('$')) {
    const scalar = keys.length === 1 ? scalarOf(keys[0], document[keys[0]]) : undefined
    if (scalar !== undefined) return scalar
    if (isTyped(keys)) return EJSON.deserialize(document, { relaxed: true })
  }
  for (const key of keys) {
    const each = document[key]
    if (typeof each === 'object' && each !== null) document[key] = revive(each)
  }
  return document
}

function scalarOf(tag: string, value: unknown): unknown {
  if (tag === '$date') return dateOf(value)
  if (typeof value !== 'string') return undefined
  return tag === '$numberInt' || tag === '$numberLong' || tag === '$numberDouble' ? Number(value) : undefined
}

function dateOf(value: unknown): Date | undefined {
  if (typeof value === 'string') return new Date(value)
  const milliseconds = (value as Parsed | null)?.$numberLong
  return typeof milliseconds === 'string' ? new Date(Number(milliseconds)) : undefined
}

const TYPES = new Set(
  [
    'oid',
    'binary',
    'uuid',
    'numberDecimal',
    'timestamp',
    'regularExpression',
    'regex',
    'symbol',
    'code',
    'minKey',
  ]
    .concat(['maxKey', 'dbPointer', 'undefined', 'ref'])
    .map((name) => `$${name}`),
)

function isTyped(keys: readonly string[]): boolean {
  return TYPES.has(keys[0] as string)
}
