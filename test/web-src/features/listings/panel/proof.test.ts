import { proofSteps } from '../../../../../web-src/src/features/listings/panel/proof'
import { readColumns } from '../../../../../web-src/src/features/listings/table/use-columns'

const at = (minute: number) => `2026-03-01T12:0${minute}:00.000Z`
const nothing = { sending: null, accepted: null, confirmed: null, published: null, drift: null }
const published = (status: 'accepted' | 'rejected' | 'failed', minute: number) => ({
  quantity: 10,
  status,
  at: at(minute),
  message: null,
})
const states = (given: object) => proofSteps({ ...nothing, ...given }).map(({ state }) => state)

describe('how far a number came', () => {
  test.each([
    ['nothing was sent', {}, ['waiting', 'waiting', 'waiting']],
    ['it is being sent', { sending: { quantity: 10, at: at(1) } }, ['under-way', 'waiting', 'waiting']],
    [
      'Amazon accepted it and was not read back yet',
      { accepted: { quantity: 10, at: at(1) }, published: published('accepted', 1) },
      ['done', 'done', 'under-way'],
    ],
    [
      'the reading is of before it was accepted',
      { accepted: { quantity: 10, at: at(2) }, confirmed: { quantity: 9, at: at(1) } },
      ['done', 'done', 'under-way'],
    ],
    [
      'it was read back',
      { accepted: { quantity: 10, at: at(1) }, confirmed: { quantity: 10, at: at(2) } },
      ['done', 'done', 'done'],
    ],
    [
      'Amazon shows something else',
      {
        accepted: { quantity: 10, at: at(1) },
        confirmed: { quantity: 10, at: at(2) },
        drift: { quantity: 12, since: at(3), times: 1 },
      },
      ['done', 'done', 'failed'],
    ],
    [
      'Amazon refused it after it had accepted one',
      { accepted: { quantity: 8, at: at(1) }, published: published('rejected', 2) },
      ['done', 'failed', 'waiting'],
    ],
  ])('where %s', (_, given, expected) => expect(states(given)).toEqual(expected))

  test('the number and the time are those of the step', () => {
    const [sent, accepted, confirmed] = proofSteps({
      ...nothing,
      accepted: { quantity: 10, at: at(1) },
      confirmed: { quantity: 9, at: at(2) },
    })
    expect([sent?.quantity, accepted?.at, confirmed?.quantity, confirmed?.at]).toEqual([10, at(1), 9, at(2)])
  })
})

describe('remembered columns', () => {
  test.each([
    ['are in the order of the table', ['stock', 'title'], ['sellerSku', 'title', 'stock']],
    ['that there are no more are left out', ['price', 7, null, 'asin'], ['sellerSku', 'asin']],
    ['may be none but the one that names the row', [], ['sellerSku']],
  ])('%s', (_, given, expected) => expect(readColumns(given)).toEqual(expected))

  test.each([[null], ['title'], [{ 0: 'title' }], [3]])('are none where %j was remembered', (given) =>
    expect(readColumns(given)).toBeNull(),
  )
})
