import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, useCallback, useState } from 'react'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import type { StockQuantityReply } from '../../../../../actions/admin-api/contract/settings'
import { useWords } from '../../../i18n/words-context'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'
import { ConfirmSave } from '../dialogs/confirm-save'
import { ConflictDialog } from '../dialogs/conflict-dialog'
import { LiveExample } from '../example/live-example'
import { FulfilledBy } from '../fulfilled-by'
import { RevertDialog } from '../history/revert-dialog'
import { SettingsHistory } from '../history/settings-history'
import { useHistory } from '../history/use-history'
import type { Version } from '../history/use-version'
import { useImpact } from '../impact/use-impact'
import { RulesSection } from '../rules/rules-section'
import { QuickAccess, SectionList, useSections } from '../sections'
import { SaveBar, SaveOutcome } from './save-bar'
import { SettingsFields } from './settings-fields'
import { useSaveSettings } from './use-save-settings'
import { useSettingsForm } from './use-settings-form'

interface SettingsFormProps {
  readonly storeId: string
  readonly reply: StockQuantityReply
  /** A republication of the store that is in progress. */
  readonly running: Job | null
}

/** The listing settings with their example, save bar and history. */
export function SettingsForm({ storeId, reply, running }: SettingsFormProps) {
  const { say } = useWords()
  const form = useSettingsForm(reply)
  const settings = form.parsed.ok ? form.parsed.settings : null
  const impact = useImpact(storeId, form.state.version, settings && { settings, rules: form.changedRules })
  const saving = useSaveSettings(storeId, form, impact)
  const sections = useSections()
  const history = useHistory(storeId)
  const [reverting, revert] = useState<Version | null>(null)
  const job = useFollowed(saving.job ?? running)
  const { isApplied, applied } = useApplied(storeId, job)
  useUnsavedChanges(form.isChanged && (!saving.isSaving || saving.counting !== null))

  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    if (saving.isSaving) return
    if (!form.parsed.ok) sections.open('stock-quantity')
    saving.save()
  }
  return (
    <>
      <QuickAccess sections={sections} />
      <form className="settings-layout" noValidate onSubmit={submit} aria-label={say('settings.title')}>
        <div className="panel settings-form">
          <SectionList
            sections={sections}
            contents={{
              'stock-quantity': <SettingsFields form={form} />,
              rules: (
                <RulesSection
                  storeId={storeId}
                  rules={form.state.draft.rules}
                  settings={settings}
                  onChange={(rules) => form.dispatch({ type: 'rules', rules })}
                />
              ),
              'fulfilled-by': <FulfilledBy storeId={storeId} />,
            }}
          />
        </div>
        <div className="settings-example">
          <LiveExample draft={form.state.draft} />
        </div>
        <SaveOutcome saving={saving} job={job} onApplied={applied} />
        <SaveBar
          storeId={storeId}
          form={form}
          saving={saving}
          impact={impact}
          isApplying={job !== null && !isApplied}
        />
      </form>
      <SettingsHistory storeId={storeId} history={history} onRevert={revert} />
      <RevertDialog
        storeId={storeId}
        version={reverting}
        newest={history.data?.versions[0]}
        isChanged={form.isChanged}
        onRevert={(version, simulationId) => {
          revert(null)
          saving.revert(version, simulationId)
        }}
        onClose={() => revert(null)}
      />
      <ConfirmSave storeId={storeId} saving={saving} />
      <ConflictDialog saving={saving} />
    </>
  )
}

/** Keeps the last job after it has ended, so that its result can be read. */
function useFollowed(job: Job | null): Job | null {
  const [followed, follow] = useState(job)
  if (job && job.id !== followed?.id) follow(job)
  return job ?? followed
}

/** Whether a job has ended. Reloads the store's numbers then, because every listing was decided again. */
function useApplied(storeId: string, job: Job | null) {
  const queries = useQueryClient()
  const [endedId, end] = useState<string | null>(null)
  const applied = useCallback(
    ({ id }: Job) => {
      end(id)
      for (const key of ['store', 'impact', 'listings']) {
        void queries.invalidateQueries({ queryKey: [key, storeId] })
      }
    },
    [queries, storeId],
  )
  return { isApplied: job?.id === endedId, applied }
}
