import express, { type Express } from 'express'

/** How this Commerce behaves where installations and versions differ. */
export interface Behaviour {
  /** Versions check OAuth signatures in different ways. */
  version: '2.4.7' | '2.4.8'
  /** `single-stock`: the modules of multi-source inventory are switched off. */
  inventory: 'multi-source' | 'single-stock'
  /** Strategy of the inventory indexer: with `async` source items show once the consumers ran. */
  indexer: 'sync' | 'async'
  /** Whether queue consumers run at once, or when they are told to: they keep the index's salability up to date. */
  consumers: 'at-once' | 'late'
  /** Whether a source that is disabled or unlinked is reindexed at once, or when it is told to. */
  reindex: 'at-once' | 'late'
  /** What the export takes `is_salable` from. */
  salability: 'live' | 'index'
  /** What the web server does with `%2F` in a path. */
  encodedSlash: 'refused' | 'taken'
  /** Of web API input limits; null while they are off. */
  pageSizeMaximum: number | null
  /** SKUs that make the export fail. */
  failingSkus: readonly string[]
  /** Resources of the integration's role; null for all. */
  resources: readonly string[] | null
  /** Up to 4.1 (`v1`) the Admin UI SDK knows no roles for apps. */
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

/** What a developer may switch over HTTP. `run` is what queue consumers and the indexer have waiting. */
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
