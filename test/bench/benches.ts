import type { Bench } from './bench'

/** By the name for `--only`, in the order of the table. Each runs in its own process. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  decisions: {
    about: 'decisions with their trace',
    needsBuild: false,
    isTimed: true,
    measure: async () => (await import('./measure-decisions')).measureDecisions(),
  },
  events: {
    about: 'events as they come in',
    needsBuild: false,
    isTimed: true,
    measure: async (options) => (await import('./apart/measure-events')).measureEvents(options),
  },
  latency: {
    about: 'from event to acceptance in the running world',
    needsBuild: true,
    isTimed: true,
    measure: async (options) => (await import('./measure-latency')).measureLatency(options),
  },
  patches: {
    about: 'patches that a trace of events leads to',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./trace/measure-trace')).measureTrace(options),
  },
  'hot-sku': {
    about: 'a SKU that is sold 50 times in 10 minutes',
    needsBuild: false,
    isTimed: false,
    measure: async () => (await import('./trace/measure-hot-sku')).measureHotSku(),
  },
  drain: {
    about: 'listings that are published by patches',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./shop/measure-drain')).measureDrain(options),
  },
  feed: {
    about: 'listings that are published by feeds',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./shop/measure-feed')).measureFeed(options),
  },
  sweep: {
    about: 'a sweep of 100,000 listings of which nothing has changed',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./apart/measure-sweep')).measureSweep(options),
  },
  million: {
    about: 'the same with 1,000,000 listings',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./apart/measure-sweep')).measureMillion(options),
  },
  'million-drain': {
    about: 'listings that are published by patches, 10,000 of 1,000,000',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./shop/measure-million-drain')).measureMillionDrain(options),
  },
  'read-back': {
    about: 'the daily read-back of 20,000 listings',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./shop/measure-read-back')).measureReadBack(options),
  },
  import: {
    about: 'the import of a report of 200,000 listings',
    needsBuild: false,
    isTimed: false,
    measure: async (options) => (await import('./apart/measure-import')).measureImport(options),
  },
  admin: {
    about: 'what the page asks for, with 100,000 listings in four stores',
    needsBuild: false,
    isTimed: true,
    measure: async (options) => (await import('./admin/measure-admin')).measureAdmin(options),
  },
  page: {
    about: 'the table of listings in a browser, with 40,000 listings of 100,000 in its store',
    needsBuild: true,
    isTimed: true,
    measure: async (options) => (await import('./admin/measure-page')).measurePage(options),
  },
  zips: {
    about: 'size and loading of the action zips',
    needsBuild: true,
    isTimed: true,
    measure: async () => (await import('./measure-zips')).measureZips(),
  },
}
