import { Button } from '@adobe/react-spectrum/Button'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AppReply, AppRequest } from '../../../../../actions/admin-api/contract/app'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailure } from '../../../platform/api/failure-notice'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'

interface StartPublishingProps {
  /** The stores whose listings the app would publish. */
  readonly stores: StoresReply['stores']
}

/** Asks for the first permission to send quantities to Amazon, with the number of listings. */
export function StartPublishing({ stores }: StartPublishingProps) {
  const { say } = useWords()
  const { mutate, isPending } = useStart()
  const count = stores.reduce((sum, { counts }) => sum + counts.total, 0)
  return (
    <DialogTrigger>
      <Button variant="accent" isPending={isPending} marginTop="size-150">
        {say('read-only.start')}
      </Button>
      <ConfirmDialog
        variant="confirmation"
        title={say('read-only.start.title')}
        action={say('read-only.start')}
        cancel={say('read-only.cancel')}
        onConfirm={() => mutate()}
      >
        {count === 0 ? say('read-only.start.not-imported') : say('read-only.start.text', { count })}
      </ConfirmDialog>
    </DialogTrigger>
  )
}

function useStart() {
  const words = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { version, limits } = unwrap(await api<AppReply>({ path: '/app' }))
      const body: AppRequest = { version, limits, startPublishing: true }
      return unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body }))
    },
    onError: (error) => {
      ToastQueue.negative(`${words.say('read-only.start.failed')}. ${sayFailure(failureIn(error), words)}`)
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
