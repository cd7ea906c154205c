import type { HealthSample } from '../database/log/health'
import type { HealthReading } from '../publishing/observer'

/** Everything that a span may say: no name is made of what comes from outside, and nothing of it is a person's. */
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

/** Something that was done, told once it is over. */
export interface SpanRecord {
  readonly name: string
  /** Id of the event of Commerce that it comes of: one trace for each. Null: a trace of its own. */
  readonly cause: string | null
  /** The first span of the event's trace, which all others are below. */
  readonly isRoot?: true
  readonly startedAt: Date
  readonly endedAt: Date
  readonly isFailed?: boolean
  readonly attributes: Attributes
}

/** Traces and metrics on their way out. Nothing here throws, and only `flush` takes time. */
export interface Telemetry {
  record(span: SpanRecord): void
  /** What became of quantities, with how long each change had waited. */
  count(samples: readonly HealthSample[]): void
  countThrottled(accountId: string): void
  health(reading: HealthReading): void
  /** Resolves when all of it is sent, and after a bounded time in any case. */
  flush(): Promise<void>
}

/** Telemetry of one activation. */
export interface ActivationTelemetry extends Telemetry {
  /** Adds to the span of the activation itself. */
  note(attributes: Attributes): void
}
