import { Button } from '@adobe/react-spectrum/Button'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Switch } from '@adobe/react-spectrum/Switch'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  AppReply,
  AppRequest,
  ReadOnlyState,
} from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { sayFailed } from '../../platform/api/failure-notice'
import { useMayChange } from '../../platform/api/rights'
import { ConfirmStart } from '../../platform/simulation/confirm-start'
import { confirmedBy } from '../../platform/simulation/confirmed-by'

interface ReadOnlySectionProps {
  readonly reply: AppReply
  /** Called after a save, or when somebody else saved first, so that the parent reloads. */
  readonly onSaved: () => void
}

type Change = Pick<AppRequest, 'readOnly' | 'confirmFingerprint' | 'simulationId'>

/** Shows whether the app publishes, why not, and what an administrator can do about it. */
export function ReadOnlySection({ reply, onSaved }: ReadOnlySectionProps) {
  const mayChange = useMayChange()
  const { say } = useWords()
  const { mutate, isPending } = useSave(reply, onSaved)
  const [isAsking, setAsking] = useState(false)
  const { reason, byHand } = reply.readOnlyState
  const isCopy = reason === 'other-commerce' || reason === 'other-namespace'
  return (
    <section className="panel app-settings" aria-labelledby="read-only-heading">
      <Heading level={2} margin={0} id="read-only-heading">
        {say('read-only.title')}
      </Heading>
      <p role="status">{say(reason ? `read-only.${reason}` : 'read-only.none')}</p>
      {isCopy && <Copy state={reply.readOnlyState} isPending={isPending} onConfirm={mutate} />}
      <Switch
        isSelected={byHand}
        isDisabled={isPending || !mayChange}
        onChange={(readOnly) => (readOnly ? mutate({ readOnly }) : setAsking(true))}
      >
        {say('read-only.switch')}
      </Switch>
      <DialogContainer onDismiss={() => setAsking(false)}>
        {isAsking && (
          <ConfirmStart
            title={say('read-only.end.title')}
            action={say('read-only.end.yes')}
            onConfirm={(simulationId) => mutate({ readOnly: false, ...confirmedBy(simulationId) })}
            onClose={() => setAsking(false)}
          >
            <p>{say('read-only.end.text')}</p>
          </ConfirmStart>
        )}
      </DialogContainer>
      {reply.sealedWithPreviousKey > 0 && (
        <p className="quiet">{say('read-only.sealed', { count: reply.sealedWithPreviousKey })}</p>
      )}
    </section>
  )
}

interface CopyProps {
  readonly state: ReadOnlyState
  readonly isPending: boolean
  readonly onConfirm: (change: Change) => void
}

function Copy({ state: { written, own }, isPending, onConfirm }: CopyProps) {
  const { say } = useWords()
  const [isAsking, setAsking] = useState(false)
  const valuesOf = ({ commerceBaseUrl, runtimeNamespace }: typeof own) => ({
    commerce: commerceBaseUrl,
    namespace: runtimeNamespace,
  })
  return (
    <>
      {written && <p>{say('read-only.written', valuesOf(written))}</p>}
      <p>{say('read-only.own', valuesOf(own))}</p>
      <Button variant="secondary" isPending={isPending} alignSelf="start" onPress={() => setAsking(true)}>
        {say('read-only.confirm')}
      </Button>
      <DialogContainer onDismiss={() => setAsking(false)}>
        {isAsking && (
          <ConfirmStart
            title={say('read-only.confirm.title')}
            action={say('read-only.confirm.yes')}
            onConfirm={(simulationId) =>
              onConfirm({ confirmFingerprint: true, ...confirmedBy(simulationId) })
            }
            onClose={() => setAsking(false)}
          >
            <p>{say('read-only.confirm.text')}</p>
          </ConfirmStart>
        )}
      </DialogContainer>
    </>
  )
}

/** Saves at once. The limits stay as last saved. */
function useSave({ version, limits }: AppReply, onSaved: () => void) {
  const words = useWords()
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (change: Change) => {
      const body: AppRequest = { version, limits, ...change }
      return unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body }))
    },
    onError: (error) => {
      ToastQueue.negative(sayFailed(words.say('read-only.failed'), failureIn(error), words))
    },
    onSettled: onSaved,
  })
}
