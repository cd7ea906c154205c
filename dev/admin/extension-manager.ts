import type { Express } from 'express'
import { createSavedJson, type SavedJson } from '../saved-json'
import type { AdminOptions } from './admin-options'

interface Associations {
  /** Null: never associated. */
  isAssociated: boolean | null
}

/**
 * The apps that Commerce is associated with, as Adobe's Extension Manager stores them. The app itself cannot be asked.
 */
export function addExtensionManager(app: Express, { folder }: AdminOptions): { flush(): void } {
  const saved: SavedJson<Associations> = createSavedJson(folder, 'associations.json', () => associations)
  const associations: Associations = saved.load() ?? { isAssociated: null }
  app
    .route('/__world/association')
    .get((_request, response) => void response.json(associations))
    .put((_request, response) => {
      associations.isAssociated = true
      saved.changed()
      response.status(204).end()
    })
    .delete((_request, response) => {
      associations.isAssociated = false
      saved.changed()
      response.status(204).end()
    })
  return saved
}
