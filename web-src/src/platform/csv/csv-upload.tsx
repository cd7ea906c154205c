import { Button } from '@adobe/react-spectrum/Button'
import { FileTrigger } from '@adobe/react-spectrum/FileTrigger'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useCallback, useState } from 'react'
import type { UploadRequest } from '../../../../actions/admin-api/contract/uploads'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { sayFailure } from '../api/failure-notice'
import { JobProgress } from '../jobs/job-progress'
import { ConfirmUpload } from './confirm-upload'
import { FILE_MAXIMUM } from './csv-file'
import { UploadResult } from './upload-result'
import { type UploadFailure, useCsvUpload } from './use-csv-upload'
import './csv-upload.css'
import { useMayChange } from '../api/rights'

interface CsvUploadProps {
  readonly storeId: string
  readonly kind: UploadRequest['kind']
  /** Called when all rows were processed. Keep the function's identity stable. */
  readonly onOver: () => void
}

/** Chooses a CSV file, uploads it and shows the result of its rows. */
export function CsvUpload({ storeId, kind, onOver }: CsvUploadProps) {
  const mayChange = useMayChange()
  const { say } = useWords()
  const { upload, isSending, share, file, question, started, declined, failure } = useCsvUpload(storeId, kind)
  const [overId, setOverId] = useState<string | null>(null)
  const jobId = started?.job.id ?? null
  const noteOver = useCallback(() => {
    setOverId(jobId)
    onOver()
  }, [jobId, onOver])
  return (
    <div className="csv-upload">
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', 'text/csv']}
        onSelect={(files) => {
          const [chosen] = files ?? []
          if (chosen) upload(chosen)
        }}
      >
        <Button variant="accent" isDisabled={isSending || !mayChange}>
          {say('file.choose')}
        </Button>
      </FileTrigger>
      {isSending && file && (
        <ProgressBar
          label={say('file.sending', { name: file.name })}
          value={share * 100}
          width="100%"
          maxWidth="size-6000"
        />
      )}
      {failure && file && <NotUploaded failure={failure} name={file.name} onAgain={() => upload(file)} />}
      <ConfirmUpload kind={kind} question={question} />
      {declined !== null && !isSending && <p className="quiet">{say('file.declined', { name: declined })}</p>}
      {started && !isSending && (
        <>
          <p className="quiet">{say('file.chosen', { name: started.name })}</p>
          <JobProgress key={started.job.id} job={started.job} onOver={noteOver} />
          {overId === started.job.id && <UploadResult uploadId={started.uploadId} name={started.name} />}
        </>
      )}
    </div>
  )
}

interface NotUploadedProps {
  readonly failure: UploadFailure
  readonly name: string
  readonly onAgain: () => void
}

function NotUploaded({ failure, name, onAgain }: NotUploadedProps) {
  const words = useWords()
  const { say } = words
  return (
    <div role="alert">
      <p className="refusal">
        {say('file.failed')}. {sayUploadFailure(failure, words)}
      </p>
      {failure.kind === 'api' && (
        <Button variant="secondary" onPress={onAgain} marginTop="size-100">
          {say('file.again', { name })}
        </Button>
      )}
    </div>
  )
}

function sayUploadFailure(failure: UploadFailure, words: Words): string {
  return failure.kind === 'api'
    ? sayFailure(failure.failure, words)
    : words.say(`file.${failure.why}`, { maximum: FILE_MAXIMUM / 1_000_000 })
}
