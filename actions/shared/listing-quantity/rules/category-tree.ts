import type { CategoryTree } from './listing-rule'

/** These categories and all that are below them. */
export function membersOf(
  categoryIds: readonly number[],
  parents: NonNullable<CategoryTree>,
): ReadonlySet<number> {
  const members = new Set(categoryIds)
  for (const start of parents.keys()) {
    const path: number[] = []
    for (let id: number | undefined = start; id !== undefined; id = parents.get(id)) {
      if (members.has(id)) {
        for (const below of path) members.add(below)
        break
      }
      // Commerce has no circles. A wrong answer must not hang.
      if (path.includes(id)) break
      path.push(id)
    }
  }
  return members
}
