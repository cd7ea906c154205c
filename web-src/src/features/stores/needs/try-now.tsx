import { Button } from '@adobe/react-spectrum/Button'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Need, TryReply } from '../../../../../actions/admin-api/contract/needs'
import { saySeller } from '../../../i18n/seller-name'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'

interface TryNowProps {
  readonly account: NonNullable<Need['account']>
}

/** Has the app ask Amazon at once whether it accepts the account again. */
export function TryNow({ account }: TryNowProps) {
  const words = useWords()
  const { say } = words
  const api = useAdminApi()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const path = `/accounts/${encodeURIComponent(account.id)}/try`
      return unwrap(await api<TryReply>({ method: 'POST', path }))
    },
    onSuccess: () => ToastQueue.info(say('need.tried'), { timeout: 6_000 }),
    onError: (error) => {
      ToastQueue.negative(sayFailed(say('need.try-failed'), failureIn(error), words))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['stores'] }),
  })
  const action = say('need.try')
  return (
    <Button
      variant="secondary"
      isPending={isPending}
      aria-label={say('need.action', { action, subject: saySeller(account) })}
      onPress={() => mutate()}
    >
      {action}
    </Button>
  )
}
