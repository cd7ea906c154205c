import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedEvent, parseCommerceEvent } from '../shared/commerce/events/commerce-event'
import type { Database } from '../shared/database/client/database-client'
import { activityId } from '../shared/database/log/activity'
import { communicationErrorCollection } from '../shared/database/log/communication-errors'
import { eventArrivalCollection } from '../shared/database/log/event-arrivals'
import { leaseCollection } from '../shared/database/work/leases'
import type { PendingMark } from '../shared/database/work/pending'
import { pendingCollection } from '../shared/database/work/pending'
import { marksOfEvent } from '../shared/publishing/pending/event-marks'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { wakePublisherSparingly } from '../shared/runtime/wake-publisher'
import { minutes } from '../shared/time'
import { sharedWrite } from './shared-write'

interface Writer {
  readonly database: Database
  readonly context: ActivationContext
  readonly commerceVersion: string | null
}

/** An event is not kept waiting for longer than this. */
const EARLY_WAKE_MS = 300

const NOTED_EVERY_MS = minutes(1)
let notedAt = 0

/** Notes for operators that events arrive. A failure never affects the event itself. */
async function noteArrival({ database, context, commerceVersion }: Writer): Promise<void> {
  const at = new Date()
  if (at.getTime() - notedAt < NOTED_EVERY_MS) return
  notedAt = at.getTime()
  try {
    await eventArrivalCollection(database).note({ at, commerceVersion })
  } catch (error) {
    context.log.warn('the arrival of an event was not noted', { message: String(error) })
  }
}

/** Events that arrive during a write share the next one, and wake the publisher once. */
const marking = sharedWrite<PendingMark, Writer>(async (writer, marks) => {
  const { database, context } = writer
  await Promise.all([pendingCollection(database).mark(marks, new Date()), noteArrival(writer)])
  if (!(await leaseCollection(database).isHeld(new Date()))) await wakePublisherSparingly(context)
})

let isNewContainer = true

/**
 * Where a container is new, it has had no event for a while, and probably nobody publishes. A publisher starts more slowly
 * than an event is recorded, so it is woken first, and waits for the event.
 */
async function wakeEarly(context: ActivationContext): Promise<void> {
  if (!isNewContainer) return
  isNewContainer = false
  await Promise.race([wakePublisherSparingly(context, { isEarly: true }), sleep(EARLY_WAKE_MS)])
}

/**
 * Records one Commerce event, as I/O Events delivers it. Answers 200 whatever the event contains, so that unreadable
 * events never disable the subscription. Only a failing database answers 503, after which the event comes again.
 */
export async function recordEvent(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const startedAt = new Date()
  const configuration = parseDatabaseConfiguration(params)
  const event = parseCommerceEvent(params)
  if (event.kind === 'ignored') {
    context.log.info('an event was ignored', { eventId: event.eventId, reason: event.message })
    return { statusCode: 200, body: { kind: 'ignored' } }
  }
  if (event.kind === 'changes') await wakeEarly(context)
  const database = await openDatabase(configuration, context)
  try {
    if (event.kind === 'unreadable') {
      context.log.warn('an event could not be read', { eventId: event.eventId, reason: event.message })
      await recordUnreadable(database, context, event.message)
      return { statusCode: 200, body: { kind: 'unreadable', message: event.message } }
    }
    const { commerceVersion } = event
    await marking.write({ database, context, commerceVersion }, marksOfEvent(event, new Date()))
    const { eventId, reason, hints } = event
    context.log.info('an event was recorded', { eventId, reason, pending: hints.length })
    recordSpan(context, event, startedAt)
    return { statusCode: 200, body: { kind: 'recorded', pending: event.hints.length } }
  } finally {
    await database.close()
  }
}

/** The root span of the event's trace, which the publisher continues. */
function recordSpan(
  { telemetry, activationId }: ActivationContext,
  { eventId, reason, hints }: Extract<ParsedEvent, { kind: 'changes' }>,
  startedAt: Date,
) {
  if (eventId === null) return
  telemetry?.record({
    name: 'stock event',
    cause: eventId,
    isRoot: true,
    startedAt,
    endedAt: new Date(),
    attributes: {
      'event.id': eventId,
      'event.reason': reason,
      'event.hints': hints.length,
      'faas.invocation_id': activationId,
    },
  })
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
