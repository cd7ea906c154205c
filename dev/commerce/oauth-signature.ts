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

export interface SignedRequest {
  readonly method: string
  readonly url: URL
  readonly version: '2.4.7' | '2.4.8'
}

/**
 * Whether an OAuth 1.0a signature (HMAC-SHA256) is valid by Commerce's own rules. A plus sign in the query is taken
 * literally. 2.4.7 sorts parameters in natural order (2 before 10) and normalizes the path. 2.4.8 sorts by the decoded
 * names and keeps the path. RFC 5849 wants form decoding instead.
 */
export function signatureFits(
  request: SignedRequest,
  oauth: Readonly<Record<string, string>>,
  secrets: OAuthSecrets,
): boolean {
  const { oauth_signature: given = '', ...signed } = oauth
  const parameters = [
    ...Object.entries(signed).filter(([name]) => name !== 'realm'),
    ...queryParameters(request.url),
  ]
  const isOld = request.version === '2.4.7'
  const order = (a: string, b: string) => (isOld ? naturalOrder(encode(a), encode(b)) : byteOrder(a, b))
  const joined = parameters
    .toSorted(([a], [b]) => order(a, b))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')
  const { origin, pathname } = request.url
  const base = [request.method.toUpperCase(), `${origin}${isOld ? normalised(pathname) : pathname}`, joined]
  const key = `${encode(secrets.consumerSecret)}&${encode(secrets.accessTokenSecret)}`
  const expected = createHmac('sha256', key).update(base.map(encode).join('&')).digest()
  const actual = Buffer.from(given, 'base64')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** The path as 2.4.7 rewrites it before it checks the signature. */
function normalised(path: string): string {
  return path
    .replace(/%(?:2F|3A|40|26|3D|2B|24|2C|3B)/gi, (encoded) => decodeURIComponent(encoded))
    .replace(/[!'*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
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

/** Compares runs of digits as numbers, and as fractions if they start with 0. */
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
