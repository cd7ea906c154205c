import type { Need } from '../../../../../actions/admin-api/contract/needs'
import { tellNeed } from '../../../../../web-src/src/features/stores/needs/need-words'
import english from '../../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../../web-src/src/i18n/words'

const words = createWords('en-US', english)
const gone = (kind: Need['kind'], about: string, names: readonly string[]): Need => ({
  id: `${kind} de ${about}`,
  kind,
  severity: 'warning',
  store: { id: 'de', name: 'Amazon.de' },
  account: null,
  count: names.length,
  at: null,
  names,
  about,
})

test.each<[string, Need]>([
  [
    'Commerce no longer has the attribute season, which the rule “Sale” checks',
    gone('rule-attribute-gone', 'season', ['Sale']),
  ],
  [
    'The input type of the attribute season has changed in Commerce since the rules “Sale”, “Winter” were created',
    gone('rule-attribute-changed', 'season', ['Sale', 'Winter']),
  ],
  [
    'Commerce no longer has the category with the ID 12, which the rules “Sale”, “Winter” check',
    gone('rule-category-gone', '12', ['Sale', 'Winter']),
  ],
])('%s', (title, need) => {
  expect(tellNeed(need, [], words)).toMatchObject({
    title,
    subject: 'Amazon.de',
    action: 'Open rules',
    path: '/stores/de/listing-settings?section=rules',
  })
})
