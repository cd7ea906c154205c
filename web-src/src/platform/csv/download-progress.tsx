import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useWords } from '../../i18n/words-context'
import { sayFailure } from '../api/failure-notice'
import type { CsvDownload } from './csv-download'

/** The progress of a download, with a *Cancel* button. Renders nothing without a download. */
export function DownloadProgress({ download }: { readonly download: CsvDownload }) {
  const words = useWords()
  const { say } = words
  const { rows, failure, cancel } = download
  if (failure) {
    return (
      <p className="refusal" role="alert">
        {say('file.download.failed')}. {sayFailure(failure, words)}
      </p>
    )
  }
  if (rows === null) return null
  return (
    <div className="download">
      <ProgressBar
        isIndeterminate
        label={say('export.under-way')}
        valueLabel={say('export.rows', { rows })}
        showValueLabel
        size="S"
        width="size-2400"
      />
      <ActionButton isQuiet onPress={cancel}>
        {say('export.cancel')}
      </ActionButton>
    </div>
  )
}
