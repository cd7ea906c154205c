import type { IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import * as v from 'valibot'
import { minutes } from '../../time'
import { type AmazonFailure, failedTransfer } from '../client/amazon-outcome'

/** A document to upload to Amazon or to download from there. */
export interface Transfer {
  /** Signed for a few minutes. It gives access to the document, so it appears in no message and no log. */
  readonly url: string
  /** The content to upload; left out for a download. */
  readonly upload?: { readonly contentType: string; readonly body: Buffer }
}

export type TransferReply =
  /** The document as it arrived, compressed or not; empty after an upload. */
  { readonly kind: 'transferred'; readonly body: Buffer } | AmazonFailure

export interface TransferOptions {
  readonly agent: Agent
  /** Milliseconds for the whole document. */
  readonly deadlineMs?: number
}

const DEADLINE_MS = minutes(1)
/** The report of the largest feed has a few megabytes. */
const BYTES_MAXIMUM = 32 * 1024 * 1024

/**
 * Transfers a document, with one try. amazon-sp-api is not used, because it uploads without a deadline and joins a
 * download as text. Every failure is `unavailable`: a new URL can be requested, and a 403 only means that this one has
 * expired.
 */
export async function transferDocument(
  { url, upload }: Transfer,
  { agent, deadlineMs = DEADLINE_MS }: TransferOptions,
): Promise<TransferReply> {
  const signal = AbortSignal.timeout(deadlineMs)
  try {
    const headers = upload && { 'content-type': upload.contentType, 'content-length': upload.body.length }
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { agent, signal, method: upload ? 'PUT' : 'GET', ...(headers && { headers }) }
      request(new URL(url), options, resolve).on('error', reject).end(upload?.body)
    })
    const body = await bodyOf(reply)
    const { statusCode: status = 0 } = reply
    if (status >= 200 && status < 300) return { kind: 'transferred', body }
    return failedTransfer(`DOCUMENT_HTTP_${status}`, status, reply.headers['x-amz-request-id'])
  } catch (error) {
    return failedTransfer(signal.aborted ? 'DEADLINE' : codeOf(error))
  }
}

async function bodyOf(reply: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > BYTES_MAXIMUM) throw Object.assign(new RangeError('too long'), { code: 'DOCUMENT_TOO_LONG' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A Node error message may contain the URL. */
function codeOf(error: unknown): string {
  return v.is(v.object({ code: v.string() }), error) ? error.code : 'UNEXPECTED'
}
