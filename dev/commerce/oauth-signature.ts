import { createHmac, timingSafeEqual } from 'node:crypto'

export interface OAuthSecrets {
  readonly consumerSecret: string
  readonly accessTokenSecret: string
}

/** The parameters of an `Authorization: OAuth …` header. */
export function oauthParameters(header: string): Record<string, string> {
  return Object.fromEntries(
    header
      .slice('OAuth '.length)
      .split(',')
      .map((part) => part.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [decode(name), decode(value.replace(/^"|"$/g, ''))]),
  )
}

/**
 * Whether the HMAC-SHA256 signature of OAuth 1.0a fits. As Commerce checks it: parameters in natural order (2 before
 * 10), and a plus sign in the query taken for a plus sign, where RFC 5849 wants byte order and form decoding.
 */
export function signatureFits(
  request: { method: string; url: URL },
  oauth: Readonly<Record<string, string>>,
  secrets: OAuthSecrets,
): boolean {
  const { oauth_signature: given = '', ...signed } = oauth
  const parameters = [
    ...Object.entries(signed).filter(([name]) => name !== 'realm'),
    ...queryParameters(request.url),
  ].map(([name, value]) => [encode(name), encode(value)] as const)
  const joined = parameters
    .toSorted(([a], [b]) => naturalOrder(a, b))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const base = [request.method.toUpperCase(), `${request.url.origin}${request.url.pathname}`, joined]
  const key = `${encode(secrets.consumerSecret)}&${encode(secrets.accessTokenSecret)}`
  const expected = createHmac('sha256', key).update(base.map(encode).join('&')).digest()
  const actual = Buffer.from(given, 'base64')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

function queryParameters(url: URL): [string, string][] {
  return url.search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='))
    .filter((pair) => pair.length === 2)
    .map(([name = '', value = '']) => [decode(name), decode(value)])
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Order in which a run of digits counts as a number; one that starts with 0 as a fraction. */
function naturalOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const difference = comparePart(part, other)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function partsOf(text: string): string[] {
  return text.match(/\d+|\D/g) ?? []
}

function comparePart(a: string, b: string): number {
  const numbers = /^\d/.test(a) && /^\d/.test(b)
  if (numbers && !a.startsWith('0') && !b.startsWith('0') && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}
