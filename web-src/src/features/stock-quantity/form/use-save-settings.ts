import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isEqual } from 'es-toolkit'
import { useEffect, useRef, useState } from 'react'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import type {
  StockQuantityReply,
  StockQuantityRequest,
  StockQuantitySavedReply,
  StockQuantityVersionReply,
} from '../../../../../actions/admin-api/contract/settings'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import type { ApiFailure } from '../../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { fetchVersion } from '../history/use-version'
import type { Impact } from '../impact/use-impact'
import { type Draft, draftOf } from './draft'
import { changedFields } from './settings-words'
import type { SettingsForm } from './use-settings-form'

/** A save in progress. */
interface Attempt extends StockQuantityRequest {
  /** Number of quantities that it takes to 0; null if they are not counted yet. */
  readonly zeros: number | null
  /** True when it restores an older version instead of saving the form. */
  readonly isRevert: boolean
  /** The form's draft at that time. */
  readonly draft: Draft
}

/** What the user last tried to save. Rules that are left out stay as they are. */
export type Mine = Pick<StockQuantityRequest, 'settings' | 'rules'>

export interface RestoredVersion {
  readonly settings: StockQuantitySettings
  readonly rules: readonly ListingRule[]
}

/** What a save changes is counted before it is sent. */
export interface Counting {
  /** From 0 to 1; null: not known yet. */
  readonly share: number | null
  readonly cancel: () => void
}

export interface SaveSettings {
  readonly isSaving: boolean
  /** Null except before a save. */
  readonly counting: Counting | null
  /** The last failure, unless a field shows it. */
  readonly failure: ApiFailure | null
  /** The version that somebody else saved meanwhile, until the user chooses. */
  readonly conflict: StockQuantityVersionReply | null
  readonly mine: Mine | null
  /** A save that waits for confirmation, because it takes listings to 0, or may. */
  readonly unconfirmed: Attempt | null
  /** The republication that the last save started. */
  readonly job: Job | null
  /** Saves the draft over the version that filled the form. */
  readonly save: () => void
  /** Restores an older version. The user has confirmed its impact. */
  readonly revert: (version: RestoredVersion, simulationId: string | null) => void
  readonly retry: () => void
  /** Null: its zeros could not be counted, and wait for another question. */
  readonly confirm: (simulationId: string | null) => void
  readonly keepTyping: () => void
  readonly keepMine: (theirs: StockQuantityVersionReply) => void
  readonly takeTheirs: (theirs: StockQuantityVersionReply) => void
  readonly decideLater: () => void
}

/** Saves the settings and handles every result. What was typed always stays. */
export function useSaveSettings(storeId: string, form: SettingsForm, impact: Impact): SaveSettings {
  const [conflict, setConflict] = useState<StockQuantityVersionReply | null>(null)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const serverState = useServerState(storeId, form)
  const sending = useSending(storeId, form, { onSaved: serverState.saved, onConflict: setConflict })
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
    const rules = form.changedRules ? { rules: form.changedRules } : {}
    void question.ask({ settings: form.parsed.settings, ...rules, version, isRevert: false, draft })
  }
  const revert = ({ settings, rules }: RestoredVersion, simulationId: string | null) => {
    const { version, draft } = form.state
    send({ settings, rules, version, zeros: null, ...confirmedBy(simulationId), isRevert: true, draft })
  }
  return {
    isSaving: sending.isSending || question.counting !== null,
    counting: question.counting,
    failure: sending.failure,
    conflict,
    mine: attempt,
    unconfirmed: question.unconfirmed,
    job: sending.job,
    save,
    revert,
    retry: () => (attempt?.isRevert ? send(attempt) : save()),
    confirm: question.confirm,
    keepTyping: question.close,
    keepMine: ({ version }) => attempt && send({ ...attempt, version }),
    takeTheirs: (theirs) => {
      setConflict(null)
      serverState.taken(theirs)
    },
    decideLater: () => setConflict(null),
  }
}

/** Sends a save that takes no listing to 0 at once. Asks for confirmation otherwise, and if nobody can say. */
function useQuestion(impact: Impact, send: (attempt: Attempt) => void) {
  const [counting, setCounting] = useState<Counting | null>(null)
  const [unconfirmed, setUnconfirmed] = useState<Attempt | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const ask = async (attempt: Omit<Attempt, 'zeros'>) => {
    const stop = new AbortController()
    running.current = stop
    const show = (share: number | null) => setCounting({ share, cancel: () => stop.abort() })
    show(null)
    const { settings, rules = null } = attempt
    const zeros = await impact.countZeros({ settings, rules }, { signal: stop.signal, onProgress: show })
    setCounting(null)
    if (stop.signal.aborted) return
    if (zeros === 0) send({ ...attempt, zeros })
    else setUnconfirmed({ ...attempt, zeros })
  }
  const confirm = (simulationId: string | null) => {
    if (!unconfirmed) return
    setUnconfirmed(null)
    send({ ...unconfirmed, ...confirmedBy(simulationId) })
  }
  return { counting, unconfirmed, ask, confirm, close: () => setUnconfirmed(null) }
}

interface SendingOptions {
  readonly onSaved: (saved: StockQuantityVersionReply, attempt: Attempt) => void
  readonly onConflict: (theirs: StockQuantityVersionReply) => void
}

/** Sends one save, and keeps why the last one failed. */
function useSending(storeId: string, form: SettingsForm, { onSaved, onConflict }: SendingOptions) {
  const api = useAdminApi()
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (body: StockQuantityRequest) => {
      const path = `${storePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantitySavedReply>({ method: 'PUT', path, body }))
    },
  })
  const onError = async (error: unknown, attempt: Attempt) => {
    const failed = failureIn(error)
    if (failed.kind === 'conflict' && failed.current) {
      // A refusal does not carry the rules.
      const theirs = await fetchVersion(api, storeId, failed.current.version)
      if (theirs.kind !== 'ok') return setFailure(theirs)
      return isSame(attempt, theirs.value) ? onSaved(theirs.value, attempt) : onConflict(theirs.value)
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
      const { zeros: _zeros, isRevert: _isRevert, draft: _draft, ...request } = attempt
      mutate(request, {
        onSuccess: (reply) => onSaved({ ...reply, ...reply.saved, settings: attempt.settings }, attempt),
        onError: (error) => void onError(error, attempt),
      })
    },
  }
}

/** The same values usually mean the user's own save, whose reply was lost. */
function isSame({ settings, rules }: Mine, theirs: StockQuantityVersionReply): boolean {
  return (
    changedFields(settings, theirs.settings).length === 0 &&
    (rules === undefined || isEqual(rules, theirs.rules))
  )
}

/** Fills the form with the server's state. */
function useServerState(storeId: string, form: SettingsForm) {
  const words = useWords()
  const queries = useQueryClient()
  const fill = (read: Pick<StockQuantityReply, 'version' | 'settings' | 'rules'>, sent?: Draft) => {
    const { version } = read
    form.dispatch({ type: 'settled', draft: draftOf(read, words.number), version, sent })
    void queries.invalidateQueries({ queryKey: ['history', storeId] })
  }
  return {
    saved: (saved: StockQuantityVersionReply, { draft, isRevert }: Attempt) => {
      fill(saved, isRevert ? undefined : draft)
      ToastQueue.positive(words.say('settings.saved', { version: saved.version }), { timeout: 6_000 })
      void queries.invalidateQueries({ queryKey: ['store', storeId] })
      void queries.invalidateQueries({ queryKey: ['stores'] })
    },
    taken: (theirs: StockQuantityVersionReply) => {
      const { version } = theirs
      fill(theirs)
      ToastQueue.info(words.say('settings.taken', { version }), { timeout: 6_000 })
    },
  }
}
