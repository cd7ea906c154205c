import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDatabaseStandIn,
  type DatabaseOptions,
  type DatabaseStandIn,
} from '../../../dev/database/database-stand-in'
import { createImsStandIn, type ImsStandIn } from '../../../dev/ims/ims-stand-in'
import { runtime } from '../../../dev/world'

export type Found = Record<string, unknown>

type Operation = (...given: unknown[]) => Promise<Found | null>

/** The client's whole interface, of which the app uses a part. */
type Collection = Record<
  | 'insertOne'
  | 'insertMany'
  | 'findOne'
  | 'findOneAndUpdate'
  | 'findOneAndReplace'
  | 'findOneAndDelete'
  | 'updateOne'
  | 'updateMany'
  | 'replaceOne'
  | 'deleteOne'
  | 'deleteMany'
  | 'bulkWrite'
  | 'createIndex'
  | 'getIndexes'
  | 'dropIndex'
  | 'distinct'
  | 'estimatedDocumentCount'
  | 'drop'
  | 'renameCollection',
  Operation
>
export interface Cursor extends AsyncIterable<Found> {
  toArray(): Promise<Found[]>
  close(): Promise<void>
  [method: string]: unknown
}
export type Items = ReturnType<Client['collection']>
export interface Client {
  collection(name: string): Collection & {
    findArray(filter?: object, options?: object): Promise<Found[]>
    countDocuments(filter?: object): Promise<number>
    find(filter?: object, options?: object): Cursor
    aggregate(pipeline: object[], options?: object): Cursor
  }
  createCollection(name: string): Promise<unknown>
  listCollections(filter?: object): Promise<Found[]>
  dbStats(): Promise<Found>
  close(): Promise<void>
}
interface Base {
  connect(): Promise<Client>
  ping(): Promise<unknown>
  provisionStatus(): Promise<Found>
  provisionRequest(): Promise<Found>
  deleteDatabase(): Promise<Found>
}

const require = createRequire(__filename)
const library = require('@adobe/aio-lib-db') as { init(config: object): Promise<Base> }
export const bson = require('bson') as { Long: { isLong(value: unknown): boolean } }
export const { namespace } = runtime

export interface DatabaseClient {
  readonly ims: ImsStandIn
  start(options: Partial<DatabaseOptions>): Promise<DatabaseStandIn>
  open(token?: string, ofNamespace?: string): Promise<Base>
  /** A provisioned database, and a client with a collection. */
  startItems(): Promise<{ readonly world: DatabaseStandIn; readonly client: Client; readonly items: Items }>
}

/** Inserts this many documents in three groups. */
export function seed(items: Items, count: number): Promise<Found | null> {
  return items.insertMany(
    Array.from({ length: count }, (_, n) => ({
      _id: `item-${String(n).padStart(5, '0')}`,
      n,
      group: n % 3,
    })),
  )
}

/** Adobe's own client and its stand-in. Everything that a test leaves open is closed after the file. */
export function databaseClient(): DatabaseClient {
  const ims = createImsStandIn()
  const started: DatabaseStandIn[] = []
  const home = process.cwd()
  const elsewhere = mkdtempSync(join(tmpdir(), 'database-'))

  // The client writes the region into an app.config.yaml in the working directory or above.
  beforeAll(() => process.chdir(elsewhere))
  afterAll(async () => {
    process.chdir(home)
    rmSync(elsewhere, { recursive: true })
    await Promise.all(started.map(({ standIn }) => standIn.close()))
  })

  const start: DatabaseClient['start'] = async (options) => {
    const world = createDatabaseStandIn({ namespace, ims, ...options })
    started.push(world)
    await world.standIn.listen(Number(process.env.TEST_PORT_BASE) + 6)
    return world
  }
  const open: DatabaseClient['open'] = (token = ims.mintServiceToken(), ofNamespace = namespace) =>
    library.init({ token, region: 'emea', ow: { namespace: ofNamespace } })
  return {
    ims,
    start,
    open,
    startItems: async () => {
      const world = await start({ provisioned: true })
      const client = await (await open()).connect()
      return { world, client, items: client.collection('items') }
    },
  }
}
