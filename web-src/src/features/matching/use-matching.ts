import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Job, JobReply } from '../../../../actions/admin-api/contract/jobs'
import type {
  MappingsReply,
  MappingsRequest,
  UnmatchedReply,
} from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { storePath } from '../../platform/api/use-store'

const PAGE_SIZE = 50
const TOAST_MS = 6_000

/** The query key of everything that a match changes in a store. */
export function matchingKey(storeId: string) {
  return ['matching', storeId] as const
}

function usePages<Reply extends { readonly next: string | null }>(
  storeId: string,
  list: 'unmatched' | 'mappings',
  text: string,
) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: [...matchingKey(storeId), list, text],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) })
      if (text !== '') query.set('text', text)
      if (pageParam) query.set('after', pageParam)
      return unwrap(await api<Reply>({ path: `${storePath(storeId)}/${list}?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Keep the earlier result until the next arrives, so that nothing jumps during typing.
    placeholderData: (before) => before,
  })
}

/** Listings without a matching product. */
export function useUnmatched(storeId: string, text: string) {
  return usePages<UnmatchedReply>(storeId, 'unmatched', text)
}

/** The merchant's matches for the store's account. */
export function useMappings(storeId: string, text: string) {
  return usePages<MappingsReply>(storeId, 'mappings', text)
}

interface SaveOptions {
  readonly accountId: string
  readonly onSaved: (job: Job) => void
}

/** Saves the product of a seller SKU. Null removes the match. */
export function useSaveMapping({ accountId, onSaved }: SaveOptions) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: async (mapping: MappingsRequest['mappings'][number]) => {
      const path = `/accounts/${encodeURIComponent(accountId)}/mappings`
      const body: MappingsRequest = { mappings: [mapping] }
      return unwrap(await api<JobReply>({ method: 'PUT', path, body })).job
    },
    onSuccess: (job, { sellerSku, sku }) => {
      ToastQueue.positive(
        say(sku === null ? 'matching.removed.toast' : 'matching.saved.toast', { sellerSku }),
        { timeout: TOAST_MS },
      )
      void queries.invalidateQueries({ queryKey: ['matching'] })
      onSaved(job)
    },
  })
}
