import { Button } from '@adobe/react-spectrum/Button'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import type { JobReply } from '../../../../../actions/admin-api/contract/jobs'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'
import { useMayChange } from '../../../platform/api/rights'
import { storePath } from '../../../platform/api/use-store'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { useStartedJob } from './use-followed-job'

interface RepublishButtonProps {
  readonly store: StoreSummary
  readonly isDisabled: boolean
}

/** Decides every listing again and sends the differences, after a confirmation. The dashboard follows the job. */
export function RepublishButton({ store, isDisabled }: RepublishButtonProps) {
  const words = useWords()
  const { say } = words
  const mayChange = useMayChange()
  const api = useAdminApi()
  const { mutate, isPending } = useMutation({
    mutationFn: async () =>
      unwrap(await api<JobReply>({ method: 'POST', path: `${storePath(store.id)}/republish`, body: {} })),
    onSuccess: useStartedJob(store.id),
    onError: (error) => {
      ToastQueue.negative(sayFailed(say('republish.failed'), failureIn(error), words))
    },
  })
  return (
    <DialogTrigger>
      <Button variant="secondary" isPending={isPending} isDisabled={isDisabled || !mayChange}>
        {say('republish.button')}
      </Button>
      <ConfirmDialog
        variant="confirmation"
        title={say('republish.title', { name: store.name })}
        action={say('republish.yes')}
        cancel={say('republish.no')}
        onConfirm={() => mutate()}
      >
        {say('republish.text', { count: store.counts.total })}
      </ConfirmDialog>
    </DialogTrigger>
  )
}
