import type { IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import * as v from 'valibot'
import { seconds } from '../../time'
import { type AmazonFailure, failedTransfer } from '../client/amazon-outcome'

/** A document of Amazon's that is being read, chunk by chunk, as it comes. */
export interface Download {
  readonly kind: 'opened'
  readonly contentType: string | null
  /** Bytes as they come, compressed or not; null where Amazon did not say. */
  readonly length: number | null
  /**
   * Ends early only by throwing: a connection that breaks, and one that brings nothing for a while, are errors. Nobody
   * needs to read to the end; whoever stops calls `close`.
   */
  readonly chunks: AsyncIterable<Buffer>
  close(): void
}

export interface DownloadOptions {
  readonly agent: Agent
  /** Milliseconds without a byte; the time that the reader takes does not count. */
  readonly patienceMs?: number
}

const PATIENCE_MS = seconds(30)

/**
 * Opens a document by the URL that a call gave for it, which is signed for some minutes and stands in no message. One
 * try; whatever goes wrong is `unavailable`, because another URL is to be had.
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

/** The message of an error of Node may hold the URL. */
function codeOf(error: unknown): string {
  return v.is(v.object({ code: v.string() }), error) ? error.code : 'UNEXPECTED'
}
