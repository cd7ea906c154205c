import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure } from '../api/admin-api'
import { sayFailure } from '../api/failure-notice'
import type { CsvDownload } from './csv-download'

/** The progress of a download, with a *Cancel* button. Renders nothing without a download. */
export function DownloadProgress({ download }: { readonly download: CsvDownload }) {
  const { say } = useWords()
  const { rows, failure, cancel } = download
  if (failure) return <DownloadFailed failure={failure} />
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

export function DownloadFailed({ failure }: { readonly failure: ApiFailure }) {
  const words = useWords()
  return (
    <p className="refusal" role="alert">
      {words.say('file.download.failed')}. {sayFailure(failure, words)}
    </p>
  )
}
