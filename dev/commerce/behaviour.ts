import express, { type Express } from 'express'

/** How this Commerce behaves where installations and versions differ. */
export interface Behaviour {
  /** Versions check OAuth signatures in different ways. */
  version: '2.4.7' | '2.4.8'
  /** `single-stock`: the modules of multi-source inventory are switched off. */
  inventory: 'multi-source' | 'single-stock'
  /** The inventory indexer's strategy. With `async`, source items take effect after the consumers ran. */
  indexer: 'sync' | 'async'
  /** Whether queue consumers run at once, or on request. They update the index's salability. */
  consumers: 'at-once' | 'late'
  /** Whether disabling or unlinking a source reindexes at once, or on request. */
  reindex: 'at-once' | 'late'
  /** Where the export takes `is_salable` from. */
  salability: 'live' | 'index'
  /** How the web server treats `%2F` in a path. */
  encodedSlash: 'refused' | 'taken'
  /** The limit of Web API input limiting. Null while it is off. */
  pageSizeMaximum: number | null
  /** SKUs that make the export fail. */
  failingSkus: readonly string[]
  /** Resources of the integration's role. Null for all. */
  resources: readonly string[] | null
  /** Up to 4.1 (`v1`), the Admin UI SDK has no roles for apps. */
  adminUiSdk: 'v1' | 'v2'
}

export function usualBehaviour(): Behaviour {
  return {
    version: '2.4.8',
    inventory: 'multi-source',
    indexer: 'sync',
    consumers: 'at-once',
    reindex: 'at-once',
    salability: 'live',
    encodedSlash: 'refused',
    pageSizeMaximum: null,
    failingSkus: [],
    resources: null,
    adminUiSdk: 'v2',
  }
}

/** Switches that a developer sets over HTTP. `run` processes what waits for queue consumers or the indexer. */
export function addBehaviourEndpoints(
  app: Express,
  behaviour: Behaviour,
  change: (changes: Partial<Behaviour>) => void,
  run: (what: 'consumers' | 'reindex') => void,
): void {
  app.get('/__behaviour', (_request, response) => void response.json(behaviour))
  app.put('/__behaviour', express.json(), (request, response) => {
    change((request.body ?? {}) as Partial<Behaviour>)
    response.json(behaviour)
  })
  app.post('/__run/:what', (request, response) => {
    run(request.params.what === 'reindex' ? 'reindex' : 'consumers')
    response.json({})
  })
}
