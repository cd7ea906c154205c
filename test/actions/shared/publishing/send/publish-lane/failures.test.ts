import { ACCOUNT, minutesAgo, NOW, refusal, secondsAhead } from '../../example'
import { published, showing, waiting } from './a-lane-run'

const ACCEPTED = { kind: 'accepted', submissionId: 's', requestId: null, ratePerSecond: null } as const
/** A follow-up comes shortly after its time. */
const later = (seconds: number) => new Date(secondsAhead(seconds).getTime() + 100)
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

  test('is tried again in a while when Amazon rejects the number', async () => {
    const { pending, listings } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, kind: 'refused' }),
    })
    expect(pending).toMatchObject([{ reasons: ['retry'], dueAt: later(60) }])
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

  test('is not the account where a read succeeds: only the listing is tried again, later each time', async () => {
    const { outcome, pending, listings, probed } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => refusal,
    })
    expect(outcome.isPaused).toBe(false)
    expect(probed).toHaveLength(1)
    expect(pending).toMatchObject([{ key: 'sku:MUG', reasons: ['retry'], dueAt: later(30) }])
    const [{ failure } = { failure: null }] = listings
    expect(failure).toMatchObject({ kind: 'failed', times: 1, retryAt: secondsAhead(30) })
    const again = await published({
      listings: [showing(4, { failure })],
      stock: { MUG: 80 },
      pending: [waiting('sku:MUG', { reasons: ['retry'] })],
      answer: () => refusal,
    })
    expect(again.pending).toMatchObject([{ reasons: ['retry'], dueAt: later(60) }])
  })

  test('is the account where a read is refused in each of its marketplaces', async () => {
    const { outcome, probed } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => refusal,
      someFails: () => refusal,
    })
    expect({ outcome, probed: probed.length }).toEqual({
      outcome: { accepted: 0, isPaused: true },
      probed: 2,
    })
    const part = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => refusal,
      someFails: (marketplaceId) => (marketplaceId === 'A1PA6795UKMFR9' ? refusal : undefined),
    })
    expect(part.outcome.isPaused).toBe(false)
  })

  test('of many listings stops none of the others', async () => {
    const skus = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']
    const taken = ['F', 'L']
    const { outcome, listings, pending } = await published({
      listings: skus.map((sku) => showing(4, { sellerSku: sku })),
      stock: Object.fromEntries(skus.map((sku) => [sku, 0])),
      pending: skus.map((sku) => waiting(`sku:${sku}`)),
      answer: ({ sellerSku }) => (taken.includes(sellerSku) ? ACCEPTED : refusal),
    })
    expect(outcome).toEqual({ accepted: 2, isPaused: false })
    expect(listings.filter(({ accepted }) => accepted?.quantity === 0).map(({ sku }) => sku)).toEqual(taken)
    expect(pending.map(({ reasons }) => reasons)).toEqual(Array.from({ length: 10 }, () => ['retry']))
  })

  test('does not hold back what is news, though the number was refused a moment ago', async () => {
    const failure = { kind: 'failed', code: 'Unauthorized', message: '', quantity: 10, at: NOW } as const
    const refused = { ...failure, times: 3, retryAt: secondsAhead(100) }
    const lane = (reasons: readonly string[]) =>
      published({
        listings: [showing(4, { failure: refused })],
        stock: { MUG: 80 },
        pending: [waiting('sku:MUG', { reasons })],
      })
    expect((await lane(['sweep'])).sent).toEqual([])
    expect((await lane(['sweep', 'stock-item'])).sent).toEqual([['MUG', 10]])
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
