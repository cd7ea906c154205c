import type { IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import * as v from 'valibot'
import { seconds } from '../../time'
import { type AmazonFailure, failedTransfer } from '../client/amazon-outcome'

/** A document of Amazon's, read chunk by chunk as it arrives. */
export interface Download {
  readonly kind: 'opened'
  readonly contentType: string | null
  /** Size in bytes, compressed or not; null if Amazon did not say. */
  readonly length: number | null
  /**
   * Throws if the connection breaks or stalls, so that a document never ends early in silence. A caller that stops
   * before the end has to call `close`.
   */
  readonly chunks: AsyncIterable<Buffer>
  close(): void
}

export interface DownloadOptions {
  readonly agent: Agent
  /** Milliseconds without a byte. The time that the reader takes does not count. */
  readonly patienceMs?: number
}

const PATIENCE_MS = seconds(30)

/**
 * Opens a document by the URL that a call returned. The URL is signed for a few minutes and appears in no message.
 * Tries once; every failure is `unavailable`, because a new URL can be requested.
 */
export async function downloadDocument(
  url: string,
  { agent, patienceMs = PATIENCE_MS }: DownloadOptions,
): Promise<Download | AmazonFailure> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), patienceMs)
  try {
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      request(new URL(url), { agent, signal: ending.signal }, resolve).on('error', reject).end()
    })
    const { statusCode: status = 0, headers } = reply
    if (status < 200 || status >= 300) {
      reply.destroy()
      return failedTransfer(`DOCUMENT_HTTP_${status}`, status, headers['x-amz-request-id'])
    }
    const length = Number(headers['content-length'] ?? Number.NaN)
    return {
      kind: 'opened',
      contentType: headers['content-type'] ?? null,
      length: Number.isFinite(length) ? length : null,
      chunks: patiently(reply, patienceMs),
      close: () => reply.destroy(),
    }
  } catch (error) {
    return failedTransfer(ending.signal.aborted ? 'DEADLINE' : codeOf(error))
  } finally {
    clearTimeout(timer)
  }
}

async function* patiently(reply: IncomingMessage, patienceMs: number): AsyncGenerator<Buffer> {
  const chunks = (reply as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const timer = setTimeout(() => reply.destroy(nothingCame()), patienceMs)
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer))
      if (done) return
      yield value
    }
  } finally {
    reply.destroy()
  }
}

function nothingCame(): Error {
  return Object.assign(new Error('A document stopped coming.'), { code: 'DOCUMENT_STOPPED' })
}

/** A Node error message may contain the URL. */
function codeOf(error: unknown): string {
  return v.is(v.object({ code: v.string() }), error) ? error.code : 'UNEXPECTED'
}
