import type { Database } from './database-client'

/** Something that a foreign system refused or failed to answer, or that nobody could read. */
export interface CommunicationErrorDocument {
  readonly _id: string
  readonly at: Date
  readonly system: 'amazon' | 'commerce' | 'events'
  readonly accountId: string | null
  readonly storeId: string | null
  readonly sellerSku: string | null
  readonly code: string
  readonly message: string
  readonly requestId: string | null
}

export interface CommunicationErrorCollection {
  record(errors: readonly CommunicationErrorDocument[]): Promise<void>
}

export function communicationErrorCollection(database: Database): CommunicationErrorCollection {
  const errors = database.collection('errors')
  return {
    record: async (entries) => {
      await errors.bulk(
        entries.map(({ _id, ...entry }) => ({
          updateOne: { filter: { _id }, update: { $set: entry }, upsert: true },
        })),
      )
    },
  }
}
