import type { ActionParams } from './action'

/** A request to a raw web action. */
export interface WebRequest {
  readonly method: string
  /** The path below the action, with a leading slash and encoded segments. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** As text; empty if there is none. */
  readonly body: string
}

export const BODY_MAXIMUM = 64 * 1024
/** For routes that take a list of many SKUs. I/O Runtime accepts 1 MB, and a body in base64 is a third longer. */
export const LARGE_BODY_MAXIMUM = 700 * 1024

/** The page's requests are far below these limits. A larger request is refused before anything of it is read. */
const PATH_MAXIMUM = 2_000
const QUERY_MAXIMUM = 8_000
const HEADERS_MAXIMUM = 100
const HEADER_MAXIMUM = 16_000
/** In base64, with some room. */
const RAW_BODY_MAXIMUM = Math.ceil(LARGE_BODY_MAXIMUM * 1.35)

export type TooLarge = 413 | 414 | 431

/** The status that refuses a request for its size; null if the size is fine. */
export function tooLarge(params: ActionParams): TooLarge | null {
  if (textOf(params.__ow_path).length > PATH_MAXIMUM) return 414
  if (textOf(params.__ow_query).length > QUERY_MAXIMUM) return 414
  if (textOf(params.__ow_body).length > RAW_BODY_MAXIMUM) return 413
  const headers = Object.entries((params.__ow_headers as object | undefined) ?? {})
  const isLong = headers.some(([name, value]) => name.length + textOf(value).length > HEADER_MAXIMUM)
  return headers.length > HEADERS_MAXIMUM || isLong ? 431 : null
}

/** Parses what I/O Runtime passes to a raw web action. A value of the wrong type counts as missing. */
export function parseWebRequest(params: ActionParams): WebRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries((params.__ow_headers as object | undefined) ?? {})) {
    if (typeof value === 'string') headers[name.toLowerCase()] = value
  }
  return {
    method: textOf(params.__ow_method).toUpperCase(),
    path: normalised(textOf(params.__ow_path)),
    headers,
    query: new URLSearchParams(textOf(params.__ow_query)),
    body: decodeBody(textOf(params.__ow_body)),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function normalised(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end -= 1
  const trimmed = path.slice(0, end)
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`
}

/** I/O Runtime passes a JSON body in base64 and other text unchanged. */
function decodeBody(body: string): string {
  const isBase64 = body.length > 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(body) && body.length % 4 === 0
  return isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body
}
