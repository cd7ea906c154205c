import { EJSON } from 'bson'
import type { Database } from '../../actions/shared/database/client/database-client'
import { COLLECTIONS } from '../../actions/shared/database/client/ensure-database'
import type { StateClient } from '../../actions/shared/settings-store/state-client'

/** Everything that an installation has stored, as the version that is named left it. */
export interface Recording {
  readonly version: string
  readonly recordedAt: string
  /** Documents by collection. */
  readonly database: Readonly<Record<string, readonly StoredDocument[]>>
  /** Values by key of aio state. */
  readonly state: Readonly<Record<string, string>>
}

export interface StoredDocument {
  readonly _id: string
}

export interface Stores {
  readonly database: Pick<Database, 'collection'>
  readonly state: StateClient
  /** Of the Commerce stand-in. An installation knows its own by it. */
  readonly commerceUrl: string
}

const MOST_DOCUMENTS = 1_000
const A_YEAR_S = 365 * 24 * 3_600
const COMMERCE_URL = 'https://commerce.merchant.example'

export async function record(version: string, { database, state, commerceUrl }: Stores): Promise<string> {
  const documents: Record<string, readonly StoredDocument[]> = {}
  for (const name of COLLECTIONS) {
    documents[name] = (await database
      .collection(name)
      .find({}, { limit: MOST_DOCUMENTS, sort: { _id: 1 } })) as readonly StoredDocument[]
  }
  const values: Record<string, string> = {}
  for (const key of [...(await state.list('asq'))].sort()) values[key] = (await state.get(key))?.value ?? ''
  const recordedAt = new Date().toISOString()
  const recording = { version, recordedAt, database: documents, state: values } satisfies Recording
  return `${EJSON.stringify(recording, undefined, 1)}\n`.replaceAll(commerceUrl, COMMERCE_URL)
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g

/** A recording with every date as if it had been made at this time: what is old would have been tidied away. */
export function parseRecording(text: string, commerceUrl: string, recordedAt: Date): Recording {
  const { recordedAt: then } = JSON.parse(text) as Recording
  const later = recordedAt.getTime() - Date.parse(then)
  const shifted = text.replace(MOMENT, (moment) => new Date(Date.parse(moment) + later).toISOString())
  return EJSON.parse(shifted.replaceAll(COMMERCE_URL, commerceUrl)) as Recording
}

/** Puts a recording in place of whatever is stored. */
export async function restore(
  recording: Recording,
  { database, state }: Omit<Stores, 'commerceUrl'>,
): Promise<void> {
  for (const [name, documents] of Object.entries(recording.database)) {
    const collection = database.collection(name as (typeof COLLECTIONS)[number])
    await collection.deleteMany({})
    for (const document of documents) await collection.insert(document)
  }
  for (const [key, value] of Object.entries(recording.state)) await state.put(key, value, A_YEAR_S)
}
