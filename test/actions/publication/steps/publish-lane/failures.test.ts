import { ACCOUNT, minutesAgo, refusal, secondsAhead } from '../example'
import { published, showing, waiting } from './a-lane-run'

const unavailable = { ...refusal, kind: 'unavailable' as const }

describe('a document that could not be done with', () => {
  test('is tried again when a channel could not be read, which is told', async () => {
    const { sent, pending, errors } = await published({
      listings: [showing(4, { channelsReadAt: minutesAgo(56) })],
      stock: { MUG: 80 },
      readFails: unavailable,
    })
    expect(sent).toEqual([])
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: secondsAhead(15) }])
    expect(errors).toMatchObject([{ system: 'amazon', code: refusal.code }])
  })

  test('is tried again when Commerce could not be read, which is told', async () => {
    const { pending, errors } = await published({ listings: [showing(4)] })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(15) }])
    expect(errors).toMatchObject([{ system: 'commerce', code: 'UNAVAILABLE' }])
    const order = await published({ listings: [], stock: {}, pending: [waiting('order:5')] })
    expect(order.pending).toMatchObject([{ _id: 'order:5', dueAt: secondsAhead(15) }])
  })

  test.each([
    ['throttled', 2],
    ['unavailable', 15],
  ] as const)('is tried again after a call that was %s, in %d s', async (kind, seconds) => {
    const { pending, listings, outcome } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, kind }),
    })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(seconds) }])
    expect(outcome).toEqual({ accepted: 0, isPaused: false })
    expect(listings[0]?.accepted?.quantity).toBe(4)
  })

  test('of several SKUs is tried again at the earliest moment of them', async () => {
    const { pending } = await published({
      listings: [showing(4), showing(4, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 80 },
      orders: { 5: ['CUP', 'MUG'] },
      pending: [waiting('order:5', { reasons: ['stock-item'] })],
      answer: ({ sellerSku }) => ({ ...refusal, kind: sellerSku === 'MUG' ? 'throttled' : 'unavailable' }),
    })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(2) }])
  })

  test('is done with when Amazon rejects the number', async () => {
    const { pending, listings } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, kind: 'refused' }),
    })
    expect(pending).toEqual([])
    expect(listings[0]).toMatchObject({ state: 'failing', failure: { kind: 'rejected', quantity: 10 } })
  })

  test('stays in the lane as it is while something more urgent goes first', async () => {
    const { sent, pending, listings } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      isOvertaken: true,
    })
    expect(sent).toEqual([])
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: minutesAgo(1) }])
    expect(listings[0]?.sending).toBeNull()
  })
})

describe('a refused account', () => {
  test('is paused, and its document stays for the end of the pause', async () => {
    const { outcome, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, status: null }),
    })
    expect(outcome).toEqual({ accepted: 0, isPaused: true })
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: minutesAgo(1) }])
  })

  test('that is only suspected is tried again in a minute', async () => {
    const { outcome, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => refusal,
    })
    expect(outcome.isPaused).toBe(false)
    expect(pending).toMatchObject([{ dueAt: secondsAhead(60) }])
  })

  test('one 403 beside what Amazon took is that of its listing', async () => {
    const { outcome, listings, pending } = await published({
      listings: [showing(4), showing(4, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 80 },
      pending: [waiting('sku:CUP'), waiting('sku:MUG')],
      answer: ({ sellerSku }) =>
        sellerSku === 'MUG'
          ? refusal
          : { kind: 'accepted', submissionId: 's', requestId: null, ratePerSecond: null },
    })
    expect(outcome).toEqual({ accepted: 1, isPaused: false })
    expect(listings.map(({ failure }) => failure?.kind)).toEqual([undefined, 'rejected'])
    expect(pending).toEqual([])
  })

  test('without credentials is paused, and nothing is sent', async () => {
    const { outcome, sent, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      hasSeller: false,
    })
    expect({ outcome, sent }).toEqual({ outcome: { accepted: 0, isPaused: true }, sent: [] })
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}` }])
  })
})
