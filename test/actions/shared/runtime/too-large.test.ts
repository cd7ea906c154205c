import { parseWebRequest, tooLarge } from '../../../../actions/shared/runtime/web-request'

test.each([
  ['a path of 15,000 slashes', { __ow_path: `${'/'.repeat(15_000)}x` }, 414],
  ['a long query', { __ow_query: 'q='.repeat(5_000) }, 414],
  ['a body of a megabyte', { __ow_body: 'x'.repeat(1_000_000) }, 413],
  ['a long header', { __ow_headers: { authorization: 'x'.repeat(20_000) } }, 431],
  [
    'many headers',
    { __ow_headers: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-${index}`, ''])) },
    431,
  ],
])('%s is refused before anything is looked at', (_words, params, status) => {
  expect(tooLarge(params)).toBe(status)
})

test('what the page sends is not', () => {
  const params = {
    __ow_path: '/stores/x//',
    __ow_headers: { authorization: 'x'.repeat(4_000) },
    __ow_body: 'x'.repeat(64 * 1024),
  }
  expect(tooLarge(params)).toBeNull()
  expect(parseWebRequest(params).path).toBe('/stores/x')
})
