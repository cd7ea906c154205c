import { Button } from '@adobe/react-spectrum/Button'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField, type TextFieldRef } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, type ReactNode, useRef, useState } from 'react'
import type { AppReply, AppRequest } from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { FailureNotice } from '../../platform/api/failure-notice'
import { useMayChange } from '../../platform/api/rights'
import { invalidIf } from '../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../platform/form/leave-guard'
import { isSame, type Limit, type LimitTexts, parseLimits, SECTIONS, textsOf } from './limits'

interface LimitsFormProps {
  /** The last saved state. A newer one keeps what was typed. */
  readonly reply: AppReply
  readonly onSaved: () => void
}

/** The limits and their save button. A failed save keeps what was typed. */
export function LimitsForm({ reply, onSaved }: LimitsFormProps) {
  const { say, number, locale } = useWords()
  const [own, setOwn] = useState(reply)
  const saved = own.version > reply.version ? own : reply
  const [texts, setTexts] = useState<LimitTexts>(() => textsOf(reply.limits, number))
  const [isChecked, setChecked] = useState(false)
  const inputs = useRef<Partial<Record<Limit, TextFieldRef | null>>>({})
  const { mutate, isPending, error, reset } = useSave()
  const parsed = parseLimits(texts, reply.bounds, locale)
  const isChanged = parsed.refused.length > 0 || !isSame(parsed.limits, saved.limits)
  useUnsavedChanges(isChanged && !isPending)

  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = parsed.refused
    if (first) return inputs.current[first]?.focus()
    if (isPending) return
    const onSuccess = (now: AppReply) => {
      setOwn(now)
      onSaved()
      setTexts(textsOf(now.limits, number))
      ToastQueue.positive(say('app-settings.saved', { version: now.version }), { timeout: 6_000 })
    }
    mutate({ version: saved.version, limits: parsed.limits }, { onSuccess })
  }
  const undo = () => {
    setTexts(textsOf(saved.limits, number))
    setChecked(false)
    reset()
  }
  return (
    <form className="panel app-settings" noValidate onSubmit={submit} aria-label={say('app-settings.title')}>
      {SECTIONS.map(({ name, limits }) => (
        <LimitSection key={name} name={name}>
          {limits.map((limit) => (
            <LimitField
              key={limit}
              limit={limit}
              bounds={reply.bounds[limit]}
              value={texts[limit]}
              onChange={(text) => setTexts((before) => ({ ...before, [limit]: text }))}
              isRefused={isChecked && parsed.refused.includes(limit)}
              inputRef={(element) => {
                inputs.current[limit] = element
              }}
            />
          ))}
        </LimitSection>
      ))}
      {error && <SaveFailure error={error} />}
      <SaveLine isChanged={isChanged} isPending={isPending} onUndo={undo} />
    </form>
  )
}

interface LimitSectionProps {
  readonly name: (typeof SECTIONS)[number]['name']
  readonly children: ReactNode
}

function LimitSection({ name, children }: LimitSectionProps) {
  const { say } = useWords()
  return (
    <section aria-labelledby={`limits-${name}`}>
      <Heading level={2} margin={0} id={`limits-${name}`}>
        {say(`app-settings.${name}.title`)}
      </Heading>
      <p className="quiet app-settings__text">{say(`app-settings.${name}.text`)}</p>
      <div className="app-settings__fields">{children}</div>
    </section>
  )
}

interface SaveLineProps {
  readonly isChanged: boolean
  readonly isPending: boolean
  readonly onUndo: () => void
}

function SaveLine({ isChanged, isPending, onUndo }: SaveLineProps) {
  const { say } = useWords()
  const mayChange = useMayChange()
  const state = isPending ? 'saving' : isChanged ? 'unsaved' : 'unchanged'
  return (
    <div className="app-settings__save">
      <Button type="submit" variant="accent" isDisabled={!isChanged || !mayChange} isPending={isPending}>
        {say('app-settings.save')}
      </Button>
      {isChanged && (
        <Button variant="secondary" isDisabled={isPending} onPress={onUndo}>
          {say('app-settings.undo')}
        </Button>
      )}
      <span className="quiet" role="status">
        {say(`app-settings.${state}`)}
      </span>
    </div>
  )
}

interface LimitFieldProps {
  readonly limit: Limit
  readonly bounds: AppReply['bounds'][Limit]
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isRefused: boolean
  readonly inputRef: (element: TextFieldRef | null) => void
}

function LimitField({ limit, bounds, value, onChange, isRefused, inputRef }: LimitFieldProps) {
  const { say } = useWords()
  const { least, most, delivered } = bounds
  return (
    <TextField
      ref={inputRef}
      label={say(`limit.${limit}`)}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      autoComplete="off"
      width="100%"
      UNSAFE_className="number-field"
      description={
        delivered === null
          ? say('limit.recommended.by-size', { least, most })
          : say('limit.recommended', { least, most, delivered })
      }
      {...invalidIf(isRefused, say('limit.issue', { least, most }))}
    />
  )
}

function SaveFailure({ error }: { readonly error: unknown }) {
  const { say } = useWords()
  return (
    <FailureNotice
      title={say('app-settings.save-failed')}
      failure={failureIn(error)}
      note={say('app-settings.kept')}
    />
  )
}

function useSave() {
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (body: AppRequest) =>
      unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body })),
  })
}
