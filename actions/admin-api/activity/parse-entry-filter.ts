import type { ActivityFilter } from '../../shared/database/log/activity'
import type { ErrorFilter } from '../../shared/database/log/communication-errors'
import type { EntryFilter } from '../../shared/database/log/log-entries'
import { RULES } from '../../shared/listing-quantity/decision'
import { addMs, hours } from '../../shared/time'
import { parseCursor, parseLimit } from '../http/parse-body'
import { RefusedError } from '../http/route'
import { optionOf } from '../listings/parse-listing-query'

const LIMIT = 50
const LIMIT_MAXIMUM = 200
const TEXT_MAXIMUM = 100
const CODE_MAXIMUM = 100

const PERIODS = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 } as const
const PERIOD_NAMES = Object.keys(PERIODS) as (keyof typeof PERIODS)[]

export interface EntryPage {
  readonly before: string | null
  readonly limit: number
}

export function parseEntryPage(query: URLSearchParams): EntryPage {
  return {
    before: parseCursor(query.get('before')),
    limit: parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM),
  }
}

export function parseActivityFilter(query: URLSearchParams, now: Date): Omit<ActivityFilter, 'storeId'> {
  const rule = optionOf(query, 'rule', RULES)
  const status = optionOf(query, 'status', ['accepted', 'rejected'] as const)
  return {
    ...parseCommon(query, now),
    ...(rule === undefined ? {} : { rule }),
    ...(status === undefined ? {} : { status }),
  }
}

export function parseErrorFilter(
  query: URLSearchParams,
  now: Date,
): Omit<ErrorFilter, 'storeId' | 'accountId'> {
  const system = optionOf(query, 'system', ['amazon', 'commerce', 'events'] as const)
  const code = parseText(query, 'code', CODE_MAXIMUM)
  return {
    ...parseCommon(query, now),
    ...(system === undefined ? {} : { system }),
    ...(code === '' ? {} : { code }),
  }
}

function parseCommon(query: URLSearchParams, now: Date): EntryFilter {
  const sellerSku = parseText(query, 'text', TEXT_MAXIMUM)
  const period = optionOf(query, 'period', PERIOD_NAMES)
  return {
    ...(sellerSku === '' ? {} : { sellerSku }),
    ...(period === undefined ? {} : { since: addMs(now, -hours(PERIODS[period])) }),
  }
}

function parseText(query: URLSearchParams, name: string, maximum: number): string {
  const text = (query.get(name) ?? '').trim()
  if (text.length <= maximum) return text
  throw new RefusedError(400, 'BAD_REQUEST', `${name}: expected at most ${maximum} characters`, {
    field: name,
  })
}
