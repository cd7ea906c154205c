import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIGURATION_VALUES } from '../../actions/shared/runtime/configuration/configuration-values'

const guide = readFileSync('docs/operations.md', 'utf8')
const source = readdirSync('actions', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('actions', file), 'utf8'))
  .join('\n')

/** Words in capitals that are not codes of this app, but values of Amazon, Adobe and HTTP. */
const FOREIGN = new Set([
  ...[
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'HEAD',
    'NFC',
    'NFD',
    'NFKC',
    'UTC',
    'ASC',
    'GZIP',
    'SKU',
    'PRODUCT',
    'ASIN',
    'ERROR',
  ],
  ...[
    'DONE',
    'CANCELLED',
    'FATAL',
    'IN_QUEUE',
    'IN_PROGRESS',
    'ACCEPTED',
    'INVALID',
    'VALID',
    'CANCELLATION',
    'PENDING',
    'PENDING_AVAILABILITY',
  ],
  ...['DEFAULT', 'AMAZON', 'AMAZOO', 'OTHER', 'MERCHANT', 'FULFILLMENT', 'ALWAYS_AVAILABLE'],
  ...['BUYABLE', 'DISCOVERABLE', 'WARNING', 'INFO', 'EXEMPT', 'EXEMPT_UNTIL_EXPIRY_DATE'],
  ...['LISTING_SUPPRESSED', 'CATALOG_ITEM_REMOVED', 'SEARCH_SUPPRESSED'],
  ...['JSON_LISTINGS_FEED', 'GET_MERCHANT_LISTINGS_ALL_DATA', 'ERR_JOSE_GENERIC'],
  'AIO_COMMERCE_AUTH_IMS_CLIENT_ID',
  ...['PROVISIONED', 'NOT_PROVISIONED', 'FAILED', 'REJECTED'],
])
const configuration = new Set(CONFIGURATION_VALUES.map(({ name }) => name))
/** ISO 3166-1 alpha-2. */
const isCountry = (word: string) => word.length === 2

const codes = [...source.matchAll(/'([A-Z]{2,}(?:_[A-Z]+)*)'/g)]
  .map(([, word]) => word ?? '')
  .filter((word) => !FOREIGN.has(word) && !configuration.has(word) && !isCountry(word))
const documented = [...guide.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)]

test('every code of the source is in the table, and every code of the table in the source', () => {
  const rows = documented.map(([, code]) => code)
  expect(rows).toEqual([...new Set(codes)].sort())
})

/** The archive for Adobe Exchange omits the repository's own files. */
const DOCUMENTS = [
  'docs/operations.md',
  'docs/install.md',
  'docs/security.md',
  ...(existsSync('.github') ? ['.github/CONTRIBUTING.md'] : []),
]

test('every alert has its row', () => {
  const kinds = /export type AlertKind =([\s\S]+?)\n\n/.exec(source)?.[1]?.match(/'([a-z-]+)'/g) ?? []
  expect(kinds.length).toBeGreaterThan(4)
  for (const kind of kinds.map((each) => each.replaceAll("'", ''))) {
    if (kind !== 'test') expect(guide).toMatch(new RegExp(`^\\| \`${kind}\` \\| .+ \\| .+ \\|$`, 'm'))
  }
})

test('every own event and every command that is spoken of exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const file of ['README.md', ...DOCUMENTS]) {
    const commands = [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z-]+)/g)].map(
      ([, name]) => name ?? '',
    )
    for (const command of commands)
      expect([file, Object.keys(scripts)]).toEqual([file, expect.arrayContaining([command])])
  }
  for (const type of ['listing_quantity.published', 'listing_quantity.rejected', 'publisher.stalled']) {
    expect(source).toContain(`'${type}'`)
    expect(guide).toContain(`\`${type}\``)
  }
})

test('every path of the project that the documents name is there', () => {
  const known = new Set([...readdirSync('.'), ...readdirSync('docs').map((file) => `docs/${file}`)])
  for (const file of DOCUMENTS) {
    const paths = [...readFileSync(file, 'utf8').matchAll(/`(docs\/[\w.-]+|[\w.-]+\.(?:yaml|json))`/g)]
    for (const [, path = ''] of paths) expect([file, known.has(path), path]).toEqual([file, true, path])
  }
})
