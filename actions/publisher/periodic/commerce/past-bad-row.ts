import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import type { UpdatedPage } from '../../../shared/commerce/client/updated-page'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'

/** Commerce's answers to a row that it cannot show. During an outage it answers differently, or not at all. */
const STATUSES: ReadonlySet<number | null | undefined> = new Set([400, 404, 500])
/** The first smaller page size. */
const HALF = 50
/** The largest gap between the ids of two changed rows. */
const FARTHEST = 2 ** 24

interface FailedPage<P> {
  readonly page: UpdatedPage
  readonly failure: CommerceFailure
  readonly readPage: (ports: P, page: UpdatedPage) => Promise<{ readonly kind: 'read' } | CommerceFailure>
}

/**
 * Continues after a page that Commerce cannot show because of one row: with half of the page, until the bad row is
 * alone, and then behind it. Null if no row is the reason.
 */
export async function pastBadRow<P extends NoteErrorPorts>(
  ports: P,
  { page, failure, readPage }: FailedPage<P>,
): Promise<UpdatedPage | null> {
  if (!STATUSES.has(failure.status)) return null
  if (page.size !== 1) return { ...page, size: page.size ? Math.ceil(page.size / 2) : HALF }
  const isBehind = async (ids: number) =>
    (await readPage(ports, { ...page, after: page.after + ids, size: 1 })).kind === 'read'
  let [bad, good] = [0, 1]
  while (good <= FARTHEST && !(await isBehind(good))) [bad, good] = [good, good * 2]
  if (good > FARTHEST) return null
  while (good - bad > 1) {
    const middle = Math.floor((bad + good) / 2)
    if (await isBehind(middle)) good = middle
    else bad = middle
  }
  const id = page.after + good
  const message = `Commerce cannot show changes of the ids ${page.after + 1} to ${id}: ${failure.message} They are skipped.`
  await noteError(ports, `bad-row ${id}`, { system: 'commerce', code: failure.code, message })
  return { since: page.since, until: page.until, after: id }
}
