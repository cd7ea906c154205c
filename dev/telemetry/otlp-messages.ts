import {
  double,
  hex,
  integer,
  messages,
  packedDoubles,
  packedIntegers,
  readFields,
  text,
  type WireFields,
} from './read-protobuf'

/** The parts of OTLP's messages that are read here. Source: opentelemetry-proto 1.x, trace and metrics service. */

export type Attribute = string | number | boolean

export interface ReceivedSpan {
  readonly traceId: string
  readonly spanId: string
  /** Empty for the first span of a trace. */
  readonly parentSpanId: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly endedAt: number
  readonly isFailed: boolean
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly resource: Readonly<Record<string, Attribute>>
}

export interface ReceivedPoint {
  readonly name: string
  readonly unit: string
  readonly kind: 'gauge' | 'sum' | 'histogram'
  /** For a histogram, the sum. */
  readonly value: number
  readonly count: number
  readonly bounds: readonly number[]
  readonly buckets: readonly number[]
  readonly attributes: Readonly<Record<string, Attribute>>
}

const ERROR = 2

/** ExportTraceServiceRequest. */
export function readTraces(body: Buffer): readonly ReceivedSpan[] {
  return messages(readFields(body), 1).flatMap((resourceSpans) => {
    const resource = resourceOf(resourceSpans)
    return messages(resourceSpans, 2)
      .flatMap((scope) => messages(scope, 2))
      .map((span) => ({
        traceId: hex(span, 1),
        spanId: hex(span, 2),
        parentSpanId: hex(span, 4),
        name: text(span, 5),
        startedAt: integer(span, 7) / 1e6,
        endedAt: integer(span, 8) / 1e6,
        isFailed: messages(span, 15).some((status) => integer(status, 3) === ERROR),
        attributes: attributesOf(span, 9),
        resource,
      }))
  })
}

/** ExportMetricsServiceRequest. */
export function readMetrics(body: Buffer): readonly ReceivedPoint[] {
  return messages(readFields(body), 1)
    .flatMap((resourceMetrics) => messages(resourceMetrics, 2))
    .flatMap((scope) => messages(scope, 2))
    .flatMap(pointsOf)
}

const KINDS = [
  [5, 'gauge', 7],
  [7, 'sum', 7],
  [9, 'histogram', 9],
] as const

function pointsOf(metric: WireFields): readonly ReceivedPoint[] {
  return KINDS.flatMap(([field, kind, attributes]) =>
    messages(metric, field)
      .flatMap((data) => messages(data, 1))
      .map((point) => ({
        name: text(metric, 1),
        unit: text(metric, 3),
        kind,
        value: kind === 'histogram' ? (double(point, 5) ?? 0) : (double(point, 4) ?? integer(point, 6)),
        count: kind === 'histogram' ? integer(point, 4) : 1,
        bounds: kind === 'histogram' ? packedDoubles(point, 7) : [],
        buckets: kind === 'histogram' ? packedIntegers(point, 6) : [],
        attributes: attributesOf(point, attributes),
      })),
  )
}

function resourceOf(resourceSpans: WireFields): Readonly<Record<string, Attribute>> {
  return Object.assign({}, ...messages(resourceSpans, 1).map((resource) => attributesOf(resource, 1)))
}

function attributesOf(fields: WireFields, number: number): Readonly<Record<string, Attribute>> {
  return Object.fromEntries(
    messages(fields, number).map((pair) => {
      const [value] = messages(pair, 2)
      return [text(pair, 1), value ? anyValueOf(value) : '']
    }),
  )
}

function anyValueOf(value: WireFields): Attribute {
  if (value.has(2)) return integer(value, 2) === 1
  if (value.has(3)) return integer(value, 3)
  return double(value, 4) ?? text(value, 1)
}
