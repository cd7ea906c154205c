/** Who may import whom. Each rule's comment is the error message. */
const shared = (name) => `^actions/shared/${name}/`

/** Modules that speak to one foreign system or store; they may know the pure listing-quantity module and themselves. */
const edges = ['amazon', 'commerce', 'io-events', 'settings-store', 'database']

/** The steps of publishing, each of which may use those before it. */
const VERBS = [
  'pending',
  'amazon-state',
  'commerce-state',
  'evaluate',
  'simulate',
  'guards',
  'record',
  'send',
  'verify',
]

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that import each other, if only for a type, cannot be understood alone: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'listing-quantity-is-pure',
      comment:
        'The listing-quantity module imports nothing but the schema library, so that actions and page share it.',
      severity: 'error',
      from: { path: shared('listing-quantity') },
      to: { pathNot: [shared('listing-quantity'), '^node_modules/valibot/'] },
    },
    ...edges.map((name) => ({
      name: `${name}-stands-alone`,
      comment: `actions/shared/${name} knows its own system and listing-quantity; what needs more belongs above it.`,
      severity: 'error',
      from: { path: shared(name) },
      to: {
        path: '^(actions|web-src)/',
        pathNot: [shared(name), shared('listing-quantity'), '^actions/shared/(halving|time|gtin)'],
      },
    })),
    {
      name: 'publishing-knows-the-world-by-types',
      comment:
        'Publishing takes its outside world as arguments: import only types from the modules that reach it, the ' +
        'id builders, lane names and search words of the database, what fits into one feed, and what an order line names.',
      severity: 'error',
      from: { path: shared('publishing') },
      to: {
        path: '^actions/',
        pathNot: [
          shared('publishing'),
          shared('listing-quantity'),
          '^actions/shared/(time|lost-letters)',
          '^actions/shared/database/(log/activity|work/pending|listings/search-words)',
          '^actions/shared/amazon/listings/feeds',
          '^actions/shared/commerce/orders/order-lines',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...VERBS.slice(0, -1).map((verb, index) => ({
      name: `${verb}-comes-before`,
      comment:
        `The flow goes one way: ${VERBS.join(', ')}. What ${verb} needs of a later step belongs into an earlier one, ` +
        'or is handed in by whoever calls it.',
      severity: 'error',
      from: { path: `${shared('publishing')}${verb}/` },
      to: {
        path: `${shared('publishing')}(${VERBS.slice(index + 1).join('|')})/`,
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'shared-knows-no-action',
      comment: 'Actions compose what is shared, never the other way round.',
      severity: 'error',
      from: { path: '^actions/shared/' },
      to: { path: '^actions/(?!shared/)' },
    },
    {
      name: 'actions-are-separate',
      comment: 'One action imports nothing of another: they are deployed apart and meet in the stores.',
      severity: 'error',
      from: { path: '^actions/(registration|admin-api|stock-events|publisher|deploy|app-management)/' },
      to: { path: '^actions/(?!shared/)', pathNot: ['^actions/$1/'] },
    },
    {
      name: 'page-sees-the-contract-only',
      comment:
        'The page may import listing-quantity and the types of admin-api replies, nothing else of the actions.',
      severity: 'error',
      from: { path: '^web-src/' },
      to: {
        path: '^actions/',
        pathNot: [
          shared('listing-quantity'),
          '^actions/shared/doctor/doctor-words',
          '^actions/shared/jobs/job-problem-words',
          // How spreadsheets write the text and numbers of cells.
          '^actions/shared/csv/(clean-cell|whole-number)',
          '^actions/admin-api/contract/',
        ],
      },
    },
    {
      name: 'contract-gives-the-page-types',
      comment:
        'The page imports types of the contract only: a request schema would pull the schema library and the rules of ' +
        'the server into its bundle.',
      severity: 'error',
      from: { path: '^web-src/' },
      to: { path: '^actions/admin-api/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-are-separate',
      comment:
        'A feature of the page imports no other feature: what both need belongs into platform/ or i18n/.',
      severity: 'error',
      from: { path: '^web-src/src/features/([^/]+)/' },
      to: { path: '^web-src/src/features/', pathNot: ['^web-src/src/features/$1/'] },
    },
    {
      name: 'admin-ui-sdk-behind-one-door',
      comment:
        'What belongs to a generation of the Admin UI SDK stays in platform/admin-ui-sdk: the rest of the page knows ' +
        'its host by the Session that connect-host gives.',
      severity: 'error',
      from: { path: '^web-src/', pathNot: '^web-src/src/platform/(admin-ui-sdk/|host/connect-host)' },
      to: { path: '^web-src/src/platform/admin-ui-sdk/' },
    },
    {
      name: 'admin-ui-sdk-knows-sessions-only',
      comment: 'platform/admin-ui-sdk makes a Session of a host and knows nothing else of the page.',
      severity: 'error',
      from: { path: '^web-src/src/platform/admin-ui-sdk/' },
      to: { path: '^(actions|web-src)/', pathNot: '^web-src/src/platform/(admin-ui-sdk/|host/session)' },
    },
    {
      name: 'shipped-code-knows-no-stand-in',
      comment: 'Nothing that is deployed may know dev/ or test/.',
      severity: 'error',
      from: { path: '^(actions|web-src)/' },
      to: { path: '^(dev|test)/' },
    },
    ...[
      ['amazon-sp-api', shared('amazon')],
      ['@adobe/aio-lib-state', shared('settings-store')],
      ['@adobe/aio-lib-db', shared('database')],
      ['@adobe/aio-commerce-lib-api', shared('commerce')],
      ['@adobe/aio-lib-events', shared('io-events')],
      ['@adobe/uix-guest', '^web-src/src/platform/admin-ui-sdk/'],
      ['@adobe/exc-app', '^web-src/src/platform/host/unified-shell-session'],
      ['@adobe/aio-lib-telemetry', shared('telemetry')],
      ['@adobe/aio-commerce-lib-app', '^actions/app-management/'],
    ].map(([library, place]) => ({
      name: `only-one-place-for-${library.replace(/[^a-z-]/g, '')}`,
      comment: `${library} is imported in one place, ${place.slice(1)}, whose callers see only our own types.`,
      severity: 'error',
      from: { path: '^(actions|web-src)/', pathNot: [place, '[.]d[.]ts$'] },
      to: { path: `^node_modules/${library}/` },
    })),
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
