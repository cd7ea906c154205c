import {
  planChangeOfControl,
  relatedStoreIds,
  type StoreChange,
} from '../../shared/listing-quantity/change-of-control'
import { removalOfStore, saveRecord } from '../../shared/merchant/configuration-records'
import { confirmedZeros } from '../../shared/merchant/confirmed-zeros'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { removalRequest } from '../contract/common'
import type { JobReply } from '../contract/jobs'
import { type ChangePreviewReply, storeChangeRequest } from '../contract/stores'
import { parseBody } from '../http/parse-body'
import { notSaved, RefusedError, type Route, startedJob } from '../http/route'
import { loadSetUp } from '../needs/need-facts'
import { presentJob } from '../present'
import { removeOnce } from '../removals'
import { checkStart } from './check-start'
import { checkWebsite } from './connect-store'
import { storeReply } from './store-reply'
import { loadStore } from './stores'

/** Saves over the version that was read. A change of status or website has the store's listings decided again. */
export const changeStore: Route = {
  method: 'PUT',
  path: '/stores/:id',
  answer: async (context, { ids, body }) => {
    const known = await loadStore(context, ids)
    const change = parseBody(storeChangeRequest, body)
    if (change.websiteCode !== known.websiteCode) await checkWebsite(context, change.websiteCode)
    const { version: _version, savedAt, savedBy, ...record } = known
    const { name, status, websiteCode } = change
    const resumes = known.status === 'paused' && status === 'active'
    if (resumes) await checkStart(context, known, change)
    const starts = resumes && known.isStarted === false
    const outcome = await saveRecord(context.stores, {
      kind: 'store',
      subject: known.id,
      version: change.version,
      savedBy: context.caller.name,
      record: { ...record, name, status, websiteCode, ...(starts ? { isStarted: true } : {}) },
      ...(status !== known.status || websiteCode !== known.websiteCode
        ? { asks: { jobs: [{ kind: 'republish-store', storeId: known.id, ...confirmedZeros(change) }] } }
        : {}),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(context.activation)
    return { status: 200, body: await storeReply(context, outcome.record) }
  },
}

/** Removes the store and its settings. Its listings are deleted once its seller SKUs are handed over. */
export const removeStore: Route = {
  method: 'DELETE',
  path: '/stores/:id',
  answer: async (context, { ids, body }) => {
    const request = parseBody(removalRequest, body)
    const [storeId] = ids
    const store = await context.stores.settings.loadStore(storeId)
    const outcome = await removeOnce(context, {
      kind: 'store',
      id: storeId,
      version: request.version,
      isThere: store !== undefined,
      asks: removalOfStore(storeId, request),
    })
    const reply: JobReply = { job: presentJob(startedJob(outcome)) }
    return { status: 202, body: reply }
  },
}

const CHANGES: readonly StoreChange[] = ['pause', 'resume', 'remove']

/** Previews what a change would do to seller SKUs that the store shares. */
export const previewChange: Route = {
  method: 'GET',
  path: '/stores/:id/change-preview',
  answer: async (context, { ids, query }) => {
    const store = await loadStore(context, ids)
    const change = CHANGES.find((each) => each === query.get('change'))
    if (!change) throw new RefusedError(400, 'BAD_REQUEST', 'change: expected pause, resume or remove')
    const { settings } = context.stores
    const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
    const related = relatedStoreIds(stores, accounts, store.id)
    const sharing = await context.listings.countSharing(store.id, related)
    const { unset } = await loadSetUp(settings, related)
    const names = stores.filter(({ id }) => related.includes(id)).map(({ id, name }) => [id, name])
    const reply: ChangePreviewReply = {
      change,
      ...planChangeOfControl({ stores, accounts, storeId: store.id, change }, sharing),
      withoutSettings: [...unset],
      names: Object.fromEntries(names),
    }
    return { status: 200, body: reply }
  },
}
