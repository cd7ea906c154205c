import type * as v from 'valibot'
import type { ListingDocument, StoredOverride } from '../../shared/database/listings/listing-document'
import { parseListingOverride } from '../../shared/listing-quantity/listing-override'
import type { RuleCatalog } from '../../shared/listing-quantity/rules/listing-rule'
import { compiledRules, loadMerchant } from '../../shared/merchant/load-merchant'
import { readOnlyReason } from '../../shared/merchant/read-only'
import { loadRuleCatalog } from '../../shared/publishing/commerce-state/known-catalog'
import type { Merchant, MerchantStore } from '../../shared/publishing/merchant'
import type { SimulatedChange } from '../../shared/publishing/simulate/simulate-listings'
import type { simulatedChange } from '../contract/simulation'
import { loadPlace, notFound, RefusedError, type RouteContext } from '../http/route'
import { rulesFrom, settingsFrom } from '../settings/parse-draft'
import { checkWebsite } from '../stores/connect-store'

type Change = v.InferOutput<typeof simulatedChange>
type ChangeOf<Kind> = Extract<Change, { readonly kind: Kind }>

/** A change with everything that its simulation needs. */
export interface PreparedChange extends SimulatedChange {
  /** The stores whose listings are looked at. */
  readonly storeIds: readonly string[]
  /** Only these seller SKUs of each store; left out: all. */
  readonly sellerSkus?: ReadonlyMap<string, readonly string[]>
  /** Every quantity is a row, also one that stays. */
  readonly listsAll?: boolean
  /** Only listings whose zero waits for an answer. */
  readonly onlyAsked: boolean
  /** A listing as the change leaves it. */
  readonly edit: (listing: ListingDocument) => ListingDocument
  /** Commerce's catalog, for rules. */
  readonly catalog: RuleCatalog
  /** Names of all stores, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** The merchant's configuration before and after the change. A refusal names what is wrong with the change. */
export async function prepareChange(context: RouteContext, change: Change): Promise<PreparedChange> {
  const stays = await prepareNothing(context, change.kind === 'start')
  const { before } = stays
  if (change.kind === 'start') return { ...stays, storeIds: before.stores.map(({ id }) => id) }
  if (change.kind === 'scope') return withScope(stays, change)
  if (change.kind === 'remove-account') return withoutAccount(stays, change.accountId)
  if (change.kind === 'overrides') return withOverrides(stays, overridesOf(change, context.caller.name))
  const ofStore = inStore(stays, change.storeId)
  switch (change.kind) {
    case 'settings':
      return { ...ofStore, ...namedIn(change), after: withSettings(stays, change) }
    case 'zeros':
      return { ...ofStore, onlyAsked: true }
    case 'website':
      await checkWebsite(context, change.websiteCode)
      return { ...ofStore, after: withStores(before, change, { websiteCode: change.websiteCode }) }
    case 'pause':
      return { ...ofStore, after: withStores(before, change, { status: 'paused' }) }
    case 'resume':
      return { ...ofStore, after: withStores(before, change, { status: 'active' }) }
    case 'remove':
      return {
        ...ofStore,
        after: { ...before, stores: before.stores.filter(({ id }) => id !== change.storeId) },
      }
  }
}

/** Changes of overrides of a store, from the configuration as it is now. Null removes an override. */
export async function openOverrideChanges(context: RouteContext, storeId: string) {
  const stays = await prepareNothing(context, false)
  return (overrides: Overrides) => withOverrides(stays, new Map([[storeId, overrides]]))
}

/** By seller SKU. Null removes an override. */
type Overrides = ReadonlyMap<string, StoredOverride | null>

type Nothing = Omit<PreparedChange, 'storeIds'>

/** The configuration as it is. `isStart`: as if nothing stopped the app from publishing. */
async function prepareNothing(context: RouteContext, isStart: boolean): Promise<Nothing> {
  const place = await loadPlace(context)
  const { settings } = context.stores
  const catalog = await loadRuleCatalog(context.taskStates)
  const [loaded, app] = await Promise.all([
    loadMerchant(settings, place, async () => catalog),
    settings.loadApp(),
  ])
  const reason = readOnlyReason(app, place)
  // Before the app first publishes, the simulation shows what it will send once it does.
  const isStopped = reason !== null && reason !== 'not-started' && !isStart
  const before: Merchant = { ...loaded, readOnly: isStopped }
  return {
    before,
    after: before,
    onlyAsked: false,
    edit: (listing: ListingDocument) => listing,
    catalog,
    names: Object.fromEntries(loaded.stores.map(({ id, name }) => [id, name])),
  }
}

function inStore(stays: Nothing, storeId: string): PreparedChange {
  if (!stays.before.stores.some(({ id }) => id === storeId)) throw notFound('store')
  return { ...stays, storeIds: [storeId] }
}

function inAccount(stays: Nothing, accountId: string): PreparedChange {
  const { accounts, stores } = stays.before
  if (!accounts.some(({ id }) => id === accountId)) throw notFound('account')
  return { ...stays, storeIds: stores.filter((store) => store.accountId === accountId).map(({ id }) => id) }
}

function namedIn({ storeId, sellerSkus }: ChangeOf<'settings'>): Partial<PreparedChange> {
  return sellerSkus ? { sellerSkus: new Map([[storeId, sellerSkus]]), listsAll: true } : {}
}

function withSettings(
  { before: merchant, catalog }: Pick<PreparedChange, 'before' | 'catalog'>,
  { storeId, settings, rules }: ChangeOf<'settings'>,
): Merchant {
  const settingsByStore = new Map(merchant.settingsByStore).set(storeId, settingsFrom(settings))
  if (rules === undefined) return { ...merchant, settingsByStore }
  const compiled = compiledRules(rulesFrom(rules), catalog)
  return { ...merchant, settingsByStore, rulesByStore: new Map(merchant.rulesByStore).set(storeId, compiled) }
}

/** What was seen of shared inventories ends with the merchant's choice, so nothing is held for it any more. */
function withScope(stays: Nothing, { accountId, inventoryScope }: ChangeOf<'scope'>): PreparedChange {
  const ofAccount = inAccount(stays, accountId)
  const accounts = stays.before.accounts.map((account) =>
    account.id === accountId ? { ...account, inventoryScope } : account,
  )
  return {
    ...ofAccount,
    after: { ...stays.before, accounts },
    edit: (listing) => (listing.accountId === accountId ? { ...listing, sharedInventory: null } : listing),
  }
}

function withoutAccount(stays: Nothing, accountId: string): PreparedChange {
  const { before } = stays
  const stores = before.stores.filter((store) => store.accountId !== accountId)
  return { ...inAccount(stays, accountId), after: { ...before, stores } }
}

function withStores(
  merchant: Merchant,
  { storeId }: { readonly storeId: string },
  set: Partial<Pick<MerchantStore, 'status' | 'websiteCode'>>,
): Merchant {
  const stores = merchant.stores.map((store) => (store.id === storeId ? { ...store, ...set } : store))
  return { ...merchant, stores }
}

function withOverrides(stays: Nothing, byStore: ReadonlyMap<string, Overrides>): PreparedChange {
  const stores = [...byStore]
  for (const [storeId] of stores) inStore(stays, storeId)
  return {
    ...stays,
    storeIds: stores.map(([storeId]) => storeId),
    sellerSkus: new Map(stores.map(([storeId, overrides]) => [storeId, [...overrides.keys()]])),
    edit: (listing) => {
      const override = byStore.get(listing.storeId)?.get(listing.sellerSku)
      return override === undefined ? listing : { ...listing, override }
    },
  }
}

function overridesOf({ listings, changes }: ChangeOf<'overrides'>, by: string) {
  const override = changes === null ? null : overrideOf(changes, by)
  return new Map(
    listings.map(({ storeId, sellerSkus }) => [
      storeId,
      new Map(sellerSkus.map((sellerSku) => [sellerSku, override])),
    ]),
  )
}

function overrideOf(changes: unknown, setBy: string): StoredOverride {
  const parsed = parseListingOverride(changes)
  if (parsed.ok) return { changes: parsed.changes, reason: '', endsAt: null, setBy, setAt: new Date() }
  const { issues } = parsed
  throw new RefusedError(400, 'OVERRIDE_INVALID', issues.map(({ message }) => message).join('; '), { issues })
}
