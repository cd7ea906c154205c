import type { Need, NeedKind } from '../../../../../actions/admin-api/contract/needs'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import type { MessageKey } from '../../../i18n/catalogue-types'
import { saySeller } from '../../../i18n/seller-name'
import type { Words } from '../../../i18n/words'
import { storePath } from '../../../platform/api/use-store'

interface KindWords {
  readonly title: MessageKey
  readonly action: MessageKey
  /** Route of the page where the person acts. `storeId`: the store concerned, or one of the account's. */
  readonly path: (need: Need, storeId: string | undefined) => string
}

const toStorePage =
  (page: string): KindWords['path'] =>
  (_need, storeId) =>
    storeId === undefined ? '/doctor' : `${storePath(storeId)}${page}`
const toStore = toStorePage('')
const toDoctor: KindWords['path'] = () => '/doctor'
const toAccount: KindWords['path'] = ({ account }) =>
  account ? `/accounts?reauthorise=${encodeURIComponent(account.id)}` : '/accounts'

const KINDS: Readonly<Record<NeedKind, KindWords>> = {
  'account-refused': { title: 'need.account-refused', action: 'accounts.reauthorise', path: toAccount },
  'mass-zero': { title: 'need.mass-zero', action: 'need.answer', path: toStorePage('?answer=zeros') },
  stalled: { title: 'need.stalled', action: 'doctor.open', path: toDoctor },
  'quantities-refused': { title: 'attention.quantities-refused.title', action: 'need.open', path: toStore },
  'read-only': { title: 'need.read-only', action: 'read-only.open', path: () => '/app-settings' },
  'import-failed': { title: 'need.import-failed', action: 'need.open', path: toStore },
  'not-started': {
    title: 'need.not-started',
    action: 'need.review',
    path: toStorePage('?answer=start'),
  },
  'settings-unreadable': {
    title: 'need.settings-unreadable',
    action: 'need.details',
    path: toStorePage('/listing-settings'),
  },
  'no-settings': { title: 'need.no-settings', action: 'need.set-up', path: toStorePage('/listing-settings') },
  'rule-attribute-gone': {
    title: 'need.rule-attribute-gone',
    action: 'need.open-rules',
    path: toStorePage('/listing-settings?section=rules'),
  },
  'rule-attribute-changed': {
    title: 'need.rule-attribute-changed',
    action: 'need.open-rules',
    path: toStorePage('/listing-settings?section=rules'),
  },
  'rule-category-gone': {
    title: 'need.rule-category-gone',
    action: 'need.open-rules',
    path: toStorePage('/listing-settings?section=rules'),
  },
  'events-disabled': { title: 'need.events-disabled', action: 'doctor.open', path: toDoctor },
  'orders-refused': {
    title: 'attention.orders-refused.title',
    action: 'accounts.reauthorise',
    path: toAccount,
  },
  'orders-lag': { title: 'attention.lag.title', action: 'need.open', path: toStore },
  'authorisation-due': {
    title: 'need.authorisation-due',
    action: 'accounts.reauthorise',
    path: toAccount,
  },
  'client-secret-due': {
    title: 'need.client-secret-due',
    action: 'accounts.reauthorise',
    path: toAccount,
  },
  drift: { title: 'need.drift', action: 'drift.log', path: toStorePage('/activity?log=errors') },
  'other-receivers': { title: 'stores.other.title', action: 'doctor.open', path: toDoctor },
  'job-failed': { title: 'need.job-failed', action: 'need.open', path: toStore },
  'not-buyable': {
    title: 'need.not-buyable',
    action: 'need.show',
    path: toStorePage('/listings?onAmazon=not-buyable'),
  },
  unmatched: {
    title: 'matching-notice.unmatched.title',
    action: 'need.match',
    path: toStorePage('/matching'),
  },
  'unsupported-type': {
    title: 'need.unsupported-type',
    action: 'need.show',
    path: toStorePage('/listings?rule=unsupported-product-type'),
  },
}

/** A need in words, with the page where a person acts on it. */
export interface ToldNeed {
  readonly title: string
  /** The store or seller; empty if it is the whole installation. */
  readonly subject: string
  readonly since: string
  readonly action: string
  readonly path: string
}

export function tellNeed(need: Need, stores: readonly StoreSummary[], words: Words): ToldNeed {
  const { say } = words
  const { title, action, path } = KINDS[need.kind]
  const { store, account, count, about = '', names } = need
  const rules = names.map((name) => say('need.rule-name', { name })).join(', ')
  const storeId = store?.id ?? stores.find(({ accountId }) => accountId === account?.id)?.id
  return {
    title: say(title, { count: count ?? 0, about, rules }),
    subject: store?.name ?? (account ? say('connect.account.known', { seller: saySeller(account) }) : ''),
    since: saySince(need, words),
    action: say(action),
    path: path(need, storeId),
  }
}

function saySince({ kind, at }: Need, { say, ago, moment }: Words): string {
  if (at === null) return ''
  const isDue = kind === 'authorisation-due' || kind === 'client-secret-due'
  return isDue ? say('need.due', { ago: ago(at) }) : say('need.since', { when: moment(at) })
}
