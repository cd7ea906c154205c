import {
  getIntegrationAuthProvider,
  type IntegrationAuthParams,
  type IntegrationAuthProvider,
} from '@adobe/aio-commerce-lib-auth'

/**
 * Characters that Commerce 2.4.6 and 2.4.7 decode in a path before they check its signature, and 2.4.8 does not. Sent
 * as they are, both read the same.
 */
const SENT_RAW = /%(?:3A|40|26|3D|24|2C|3B)/g
/** Characters that the older versions encode before they check the signature. */
const SENT_ENCODED = /[!'*]/g

/** False for `.` and `..`, encoded or not, since a URL resolves them and the request would go somewhere else. */
export function isPathSegment(text: string): boolean {
  return !/^\.{1,2}$/.test(text)
}

/** Encodes a path segment so that every version of Commerce accepts its OAuth signature. */
export function pathSegment(text: string): string {
  return encodeURIComponent(text)
    .replace(SENT_RAW, (encoded) => decodeURIComponent(encoded))
    .replace(SENT_ENCODED, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * Whether versions of Commerce disagree about the signature of the path, because it has an encoded slash or plus sign.
 */
export function isSignedTwoWays(path: string): boolean {
  return /%2F|%2B/i.test(path)
}

/** Signs the path as 2.4.6 and 2.4.7 read it, with slashes and plus signs decoded. */
export function decodedPathAuth(integration: IntegrationAuthParams): IntegrationAuthProvider {
  const provider = getIntegrationAuthProvider(integration)
  return {
    getHeaders: (method, url) => {
      const [path = '', ...query] = String(url).split('?')
      const decoded = path.replace(/%2F/gi, '/').replace(/%2B/gi, '+')
      return provider.getHeaders(method, [decoded, ...query].join('?'))
    },
  }
}
