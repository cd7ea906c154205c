import type { RuleCategory } from '../../../../../actions/admin-api/contract/rules'

/** What Commerce has by an id, with its name for people. */
export interface NamedChoice {
  readonly id: number
  readonly name: string
}

/** Categories by their path of names, in the order of Commerce. Parents come before their children. */
export function pathsOf(categories: readonly RuleCategory[], separator: string): readonly NamedChoice[] {
  const paths = new Map<number, string>()
  for (const { id, name, parentId } of categories) {
    const above = parentId === null ? undefined : paths.get(parentId)
    paths.set(id, above === undefined ? name : `${above}${separator}${name}`)
  }
  return [...paths].map(([id, name]) => ({ id, name }))
}
