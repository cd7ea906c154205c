import type { AmazonFailure } from '../../../../actions/shared/amazon/client/amazon-outcome'
import type { SoldDocument } from '../../../../actions/shared/database/accounts/sold'
import type {
  ListingDocument,
  StoredDecision,
} from '../../../../actions/shared/database/listings/listing-document'
import { listingId } from '../../../../actions/shared/database/listings/listings'
import { NEW, type PendingDocument } from '../../../../actions/shared/database/work/pending'
import type { ListingQuantityDecision } from '../../../../actions/shared/listing-quantity/decision'
import type { Inventory, QuantityGroup } from '../../../../actions/shared/listing-quantity/quantity-groups'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { KnownQuantity } from '../../../../actions/shared/publishing/amazon-state/known-quantity'
import type {
  GroupFacts,
  GroupState,
  GroupWork,
  UnitDecision,
} from '../../../../actions/shared/publishing/group-types'
import { LIMITS } from '../../../../actions/shared/publishing/limits'
import type { Merchant, MerchantStore } from '../../../../actions/shared/publishing/merchant'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import type { SentQuantity } from '../../../../actions/shared/publishing/send-types'
import { quietPorts } from './quiet-ports'

/** One account with two stores, in Germany and the Netherlands, that share their inventory, and one listing in each. */

export const NOW = new Date('2026-11-23T12:00:00Z')
export const secondsAgo = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1_000)
export const minutesAgo = (minutes: number): Date => secondsAgo(minutes * 60)
export const secondsAhead = (seconds: number): Date => secondsAgo(-seconds)

export const ACCOUNT = 'account'
export const SKU = 'MUG'

export const aListing = (changes: Partial<ListingDocument> = {}): ListingDocument => {
  const { storeId = 'de', sellerSku = SKU } = changes
  return {
    _id: listingId(storeId, sellerSku),
    storeId,
    accountId: ACCOUNT,
    sellerSku,
    sku: SKU,
    title: 'A mug',
    asin: null,
    channels: ['DEFAULT'],
    channelsReadAt: minutesAgo(10),
    observed: null,
    product: { id: 1, type: 'simple', status: 'enabled' },
    productId: 1,
    stockConfiguration: { managed: true, backorders: false, minimumQuantity: 0 },
    stock: null,
    absentSince: null,
    decision: null,
    controllingStoreId: 'de',
    sending: null,
    accepted: null,
    confirmed: null,
    confirmDueAt: null,
    drift: null,
    unexplained: null,
    massZero: null,
    failure: null,
    state: 'undecided',
    fence: 0,
    vanishedAt: null,
    importedAt: minutesAgo(100),
    ...changes,
  }
}

export const accepted = (quantity: number, at: Date) => ({ quantity, at, submissionId: 'submission' })

export const aSale = (changes: Partial<SoldDocument> = {}): SoldDocument => ({
  _id: `${ACCOUNT}/item`,
  accountId: ACCOUNT,
  amazonOrderId: 'amazon-order',
  storeId: 'de',
  sellerSku: SKU,
  sku: SKU,
  websiteCode: 'base',
  quantity: 1,
  orderedAt: minutesAgo(5),
  endsAt: secondsAhead(3_600),
  state: 'open',
  ...changes,
})

export const aUnit = (changes: Partial<Inventory> = {}): Inventory => ({
  accountId: ACCOUNT,
  scope: 'region',
  sellerSku: SKU,
  publishingStoreId: 'de',
  storeIds: ['de', 'nl'],
  ...changes,
})

export const aGroup = (changes: Partial<QuantityGroup> = {}): QuantityGroup => ({
  sellerSku: SKU,
  storeIds: ['de', 'nl'],
  pausedStoreIds: [],
  controllingStoreId: 'de',
  reason: 'oldest-store',
  units: [aUnit()],
  ...changes,
})

export const aWork = (changes: Partial<GroupWork> = {}): GroupWork => {
  const controlling = changes.controlling === undefined ? aListing() : changes.controlling
  return {
    group: aGroup(),
    listings: [...(controlling ? [controlling] : []), aListing({ storeId: 'nl' })],
    controlling,
    sku: SKU,
    sold: [],
    missingUnits: 0,
    readAt: NOW,
    isRead: false,
    pendingSkus: [SKU],
    reasons: new Set(['stock-item']),
    firstAt: minutesAgo(1),
    ...changes,
  }
}

export const someHolds = (changes: Partial<KnownQuantity> = {}): KnownQuantity => ({
  isOpen: false,
  accepted: null,
  confirmed: null,
  observed: null,
  drift: null,
  orderedSince: () => 0,
  cancelledSince: () => 0,
  ...changes,
})

export const listed = (quantity: number): ListingQuantityDecision => ({
  kind: 'list',
  quantity,
  rule: 'maximum',
  trace: [],
})
export const zero: ListingQuantityDecision = {
  kind: 'ineligible',
  quantity: 0,
  rule: 'out-of-stock',
  trace: [],
}
export const storedZero: StoredDecision = { ...zero, at: minutesAgo(5) }
export const held: Extract<ListingQuantityDecision, { kind: 'hold' }> = {
  kind: 'hold',
  rule: 'stock-unknown',
  trace: [],
}

export const aDecision = (changes: Partial<UnitDecision> = {}): UnitDecision => {
  const publishing = changes.publishing ?? aListing()
  return {
    inventory: aUnit(),
    publishing,
    sharing: [publishing],
    decision: listed(10),
    knownQuantity: someHolds(),
    ...changes,
  }
}

export const someFacts = (changes: Partial<GroupFacts> = {}): GroupFacts => ({
  sku: SKU,
  product: { id: 1, type: 'simple', status: 'enabled' },
  stockConfiguration: { managed: true, backorders: false, minimumQuantity: 0 },
  stock: { kind: 'managed', salable: true, quantity: 80 },
  absentSince: null,
  stockConfigurationReadAt: null,
  stockIndex: null,
  indexDoubtSince: null,
  typeLostSince: null,
  boundUnknown: null,
  ...changes,
})

export const aState = (changes: Partial<GroupState> = {}): GroupState => ({
  work: aWork(),
  facts: someFacts(),
  units: [aDecision()],
  readIds: new Set(),
  retryAt: null,
  ...changes,
})

export const aStore = (changes: Partial<MerchantStore> = {}): MerchantStore => ({
  id: 'de',
  accountId: ACCOUNT,
  country: 'DE',
  marketplaceId: 'A1PA6795UKMFR9',
  websiteCode: 'base',
  createdAt: '2026-01-01T00:00:00Z',
  status: 'active',
  ...changes,
})

export const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

export const aMerchant = (changes: Partial<Merchant> = {}): Merchant => ({
  readOnly: false,
  stores: [
    aStore(),
    aStore({
      id: 'nl',
      country: 'NL',
      marketplaceId: 'A1805IZSGTT6HS',
      createdAt: '2026-02-01T00:00:00Z',
    }),
  ],
  accounts: [{ id: ACCOUNT, inventoryScope: 'region', orderImportMinutes: 60 }],
  settingsByStore: new Map([['de', SETTINGS]]),
  rulesByStore: new Map(),
  limits: {},
  ...changes,
})

/** A context with only the given parts. Steps that need other parts fail. */
export function aWorld(changes: Partial<Ports> = {}): Ports {
  const world: Partial<Ports> = {
    ...quietPorts(),
    now: () => NOW,
    runId: 'run',
    fence: 1,
    trustedSince: new Date(0),
    maySend: () => true,
    merchant: aMerchant(),
    stockIdOf: (websiteCode) => websiteCode,
    sourceCodesOf: () => ['default'],
    limits: LIMITS,
    ...changes,
  }
  return world as Ports
}

export const aPending = (changes: Partial<PendingDocument> = {}): PendingDocument => ({
  _id: `sku:${SKU}`,
  key: `sku:${SKU}`,
  mark: 'mark',
  firstAt: minutesAgo(1),
  dueAt: minutesAgo(1),
  reasons: ['stock-item'],
  lane: NEW,
  urgency: 2,
  ...changes,
})

/** Amazon's 403. */
export const refusal: AmazonFailure & { readonly kind: 'unauthorised' } = {
  kind: 'unauthorised',
  code: 'Unauthorized',
  message: 'Access to requested resource is denied.',
  status: 403,
  requestId: 'request',
  ratePerSecond: null,
}

/** Sends a 10 in place of a 4, with this result. */
export function sent(
  sellerSku: string,
  outcome: SentQuantity['outcome'] | 'accepted' | 'unsent',
  changes: Partial<UnitDecision> = {},
): SentQuantity {
  const publishing = aListing({ sellerSku })
  const unit = aDecision({ inventory: aUnit({ sellerSku }), publishing, ...changes })
  const send = { unit, quantity: 10, from: 4, work: aWork() }
  return { send, outcome: outcomeOf(outcome), askedAt: NOW, at: NOW }
}

function outcomeOf(outcome: SentQuantity['outcome'] | 'accepted' | 'unsent'): SentQuantity['outcome'] {
  if (outcome === 'unsent') return { kind: 'unsent' }
  if (outcome !== 'accepted') return outcome
  return { kind: 'accepted', submissionId: 'submission', requestId: null, ratePerSecond: null }
}

/** Two accounts that both sell in Germany, so their listings form one quantity group. */
export const twoAccounts = aMerchant({
  stores: [aStore(), aStore({ id: 'other', accountId: 'second', createdAt: '2026-03-01T00:00:00Z' })],
  accounts: [
    { id: ACCOUNT, inventoryScope: 'region', orderImportMinutes: 60 },
    { id: 'second', inventoryScope: 'region', orderImportMinutes: 60 },
  ],
})
