import { addressFault } from '../../../../web-src/src/platform/address/address-fault'
import type { ApiFailure } from '../../../../web-src/src/platform/api/admin-api'

const notFound: ApiFailure = { kind: 'not-found' }
const refused: ApiFailure = { kind: 'refused', issues: [], requestId: null, code: 'BAD_REQUEST' }
const long = 'x'.repeat(3_000)

test.each<[string, ApiFailure, Readonly<Record<string, string>>, ReturnType<typeof addressFault>]>([
  ['a store that was removed', notFound, { store: 'eu.A1.DE', text: '' }, 'store'],
  ['a search that is too long', refused, { store: '', text: long }, 'text'],
  ['another filter', refused, { store: '', text: 'mug', code: long }, 'filters'],
  ['nothing in the address', refused, { store: '', text: '' }, null],
  ['nothing in the address either', notFound, { text: 'mug' }, null],
  ['the server', { kind: 'server', requestId: null }, { store: 'eu.A1.DE', text: long }, null],
])('a failure is told to come from %s', (_words, failure, filters, fault) => {
  expect(addressFault(failure, filters)).toBe(fault)
})
