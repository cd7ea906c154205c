import {
  planChangeOfControl,
  relatedStoreIds,
  type StoreChange,
} from '../../shared/listing-quantity/change-of-control'
import {
  removalOfStore,
  removeRecord,
  saveRecord,
  versionOfAbsent,
} from '../../shared/merchant/configuration-records'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { removalRequest } from '../contract/accounts'
import type { JobReply } from '../contract/jobs'
import { type ChangePreviewReply, storeChangeRequest } from '../contract/stores'
import { parseBody } from '../http/parse-body'
import { jobIn, notFound, notSaved, RefusedError, type Route } from '../http/route'
import { presentJob } from '../present'
import { checkWebsite } from './connect-store'
import { loadStore, storeReply } from './stores'

/** Changes over the version that was read. What takes part no more, or again, or sells from another stock is decided again. */
export const changeStore: Route = {
  method: 'PUT',
  path: '/stores/:id',
  answer: async (world, { ids, body }) => {
    const known = await loadStore(world, ids)
    const change = parseBody(storeChangeRequest, body)
    if (change.websiteCode !== known.websiteCode) await checkWebsite(world, change.websiteCode)
    const { version: _version, savedAt, savedBy, ...record } = known
    const { name, status, websiteCode } = change
    const outcome = await saveRecord(world.stores, {
      kind: 'store',
      subject: known.id,
      version: change.version,
      savedBy: world.caller.name,
      record: { ...record, name, status, websiteCode },
      ...(status !== known.status || websiteCode !== known.websiteCode
        ? { asks: { jobs: [{ kind: 'republish-store', storeId: known.id }] } }
        : {}),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(world.context)
    return { status: 200, body: await storeReply(world, outcome.record) }
  },
}

/** Removes the store and its settings; its listings go once its seller SKUs were handed over. */
export const removeStore: Route = {
  method: 'DELETE',
  path: '/stores/:id',
  answer: async (world, { ids, body }) => {
    const request = parseBody(removalRequest, body)
    const [storeId] = ids
    const [store, absentVersion] = await Promise.all([
      world.stores.settings.loadStore(storeId),
      versionOfAbsent(world.stores, 'store', storeId),
    ])
    // What is removed already may be this very removal, whose answer got lost.
    if (!store && absentVersion !== request.version + 1) throw notFound('store')
    const outcome = await removeRecord(world.stores, {
      kind: 'store',
      subject: storeId,
      version: request.version,
      savedBy: world.caller.name,
      asks: removalOfStore(storeId),
    })
    if (outcome.kind !== 'saved') throw store ? notSaved(outcome) : notFound('store')
    await wakePublisher(world.context)
    const reply: JobReply = { job: presentJob(jobIn(outcome)) }
    return { status: 202, body: reply }
  },
}

const CHANGES: readonly StoreChange[] = ['pause', 'resume', 'remove']

/** What a change would do to seller SKUs that the store shares, before it is made. */
export const previewChange: Route = {
  method: 'GET',
  path: '/stores/:id/change-preview',
  answer: async (world, { ids, query }) => {
    const store = await loadStore(world, ids)
    const change = CHANGES.find((each) => each === query.get('change'))
    if (!change) throw new RefusedError(400, 'BAD_REQUEST', 'change: expected pause, resume or remove')
    const { settings } = world.stores
    const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
    const related = relatedStoreIds(stores, accounts, store.id)
    const sharing = await world.listings.countSharing(store.id, related)
    const names = stores.filter(({ id }) => related.includes(id)).map(({ id, name }) => [id, name])
    const reply: ChangePreviewReply = {
      change,
      ...planChangeOfControl({ stores, accounts, storeId: store.id, change }, sharing),
      names: Object.fromEntries(names),
    }
    return { status: 200, body: reply }
  },
}
