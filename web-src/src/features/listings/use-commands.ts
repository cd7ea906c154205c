import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { chunk } from 'es-toolkit'
import { useState } from 'react'
import type {
  Listing,
  OverridesReply,
  OverridesRequest,
  RepublishedReply,
} from '../../../../actions/admin-api/contract/listings'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure, ApiRequest } from '../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { sayFailed } from '../../platform/api/failure-notice'
import { storePath } from '../../platform/api/use-store'

const TOAST_MS = 6_000
/** The server's limit per request. */
const AT_ONCE = 500

/** What a command needs to know of a listing. */
export type Commanded = Pick<Listing, 'storeId' | 'sellerSku' | 'override' | 'decision'>

/** The commands for one or many listings, which may belong to several stores. */
export interface ListingCommands {
  readonly republish: (listings: readonly Commanded[]) => void
  readonly removeOverride: (listings: readonly Commanded[]) => void
  readonly openOverride: (listings: readonly Commanded[]) => void
  readonly isRepublishing: boolean
  readonly isRemoving: boolean
}

/** The commands, and the listings whose override is being edited. `refresh` reloads what a command changed. */
export function useCommands(refresh: () => Promise<void>) {
  const { say } = useWords()
  const republish = useRepublish()
  const removal = useOverride(refresh)
  const [edited, edit] = useState<readonly Commanded[] | null>(null)
  const commands: ListingCommands = {
    republish: republish.mutate,
    removeOverride: (listings) => {
      const overridden = listings.filter(({ override }) => override !== null)
      if (overridden.length > 0) removal.mutate({ listings: overridden, wanted: null })
      else ToastQueue.info(say('bulk.no-override'), { timeout: TOAST_MS })
    },
    openOverride: edit,
    isRepublishing: republish.isPending,
    isRemoving: removal.isPending,
  }
  return { commands, edited, closeEdited: () => edit(null) }
}

interface OverrideChange {
  readonly listings: readonly Commanded[]
  /** Null removes the override. */
  readonly wanted: Omit<OverridesRequest, 'sellerSkus'> | null
}

/** Sets or removes the override of listings, and reports the result, including a failed removal. */
export function useOverride(refresh: () => Promise<void>, onDone?: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  const sayFailed = useFailureToast('override.failed')
  const readAgain = async () => {
    void refresh().catch(() => {})
    await queries.invalidateQueries({ queryKey: ['listings'] })
  }
  return useMutation({
    mutationFn: async ({ listings, wanted }: OverrideChange) => {
      let changed = 0
      for (const { storeId, sellerSkus } of inRequests(listings)) {
        const path = `${storePath(storeId)}/overrides`
        const request: ApiRequest = wanted
          ? { method: 'PUT', path, body: { ...wanted, sellerSkus } }
          : { method: 'POST', path: `${path}/remove`, body: { sellerSkus } }
        changed += unwrap(await api<OverridesReply>(request)).changed
      }
      return changed
    },
    // Settles after the reload, so that the dialog finds the new override when it is opened again.
    onSuccess: async (count, { wanted }) => {
      await readAgain()
      ToastQueue.positive(say(`override.done.${doneBy(wanted)}`, { count }), { timeout: TOAST_MS })
      onDone?.()
    },
    // A dialog shows a failure at its foot; without a dialog, a toast shows it. Some listings may have changed before
    // the failure.
    onError: (error) => {
      if (!onDone) sayFailed(failureIn(error))
      void readAgain()
    },
  })
}

function doneBy(wanted: OverrideChange['wanted']): 'removed' | 'excluded' | 'set' {
  if (wanted === null) return 'removed'
  return wanted.changes.excluded ? 'excluded' : 'set'
}

function useRepublish() {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  const sayFailed = useFailureToast('bulk.republish.failed')
  return useMutation({
    mutationFn: async (listings: readonly Commanded[]) => {
      let count = 0
      for (const { storeId, sellerSkus } of inRequests(listings)) {
        const path = `${storePath(storeId)}/listings/republish`
        count += unwrap(await api<RepublishedReply>({ method: 'POST', path, body: { sellerSkus } })).listings
      }
      return count
    },
    onSuccess: (count) => {
      ToastQueue.positive(say('bulk.republish.done', { count }), { timeout: TOAST_MS })
      void queries.invalidateQueries({ queryKey: ['listings'] })
    },
    onError: (error) => sayFailed(failureIn(error)),
  })
}

function useFailureToast(title: 'override.failed' | 'bulk.republish.failed') {
  const words = useWords()
  return (failure: ApiFailure) => ToastQueue.negative(sayFailed(words.say(title), failure, words))
}

/** A request names listings of one store, and only so many. */
export function inRequests(listings: readonly Commanded[]) {
  return [...Map.groupBy(listings, ({ storeId }) => storeId)].flatMap(([storeId, own]) =>
    chunk(own, AT_ONCE).map((some) => ({ storeId, sellerSkus: some.map(({ sellerSku }) => sellerSku) })),
  )
}
