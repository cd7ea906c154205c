import { randomUUID } from 'node:crypto'
import type { Database } from '../client/database-client'

/** A request for a seller's consent, against which Amazon's answer is checked. */
export interface AuthorisationDocument {
  /** Random; Amazon returns it unchanged. */
  readonly _id: string
  /** Who asked. Nobody else may submit the answer. */
  readonly userId: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

interface StoredAuthorisation extends AuthorisationDocument {
  /** Identifies the request that used it. */
  readonly usedBy?: string
}

export interface AuthorisationCollection {
  create(authorisation: Omit<AuthorisationDocument, 'usedAt'>): Promise<void>
  load(state: string): Promise<AuthorisationDocument | null>
  /** Marks it as used. False if it was used before, so that the same answer counts only once. */
  use(state: string, now: Date): Promise<boolean>
  deleteExpiredBefore(at: Date): Promise<void>
}

export function authorisationCollection(database: Database): AuthorisationCollection {
  const authorisations = database.collection<StoredAuthorisation>('authorisations')
  return {
    create: async (authorisation) => {
      await authorisations.insert({ ...authorisation, usedAt: null })
    },
    load: (state) => authorisations.findOne({ _id: state }),
    use: async (state, now) => {
      // A request that was sent twice recognizes its own use.
      const usedBy = randomUUID()
      const filter = { _id: state, $or: [{ usedAt: null }, { usedBy }] }
      return (await authorisations.findOneAndUpdate(filter, { $set: { usedAt: now, usedBy } })) !== null
    },
    deleteExpiredBefore: (at) => authorisations.deleteMany({ expiresAt: { $lt: at } }),
  }
}
