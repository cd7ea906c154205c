import { Button } from '@adobe/react-spectrum/Button'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { FailureNotice } from '../../platform/failure-notice'
import { JobProgress } from '../../platform/job-progress'
import type { SaveSettings } from './use-save-settings'
import type { SettingsForm } from './use-settings-form'

interface SaveBarProps {
  readonly form: SettingsForm
  readonly saving: SaveSettings
}

/** Saves and undoes, and says why there may be nothing to save. */
export function SaveBar({ form, saving }: SaveBarProps) {
  const words = useWords()
  const { say } = words
  const isFirst = form.state.version === 0
  return (
    <div className="save-bar">
      <SaveOutcome saving={saving} />
      <div className="save-bar__line">
        <Button
          type="submit"
          variant="accent"
          isDisabled={!form.isChanged && !isFirst}
          isPending={saving.isSaving}
          aria-describedby="save-state"
        >
          {say('settings.save')}
        </Button>
        {form.isChanged && (
          <Button
            variant="secondary"
            isDisabled={saving.isSaving}
            onPress={() => form.dispatch({ type: 'undone' })}
          >
            {say('settings.undo')}
          </Button>
        )}
        <span id="save-state" className="quiet" role="status">
          {sayState(form, saving, words)}
        </span>
      </div>
    </div>
  )
}

/** What came of the last save, where it cannot be missed. */
function SaveOutcome({ saving: { failure, job } }: Pick<SaveBarProps, 'saving'>) {
  const { say } = useWords()
  if (failure) {
    return <FailureNotice title={say('settings.save-failed')} failure={failure} note={say('settings.kept')} />
  }
  return job ? (
    <div className="notice">
      <JobProgress key={job.id} job={job} />
    </div>
  ) : null
}

function sayState(
  { state, isChanged, issueOf }: SettingsForm,
  { isSaving }: SaveSettings,
  { say }: Words,
): string {
  if (isSaving) return say('settings.saving')
  const count = Object.keys(state.draft.texts).filter((field) =>
    issueOf(field as keyof typeof state.draft.texts),
  ).length
  if (count > 0) return say('settings.issues.title', { count })
  if (state.version === 0) return say('settings.first-time')
  return isChanged ? say('settings.unsaved') : say('settings.unchanged', { version: state.version })
}
