import { type Document, isDocument, RefusedError, setField } from './values'

/** Refuses invalid paths, and pairs in which one contains the other. */
export function checkPaths(paths: readonly string[]): void {
  for (const path of paths) {
    if (path === '' || path.split('.').includes('')) {
      throw new RefusedError(400, `The update path '${path}' contains an empty field name`)
    }
    if (path.split('.').some((step) => step.startsWith('$'))) {
      throw new RefusedError(
        400,
        `The update path '${path}' has a step that starts with $, which is not in this stand-in`,
      )
    }
  }
  const sorted = [...paths].sort()
  for (const [index, path] of sorted.entries()) {
    const next = sorted.slice(index + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (next !== undefined) {
      throw new RefusedError(400, `Updating the path '${next}' would create a conflict at '${path}'`)
    }
  }
}

/**
 * Replaces the value at a dotted path. Creates missing objects on the way when a value is set. `undefined` removes the
 * field.
 */
export function changeAt(document: Document, path: string, change: (current: unknown) => unknown): void {
  const steps = path.split('.')
  const last = steps.pop() as string
  let parent: Document | unknown[] = document
  const missing: string[] = []
  for (const step of steps) {
    const next: unknown = missing.length > 0 ? undefined : childOf(parent, step)
    if (next === undefined) missing.push(step)
    else if (isDocument(next) || Array.isArray(next)) parent = next
    else throw new RefusedError(400, `Cannot create field '${last}' in element {${step}: …} of '${path}'`)
  }
  const current = missing.length > 0 ? undefined : childOf(parent, last)
  const changed = change(current)
  if (changed === undefined) {
    if (missing.length === 0) takeAway(parent, last)
    return
  }
  for (const step of missing) {
    const made: Document = {}
    setChild(parent, step, made, path)
    parent = made
  }
  setChild(parent, last, changed, path)
}

function childOf(parent: Document | unknown[], step: string): unknown {
  if (Array.isArray(parent)) return isPlace(step) ? parent[Number(step)] : undefined
  return Object.hasOwn(parent, step) ? parent[step] : undefined
}

function setChild(parent: Document | unknown[], step: string, value: unknown, path: string): void {
  if (!Array.isArray(parent)) {
    setField(parent, step, value)
    return
  }
  if (!isPlace(step)) throw new RefusedError(400, `Cannot create field '${step}' in an array of '${path}'`)
  while (parent.length < Number(step)) parent.push(null)
  parent[Number(step)] = value
}

/** An array element becomes null, so that the others keep their positions. */
function takeAway(parent: Document | unknown[], step: string): void {
  if (!Array.isArray(parent)) delete parent[step]
  else if (isPlace(step) && Number(step) < parent.length) parent[Number(step)] = null
}

function isPlace(step: string): boolean {
  return /^\d{1,6}$/.test(step)
}
