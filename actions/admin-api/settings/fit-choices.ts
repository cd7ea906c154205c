import type { RuleAttribute, RuleCategory, RuleChoicesReply } from '../contract/rules'

/** A web action's reply may have 1 MB. The rest is for attribute sets and what is missing. */
const CATEGORIES_BYTES = 400_000
const ATTRIBUTES_BYTES = 400_000
/** Options of one attribute, and fewer if those of all attributes would not fit. */
const OPTIONS_MAXIMUM = [1_000, 300, 100, 30, 10] as const

type Choices = Pick<RuleChoicesReply, 'categories' | 'attributeSets' | 'attributes'>

/**
 * What fits into a reply. Cuts options and categories off, and says so. An option that is `named` by a rule stays, so
 * that the page can show its label.
 */
export function fitChoices(
  { categories, attributeSets, attributes }: Choices,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): Choices & Pick<RuleChoicesReply, 'hasMoreCategories'> {
  const fitting = thoseThatFit(categories)
  return {
    categories: fitting,
    ...(fitting.length < categories.length ? { hasMoreCategories: true } : {}),
    attributeSets,
    attributes: cutToFit(attributes, named),
  }
}

function cutToFit(
  attributes: readonly RuleAttribute[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): readonly RuleAttribute[] {
  const cut = (most: number) =>
    attributes.map((attribute) => {
      const kept = named.get(attribute.code)
      const options = attribute.options.filter(({ value }, index) => index < most || kept?.has(value))
      return options.length < attribute.options.length
        ? { ...attribute, options, hasMore: true as const }
        : attribute
    })
  for (const most of OPTIONS_MAXIMUM) {
    const fitting = cut(most)
    if (bytesOf(fitting) <= ATTRIBUTES_BYTES) return fitting
  }
  return cut(0)
}

/** Parents come before their children, so that what is left is still a tree. */
function thoseThatFit(categories: readonly RuleCategory[]): readonly RuleCategory[] {
  let bytes = 0
  const end = categories.findIndex((category) => {
    bytes += bytesOf(category) + 1
    return bytes > CATEGORIES_BYTES
  })
  return end === -1 ? categories : categories.slice(0, end)
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
