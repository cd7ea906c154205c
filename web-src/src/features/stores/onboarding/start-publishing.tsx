import { Button } from '@adobe/react-spectrum/Button'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { AppReply, AppRequest } from '../../../../../actions/admin-api/contract/installation/app'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'

const StartDialog = lazy(() => import('./start-dialog'))

interface StartPublishingProps {
  /** The stores whose listings the app would publish. */
  readonly stores: StoresReply['stores']
}

/** Asks for the first permission to send quantities to Amazon, and shows which ones. */
export function StartPublishing({ stores }: StartPublishingProps) {
  const { say } = useWords()
  // The dialog is loaded when it is opened for the first time, and stays to close in its own way.
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused')
  const { mutate, isPending } = useStart()
  return (
    <>
      <Button variant="accent" isPending={isPending} marginTop="size-150" onPress={() => setState('open')}>
        {say('read-only.start')}
      </Button>
      {state !== 'unused' && (
        <Suspense fallback={null}>
          <StartDialog
            isOpen={state === 'open'}
            stores={stores}
            onStart={mutate}
            onClose={() => setState('closed')}
          />
        </Suspense>
      )}
    </>
  )
}

function useStart() {
  const words = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (simulationId: string | null) => {
      const { version, limits } = unwrap(await api<AppReply>({ path: '/app' }))
      const body: AppRequest = { version, limits, startPublishing: true, ...confirmedBy(simulationId) }
      return unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body }))
    },
    onError: (error) => {
      ToastQueue.negative(sayFailed(words.say('read-only.start.failed'), failureIn(error), words))
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
