import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  Job,
  StockQuantityRequest,
  StockQuantitySavedReply,
} from '../../../../actions/admin-api/replies'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure, SavedSettings } from '../../platform/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../platform/admin-api-context'
import { storePath } from '../../platform/use-store'
import { draftOf } from './draft'
import { changedFields } from './settings-words'
import type { SettingsForm } from './use-settings-form'

export interface SaveSettings {
  readonly isSaving: boolean
  /** Why the last save failed, where its fields do not say it. */
  readonly failure: ApiFailure | null
  /** What somebody else saved in the meantime, while the user has not chosen. */
  readonly conflict: SavedSettings | null
  /** The republication that the last save started. */
  readonly job: Job | null
  /** Saves the draft over `version`. */
  readonly save: (version: number) => void
  readonly takeTheirs: (theirs: SavedSettings) => void
  readonly decideLater: () => void
}

/** Saving, with everything that may come of it. What was typed stays, however it ends. */
export function useSaveSettings(storeId: string, form: SettingsForm): SaveSettings {
  const words = useWords()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const [conflict, setConflict] = useState<SavedSettings | null>(null)
  const { mutate, isPending, data } = useSaveCall(storeId)

  const onSaved = (version: number, settings: StockQuantitySettings) => {
    form.dispatch({ type: 'settled', draft: draftOf(settings, words.number), version })
    ToastQueue.positive(words.say('settings.saved', { version }), { timeout: 6_000 })
    for (const key of ['history', 'store']) void queries.invalidateQueries({ queryKey: [key, storeId] })
    void queries.invalidateQueries({ queryKey: ['stores'] })
  }
  const onError = (error: unknown, { settings: mine }: StockQuantityRequest) => {
    const failed = failureIn(error)
    if (failed.kind === 'conflict' && failed.current) {
      const { version, settings: theirs } = failed.current
      // The same values: most often this user's own save, whose answer got lost on the way.
      return changedFields(mine, theirs).length === 0 ? onSaved(version, theirs) : setConflict(failed.current)
    }
    setFailure(failed)
    if (failed.kind !== 'refused') return
    form.dispatch({ type: 'refused', issues: failed.issues })
    form.focusFirst(failed.issues.map(({ field }) => field))
  }
  const save = (version: number) => {
    setFailure(null)
    setConflict(null)
    form.dispatch({ type: 'checked' })
    if (!form.parsed.ok) return form.focusFirst(form.parsed.issues.map(({ field }) => field))
    const onSuccess = (reply: StockQuantitySavedReply, { settings }: StockQuantityRequest) =>
      onSaved(reply.version, settings)
    mutate({ version, settings: form.parsed.settings }, { onSuccess, onError })
  }
  const takeTheirs = ({ settings, version }: SavedSettings) => {
    setConflict(null)
    form.dispatch({ type: 'settled', draft: draftOf(settings, words.number), version })
    ToastQueue.info(words.say('settings.taken', { version }), { timeout: 6_000 })
    void queries.invalidateQueries({ queryKey: ['history', storeId] })
  }
  return {
    isSaving: isPending,
    failure,
    conflict,
    job: isPending ? null : (data?.job ?? null),
    save,
    takeTheirs,
    decideLater: () => setConflict(null),
  }
}

function useSaveCall(storeId: string) {
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (body: StockQuantityRequest) => {
      const path = `${storePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantitySavedReply>({ method: 'PUT', path, body }))
    },
  })
}
