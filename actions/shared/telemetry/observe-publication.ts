import type { PublishingObserver } from '../publishing/observer'
import type { SentQuantity } from '../publishing/send-types'
import type { Telemetry } from './telemetry'

/** Continues the trace of each event. Work without an event is counted and has no trace. */
export function observePublication(telemetry: Telemetry, now: () => Date): PublishingObserver {
  return {
    evaluated: (since, moves) => {
      const endedAt = now()
      for (const [{ cause, key, reasons, firstAt }, step] of moves) {
        if (cause === undefined) continue
        // Order numbers are left out, because they identify a buyer.
        const sku = key.startsWith('sku:') ? key.slice('sku:'.length) : undefined
        const attributes = { 'commerce.sku': sku, 'event.reason': reasons.join(' ') }
        telemetry.record({ name: 'pending', cause, startedAt: firstAt, endedAt: since, attributes })
        const waitsFor = step.kind === 'wait' ? step.lanes.join(' ') : step.kind
        telemetry.record({
          name: 'look',
          cause,
          startedAt: since,
          endedAt,
          attributes: { ...attributes, 'publication.waits_for': waitsFor },
        })
      }
    },
    answered: (sent) => {
      for (const each of sent) recordAnswer(telemetry, each)
    },
    feedAnswered: ({ feedId, createdAt }, entries) => {
      for (const { cause, at, status, storeId, sellerSku, from, to, rule } of entries) {
        if (cause === undefined) continue
        telemetry.record({
          name: 'feed',
          cause,
          startedAt: createdAt,
          endedAt: at,
          isFailed: status !== 'accepted',
          attributes: {
            'amazon.store': storeId,
            'amazon.seller_sku': sellerSku,
            'amazon.feed_id': feedId ?? undefined,
            'listing.rule': rule,
            'listing.quantity.from': from ?? undefined,
            'listing.quantity.to': to,
            'publication.outcome': status,
          },
        })
      }
    },
    counted: telemetry.count,
    health: telemetry.health,
  }
}

function recordAnswer(telemetry: Telemetry, { send, outcome, askedAt, at }: SentQuantity): void {
  const { cause } = send.work
  if (cause === undefined || outcome.kind === 'unsent') return
  const { publishing, decision } = send.unit
  const isAccepted = outcome.kind === 'accepted'
  telemetry.record({
    name: 'publish',
    cause,
    startedAt: askedAt,
    endedAt: at,
    isFailed: !isAccepted,
    attributes: {
      'amazon.account': publishing.accountId,
      'amazon.store': publishing.storeId,
      'amazon.seller_sku': publishing.sellerSku,
      'amazon.submission_id': isAccepted ? outcome.submissionId : undefined,
      'listing.rule': decision.rule,
      'listing.quantity.from': send.from ?? undefined,
      'listing.quantity.to': send.quantity,
      'publication.outcome': outcome.kind,
      'error.type': isAccepted ? undefined : outcome.code,
    },
  })
}
