import type { ActivityDocument } from '../../../../../actions/shared/database/log/activity'
import type { CommunicationErrorDocument } from '../../../../../actions/shared/database/log/communication-errors'
import type { HealthSample } from '../../../../../actions/shared/database/log/health'
import {
  outcomeChanges,
  recordOutcomes,
  retryDelayMs,
} from '../../../../../actions/shared/publishing/record/record-outcomes'
import type { SentQuantity } from '../../../../../actions/shared/publishing/send-types'
import {
  aDecision,
  aGroup,
  aListing,
  aWork,
  aWorld,
  held,
  minutesAgo,
  NOW,
  refusal,
  secondsAgo,
  secondsAhead,
  sent,
  zero,
} from '../example'

const failureOf = (kind: 'throttled' | 'unavailable' | 'refused' | 'unauthorised') => ({ ...refusal, kind })
const invalid = { ...refusal, kind: 'invalid' as const, submissionId: null, isPassing: false }

describe('when what failed is tried again', () => {
  test.each([
    ['throttled', 2_000],
    ['unavailable', 15_000],
    ['unauthorised', null],
    ['refused', null],
  ] as const)('%s: after %p ms', (kind, delay) => {
    expect(retryDelayMs(sent('MUG', failureOf(kind)))).toBe(delay)
  })

  test('accepted, invalid and unsent ones are not', () => {
    const all = [sent('MUG', 'accepted'), sent('MUG', invalid), sent('MUG', 'unsent')]
    expect(all.map(retryDelayMs)).toEqual([null, null, null])
  })
})

describe('what a listing keeps of Amazon’s answer', () => {
  const open = { quantity: 4, at: minutesAgo(3) }
  const changesOf = (one: SentQuantity) => outcomeChanges(aWorld(), [one], [], false)
  const publishing = aListing({ sending: open })
  const rejected = {
    kind: 'rejected',
    code: refusal.code,
    message: refusal.message,
    quantity: 10,
    at: NOW,
  } as const
  const both = { publishing, sharing: [publishing, aListing({ storeId: 'nl' })] }

  test('an acceptance: the number, the read-back that is due, and nothing open or failed any more', () => {
    const set = {
      accepted: { quantity: 10, at: NOW, submissionId: 'submission', before: 4 },
      sending: null,
      confirmDueAt: secondsAhead(60),
      massZero: null,
      failure: null,
      state: 'listed',
    }
    expect(changesOf(sent('MUG', 'accepted', both))).toEqual(both.sharing.map(({ _id }) => ({ _id, set })))
    expect(changesOf(sent('MUG', 'accepted', { decision: zero }))[0]?.set.state).toBe('out-of-stock')
  })

  test('after an order, when Amazon shows it if nothing was read, and otherwise a minute later', () => {
    const ordered = (observedAt: Date | null) => {
      const observed = observedAt && { quantity: 4, at: observedAt }
      const one = sent('MUG', 'accepted', { publishing: aListing({ observed }) })
      const work = aWork({ reasons: new Set(['order']), readAt: secondsAgo(1) })
      return changesOf({ ...one, send: { ...one.send, work } })[0]?.set
    }
    expect(ordered(null)).toMatchObject({ confirmDueAt: secondsAhead(32), orderSeenAt: NOW })
    expect(ordered(secondsAgo(21))).toMatchObject({ confirmDueAt: secondsAhead(32), orderSeenAt: NOW })
    expect(ordered(secondsAgo(2))).toMatchObject({
      confirmDueAt: secondsAhead(60),
      orderSeenAt: secondsAgo(1),
    })
    expect(changesOf(sent('MUG', 'accepted'))[0]?.set).not.toHaveProperty('orderSeenAt')
  })

  test('a listing of a paused store stays held', () => {
    const one = sent('MUG', 'accepted', both)
    const group = aGroup({ storeIds: ['de'], pausedStoreIds: ['nl'] })
    const [de, nl] = changesOf({ ...one, send: { ...one.send, work: aWork({ group }) } })
    expect(de?.set).toHaveProperty('state', 'listed')
    expect(nl?.set).toMatchObject({ accepted: { quantity: 10 } })
    expect(nl?.set).not.toHaveProperty('state')
  })

  test.each([
    ['unsent', sent('MUG', 'unsent', both)],
    ['throttled', sent('MUG', failureOf('throttled'), both)],
  ])('%s: what was open before', (_kind, one) => {
    expect(changesOf(one).map(({ set }) => set)).toEqual([{ sending: open }, { sending: null }])
  })

  test.each([
    ['invalid', sent('MUG', invalid, both)],
    ['refused', sent('MUG', failureOf('refused'), both)],
  ])('%s: that Amazon rejected this number', (_kind, one) => {
    expect(changesOf(one)[0]?.set).toEqual({
      sending: open,
      failure: { ...rejected, times: 1, retryAt: secondsAhead(60) },
      state: 'failing',
    })
  })

  test('a refusal without a reason, or of the right to this listing: that it is tried again soon', () => {
    const passing = { ...invalid, isPassing: true }
    expect(changesOf(sent('MUG', passing, both))[0]?.set).toEqual({
      sending: open,
      failure: { ...rejected, kind: 'failed', times: 1, retryAt: secondsAhead(5) },
      state: 'failing',
    })
    const failure = { ...rejected, kind: 'failed' as const, times: 6, retryAt: secondsAgo(1) }
    const again = { publishing: aListing({ failure }), sharing: [aListing({ failure })] }
    const one = sent('MUG', failureOf('unauthorised'), again)
    expect(changesOf(one)[0]?.set.failure).toEqual({ ...failure, times: 7, retryAt: secondsAhead(3_300) })
    const waiting = aListing({ failure: { ...failure, retryAt: secondsAhead(9) } })
    const event = sent('MUG', failureOf('unauthorised'), { publishing: waiting, sharing: [waiting] })
    expect(changesOf(event)[0]?.set.failure).toEqual({ ...failure, retryAt: secondsAhead(9) })
  })

  test('no answer: that the call failed, and what Amazon holds stays open', () => {
    const failure = { kind: 'failed', code: refusal.code, message: refusal.message, quantity: 10, at: NOW }
    const [unavailable] = changesOf(sent('MUG', failureOf('unavailable'), both))
    expect(unavailable?.set).toEqual({ failure, state: 'failing' })
    const paused = outcomeChanges(aWorld(), [sent('MUG', failureOf('unauthorised'), both)], [], true)
    expect(paused[0]?.set).toEqual({ sending: open, failure, state: 'failing' })
  })

  test('what became needless: what was open before', () => {
    const { send } = sent('MUG', 'unsent', both)
    expect(outcomeChanges(aWorld(), [], [send], false)).toEqual([
      { _id: publishing._id, set: { sending: open } },
      { _id: both.sharing[1]?._id, set: { sending: null } },
    ])
  })
})

describe('what the logs and figures keep', () => {
  async function recorded(...all: SentQuantity[]) {
    const activity: ActivityDocument[] = []
    const errors: CommunicationErrorDocument[] = []
    const health: HealthSample[] = []
    const into =
      <T>(list: T[]) =>
      async (entries: readonly T[]) =>
        void list.push(...entries)
    await recordOutcomes(
      aWorld({
        activity: { record: into(activity) } as never,
        errors: { record: into(errors) } as never,
        health: { record: into(health) } as never,
      }),
      all,
    )
    return { activity, errors, health }
  }
  const waited = (one: SentQuantity, firstAt: Date): SentQuantity => ({
    ...one,
    send: { ...one.send, work: aWork({ firstAt }) },
  })

  test('an acceptance is a listing change, and counts with the time that the change waited', async () => {
    const { activity, errors, health } = await recorded(waited(sent('MUG', 'accepted'), secondsAgo(7)))
    expect(activity).toMatchObject([
      {
        at: NOW,
        storeId: 'de',
        sellerSku: 'MUG',
        from: 4,
        to: 10,
        rule: 'maximum',
        status: 'accepted',
        submissionId: 'submission',
        message: null,
      },
    ])
    expect(errors).toEqual([])
    expect(health).toEqual([{ storeId: 'de', at: NOW, outcome: 'accepted', latencyMs: 7_000, error: null }])
  })

  test('a clock that went back makes no time below 0', async () => {
    const { health } = await recorded(waited(sent('MUG', 'accepted'), secondsAhead(5)))
    expect(health).toMatchObject([{ latencyMs: 0 }])
  })

  const { code, message, requestId } = refusal
  const error = { at: NOW, system: 'amazon', accountId: 'account', storeId: 'de', sellerSku: 'MUG' }

  test.each([
    ['invalid', invalid],
    ['refused', failureOf('refused')],
  ])('an %s one is a rejected listing change and an error, in Amazon’s words', async (_kind, outcome) => {
    const { activity, errors, health } = await recorded(sent('MUG', outcome))
    expect(activity).toMatchObject([
      { status: 'rejected', submissionId: null, message: `${code}: ${message}`, from: 4, to: 10 },
    ])
    expect(errors).toMatchObject([{ ...error, code, message, requestId }])
    expect(health).toEqual([
      { storeId: 'de', at: NOW, outcome: 'rejected', latencyMs: null, error: { code, message } },
    ])
  })

  test.each(['throttled', 'unavailable', 'unauthorised'] as const)(
    'a call that was %s is an error and no listing change',
    async (kind) => {
      const { activity, errors, health } = await recorded(sent('MUG', failureOf(kind)))
      expect(activity).toEqual([])
      expect(errors).toMatchObject([{ ...error, code, message, requestId }])
      expect(health).toMatchObject([{ outcome: kind, latencyMs: null, error: { code, message } }])
    },
  )

  test('what was not sent leaves no trace', async () => {
    expect(await recorded(sent('MUG', 'unsent'))).toEqual({ activity: [], errors: [], health: [] })
  })

  test('each entry has an id of its own, of this run, account and moment', async () => {
    const { activity } = await recorded(sent('MUG', 'accepted'), sent('CUP', 'accepted'))
    const ids = activity.map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^2026-11-23T12:00:00\.000Z\/run\.account\//)
    const { errors } = await recorded(sent('MUG', failureOf('refused')), sent('CUP', failureOf('refused')))
    expect(new Set(errors.map(({ _id }) => _id)).size).toBe(2)
    for (const { _id } of errors) expect(_id).toMatch(/^2026-11-23T12:00:00\.000Z\/run\.account\//)
  })

  test('a hold is no listing change', async () => {
    const one = sent('MUG', 'accepted', { ...aDecision(), decision: held })
    expect((await recorded(one)).activity).toEqual([])
  })
})

describe('the log', () => {
  test('says of each quantity what Amazon answered, and which event it comes of', async () => {
    const lines: unknown[] = []
    const nothing = { record: async () => {} } as never
    const log = { info: (message: string, fields: unknown) => void lines.push([message, fields]) }
    const world = aWorld({ log, activity: nothing, errors: nothing, health: nothing })
    const accepted = sent('MUG', 'accepted')
    await recordOutcomes(world, [
      { ...accepted, send: { ...accepted.send, work: aWork({ cause: 'event-1' }) } },
      sent('CUP', 'unsent'),
    ])
    const line = { accountId: 'account', storeId: 'de', to: 10 }
    expect(lines).toMatchObject([
      [
        'a quantity was answered',
        { ...line, eventId: 'event-1', sellerSku: 'MUG', outcome: 'accepted', submissionId: 'submission' },
      ],
      ['a quantity was answered', { ...line, eventId: null, sellerSku: 'CUP', outcome: 'unsent' }],
    ])
  })

  test('of thousands of quantities is a summary with a few lines, far below what an activation may log', async () => {
    const lines: string[] = []
    const nothing = { record: async () => {} } as never
    const log = { info: (...line: unknown[]) => void lines.push(JSON.stringify(line)) }
    const world = aWorld({ log, activity: nothing, errors: nothing, health: nothing })
    const many = Array.from({ length: 3_000 }, (_, index) => {
      const one = sent(`MUG-${index}`, index < 2_900 ? 'accepted' : 'unsent')
      return { ...one, send: { ...one.send, work: aWork({ cause: `event-${index}` }) } }
    })
    await recordOutcomes(world, many)
    expect(lines.length).toBeLessThanOrEqual(21)
    expect(lines.filter((line) => line.includes('quantities were answered'))).toEqual([
      JSON.stringify(['quantities were answered', { accepted: 2_900, unsent: 100, withLines: 20 }]),
    ])
  })
})
