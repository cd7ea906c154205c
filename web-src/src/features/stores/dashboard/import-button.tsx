import { Button } from '@adobe/react-spectrum/Button'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import type { JobReply } from '../../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'
import { useMayChange } from '../../../platform/api/rights'
import { storePath } from '../../../platform/api/use-store'
import { useStartedJob } from './use-followed-job'

interface ImportButtonProps {
  readonly storeId: string
  readonly isDisabled: boolean
}

/** Imports the store's listings from Amazon again. The dashboard follows the job. */
export function ImportButton({ storeId, isDisabled }: ImportButtonProps) {
  const mayChange = useMayChange()
  const words = useWords()
  const api = useAdminApi()
  const { mutate, isPending } = useMutation({
    mutationFn: async () =>
      unwrap(await api<JobReply>({ method: 'POST', path: `${storePath(storeId)}/import`, body: {} })),
    onSuccess: useStartedJob(storeId),
    onError: (error) => {
      ToastQueue.negative(sayFailed(words.say('dashboard.import.failed'), failureIn(error), words))
    },
  })
  return (
    <Button
      variant="secondary"
      isPending={isPending}
      isDisabled={isDisabled || !mayChange}
      onPress={() => mutate()}
    >
      {words.say('dashboard.import')}
    </Button>
  )
}
