import type { ActionParams } from './action'

/** A request to a raw web action. */
export interface WebRequest {
  readonly method: string
  /** Below the action, with a leading slash; segments still encoded. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** As text; empty when there is none. */
  readonly body: string
}

export const BODY_MAXIMUM = 64 * 1024

/** The request out of what the I/O Runtime hands to a raw web action; anything of the wrong type counts as absent. */
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
  const trimmed = path.replace(/\/+$/, '')
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`
}

/** The I/O Runtime hands a JSON body over in base64, and other text as it is. */
function decodeBody(body: string): string {
  const isBase64 = body.length > 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(body) && body.length % 4 === 0
  return isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body
}
