import { Button } from '@adobe/react-spectrum/Button'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppReply, AppRequest } from '../../../../../actions/admin-api/contract/installation/app'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailure } from '../../../platform/api/failure-notice'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'

interface StartPublishingProps {
  /** The stores whose listings the app would publish. */
  readonly stores: StoresReply['stores']
}

/** Asks for the first permission to send quantities to Amazon, and shows which ones. */
export function StartPublishing({ stores }: StartPublishingProps) {
  const { say, locale } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending } = useStart()
  const isImported = stores.some(({ counts }) => counts.total > 0)
  const uncounted = stores.filter(({ counts }) => counts.total === 0).map(({ name }) => name)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="accent" isPending={isPending} marginTop="size-150" onPress={() => setOpen(true)}>
        {say('read-only.start')}
      </Button>
      <DialogContainer onDismiss={close}>
        {isOpen && (
          <ConfirmChange
            change={{ kind: 'start' }}
            title={() => say('read-only.start.title')}
            action={() => say('read-only.start')}
            cancel={say('read-only.cancel')}
            onConfirm={(simulationId) => {
              close()
              mutate(simulationId)
            }}
            onClose={close}
          >
            <p>{say(isImported ? 'read-only.start.text' : 'read-only.start.not-imported')}</p>
            {isImported && uncounted.length > 0 && (
              <p>
                {say('read-only.start.not-counted', { names: new Intl.ListFormat(locale).format(uncounted) })}
              </p>
            )}
          </ConfirmChange>
        )}
      </DialogContainer>
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
      ToastQueue.negative(`${words.say('read-only.start.failed')}. ${sayFailure(failureIn(error), words)}`)
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
