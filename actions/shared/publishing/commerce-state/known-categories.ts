import * as v from 'valibot'
import type { TaskState } from '../../database/work/task-states'
import type { CategoryTree } from '../../listing-quantity/rules/listing-rule'

/** The task that watches the categories of rules. Its notes hold what it read last. */
export const CATEGORIES = 'categories'

/** Pairs of a category and its parent. */
export const storedParents = v.array(v.tuple([v.number(), v.number()]))
const notes = v.object({ parents: storedParents })

/** Commerce's category tree, as the watch stored it. Null before the first check. */
export function categoryTreeOf(task: TaskState | null | undefined): CategoryTree {
  const parsed = v.safeParse(notes, task?.notes)
  return parsed.success ? new Map(parsed.output.parents) : null
}
