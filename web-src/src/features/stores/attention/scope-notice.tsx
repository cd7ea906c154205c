import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
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
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'

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
  const { mutate, isPending } = useMutation({
    mutationFn: () => shareAcrossRegion(api, store.accountId),
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
          <DialogTrigger>
            <Button variant="accent" isPending={isPending} marginTop="size-150">
              {say('scope.do')}
            </Button>
            <ConfirmDialog
              variant="confirmation"
              title={say('scope.confirm.title')}
              action={say('scope.do')}
              cancel={say('scope.confirm.no')}
              onConfirm={() => mutate()}
            >
              {say('scope.confirm.text')}
            </ConfirmDialog>
          </DialogTrigger>
        </Content>
      </InlineAlert>
    </div>
  )
}

/** Keeps all other settings of the account as they were just read. */
async function shareAcrossRegion(api: AdminApi, accountId: string): Promise<void> {
  const { accounts } = unwrap(await api<AccountsReply>({ path: '/accounts' }))
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) return void unwrap({ kind: 'not-found' })
  const body: AccountChangeRequest = {
    version: account.version,
    inventoryScope: 'region',
    orderImportMinutes: account.orderImportMinutes,
    clientSecretRotatedOn: account.clientSecretRotatedOn ?? null,
  }
  const path = `/accounts/${encodeURIComponent(accountId)}`
  unwrap(await api<AccountChangedReply>({ method: 'PUT', path, body }))
}
