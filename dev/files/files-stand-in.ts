import express, { type Request, type Response } from 'express'
import { createSavedJson, type SavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'

export interface FilesOptions {
  readonly namespace: string
  readonly auth: string
  /** Where the files are stored between runs. Omitted: in memory only. */
  readonly folder?: string
}

export interface FilesStandIn {
  readonly standIn: StandIn
  /** The paths of all files. */
  paths(): string[]
}

interface StoredFile {
  readonly base64: string
  readonly contentType: string
  readonly savedAt: string
}

type StoredFiles = Record<string, StoredFile>

const HOUR_MS = 3_600_000
const MAXIMUM = '10mb'

/** What `@adobe/aio-lib-files` speaks: Adobe's token vending machine, and the blob storage that its addresses lead to. */
export function createFilesStandIn({ namespace, auth, folder }: FilesOptions): FilesStandIn {
  const standIn = createStandIn('files')
  const saved: SavedJson<StoredFiles> = createSavedJson(folder, 'files.json', () => files)
  const files: StoredFiles = saved.load() ?? {}
  standIn.app.get('/azure/blob/:namespace', (request, response) => {
    const expected = `Basic ${Buffer.from(auth).toString('base64')}`
    if (request.header('authorization') !== expected || request.params.namespace !== namespace)
      return void response.status(403).json({ message: 'the credential does not belong to the namespace' })
    const container = `http://${request.header('host')}/blobs`
    response.json({
      sasURLPrivate: `${container}/private?sig=loopback`,
      sasURLPublic: `${container}/public?sig=loopback`,
      expiration: new Date(Date.now() + HOUR_MS).toISOString(),
    })
  })
  standIn.app.all('/blobs/*path', express.raw({ type: () => true, limit: MAXIMUM }), (request, response) => {
    answerBlob(request, response, files)
    if (request.method === 'PUT' || request.method === 'DELETE') saved.changed()
  })
  return {
    standIn: {
      ...standIn,
      close: async () => {
        await standIn.close()
        saved.flush()
      },
    },
    paths: () => Object.keys(files),
  }
}

function answerBlob(request: Request, response: Response, files: StoredFiles): void {
  const { method, path } = request
  if (method === 'PUT') {
    const contentType = request.header('x-ms-blob-content-type') ?? 'application/octet-stream'
    const base64 = Buffer.isBuffer(request.body) ? request.body.toString('base64') : ''
    const stored = { base64, contentType, savedAt: new Date().toUTCString() }
    files[path] = stored
    return void described(response, stored).status(201).end()
  }
  const found = files[path]
  if (!found) return void response.status(404).set('x-ms-error-code', 'BlobNotFound').end()
  if (method === 'DELETE') {
    delete files[path]
    return void response.status(202).end()
  }
  const bytes = Buffer.from(found.base64, 'base64')
  described(response, found).set('content-length', String(bytes.length)).type(found.contentType)
  response.status(200).end(method === 'HEAD' ? undefined : bytes)
}

function described(response: Response, { savedAt }: StoredFile): Response {
  return response.set({ etag: `"${savedAt}"`, 'last-modified': savedAt, 'x-ms-blob-type': 'BlockBlob' })
}
