import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import express, { type Express } from 'express'
import type { Region } from './accounts'
import { notFound } from './replies'
import type { AmazonWorld } from './types'

/** Host of the signed document URLs. */
export const DOCUMENT_HOST = /^tortuga-prod-(na|eu|fe)\.s3\.amazonaws\.com$/
const URL_LIFETIME_MS = 300_000

interface StoredDocument {
  readonly sellerId: string
  readonly region: Region
  readonly contentType: string
  readonly compressed: boolean
  content?: Buffer
}

/** Documents of feeds and reports, written and read through URLs that are valid for five minutes. In memory only. */
export interface Documents {
  /** An empty document, for an upload. */
  create(sellerId: string, region: Region, contentType: string): string
  /** A complete document, compressed as Amazon usually sends it. */
  add(
    owner: { sellerId: string; region: Region },
    contentType: string,
    content: Buffer,
    isCompressed?: boolean,
  ): string
  /** Throws 404. */
  find(id: string, sellerId: string): StoredDocument
  urlOf(id: string, method: 'GET' | 'PUT'): string
}

interface Signature {
  readonly id: string
  readonly method: string
  readonly expiresAt: number
}

export function createDocuments(app: Express, world: AmazonWorld): Documents {
  const stored = new Map<string, StoredDocument>()
  const signatures = new Map<string, Signature>()

  app.put('/documents/:id', express.raw({ type: () => true, limit: '50mb' }), (request, response) => {
    const document = stored.get(signedId(String(request.query.signature), 'PUT') ?? '')
    if (!document)
      return void response.status(403).type('xml').send('<Error><Code>AccessDenied</Code></Error>')
    document.content = request.body as Buffer
    response.status(200).end()
  })
  app.get('/documents/:id', (request, response) => {
    const document = stored.get(signedId(String(request.query.signature), 'GET') ?? '')
    if (!document?.content)
      return void response.status(403).type('xml').send('<Error><Code>AccessDenied</Code></Error>')
    response.setHeader('content-type', document.contentType)
    response.end(document.content)
  })

  const signedId = (signature: string, method: string) => {
    const found = signatures.get(signature)
    return found?.method === method && found.expiresAt > world.now() ? found.id : undefined
  }
  const put = (document: StoredDocument) => {
    const id = `amzn1.tortuga.4.${document.region}.${randomUUID()}`
    stored.set(id, document)
    return id
  }
  return {
    create: (sellerId, region, contentType) => put({ sellerId, region, contentType, compressed: false }),
    add: (owner, contentType, content, isCompressed = true) =>
      put({
        ...owner,
        contentType,
        compressed: isCompressed,
        content: isCompressed ? gzipSync(content) : content,
      }),
    find: (id, sellerId) => {
      const document = stored.get(id)
      if (document?.sellerId !== sellerId) throw notFound(`Document ${id} was not found.`)
      return document
    },
    urlOf: (id, method) => {
      const signature = randomUUID()
      signatures.set(signature, { id, method, expiresAt: world.now() + URL_LIFETIME_MS })
      const region = stored.get(id)?.region ?? 'eu'
      return `https://tortuga-prod-${region}.s3.amazonaws.com/documents/${id}?signature=${signature}`
    },
  }
}
