import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import type { Merchant } from '../../actions/shared/publishing/merchant'
import type { BrokenWorld } from './broken-world'
import type { DatabaseCall } from './database-model'
import { DISORDERLY_WORLDS } from './disorderly-worlds'
import type { Plan } from './families'
import type { VirtualClock } from './virtual-clock'

const CROWDED: Partial<Plan> = { changes: 300, freezes: 20, rivals: 20 }
const PATCH = 'listingsItems.patchListingsItem'

export const BROKEN_WORLDS: readonly BrokenWorld[] = [
  {
    what: 'a seller that leaves each number lying for most of a minute',
    family: 'calm',
    seed: 2,
    breakage: { partner: lingering },
    noticedAs: /no stock of late allows/,
  },
  {
    what: 'a seller that keeps to no rate',
    family: 'calm',
    seed: 1,
    breakage: { partner: fivefold },
    noticedAs: /than Amazon allows|as Amazon allows/,
  },
  {
    what: 'a rate that is kept apart for each task of an account',
    family: 'feeds',
    seed: 4,
    breakage: { isPaceOfEachTask: true },
    plan: { products: [400, 400] },
    noticedAs: /than Amazon allows/,
  },
  {
    what: 'a database that keeps to no fence',
    family: 'rivals',
    seed: 4,
    breakage: { database: withoutFence },
    plan: CROWDED,
    noticedAs: /over what a later worker had written/,
  },
  {
    what: 'a lease that everybody gets',
    family: 'rivals',
    seed: 10,
    breakage: { database: withoutLease },
    noticedAs: /sends while the lease is/,
  },
  {
    what: 'a publisher that takes every channel for the merchant’s own',
    family: 'channels',
    seed: 1,
    breakage: { partner: withoutChannels },
    noticedAs: /which Amazon fulfils as it said/,
  },
  {
    what: 'a ledger of sold units that is always empty',
    family: 'sales',
    seed: 3,
    plan: { sales: 250 },
    breakage: { database: forgetting((call) => call.collection === 'sold') },
    noticedAs: /and has to be/,
  },
  {
    what: 'a sweep that does nothing',
    family: 'swept',
    seed: 1,
    breakage: { isUnswept: true },
    noticedAs: /and has to be/,
  },
  {
    what: 'two numbers for what Amazon keeps as one, which nobody sees',
    family: 'calm',
    seed: 4,
    breakage: { merchant: byCountry, database: withoutSight },
    noticedAs: /has more than one number/,
  },
  {
    what: 'a read-back that never ends',
    family: 'calm',
    seed: 1,
    breakage: { database: alwaysDue },
    noticedAs: /times in minutes in which all was right/,
  },
  ...DISORDERLY_WORLDS,
]

function lingering(partner: SellingPartner, clock: VirtualClock): SellingPartner {
  return {
    ...partner,
    call: async (request) => {
      if (request.operation === PATCH) await clock.sleep(40_000)
      return partner.call(request)
    },
  }
}

/** The merchant wrongly sets one inventory per country. */
export function byCountry(merchant: Merchant): Merchant {
  return {
    ...merchant,
    accounts: merchant.accounts.map((account) => ({ ...account, inventoryScope: 'country' as const })),
  }
}

/** Forgets that Amazon showed another group's quantity. */
function withoutSight(call: DatabaseCall): DatabaseCall {
  if (call.collection !== 'listings' || call.operation !== 'bulkWrite') return call
  return eachUpdate(call, ({ filter, update: { $set, ...update } }) => {
    const { sharedInventory: _seen, ...set } = $set
    return { filter, update: { ...update, $set: set } }
  })
}

/** Sends each call five times. */
function fivefold(partner: SellingPartner): SellingPartner {
  return {
    ...partner,
    call: async (request) => {
      const calls = Array.from({ length: 5 }, () => partner.call(request))
      const [first] = await Promise.all(calls)
      return first as Awaited<ReturnType<typeof partner.call>>
    },
  }
}

function withoutChannels(partner: SellingPartner): SellingPartner {
  return {
    ...partner,
    call: async (request) => {
      const reply = await partner.call(request)
      if (reply.kind !== 'answered') return reply
      const body = JSON.stringify(reply.body).replaceAll('"AMAZON_EU"', '"DEFAULT","quantity":0')
      return { ...reply, body: JSON.parse(body) }
    },
  }
}

/** Reads of it find nothing. */
function forgetting(isForgotten: (call: DatabaseCall) => boolean) {
  return (call: DatabaseCall): DatabaseCall =>
    call.operation.startsWith('find') && isForgotten(call)
      ? { ...call, body: { ...call.body, filter: { _id: 'nothing has this id' } } }
      : call
}

function withoutFence(call: DatabaseCall): DatabaseCall {
  if (call.collection !== 'listings' || call.operation !== 'bulkWrite') return call
  return eachUpdate(call, ({ filter: { fence: _fence, ...filter }, update }) => ({ filter, update }))
}

function withoutLease(call: DatabaseCall): DatabaseCall {
  const { filter, ...rest } = call.body as {
    readonly filter?: { readonly _id: string; readonly $or?: unknown }
  }
  if (call.collection !== 'leases' || !filter?.$or) return call
  return { ...call, body: { ...rest, filter: { _id: filter._id } } }
}

/** A read-back stays due. */
function alwaysDue(call: DatabaseCall): DatabaseCall {
  if (call.collection !== 'listings' || call.operation !== 'bulkWrite') return call
  return eachUpdate(call, ({ filter, update: { $set, ...update } }) => {
    const { confirmDueAt: _due, ...set } = $set
    return { filter, update: { ...update, $set: 'confirmed' in $set ? set : $set } }
  })
}

interface Update {
  readonly filter: Readonly<Record<string, unknown>>
  readonly update: { readonly $set: Readonly<Record<string, unknown>> }
}

function eachUpdate(call: DatabaseCall, change: (update: Update) => Update): DatabaseCall {
  const operations = call.body.operations as readonly { readonly updateOne?: Update }[]
  const changed = operations.map((operation) => {
    const { updateOne } = operation
    return updateOne?.update.$set ? { updateOne: { ...updateOne, ...change(updateOne) } } : operation
  })
  return { ...call, body: { ...call.body, operations: changed } } as DatabaseCall
}
