import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { TaskState, TaskStateCollection } from '../../database/work/task-states'
import type {
  AttributeCondition,
  CategoryTree,
  GoneName,
  RuleCatalog,
} from '../../listing-quantity/rules/listing-rule'

/** The task that watches the categories of rules. Its notes hold what it read last. */
export const CATEGORIES = 'categories'
/** The task that watches the attributes of rules. */
export const ATTRIBUTES = 'attributes'

/** The tasks whose notes say what is known of the catalog. */
export const CATALOG_TASKS = [CATEGORIES, ATTRIBUTES] as const

/** Pairs of a category and its parent. */
export const storedParents = v.array(v.tuple([v.number(), v.number()]))
/** Categories of rules that Commerce does not have. An earlier version did not note them. */
export const storedCategories = v.optional(v.array(v.number()), [])
/** Codes of attributes that Commerce does not have, and {@link valuesKey} of conditions whose values mean something else. */
export const storedAttributes = v.array(v.string())

const categoryNotes = v.object({ parents: storedParents, gone: storedCategories })
const attributeNotes = v.object({ gone: storedAttributes })

/** What the watches noted of Commerce's catalog. Before their first check, nothing is known to be gone. */
export function ruleCatalogOf(tasks: readonly TaskState[]): RuleCatalog {
  const notesOf = (name: string) => tasks.find(({ _id }) => _id === name)?.notes
  const categories = v.safeParse(categoryNotes, notesOf(CATEGORIES))
  const attributes = v.safeParse(attributeNotes, notesOf(ATTRIBUTES))
  const tree: CategoryTree = categories.success ? new Map(categories.output.parents) : null
  const ids = new Set(categories.success ? categories.output.gone : [])
  const keys = new Set(attributes.success ? attributes.output.gone : [])
  return {
    tree,
    goneIn: (condition) => {
      if (condition.kind === 'attribute') return keys.size === 0 ? [] : goneAttribute(condition, keys)
      if (condition.kind !== 'category') return []
      return condition.categoryIds
        .filter((id) => ids.has(id))
        .map((id) => ({ kind: 'category-gone', name: String(id) }))
    },
  }
}

/** The same in one request. */
export async function loadRuleCatalog(
  taskStates: Pick<TaskStateCollection, 'loadSome'>,
): Promise<RuleCatalog> {
  return ruleCatalogOf(await taskStates.loadSome(CATALOG_TASKS))
}

function goneAttribute(condition: AttributeCondition, keys: ReadonlySet<string>): readonly GoneName[] {
  const name = condition.code
  if (keys.has(name)) return [{ kind: 'attribute-gone', name }]
  return keys.has(valuesKey(condition)) ? [{ kind: 'attribute-changed', name }] : []
}

/** Equal for conditions that name the same values of an attribute, in any rule. It never equals an attribute code. */
export function valuesKey({ code, values, isMultiple }: AttributeCondition): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([values, isMultiple]))
    .digest('base64url')
  return `${code} ${digest.slice(0, 16)}`
}
