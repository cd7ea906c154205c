import type { HealthSample } from '../database/log/health'
import type { HealthReading } from '../publishing/observer'

/** All attributes of spans. No name comes from outside, and no value identifies a person. */
export type AttributeName =
  | 'event.id'
  | 'event.reason'
  | 'event.hints'
  | 'faas.name'
  | 'faas.invocation_id'
  | 'http.request.method'
  | 'http.route'
  | 'http.response.status_code'
  | 'error.type'
  | 'commerce.sku'
  | 'amazon.account'
  | 'amazon.store'
  | 'amazon.seller_sku'
  | 'amazon.submission_id'
  | 'amazon.feed_id'
  | 'listing.rule'
  | 'listing.quantity.from'
  | 'listing.quantity.to'
  | 'publication.outcome'
  | 'publication.waits_for'

export type Attributes = Readonly<Partial<Record<AttributeName, string | number | boolean | undefined>>>

/** A finished piece of work. */
export interface SpanRecord {
  readonly name: string
  /** Id of the Commerce event that caused it, which identifies the trace. Null: a trace of its own. */
  readonly cause: string | null
  /** Whether it is the root span of the event's trace. */
  readonly isRoot?: true
  readonly startedAt: Date
  readonly endedAt: Date
  readonly isFailed?: boolean
  readonly attributes: Attributes
}

/** Traces and metrics to be sent. No method throws, and only `flush` takes time. */
export interface Telemetry {
  record(span: SpanRecord): void
  /** Outcomes of quantities, with the delay of each change. */
  count(samples: readonly HealthSample[]): void
  countThrottled(accountId: string): void
  health(reading: HealthReading): void
  /** Resolves when everything is sent, or after a limited time. */
  flush(): Promise<void>
}

/** Telemetry of one activation. */
export interface ActivationTelemetry extends Telemetry {
  /** Adds attributes to the span of the activation. */
  note(attributes: Attributes): void
}
