import { Button } from '@adobe/react-spectrum/Button'
import { useMutation } from '@tanstack/react-query'
import { useWords } from '../i18n/words-context'
import { failureIn, useAdminApi } from './admin-api-context'
import { downloadCsv } from './csv-file'
import { sayFailure } from './failure-notice'

interface DownloadButtonProps {
  readonly label: string
  /** Of the file's parts. */
  readonly path: string
  readonly fileName: string
}

/** Downloads a CSV file, however many parts it has. */
export function DownloadButton({ label, path, fileName }: DownloadButtonProps) {
  const words = useWords()
  const api = useAdminApi()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => downloadCsv(api, path, fileName, words.locale),
  })
  return (
    <div>
      <Button variant="secondary" isPending={isPending} onPress={() => mutate()}>
        {label}
      </Button>
      {error && (
        <p className="refusal" role="alert">
          {words.say('file.download.failed')}. {sayFailure(failureIn(error), words)}
        </p>
      )}
    </div>
  )
}
