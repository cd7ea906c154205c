/** A query in PHP's bracket form: `a[b][0]=c` is `{ a: { b: { 0: 'c' } } }`. */
export interface QueryTree {
  [name: string]: string | QueryTree
}

/** Parses the query of a URL as PHP does: a plus sign is a space, and brackets nest. */
export function parseQuery(url: string): QueryTree {
  const tree: QueryTree = {}
  const query = url.split('?').slice(1).join('?')
  for (const pair of query.split('&').filter(Boolean)) {
    const [name = '', ...value] = pair.split('=')
    put(tree, pathOf(decoded(name)), decoded(value.join('=')))
  }
  return tree
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

function pathOf(name: string): string[] {
  const open = name.indexOf('[')
  if (open < 0) return [name]
  return [
    name.slice(0, open),
    ...[...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ''),
  ]
}

function put(tree: QueryTree, path: readonly string[], value: string): void {
  const [first = '', ...rest] = path
  const name = first === '' ? String(Object.keys(tree).length) : first
  if (rest.length === 0) {
    tree[name] = value
    return
  }
  const inner = tree[name]
  const next: QueryTree = typeof inner === 'object' ? inner : {}
  tree[name] = next
  put(next, rest, value)
}

export function branch(tree: string | QueryTree | undefined, ...names: string[]): QueryTree {
  if (typeof tree !== 'object') return {}
  const found = names.map((name) => tree[name]).find((value) => value !== undefined)
  return typeof found === 'object' ? found : {}
}

export function leaf(tree: string | QueryTree | undefined, ...names: string[]): string | undefined {
  if (typeof tree !== 'object') return undefined
  const found = names.map((name) => tree[name]).find((value) => value !== undefined)
  return typeof found === 'string' ? found : undefined
}
