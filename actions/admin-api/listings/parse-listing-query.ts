import * as v from 'valibot'
import type { ListingFilter, ListingPage, ListingPlace } from '../../shared/database/listings/listing-queries'
import { wantedWords } from '../../shared/database/listings/search-words'
import {
  LISTING_CHANNELS,
  LISTING_REASONS,
  LISTING_SORTS,
  LISTING_STATES,
  ON_AMAZON,
} from '../../shared/listing-quantity/listing-filters'
import { parseCursor, parseLimit } from '../http/parse-body'
import { RefusedError } from '../http/route'

const LIMIT = 50
const LIMIT_MAXIMUM = 100
const TEXT_MAXIMUM = 100
/** More words would not narrow a search any further in practice. */
const WORDS_MAXIMUM = 8

/** The filter in the query of a request. A refusal names the part that is wrong. */
export function parseListingFilter(query: URLSearchParams): Omit<ListingFilter, 'storeIds'> {
  const rule = optionOf(query, 'rule', LISTING_REASONS)
  const state = optionOf(query, 'state', LISTING_STATES)
  const channel = optionOf(query, 'channel', LISTING_CHANNELS)
  const onAmazon = optionOf(query, 'onAmazon', ON_AMAZON)
  const override = optionOf(query, 'override', ['yes', 'no'] as const)
  return {
    words: parseWords(query),
    ...(rule === undefined ? {} : { rule }),
    ...(state === undefined ? {} : { state }),
    ...(channel === undefined ? {} : { channel }),
    ...(onAmazon === undefined ? {} : { onAmazon }),
    ...(override === undefined ? {} : { isOverridden: override === 'yes' }),
  }
}

/** Sorted by seller SKU and 50 at a time by default. */
export function parseListingPage(query: URLSearchParams): ListingPage {
  const given = query.get('sort') ?? 'sellerSku'
  const name = given.startsWith('-') ? given.slice(1) : given
  const sort = LISTING_SORTS.find((each) => each === name)
  if (sort === undefined) throw refused('sort', `${LISTING_SORTS.join(', ')}, with a - before it or without`)
  return {
    sort,
    direction: given.startsWith('-') ? -1 : 1,
    after: parsePlace(parseCursor(query.get('after')), sort === 'published'),
    limit: parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM),
  }
}

export function cursorOf({ value, id }: ListingPlace): string {
  const plain = value instanceof Date ? value.toISOString() : value
  return Buffer.from(JSON.stringify([plain, id])).toString('base64url')
}

const number = v.pipe(v.number(), v.finite())
const plainPlace = v.tuple([v.nullable(v.union([v.string(), number])), v.string()])
const datedPlace = v.tuple([v.nullable(v.pipe(v.string(), v.isoTimestamp())), v.string()])

/** Where a page of listings begins; null for the first one. */
export function parsePlace(cursor: string | null, isDated: boolean): ListingPlace | null {
  if (cursor === null) return null
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), isDated ? datedPlace : plainPlace), text)
  if (!parsed.success) throw refused('after', 'the cursor of the page before, of the same sort')
  const [value, id] = parsed.output
  return { value: isDated && value !== null ? new Date(value) : value, id }
}

/** The words of a search. A listing has to match all of them. */
export function parseWords(query: URLSearchParams): readonly string[] {
  const text = query.get('text') ?? ''
  if (text.length > TEXT_MAXIMUM) throw refused('text', `at most ${TEXT_MAXIMUM} characters`)
  return wantedWords(text).slice(0, WORDS_MAXIMUM)
}

export function optionOf<T extends string>(
  query: URLSearchParams,
  name: string,
  options: readonly T[],
): T | undefined {
  const given = query.get(name)
  if (given === null || given === '') return undefined
  const option = options.find((each) => each === given)
  if (option === undefined) throw refused(name, `one of ${options.join(', ')}`)
  return option
}

function refused(name: string, expected: string): RefusedError {
  return new RefusedError(400, 'BAD_REQUEST', `${name}: expected ${expected}`)
}
