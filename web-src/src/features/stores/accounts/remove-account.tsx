import { Button } from '@adobe/react-spectrum/Button'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountDetails, AccountRemovedReply } from '../../../../../actions/admin-api/contract/accounts'
import type { RemovalRequest } from '../../../../../actions/admin-api/contract/common'
import { saySeller } from '../../../i18n/seller-name'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'

interface RemoveAccountProps {
  readonly account: AccountDetails
  readonly onRemoved: () => void
}

/** Confirms the removal of an account, and shows what happens to its stores. */
export function RemoveAccount({ account, onRemoved }: RemoveAccountProps) {
  const { say } = useWords()
  const { mutate, error, isPending } = useRemoval(account, onRemoved)
  const [isAsking, setAsking] = useState(false)
  const { storeNames } = account
  return (
    <>
      {error && <FailureNotice title={say('accounts.remove.failed')} failure={failureIn(error)} />}
      <div>
        <Button variant="negative" style="outline" isPending={isPending} onPress={() => setAsking(true)}>
          {say('accounts.remove')}
        </Button>
      </div>
      <DialogContainer onDismiss={() => setAsking(false)}>
        {isAsking && (
          <ConfirmChange
            change={{ kind: 'remove-account', accountId: account.id }}
            title={() => say('accounts.remove.title', { seller: saySeller(account) })}
            action={() => say('accounts.remove.yes')}
            cancel={say('store-menu.cancel')}
            isDestructive
            onConfirm={(simulationId) => {
              setAsking(false)
              mutate(simulationId)
            }}
            onClose={() => setAsking(false)}
          >
            <p>{say('accounts.remove.text')}</p>
            {storeNames.length > 0 && (
              <ul className="notice__list">
                {storeNames.map((name) => (
                  <li key={name}>{say('accounts.remove.store', { name })}</li>
                ))}
              </ul>
            )}
          </ConfirmChange>
        )}
      </DialogContainer>
    </>
  )
}

/** Removes the version that is shown. */
function useRemoval({ id, version, sellerId }: AccountDetails, onRemoved: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { say } = useWords()
  return useMutation({
    mutationFn: async (simulationId: string | null) => {
      const body: RemovalRequest = { version, ...confirmedBy(simulationId) }
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
