import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Job, JobReply } from '../../../../actions/admin-api/contract/jobs'
import type { MappingsRequest } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../api/admin-api-context'

const TOAST_MS = 6_000

interface SaveOptions {
  readonly accountId: string
  readonly onSaved: (job: Job) => void
}

/** Saves the products of seller SKUs. A null SKU removes a match. */
export function useSaveMappings({ accountId, onSaved }: SaveOptions) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: async (mappings: MappingsRequest['mappings']) => {
      const path = `/accounts/${encodeURIComponent(accountId)}/mappings`
      const body: MappingsRequest = { mappings }
      return unwrap(await api<JobReply>({ method: 'PUT', path, body })).job
    },
    onSuccess: (job, [first, ...others]) => {
      const sellerSku = first?.sellerSku ?? ''
      const words =
        others.length > 0
          ? say('matching.saved.many', { count: others.length + 1 })
          : say(first?.sku === null ? 'matching.removed.toast' : 'matching.saved.toast', { sellerSku })
      ToastQueue.positive(words, { timeout: TOAST_MS })
      void queries.invalidateQueries({ queryKey: ['matching'] })
      onSaved(job)
    },
  })
}
