import { calculateObjectSize } from 'bson'
import type { Database } from '../../../actions/shared/database/client/database-client'
import type { ListingDocument } from '../../../actions/shared/database/listings/listing-document'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { type AwakeWorker, measureAwakeWorker } from './awake-worker'
import { CHANGED, type Drained, drain, FIRST, RATE, WRITES } from './measure-drain'
import { openShop, type Shop } from './open-shop'
import { DATABASE_MB_PER_MINUTE, DATABASE_PER_MINUTE } from './watch-minutes'

const LISTINGS = 1_000_000
const SAMPLE = 1_000
const MB = 1_000_000
/** Documented limit of a Database Storage workspace. */

/** The cost of a change, and a listing's size in the database, in a shop of a million listings. */
export async function* measureMillionDrain({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const awakeWorker = await measureAwakeWorker(ports)
  const shop = await openShop({
    ports,
    listings: LISTINGS,
    quantity: FIRST,
    keptEach: LISTINGS / CHANGED,
  })
  const drained = await drain(shop, LISTINGS / CHANGED)
  yield* drainFigures(shop, drained, awakeWorker)
  yield* await storageFigures(shop.database)
  await shop.close()
}

function drainFigures({ requests }: Shop, drained: Drained, awakeWorker: AwakeWorker): readonly Figure[] {
  const { database, amazon, commerce } = requests
  const { seconds, busiestMinute, busiestBytes } = drained
  const beside = awakeWorker.beside(database.count(), seconds)
  return [
    {
      ...told(
        '10,000 of 1,000,000 listings by patch: time ÷ that of Amazon’s rate',
        seconds / (CHANGED / RATE),
      ),
      bound: { value: 1, by: 'Amazon, 5 a second' },
      target: { atMost: 1.03 },
      note: `${Math.round(seconds)} s`,
    },
    { ...told('calls that Amazon throttles', amazon.withStatus(429)), target: { atMost: 0 } },
    {
      ...told(
        'database requests for each published change, of 1,000,000 listings, beside those of a worker that is awake',
        beside.requests / CHANGED,
      ),
      note: `${beside.note}; writes: ${database.count(WRITES)}; includes the sweep that runs at the same time`,
    },
    told('the same, with those of a worker that is awake', database.count() / CHANGED),
    told('bytes written to the database for each published change', database.bytes(WRITES) / CHANGED, 'B'),
    {
      ...told('database requests in the busiest minute', busiestMinute),
      bound: { value: DATABASE_PER_MINUTE, by: 'Database Storage' },
      target: { atMost: DATABASE_PER_MINUTE },
    },
    {
      ...told('bytes to the database and back in the busiest minute', busiestBytes / MB, 'MB'),
      bound: { value: DATABASE_MB_PER_MINUTE, by: 'Database Storage' },
      target: { atMost: DATABASE_MB_PER_MINUTE },
    },
    {
      ...told(
        'export calls to Commerce for each change',
        commerce.count(/export-stock-salable-qty/) / CHANGED,
      ),
      note: 'those of the sweep included, which goes on meanwhile',
    },
  ]
}

/** Bytes of documents and index keys as BSON. The service's own overhead is unknown. */
async function storageFigures(database: Database): Promise<readonly Figure[]> {
  const listings = database.collection('listings')
  const found = (await listings.find({}, { sort: { _id: 1 }, limit: SAMPLE })) as readonly ListingDocument[]
  const entries = await database.collection('activity').find({}, { limit: SAMPLE })
  const indexes = [...(await listings.indexes()), { _id: 1 }]
  const keys = found.map((listing) => indexes.reduce((sum, index) => sum + keyBytes(listing, index), 0))
  return [
    told('bytes of a listing in the database', average(found.map(sizeOf)), 'B'),
    told(`bytes of its keys in ${indexes.length} indexes`, average(keys), 'B'),
    told(
      'bytes of an entry of the log of listing changes',
      average(entries.map((entry) => sizeOf(entry as object))),
      'B',
    ),
  ]
}

function told(name: string, value: number, unit = ''): Figure {
  return { name, value, unit, naive: null, bound: null, target: null }
}

function sizeOf(document: object): number {
  return calculateObjectSize(document)
}

/** An array has one entry per value. */
function keyBytes(document: object, index: object): number {
  const values = Object.keys(index).map((field) => valueAt(document, field))
  const several = values.find(Array.isArray)
  const single = values
    .filter((value) => !Array.isArray(value))
    .reduce<number>((sum, value) => sum + valueBytes(value), 0)
  return several
    ? several.reduce((sum: number, value: unknown) => sum + valueBytes(value) + single, 0)
    : single
}

function valueAt(document: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, document)
}

const NAMELESS = calculateObjectSize({ '': null })

/** Without the field's name. */
function valueBytes(value: unknown): number {
  return calculateObjectSize({ '': value }) - NAMELESS
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
