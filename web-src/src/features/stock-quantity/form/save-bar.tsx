import { Button } from '@adobe/react-spectrum/Button'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import { sumImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { useMayChange } from '../../../platform/api/rights'
import { JobProgress } from '../../../platform/jobs/job-progress'
import { ShortStockAge } from '../../../platform/simulation/stock-age'
import { ImpactLine } from '../impact/impact-line'
import { impactSubject } from '../impact/impact-words'
import type { Impact } from '../impact/use-impact'
import { CautionsNotice } from './cautions-notice'
import type { Counting, SaveSettings } from './use-save-settings'
import type { SettingsForm } from './use-settings-form'

interface SaveBarProps {
  readonly storeId: string
  readonly form: SettingsForm
  readonly saving: SaveSettings
  readonly impact: Impact
  /** A job is sending the saved settings. */
  readonly isApplying: boolean
}

interface SaveOutcomeProps {
  readonly saving: SaveSettings
  /** The republication that applies the last save. */
  readonly job: Job | null
  readonly onApplied: (job: Job) => void
}

/**
 * Save and undo buttons, with the impact of saving and what to check first. The bar sticks to the window, so it is at
 * most 72 pixels high.
 */
export function SaveBar({ storeId, form, saving, impact, isApplying }: SaveBarProps) {
  const words = useWords()
  const { say } = words
  const mayChange = useMayChange()
  const isFirst = form.state.version === 0
  const subject = impactSubject({ isChanged: form.isChanged, version: form.state.version }, isApplying)
  return (
    <div className="save-bar">
      <Button
        type="submit"
        variant="accent"
        isDisabled={(!form.isChanged && !isFirst) || !mayChange}
        isPending={saving.isSaving}
        aria-describedby="save-state"
      >
        {say('settings.save')}
      </Button>
      {saving.counting && (
        <Button variant="secondary" onPress={saving.counting.cancel}>
          {say('settings.cancel')}
        </Button>
      )}
      {form.isChanged && !saving.counting && (
        <Button
          variant="secondary"
          isDisabled={saving.isSaving}
          onPress={() => form.dispatch({ type: 'undone' })}
        >
          {say('settings.undo')}
        </Button>
      )}
      <div className="save-bar__state">
        {saving.counting ? (
          <CountingBar counting={saving.counting} />
        ) : (
          <ImpactLine
            storeId={storeId}
            impact={impact}
            settings={form.parsed.ok ? form.parsed.settings : null}
            rules={form.changedRules}
            subject={subject}
          />
        )}
        <div className="quiet save-bar__saved">
          <span id="save-state" role="status">
            {sayState(form, saving, words)}
          </span>
          {impact.ofDraft && impact.stockReadAt && subject !== 'applying' && !saving.counting && (
            <span className="save-bar__age">
              <ShortStockAge readAt={impact.stockReadAt} />
            </span>
          )}
        </div>
      </div>
      <CautionsNotice
        cautions={form.parsed.ok ? form.parsed.cautions : []}
        aboveStock={sumImpact((impact.ofDraft ?? new Map()).values()).aboveStock}
      />
    </div>
  )
}

function CountingBar({ counting: { share } }: { readonly counting: Counting }) {
  const { say } = useWords()
  const label = say('settings.counting')
  if (share === null) return <ProgressBar size="S" label={label} isIndeterminate width="100%" />
  return <ProgressBar size="S" label={label} value={share * 100} width="100%" />
}

/** The result of the last save. */
export function SaveOutcome({ saving, job, onApplied }: SaveOutcomeProps) {
  const { say } = useWords()
  const { failure, isSaving } = saving
  if (failure) {
    return (
      <div className="save-outcome">
        <FailureNotice
          title={say('settings.save-failed')}
          failure={failure}
          note={say('settings.kept')}
          onRetry={saving.retry}
        />
      </div>
    )
  }
  return job && !isSaving ? (
    <div className="notice save-outcome">
      <JobProgress key={job.id} job={job} onOver={onApplied} />
    </div>
  ) : null
}

function sayState(
  { state, isChanged, issueOf }: SettingsForm,
  { isSaving, counting }: SaveSettings,
  { say }: Words,
): string {
  if (counting) return say('settings.unsaved')
  if (isSaving) return say('settings.saving')
  const count = Object.keys(state.draft.texts).filter((field) =>
    issueOf(field as keyof typeof state.draft.texts),
  ).length
  if (count > 0) return say('settings.issues.title', { count })
  if (state.version === 0) return say('settings.first-time')
  return isChanged ? say('settings.unsaved') : say('settings.unchanged', { version: state.version })
}
