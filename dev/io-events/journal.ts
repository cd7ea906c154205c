import type { Request, Response } from 'express'

/** Every event, whether or not it was delivered. */
export interface Journal {
  append(event: unknown, at?: number): void
  /** One page: from `since`, from `seek` (`-PT2H`, an ISO 8601 duration before now), or from the start. */
  answer(request: Request, response: Response): void
  readonly size: () => number
}

interface JournalEntry {
  readonly position: string
  readonly at: number
  readonly event: unknown
}

const KEPT = 10_000
const KEPT_MS = 7 * 24 * 60 * 60_000
const PAGE = 100
const RETRY_AFTER_SECONDS = 10

export function createJournal(now: () => number = Date.now): Journal {
  const entries: JournalEntry[] = []
  let last = 0
  return {
    append: (event, at = now()) => {
      entries.push({ position: `position-${String(++last).padStart(12, '0')}`, at, event })
      if (entries.length > KEPT) entries.shift()
    },
    answer: (request, response) => {
      while ((entries[0]?.at ?? now()) < now() - KEPT_MS) entries.shift()
      answerPage(request, response, entries, now())
    },
    size: () => entries.length,
  }
}

function answerPage(
  request: Request,
  response: Response,
  entries: readonly JournalEntry[],
  now: number,
): void {
  const { since, latest, limit, seek } = request.query
  const from = latest === 'true' ? entries.length : firstOf(entries, since, seek, now)
  const page = from < 0 ? [] : entries.slice(from, from + (Number(limit) || PAGE))
  const after = page.at(-1)?.position ?? (from < 0 ? entries.at(-1) : entries[from - 1])?.position
  const next = new URL(request.originalUrl, `http://${request.header('host')}`)
  for (const name of ['latest', 'seek']) next.searchParams.delete(name)
  next.searchParams.set('since', after ?? String(since ?? ''))
  response.set('link', `<${next.href}>; rel="next"`)
  if (page.length > 0) {
    const events = page.map(({ position, event }) => ({ position, event }))
    return void response.json({ events, _page: { count: page.length } })
  }
  response.status(204).set('retry-after', String(RETRY_AFTER_SECONDS)).end()
}

function firstOf(entries: readonly JournalEntry[], since: unknown, seek: unknown, now: number): number {
  if (typeof since === 'string' && since !== '') {
    return entries.findIndex(({ position }) => position > since)
  }
  if (typeof seek !== 'string') return entries.length > 0 ? 0 : -1
  const [, hours] = /^-PT(\d+)H$/.exec(seek) ?? []
  if (hours === undefined) return -1
  return entries.findIndex(({ at }) => at >= now - Number(hours) * 60 * 60_000)
}
