import { Button } from '@adobe/react-spectrum/Button'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import type { AlertsReply } from '../../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { Changes, useMayChange } from '../../../platform/api/rights'
import { invalidIf } from '../../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { sayOutcome } from './outcome-words'
import { useRemoveAlerts, useSaveAlerts, useTestAlerts } from './use-alerts'

const SECRET_LEAST = 16
const TOAST = { timeout: 6_000 }

interface AlertsFormProps {
  readonly webhook: AlertsReply['webhook']
}

/** The webhook's address and secret. Neither is shown again after saving. A failed save keeps what was typed. */
export function AlertsForm({ webhook }: AlertsFormProps) {
  const mayChange = useMayChange()
  const { say } = useWords()
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error, reset } = useSaveAlerts()
  const failure = error ? failureIn(error) : null
  const refused = failure && 'field' in failure ? failure.field : undefined
  const isUrlWrong = !/^https:\/\/\S+$/.test(url.trim())
  const isSecretWrong = secret === '' ? webhook === null : secret.length < SECRET_LEAST
  const hasTyped = url !== '' || secret !== ''
  useUnsavedChanges(hasTyped && !isPending)

  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isPending || isUrlWrong || isSecretWrong) return
    const onSuccess = ({ webhook: saved }: AlertsReply) => {
      setUrl('')
      setSecret('')
      setChecked(false)
      if (saved) ToastQueue.positive(say('alerts.saved', { origin: saved.origin }), TOAST)
    }
    mutate({ url: url.trim(), ...(secret === '' ? {} : { secret }) }, { onSuccess })
  }
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    reset()
  }
  return (
    <form className="app-settings" noValidate onSubmit={submit} aria-label={say('alerts.title')}>
      <div className="app-settings__fields">
        <TextField
          label={say('alerts.url')}
          description={say(webhook ? 'alerts.url.change' : 'alerts.url.help')}
          value={url}
          onChange={change(setUrl)}
          inputMode="url"
          autoComplete="off"
          width="100%"
          {...invalidIf((isChecked && isUrlWrong) || refused === 'url', say('alerts.url.issue'))}
        />
        <TextField
          label={say('alerts.secret')}
          description={say(webhook ? 'alerts.secret.change' : 'alerts.secret.help', { least: SECRET_LEAST })}
          value={secret}
          onChange={change(setSecret)}
          type="password"
          autoComplete="new-password"
          width="100%"
          {...invalidIf(
            (isChecked && isSecretWrong) || refused === 'secret',
            say('alerts.secret.issue', { least: SECRET_LEAST }),
          )}
        />
      </div>
      {failure && refused === undefined && (
        <FailureNotice title={say('alerts.save-failed')} failure={failure} note={say('app-settings.kept')} />
      )}
      <div className="app-settings__save">
        <Button type="submit" variant="accent" isDisabled={!hasTyped || !mayChange} isPending={isPending}>
          {say('alerts.save')}
        </Button>
        {webhook && (
          <Changes>
            <TestButton origin={webhook.origin} />
            <RemoveButton origin={webhook.origin} />
          </Changes>
        )}
      </div>
    </form>
  )
}

function TestButton({ origin }: { readonly origin: string }) {
  const words = useWords()
  const { mutate, isPending } = useTestAlerts()
  const test = () =>
    mutate(undefined, {
      onSuccess: ({ code }) => {
        if (code === null) ToastQueue.positive(words.say('alerts.tested', { origin }), TOAST)
        else ToastQueue.negative(sayOutcome(code, words))
      },
      onError: () => ToastQueue.negative(words.say('alerts.test-failed')),
    })
  return (
    <Button variant="secondary" isPending={isPending} onPress={test}>
      {words.say('alerts.test')}
    </Button>
  )
}

function RemoveButton({ origin }: { readonly origin: string }) {
  const { say } = useWords()
  const { mutate, isPending } = useRemoveAlerts()
  const remove = () =>
    mutate(undefined, {
      onSuccess: () => void ToastQueue.positive(say('alerts.removed'), TOAST),
      onError: () => void ToastQueue.negative(say('alerts.remove-failed')),
    })
  return (
    <DialogTrigger>
      <Button variant="negative" style="outline" isPending={isPending}>
        {say('alerts.remove')}
      </Button>
      <ConfirmDialog
        title={say('alerts.remove.title')}
        action={say('alerts.remove')}
        cancel={say('read-only.cancel')}
        onConfirm={remove}
      >
        {say('alerts.remove.text', { origin })}
      </ConfirmDialog>
    </DialogTrigger>
  )
}
