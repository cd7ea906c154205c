import { type ChangeHint, type ChangeReason, parseCommerceEvent } from '../shared/commerce/commerce-event'
import { activityId } from '../shared/database/activity'
import { communicationErrorCollection } from '../shared/database/communication-errors'
import type { Database } from '../shared/database/database-client'
import { leaseCollection } from '../shared/database/leases'
import type { PendingKey, PendingMark } from '../shared/database/pending'
import { pendingCollection } from '../shared/database/pending'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration'
import { openDatabase } from '../shared/runtime/open-stores'
import { wakePublisher } from '../shared/runtime/wake-publisher'
import { sharedWrite } from './shared-write'

/** Commerce shows these changes late: an index that is brought up to date by a queue, an event sent before commit. */
const SECOND_LOOK_MS = 90_000

interface Writer {
  readonly database: Database
  readonly context: ActivationContext
}

/** Writes of events that came while another was on its way go out together, as one, and wake the publisher once. */
const marking = sharedWrite<PendingMark, Writer>(async ({ database, context }, marks) => {
  await pendingCollection(database).mark(marks, new Date())
  if (!(await leaseCollection(database).isHeld(new Date()))) await wakePublisher(context)
})

/**
 * One event of Commerce, as I/O Events delivers it. Answered 200 whatever it holds, so that events nobody can read
 * never switch the subscription off; only a failing database answers 503, and the event comes again.
 */
export async function recordEvent(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const configuration = parseDatabaseConfiguration(params)
  const event = parseCommerceEvent(params)
  if (event.kind === 'ignored') {
    context.log.info('an event was ignored', { eventId: event.eventId, reason: event.message })
    return { statusCode: 200, body: { kind: 'ignored' } }
  }
  const database = await openDatabase(configuration, context)
  try {
    if (event.kind === 'unreadable') {
      context.log.warn('an event could not be read', { eventId: event.eventId, reason: event.message })
      await recordUnreadable(database, context, event.message)
      return { statusCode: 200, body: { kind: 'unreadable', message: event.message } }
    }
    await marking.write({ database, context }, marksOf(event.hints, event.reason, event.isShownLate))
    return { statusCode: 200, body: { kind: 'recorded', pending: event.hints.length } }
  } finally {
    await database.close()
  }
}

function marksOf(hints: readonly ChangeHint[], reason: ChangeReason, isShownLate: boolean): PendingMark[] {
  const dueAt = new Date(Date.now() + SECOND_LOOK_MS)
  return hints.flatMap((hint) => {
    const mark = { key: keyOf(hint), reason }
    return isShownLate ? [mark, { ...mark, dueAt }] : [mark]
  })
}

function keyOf(hint: ChangeHint): PendingKey {
  switch (hint.kind) {
    case 'sku':
      return `sku:${hint.sku}`
    case 'product':
      return `product:${hint.productId}`
    case 'order':
      return `order:${hint.orderId}`
  }
}

async function recordUnreadable(database: Database, { activationId }: ActivationContext, message: string) {
  const at = new Date()
  await communicationErrorCollection(database).record([
    {
      _id: activityId(at, activationId, 0),
      at,
      system: 'events',
      accountId: null,
      storeId: null,
      sellerSku: null,
      code: 'EVENT_UNREADABLE',
      message,
      requestId: null,
    },
  ])
}
