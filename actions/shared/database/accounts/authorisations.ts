import { randomUUID } from 'node:crypto'
import type { Database } from '../client/database-client'

/** A seller is asked for consent: what the answer is checked by. */
export interface AuthorisationDocument {
  /** Random; Amazon hands it back untouched. */
  readonly _id: string
  /** Who asked; only they may bring the answer. */
  readonly userId: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

export interface AuthorisationCollection {
  create(authorisation: Omit<AuthorisationDocument, 'usedAt'>): Promise<void>
  load(state: string): Promise<AuthorisationDocument | null>
  /** False when it was used before: one of two that bring the same answer has it. */
  use(state: string, now: Date): Promise<boolean>
  deleteExpiredBefore(at: Date): Promise<void>
}

export function authorisationCollection(database: Database): AuthorisationCollection {
  const authorisations = database.collection('authorisations')
  return {
    create: async (authorisation) => {
      await authorisations.insert({ ...authorisation, usedAt: null } as AuthorisationDocument)
    },
    load: async (state) => (await authorisations.findOne({ _id: state })) as AuthorisationDocument | null,
    use: async (state, now) => {
      // A request that was sent twice finds that it has used it itself.
      const usedBy = randomUUID()
      const filter = { _id: state, $or: [{ usedAt: null }, { usedBy }] }
      return (await authorisations.findOneAndUpdate(filter, { $set: { usedAt: now, usedBy } })) !== null
    },
    deleteExpiredBefore: (at) => authorisations.deleteMany({ expiresAt: { $lt: at } }),
  }
}
