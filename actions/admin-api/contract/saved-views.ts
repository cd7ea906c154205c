import * as v from 'valibot'

/**
 * - `GET /saved-views` → {@link SavedViewsReply}
 * - `PUT /saved-views` {@link SavedView} → {@link SavedViewsReply}; replaces the view of the same name
 * - `POST /saved-views/remove` {@link SavedViewRemoval} → {@link SavedViewsReply}
 *
 * Each user of Commerce Admin has their own.
 */

const NAME_MAXIMUM = 60
const PARTS_MAXIMUM = 40
const VALUE_MAXIMUM = 200

const name = v.pipe(
  v.string('expected a text'),
  v.trim(),
  v.minLength(1, 'expected a name'),
  v.maxLength(NAME_MAXIMUM, `expected at most ${NAME_MAXIMUM} characters`),
)
const part = v.pipe(v.string('expected a text'), v.regex(/^[A-Za-z]{1,40}$/, 'expected 1 to 40 letters'))
const value = v.pipe(
  v.string('expected a text'),
  v.maxLength(VALUE_MAXIMUM, `expected at most ${VALUE_MAXIMUM} characters`),
)

/** Filters, order and columns of the listings table under a name. The page alone knows which there are. */
export const savedView = v.object({
  name,
  filters: v.pipe(
    v.record(part, value, 'expected values of filters by name'),
    v.maxEntries(PARTS_MAXIMUM, `expected at most ${PARTS_MAXIMUM} filters`),
  ),
  columns: v.pipe(
    v.array(part, 'expected a list of columns'),
    v.maxLength(PARTS_MAXIMUM, `expected at most ${PARTS_MAXIMUM} columns`),
    v.readonly(),
  ),
})
export type SavedView = Readonly<v.InferOutput<typeof savedView>>

export const savedViewRemoval = v.object({ name })
export type SavedViewRemoval = v.InferOutput<typeof savedViewRemoval>

export interface SavedViewsReply {
  /** Sorted by name; at most 50. */
  readonly views: readonly SavedView[]
}
