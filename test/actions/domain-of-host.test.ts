import { createRequire } from 'node:module'

const { getDomain } = createRequire(__filename)('../../actions/domain-of-host.js') as {
  getDomain(host: string): string | null
}
/** What the client of Database Storage uses without a bundle. */
const original = createRequire(createRequire(__filename).resolve('tough-cookie'))('tldts') as {
  getDomain(host: string): string | null
}

test.each([
  'storage-database-emea.app-builder.adp.adobe.io',
  'storage-database-amer.app-builder.int.adp.adobe.io',
  'adobe.io',
  '127.0.0.1',
  'localhost',
  '::1',
])('the cookies of %s have the same domain as with the list of all public suffixes', (host) => {
  expect(getDomain(host)).toBe(original.getDomain(host))
})
