import type { ActivityDocument } from '../../../../actions/shared/database/log/activity'
import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import { observePublication } from '../../../../actions/shared/telemetry/observe-publication'
import type { SpanRecord, Telemetry } from '../../../../actions/shared/telemetry/telemetry'
import { sent } from '../publishing/example'

const NOW = new Date('2026-03-01T12:00:00Z')
const EARLIER = new Date(NOW.getTime() - 5_000)

function recorder() {
  const spans: SpanRecord[] = []
  const telemetry: Telemetry = {
    record: (span) => void spans.push(span),
    count: () => {},
    countThrottled: () => {},
    health: () => {},
    flush: async () => {},
  }
  return { spans, observer: observePublication(telemetry, () => NOW) }
}

const pending = (changes: Partial<PendingDocument>): PendingDocument => ({
  _id: 'sku:MUG',
  key: 'sku:MUG',
  mark: 'mark',
  firstAt: EARLIER,
  dueAt: EARLIER,
  reasons: ['stock-item'],
  lane: 'new',
  urgency: 2,
  ...changes,
})

const feed = { feedId: 'feed-1', createdAt: EARLIER }
const settled: ActivityDocument = {
  _id: 'entry',
  at: NOW,
  storeId: 'store',
  sellerSku: 'MUG-1',
  from: 2,
  to: 9,
  rule: 'stock',
  status: 'accepted',
  submissionId: 'feed-1',
  message: null,
  cause: 'event-1',
}

test('a quantity of a bulk feed ends the trace of its event', () => {
  const { spans, observer } = recorder()
  observer.feedAnswered(feed, [settled, { ...settled, status: 'rejected', cause: 'event-2' }])
  expect(spans).toMatchObject([
    {
      name: 'feed',
      cause: 'event-1',
      startedAt: EARLIER,
      endedAt: NOW,
      isFailed: false,
      attributes: { 'amazon.feed_id': 'feed-1', 'listing.quantity.to': 9 },
    },
    { name: 'feed', cause: 'event-2', isFailed: true },
  ])
})

test('a look says where its document goes on', () => {
  const { spans, observer } = recorder()
  observer.evaluated(EARLIER, [
    [pending({ cause: 'event-1' }), { kind: 'wait', lanes: ['account/eu.A1', 'feed/7'], urgency: 1 }],
    [pending({ cause: 'event-2' }), { kind: 'handled' }],
  ])
  const looks = spans.filter(({ name }) => name === 'look')
  expect(looks.map(({ cause, attributes }) => [cause, attributes['publication.waits_for']])).toEqual([
    ['event-1', 'account/eu.A1 feed/7'],
    ['event-2', 'handled'],
  ])
  expect(looks[0]).toMatchObject({ attributes: { 'commerce.sku': 'MUG' } })
})

test('an order’s number leaves nowhere', () => {
  const { spans, observer } = recorder()
  observer.evaluated(EARLIER, [[pending({ key: 'order:4711', cause: 'event-1' }), { kind: 'handled' }]])
  expect(spans).toHaveLength(2)
  expect(JSON.stringify(spans)).not.toContain('4711')
})

test('what no event told of has no trace', () => {
  const { spans, observer } = recorder()
  const { cause: _cause, ...without } = settled
  observer.feedAnswered(feed, [without])
  observer.evaluated(EARLIER, [[pending({}), { kind: 'handled' }]])
  expect(spans).toEqual([])
})

test('the first quantity of a listing, known by no feed, has nothing before it', () => {
  const { spans, observer } = recorder()
  observer.feedAnswered({ ...feed, feedId: null }, [{ ...settled, from: null, status: 'rejected' }])
  expect(spans).toMatchObject([{ isFailed: true }])
  expect(spans[0]?.attributes).toMatchObject({
    'listing.quantity.from': undefined,
    'amazon.feed_id': undefined,
  })
})

test('an answer is told where an event led to it, and what was not sent is none', () => {
  const { spans, observer } = recorder()
  const answer = sent('MUG', 'accepted')
  const told = {
    ...answer,
    send: { ...answer.send, from: null, work: { ...answer.send.work, cause: 'event-1' } },
  }
  observer.answered([answer, { ...told, outcome: { kind: 'unsent' } }, told])
  expect(spans).toMatchObject([{ name: 'publish', cause: 'event-1', isFailed: false }])
  expect(spans[0]?.attributes['listing.quantity.from']).toBeUndefined()
})
