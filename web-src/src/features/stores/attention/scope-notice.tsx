import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  AccountChangedReply,
  AccountChangeRequest,
  AccountsReply,
} from '../../../../../actions/admin-api/contract/accounts'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import type { AdminApi } from '../../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayRefusal } from '../../../platform/api/refusal'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { ScopeDialog } from '../accounts/scope-dialog'

interface ScopeNoticeProps {
  readonly store: Pick<StoreSummary, 'id' | 'accountId'>
  /** Called when the proposal was accepted and the notice disappears. */
  readonly onAccepted: () => void
}

/** Proposes to set the account's inventory to region-wide, because Amazon was seen to share it. */
export function ScopeNotice({ store, onAccepted }: ScopeNoticeProps) {
  const words = useWords()
  const { say } = words
  const api = useAdminApi()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending } = useMutation({
    mutationFn: (simulationId: string | null) => shareAcrossRegion(api, store.accountId, simulationId),
    onSuccess: () => {
      ToastQueue.positive(say('scope.saved'), { timeout: 6_000 })
      onAccepted()
    },
    onError: (error) => {
      ToastQueue.negative(`${say('scope.failed')}. ${sayRefusal(failureIn(error), words)}`)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['store', store.id] }),
  })
  return (
    <div className="notice">
      <InlineAlert variant="notice">
        <Heading level={2}>{say('scope.title')}</Heading>
        <Content>
          <p className="notice__text">{say('scope.text')}</p>
          <Button variant="accent" isPending={isPending} marginTop="size-150" onPress={() => setAsking(true)}>
            {say('scope.region.do')}
          </Button>
          <DialogContainer onDismiss={() => setAsking(false)}>
            {isAsking && (
              <ScopeDialog
                accountId={store.accountId}
                inventoryScope="region"
                onConfirm={mutate}
                onClose={() => setAsking(false)}
              />
            )}
          </DialogContainer>
        </Content>
      </InlineAlert>
    </div>
  )
}

/** Keeps all other settings of the account as they were just read. */
async function shareAcrossRegion(
  api: AdminApi,
  accountId: string,
  simulationId: string | null,
): Promise<void> {
  const { accounts } = unwrap(await api<AccountsReply>({ path: '/accounts' }))
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) return void unwrap({ kind: 'not-found' })
  const body: AccountChangeRequest = {
    version: account.version,
    inventoryScope: 'region',
    orderImportMinutes: account.orderImportMinutes,
    clientSecretRotatedOn: account.clientSecretRotatedOn ?? null,
    ...confirmedBy(simulationId),
  }
  const path = `/accounts/${encodeURIComponent(accountId)}`
  unwrap(await api<AccountChangedReply>({ method: 'PUT', path, body }))
}
