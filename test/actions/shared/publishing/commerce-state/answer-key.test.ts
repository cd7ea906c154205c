import { answerFor, keyOfGroup } from '../../../../../actions/shared/publishing/commerce-state/answer-key'
import { aListing, aMerchant, aWork, SKU } from '../example'

const ports = { merchant: aMerchant() }
const answers = new Map([[JSON.stringify(['base', SKU]), 'answer']])

test('a group has the answer for its SKU in the website that decides', () => {
  expect(answerFor(ports, aWork(), answers)).toBe('answer')
  expect(answerFor(ports, aWork({ sku: 'CUP' }), answers)).toBeUndefined()
})

test.each([
  ['all of its stores are paused', aWork({ controlling: null })],
  ['its store is gone', aWork({ controlling: aListing({ storeId: 'gone' }) })],
  ['it has no SKU', aWork({ sku: null })],
])('a group has no key and no answer if %s', (_words, work) => {
  expect(keyOfGroup(ports, work)).toBeNull()
  expect(answerFor(ports, work, answers)).toBeUndefined()
})
