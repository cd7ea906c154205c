import type { Meter } from '@adobe/aio-lib-telemetry/otel'
import { LATENCY_BOUNDS_MS } from '../database/log/health'
import type { Telemetry } from './telemetry'

/** The metrics behind the health that the dashboard shows. */
export function createMeasures(meter: Meter): Pick<Telemetry, 'count' | 'countThrottled' | 'health'> {
  const quantities = meter.createCounter('listing.quantities', {
    description: 'Quantities that were sent, by what became of them',
  })
  const delay = meter.createHistogram('listing.publication.delay', {
    description: 'From the first mark of a change to Amazon’s acceptance',
    unit: 's',
    advice: { explicitBucketBoundaries: LATENCY_BOUNDS_MS.map((milliseconds) => milliseconds / 1000) },
  })
  const throttled = meter.createCounter('amazon.throttled', {
    description: 'Answers 429 of Amazon, to whatever was asked',
  })
  const oldest = meter.createGauge('listing.change.oldest', {
    description: 'How long the oldest change waits that is not published',
    unit: 's',
  })
  const waiting = meter.createGauge('listing.changes.waiting', { description: 'Changes that wait' })
  const drifting = meter.createGauge('listing.drift', {
    description: 'Listings for which Amazon shows another number, within the hour',
  })
  const breakers = meter.createGauge('breaker.open', {
    description: 'Questions about many zeros that wait for an answer',
  })
  return {
    count: (samples) => {
      for (const { storeId, outcome, latencyMs } of samples) {
        quantities.add(1, { 'amazon.store': storeId, 'publication.outcome': outcome })
        if (latencyMs !== null) delay.record(Math.max(0, latencyMs) / 1000, { 'amazon.store': storeId })
      }
    },
    countThrottled: (accountId) => throttled.add(1, { 'amazon.account': accountId }),
    health: (reading) => {
      oldest.record(reading.oldestSeconds)
      waiting.record(reading.waiting)
      drifting.record(reading.drifting)
      breakers.record(reading.openBreakers)
    },
  }
}
