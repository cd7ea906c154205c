import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  Listing,
  OverridesRemoval,
  OverridesReply,
  OverridesRequest,
  RepublishedReply,
} from '../../../../actions/admin-api/contract/listings'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure, ApiRequest } from '../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { sayFailure } from '../../platform/api/failure-notice'
import { storePath } from '../../platform/api/use-store'

const TOAST_MS = 6_000
/** The server's limit per request. */
const AT_ONCE = 500

type Named = Pick<Listing, 'sellerSku' | 'override'>

/** The commands for one or many listings. */
export interface ListingCommands {
  readonly republish: (listings: readonly Named[]) => void
  readonly removeOverride: (listings: readonly Named[]) => void
  readonly openOverride: (listings: readonly Named[]) => void
  readonly isRepublishing: boolean
  readonly isRemoving: boolean
}

/** The commands, and the listings whose override is being edited. `refresh` reloads what a command changed. */
export function useCommands(storeId: string, refresh: () => Promise<void>) {
  const { say } = useWords()
  const republish = useRepublish(storeId)
  const removal = useOverride(storeId, refresh)
  const [edited, edit] = useState<readonly Named[] | null>(null)
  const commands: ListingCommands = {
    republish: (listings) => republish.mutate(skusOf(listings)),
    removeOverride: (listings) => {
      const overridden = listings.filter(({ override }) => override !== null)
      if (overridden.length > 0) removal.mutate({ sellerSkus: skusOf(overridden) })
      else ToastQueue.info(say('bulk.no-override'), { timeout: TOAST_MS })
    },
    openOverride: edit,
    isRepublishing: republish.isPending,
    isRemoving: removal.isPending,
  }
  return { commands, edited, closeEdited: () => edit(null) }
}

/** Sets or removes the override of listings, and reports the result, including a failed removal. */
export function useOverride(storeId: string, refresh: () => Promise<void>, onDone?: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  const sayFailed = useFailureToast('override.failed')
  const path = `${storePath(storeId)}/overrides`
  const readAgain = async () => {
    void refresh().catch(() => {})
    await queries.invalidateQueries({ queryKey: ['listings', storeId] })
  }
  return useMutation({
    mutationFn: async (wanted: OverridesRequest | OverridesRemoval) => {
      let changed = 0
      for (const sellerSkus of inChunks(wanted.sellerSkus)) {
        const request: ApiRequest =
          'changes' in wanted
            ? { method: 'PUT', path, body: { ...wanted, sellerSkus } }
            : { method: 'POST', path: `${path}/remove`, body: { sellerSkus } }
        changed += unwrap(await api<OverridesReply>(request)).changed
      }
      return { count: changed, isSet: 'changes' in wanted }
    },
    // Settles after the reload, so that the dialog finds the new override when it is opened again.
    onSuccess: async ({ count, isSet }) => {
      await readAgain()
      ToastQueue.positive(say(isSet ? 'override.done.set' : 'override.done.removed', { count }), {
        timeout: TOAST_MS,
      })
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

function useRepublish(storeId: string) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  const sayFailed = useFailureToast('bulk.republish.failed')
  return useMutation({
    mutationFn: async (sellerSkus: readonly string[]) => {
      const path = `${storePath(storeId)}/listings/republish`
      let count = 0
      for (const some of inChunks(sellerSkus)) {
        const request = { method: 'POST', path, body: { sellerSkus: some } } as const
        count += unwrap(await api<RepublishedReply>(request)).listings
      }
      return count
    },
    onSuccess: (count) => {
      ToastQueue.positive(say('bulk.republish.done', { count }), { timeout: TOAST_MS })
      void queries.invalidateQueries({ queryKey: ['listings', storeId, 'one'] })
    },
    onError: (error) => sayFailed(failureIn(error)),
  })
}

function useFailureToast(title: 'override.failed' | 'bulk.republish.failed') {
  const words = useWords()
  return (failure: ApiFailure) => ToastQueue.negative(`${words.say(title)}. ${sayFailure(failure, words)}`)
}

function inChunks(sellerSkus: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(sellerSkus.length / AT_ONCE)
  return Array.from({ length: count }, (_, chunk) => sellerSkus.slice(chunk * AT_ONCE, (chunk + 1) * AT_ONCE))
}

function skusOf(listings: readonly Named[]): readonly string[] {
  return listings.map(({ sellerSku }) => sellerSku)
}
