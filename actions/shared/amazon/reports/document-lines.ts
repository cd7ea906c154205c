import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Download } from './download-document'

/** A line without its line break, and whether there was one. */
export interface DocumentLine {
  readonly text: string
  readonly isEnded: boolean
}

export interface LinesOptions {
  readonly isCompressed: boolean
  /** The charset if the reply names none; a label of the Encoding Standard. */
  readonly charset: string
}

/** The document is not what it claims to be: not compressed, or in an unknown charset. */
export class UnreadableDocumentError extends Error {
  readonly code = 'UNREADABLE_DOCUMENT'
}

/** No line of a report is longer. */
const LINE_MAXIMUM = 1_000_000

/**
 * The lines of a document in the charset of its reply, one after the other in bounded memory. Throws the errors of the
 * download, an {@link UnreadableDocumentError}, and a zlib error for a compressed document that ends early.
 */
export async function* documentLines(
  download: Download,
  options: LinesOptions,
): AsyncGenerator<DocumentLine> {
  const named = charsetOf(download.contentType)
  let decoder = named === null ? null : openDecoder(named)
  let rest = ''
  let held = Buffer.alloc(0)
  for await (const part of options.isCompressed ? unzipped(download.chunks) : download.chunks) {
    const chunk = Buffer.concat([held, part])
    held = Buffer.alloc(0)
    if (decoder === null) {
      // All charsets read the same until the first byte beyond ASCII, and that byte alone does not identify the
      // charset.
      const first = chunk.findIndex((byte) => byte > 0x7f)
      if (first >= 0 && chunk.length - first < LETTER_BYTES) {
        held = chunk
        continue
      }
      if (first >= 0) decoder = openDecoder(charsetIn(chunk, options, true))
    }
    rest += decoder === null ? chunk.toString('latin1') : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield { text: withoutReturn(line), isEnded: true }
    if (rest.length > LINE_MAXIMUM) {
      throw new UnreadableDocumentError(`expected lines of at most ${LINE_MAXIMUM} characters`)
    }
  }
  rest += (decoder ?? openDecoder(charsetIn(held, options, false))).decode(held)
  if (rest !== '') yield { text: withoutReturn(rest), isEnded: false }
}

/** The longest character of UTF-8, in bytes. */
const LETTER_BYTES = 4

/** UTF-8 sometimes comes without being named, and text in another charset is rarely valid UTF-8. */
function charsetIn(chunk: Buffer, { charset }: LinesOptions, goesOn: boolean): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: goesOn })
    return 'utf-8'
  } catch {
    return charset
  }
}

function unzipped(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // The pipeline reports errors through its last stream, which is read here.
  return pipeline(Readable.from(chunks), createGunzip(), () => {}) as AsyncIterable<Buffer>
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Amazon writes `text/plain; charset=Cp1252`, a name that the Encoding Standard does not have. */
function charsetOf(contentType: string | null): string | null {
  const named = /;\s*charset="?([^";\s]+)/i.exec(contentType ?? '')?.[1]
  if (named === undefined) return null
  return JAVA_NAMES[named.toLowerCase()] ?? named
}

const JAVA_NAMES: Readonly<Record<string, string>> = {
  cp1252: 'windows-1252',
  ms932: 'shift_jis',
  cp932: 'shift_jis',
  utf8: 'utf-8',
}

function openDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch (error) {
    throw new UnreadableDocumentError(`expected a charset that is known, got ${charset}`, { cause: error })
  }
}
