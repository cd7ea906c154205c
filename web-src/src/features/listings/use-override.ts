import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  OverridesRemoval,
  OverridesReply,
  OverridesRequest,
} from '../../../../actions/admin-api/override-replies'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../../platform/admin-api-context'
import { storePath } from '../../platform/use-store'

const TOAST_MS = 6_000

/** Sets or removes the override of some listings, and says what came of it. */
export function useOverride(storeId: string, onDone: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  const path = `${storePath(storeId)}/overrides`
  return useMutation({
    mutationFn: async (wanted: OverridesRequest | OverridesRemoval) =>
      unwrap(
        await api<OverridesReply>(
          'changes' in wanted
            ? { method: 'PUT', path, body: wanted }
            : { method: 'POST', path: `${path}/remove`, body: wanted },
        ),
      ),
    onSuccess: ({ changed: count, override }) => {
      ToastQueue.positive(say(override ? 'override.done.set' : 'override.done.removed', { count }), {
        timeout: TOAST_MS,
      })
      void queries.invalidateQueries({ queryKey: ['listings', storeId] })
      onDone()
    },
  })
}
