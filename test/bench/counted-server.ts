import { createServer, type RequestListener } from 'node:http'

/** A server's own counts. */
export interface CountedServer {
  /** Requests whose `method path` matches. All by default. */
  count(name?: RegExp): number
  /** Body bytes of those requests. */
  bytes(name?: RegExp): number
  /** Bytes of the answers to those requests. */
  answeredBytes(name?: RegExp): number
  /** Requests answered with this status. */
  withStatus(status: number): number
  /** By name, the most frequent first. */
  names(): readonly (readonly [string, number])[]
  bytesOf(name: string): number
  /** Bytes of the answers to requests of this name. */
  answeredBytesOf(name: string): number
  /** Resets the counts. */
  reset(): void
  close(): Promise<void>
}

interface Entry {
  requests: number
  bytes: number
  answeredBytes: number
}

/** Serves on loopback and counts, whatever the handler does. */
export async function serveCounted(handler: RequestListener, port: number): Promise<CountedServer> {
  const byName = new Map<string, Entry>()
  const byStatus = new Map<number, number>()
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url?.split('?')[0]}`
    const entry = byName.get(name) ?? { requests: 0, bytes: 0, answeredBytes: 0 }
    byName.set(name, entry)
    entry.requests += 1
    entry.bytes += Number(request.headers['content-length'] ?? 0)
    const written = request.socket.bytesWritten
    response.once('finish', () => {
      entry.answeredBytes += request.socket.bytesWritten - written
      byStatus.set(response.statusCode, (byStatus.get(response.statusCode) ?? 0) + 1)
    })
    handler(request, response)
  })
  server.keepAliveTimeout = 300_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const sum = (name: RegExp | undefined, of: (entry: Entry) => number) =>
    [...byName].reduce((total, [each, entry]) => (name?.test(each) === false ? total : total + of(entry)), 0)

  return {
    count: (name) => sum(name, ({ requests }) => requests),
    bytes: (name) => sum(name, ({ bytes }) => bytes),
    answeredBytes: (name) => sum(name, ({ answeredBytes }) => answeredBytes),
    withStatus: (status) => byStatus.get(status) ?? 0,
    names: () =>
      [...byName].map(([name, { requests }]) => [name, requests] as const).sort((a, b) => b[1] - a[1]),
    bytesOf: (name) => byName.get(name)?.bytes ?? 0,
    answeredBytesOf: (name) => byName.get(name)?.answeredBytes ?? 0,
    reset: () => {
      byName.clear()
      byStatus.clear()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
