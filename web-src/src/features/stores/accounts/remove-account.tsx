import { Button } from '@adobe/react-spectrum/Button'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  AccountDetails,
  AccountRemovedReply,
  RemovalRequest,
} from '../../../../../actions/admin-api/contract/accounts'
import { saySeller } from '../../../i18n/seller-name'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'

interface RemoveAccountProps {
  readonly account: AccountDetails
  readonly onRemoved: () => void
}

/** Confirms the removal of an account, and shows what happens to its stores. */
export function RemoveAccount({ account, onRemoved }: RemoveAccountProps) {
  const { say } = useWords()
  const { mutate, error, isPending } = useRemoval(account, onRemoved)
  const { storeNames } = account
  return (
    <>
      {error && <FailureNotice title={say('accounts.remove.failed')} failure={failureIn(error)} />}
      <div>
        <DialogTrigger>
          <Button variant="negative" style="outline" isPending={isPending}>
            {say('accounts.remove')}
          </Button>
          <ConfirmDialog
            title={say('accounts.remove.title', { seller: saySeller(account) })}
            action={say('accounts.remove.yes')}
            cancel={say('store-menu.cancel')}
            onConfirm={() => mutate()}
          >
            {say('accounts.remove.text')}
            {storeNames.length > 0 && (
              <ul className="notice__list">
                {storeNames.map((name) => (
                  <li key={name}>{say('accounts.remove.store', { name })}</li>
                ))}
              </ul>
            )}
          </ConfirmDialog>
        </DialogTrigger>
      </div>
    </>
  )
}

/** Removes the version that is shown. */
function useRemoval({ id, version, sellerId }: AccountDetails, onRemoved: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: async () => {
      const body: RemovalRequest = { version }
      const path = `/accounts/${encodeURIComponent(id)}`
      return unwrap(await api<AccountRemovedReply>({ method: 'DELETE', path, body }))
    },
    onSuccess: () => {
      ToastQueue.positive(say('accounts.removed', { seller: sellerId }), { timeout: 6_000 })
      void queries.invalidateQueries({ queryKey: ['stores'] })
      onRemoved()
    },
  })
}
