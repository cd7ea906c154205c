import { randomUUID } from 'node:crypto'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  MeterProvider,
  OTLPMetricExporterProto,
  OTLPTraceExporterProto,
  PeriodicExportingMetricReader,
  RandomIdGenerator,
  ROOT_CONTEXT,
  resourceFromAttributes,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@adobe/aio-lib-telemetry/otel'
import { APP_VERSION } from '../doctor/app-version'
import type { TelemetryConfiguration } from '../runtime/configuration/configuration-types'
import type { Logger } from '../runtime/logger'
import { seconds } from '../time'
import { guardedAgent, plainAgent } from './guarded-agent'
import { createMeasures } from './measures'
import { safeAttributes } from './safe-attributes'
import type { SpanRecord, Telemetry } from './telemetry'
import { traceOfEvent } from './trace-ids'
import { watchDelivery } from './watch-delivery'

/** A slower collector gets nothing, because an activation waits for it at its end. */
const SEND_MS = 1_500
const SPANS_EVERY_MS = seconds(5)
const METRICS_EVERY_MS = seconds(15)
const SCOPE = 'amazon-stock-quantity'

/**
 * Traces and metrics by OTLP over HTTP. Does not touch OpenTelemetry's global providers and instruments nothing
 * automatically. Only explicit data is sent, filtered by `safeAttributes`.
 */
export function createOtlpTelemetry(configuration: TelemetryConfiguration, log: Logger): Telemetry {
  const delivery = watchDelivery(log)
  const resource = resourceFromAttributes({
    'service.name': SCOPE,
    'service.namespace': process.env.__OW_NAMESPACE ?? '',
    'service.version': APP_VERSION,
    // Two containers with the same counter must not look like one that counts down.
    'service.instance.id': randomUUID(),
  })
  const ids = new EventIdGenerator()
  const spans = delivery.watch(new OTLPTraceExporterProto(exporterOptions(configuration, 'traces')))
  const tracers = new BasicTracerProvider({
    resource,
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor(spans, { scheduledDelayMillis: SPANS_EVERY_MS, exportTimeoutMillis: SEND_MS }),
    ],
  })
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: delivery.watch(new OTLPMetricExporterProto(exporterOptions(configuration, 'metrics'))),
        exportIntervalMillis: METRICS_EVERY_MS,
        exportTimeoutMillis: SEND_MS,
      }),
    ],
  })
  const tracer = tracers.getTracer(SCOPE, APP_VERSION)
  return {
    ...createMeasures(meters.getMeter(SCOPE, APP_VERSION)),
    record: (span) => recordSpan(tracer, ids, span),
    flush: () => delivery.flush(() => Promise.all([tracers.forceFlush(), meters.forceFlush()])),
  }
}

function exporterOptions({ endpoint, headers, connectTo }: TelemetryConfiguration, signal: string) {
  const url = new URL(`${endpoint}/v1/${signal}`)
  const loopback = connectTo && `http://${connectTo.host}:${connectTo.port}${url.pathname}`
  return {
    url: loopback ?? url.href,
    headers: { ...headers },
    timeoutMillis: SEND_MS,
    httpAgentOptions: () => (loopback ? plainAgent() : guardedAgent()),
  }
}

/** Random ids, except for the span of an event itself, which has the event's ids. */
class EventIdGenerator extends RandomIdGenerator {
  private next: { readonly traceId: string; readonly spanId: string } | undefined

  /** Sets the ids of the span that is started in `start`. */
  during<T>(traceId: string, spanId: string, start: () => T): T {
    this.next = { traceId, spanId }
    const started = start()
    this.next = undefined
    return started
  }

  override generateTraceId = (): string => this.next?.traceId ?? new RandomIdGenerator().generateTraceId()
  override generateSpanId = (): string => this.next?.spanId ?? new RandomIdGenerator().generateSpanId()
}

function recordSpan(tracer: Tracer, ids: EventIdGenerator, record: SpanRecord): void {
  const { name, cause, startedAt, endedAt, attributes, isFailed } = record
  const options = {
    kind: record.isRoot ? SpanKind.CONSUMER : SpanKind.INTERNAL,
    startTime: startedAt,
    attributes: safeAttributes(attributes),
  }
  const start = () => {
    if (cause === null) return tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT)
    const { traceId, rootSpanId } = traceOfEvent(cause)
    if (record.isRoot)
      return ids.during(traceId, rootSpanId, () => tracer.startSpan(name, options, ROOT_CONTEXT))
    const parent = { traceId, spanId: rootSpanId, traceFlags: TraceFlags.SAMPLED, isRemote: true }
    return tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, parent))
  }
  const span = start()
  if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end(new Date(Math.max(endedAt.getTime(), startedAt.getTime())))
}
