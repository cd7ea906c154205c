import { Button } from '@adobe/react-spectrum/Button'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AppReply, AppRequest } from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { sayRefusal } from '../../platform/api/refusal'
import { useMayChange } from '../../platform/api/rights'
import { invalidIf } from '../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../platform/form/leave-guard'

interface BarcodeSectionProps {
  readonly reply: AppReply
  /** Called after a save, so that the parent reloads. */
  readonly onSaved: () => void
}

/** The product attribute with the barcode, by which *Product matching* suggests products. */
export function BarcodeSection({ reply, onSaved }: BarcodeSectionProps) {
  const words = useWords()
  const { say } = words
  const mayChange = useMayChange()
  const [saved, setSaved] = useState(reply.barcodeAttribute ?? '')
  const [text, setText] = useState(saved)
  const { mutate, isPending, error, reset } = useSave(reply, onSaved)
  const isChanged = text.trim() !== saved
  useUnsavedChanges(isChanged && !isPending)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = text.trim()
    if (!isPending) mutate(code === '' ? null : code, { onSuccess: () => setSaved(code) })
  }
  return (
    <form className="panel app-settings" noValidate onSubmit={submit} aria-label={say('barcode.title')}>
      <section aria-labelledby="barcode-heading">
        <Heading level={2} margin={0} id="barcode-heading">
          {say('barcode.title')}
        </Heading>
        <p className="quiet app-settings__text">{say('barcode.text')}</p>
        <div className="app-settings__fields">
          <TextField
            label={say('barcode.label')}
            description={say('barcode.help')}
            value={text}
            onChange={(typed) => {
              setText(typed)
              reset()
            }}
            autoComplete="off"
            spellCheck="false"
            width="100%"
            {...invalidIf(error !== null, error ? sayRefusal(failureIn(error), words) : '')}
          />
        </div>
      </section>
      <div className="app-settings__save">
        <Button type="submit" variant="secondary" isDisabled={!isChanged || !mayChange} isPending={isPending}>
          {say('barcode.save')}
        </Button>
      </div>
    </form>
  )
}

/** The limits stay as last saved. */
function useSave({ version, limits }: AppReply, onSaved: () => void) {
  const { say } = useWords()
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (barcodeAttribute: string | null) => {
      const body: AppRequest = { version, limits, barcodeAttribute }
      return unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body }))
    },
    onSuccess: ({ version: saved }) => {
      ToastQueue.positive(say('app-settings.saved', { version: saved }), { timeout: 6_000 })
      onSaved()
    },
  })
}
