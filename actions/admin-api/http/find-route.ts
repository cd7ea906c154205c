import { type PathIds, RefusedError, type Route } from './route'
import { ROUTES } from './route-table'

/** Ids consist of account ids, marketplace ids and UUIDs. */
const ID = /^[A-Za-z0-9._-]{1,200}$/

export interface FoundRoute {
  readonly route: Route
  readonly ids: PathIds
}

/** Finds the route of a request; refuses an unknown path with 404 and a wrong method with 405. */
export function findRoute(method: string, path: string): FoundRoute {
  const segments = path.split('/').slice(1)
  const matching = ROUTES.flatMap((route) => {
    const ids = matchPath(route.path.split('/').slice(1), segments)
    return ids ? [{ route, ids }] : []
  })
  const found = matching.find(({ route }) => route.method === method)
  if (found) return found
  if (matching.length === 0) throw new RefusedError(404, 'NOT_FOUND', 'There is nothing at this address.')
  const allowed = matching.map(({ route }) => route.method).join(', ')
  throw new RefusedError(405, 'METHOD_NOT_ALLOWED', `Expected ${allowed} at this address.`)
}

function matchPath(pattern: readonly string[], segments: readonly string[]): PathIds | null {
  if (pattern.length !== segments.length) return null
  const isId = (_segment: string, index: number) => pattern[index] === ':id'
  const isMatch = segments.every((segment, index) =>
    isId(segment, index) ? ID.test(segment) : segment === pattern[index],
  )
  const [first = '', second = ''] = segments.filter(isId)
  return isMatch ? [first, second] : null
}
