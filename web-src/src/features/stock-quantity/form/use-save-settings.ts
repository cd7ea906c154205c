import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import type {
  StockQuantityRequest,
  StockQuantitySavedReply,
} from '../../../../../actions/admin-api/contract/settings'
import type { SettingsImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import type { ApiFailure, SavedSettings } from '../../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import type { Impact } from '../impact/use-impact'
import { type Draft, draftOf } from './draft'
import { changedFields } from './settings-words'
import type { SettingsForm } from './use-settings-form'

/** Settings on their way to be saved over a version. */
interface Attempt extends StockQuantityRequest {
  readonly impact: SettingsImpact | null
  /** It is an older version, and not what the form holds. */
  readonly isRevert: boolean
  /** What the form held. */
  readonly draft: Draft
}

export interface SaveSettings {
  readonly isSaving: boolean
  /** Why the last save failed, where its fields do not say it. */
  readonly failure: ApiFailure | null
  /** What somebody else saved in the meantime, while the user has not chosen. */
  readonly conflict: SavedSettings | null
  /** What the user tried to save last. */
  readonly mine: StockQuantitySettings | null
  /** Waits for the user's word, because listings go to 0. */
  readonly asking: Attempt | null
  /** The republication that the last save started. */
  readonly job: Job | null
  /** Saves the draft over the version that the form was filled from. */
  readonly save: () => void
  /** Saves an older version again, whose impact the user has confirmed. */
  readonly revert: (settings: StockQuantitySettings) => void
  readonly retry: () => void
  readonly confirm: () => void
  readonly keepTyping: () => void
  readonly keepMine: (theirs: SavedSettings) => void
  readonly takeTheirs: (theirs: SavedSettings) => void
  readonly decideLater: () => void
}

/** Saving, with everything that may come of it. What was typed stays, however it ends. */
export function useSaveSettings(storeId: string, form: SettingsForm, impact: Impact): SaveSettings {
  const [conflict, setConflict] = useState<SavedSettings | null>(null)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const settle = useSettle(storeId, form)
  const sending = useSending(storeId, form, { onSaved: settle.saved, onConflict: setConflict })
  const send = (next: Attempt) => {
    setConflict(null)
    setAttempt(next)
    sending.send(next)
  }
  const question = useQuestion(impact, send)

  const save = () => {
    const { version, draft } = form.state
    form.dispatch({ type: 'checked' })
    if (!form.parsed.ok) return form.focusFirst(form.parsed.issues.map(({ field }) => field))
    void question.ask({ settings: form.parsed.settings, version, isRevert: false, draft })
  }
  const revert = (settings: StockQuantitySettings) => {
    const { version, draft } = form.state
    const counted = impact.of(settings)
    const impactConfirmed = counted !== null && counted.toZero > 0
    send({ settings, version, impact: counted, impactConfirmed, isRevert: true, draft })
  }
  return {
    isSaving: sending.isSending || question.isCounting,
    failure: sending.failure,
    conflict,
    mine: attempt?.settings ?? null,
    asking: question.asking,
    job: sending.job,
    save,
    revert,
    retry: () => (attempt?.isRevert ? send(attempt) : save()),
    confirm: question.confirm,
    keepTyping: question.close,
    keepMine: ({ version }) => attempt && send({ ...attempt, version }),
    takeTheirs: (theirs) => {
      setConflict(null)
      settle.taken(theirs)
    },
    decideLater: () => setConflict(null),
  }
}

/** Sends at once what takes no listing to 0, and asks before anything else. */
function useQuestion(impact: Impact, send: (attempt: Attempt) => void) {
  const [isCounting, setCounting] = useState(false)
  const [asking, setAsking] = useState<Attempt | null>(null)
  const ask = async (attempt: Omit<Attempt, 'impact'>) => {
    setCounting(true)
    const counted = await impact.whenLoaded(attempt.settings)
    setCounting(false)
    // Where it could not be counted, the publisher itself asks before many listings go to 0.
    if (counted && counted.toZero > 0) setAsking({ ...attempt, impact: counted })
    else send({ ...attempt, impact: counted })
  }
  const confirm = () => {
    if (!asking) return
    setAsking(null)
    send({ ...asking, impactConfirmed: true })
  }
  return { isCounting, asking, ask, confirm, close: () => setAsking(null) }
}

interface SendingOptions {
  readonly onSaved: (version: number, attempt: Attempt) => void
  readonly onConflict: (theirs: SavedSettings) => void
}

/** One save on the wire, and why the last one failed. */
function useSending(storeId: string, form: SettingsForm, { onSaved, onConflict }: SendingOptions) {
  const api = useAdminApi()
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (body: StockQuantityRequest) => {
      const path = `${storePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantitySavedReply>({ method: 'PUT', path, body }))
    },
  })
  const onError = (error: unknown, attempt: Attempt) => {
    const failed = failureIn(error)
    if (failed.kind === 'conflict' && failed.current) {
      const { version, settings: theirs } = failed.current
      // The same values: most often this user's own save, whose answer got lost on the way.
      return changedFields(attempt.settings, theirs).length === 0
        ? onSaved(version, attempt)
        : onConflict(failed.current)
    }
    setFailure(failed)
    if (failed.kind !== 'refused') return
    form.dispatch({ type: 'refused', issues: failed.issues })
    form.focusFirst(failed.issues.map(({ field }) => field))
  }
  return {
    isSending: isPending,
    failure,
    job: isPending ? null : (data?.job ?? null),
    send: (attempt: Attempt) => {
      setFailure(null)
      const { version, settings, impactConfirmed = false } = attempt
      mutate(
        { version, settings, impactConfirmed },
        {
          onSuccess: (reply) => onSaved(reply.version, attempt),
          onError: (error) => onError(error, attempt),
        },
      )
    },
  }
}

/** The form holds what the server has again. */
function useSettle(storeId: string, form: SettingsForm) {
  const words = useWords()
  const queries = useQueryClient()
  const fill = (settings: StockQuantitySettings, version: number, sent?: Draft) => {
    form.dispatch({ type: 'settled', draft: draftOf(settings, words.number), version, sent })
    void queries.invalidateQueries({ queryKey: ['history', storeId] })
  }
  return {
    saved: (version: number, { settings, draft, isRevert }: Attempt) => {
      fill(settings, version, isRevert ? undefined : draft)
      ToastQueue.positive(words.say('settings.saved', { version }), { timeout: 6_000 })
      void queries.invalidateQueries({ queryKey: ['store', storeId] })
      void queries.invalidateQueries({ queryKey: ['stores'] })
    },
    taken: ({ settings, version }: SavedSettings) => {
      fill(settings, version)
      ToastQueue.info(words.say('settings.taken', { version }), { timeout: 6_000 })
    },
  }
}
