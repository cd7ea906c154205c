import { Button } from '@adobe/react-spectrum/Button'
import { FileTrigger } from '@adobe/react-spectrum/FileTrigger'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useCallback, useRef, useState } from 'react'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { sayFailure } from '../../api/failure-notice'
import { useMayChange } from '../../api/rights'
import { JobProgress } from '../../jobs/job-progress'
import type { UploadKind } from '../table/file-fields'
import { FILE_MAXIMUM } from '../table/open-file'
import { ROWS_MAXIMUM } from '../table/table'
import { CheckColumns } from './check-columns'
import { ConfirmUpload } from './confirm-upload'
import type { UploadFailure, UploadStage } from './upload-flow'
import { UploadResult } from './upload-result'
import { type FileUploading, useFileUpload } from './use-file-upload'
import './csv-upload.css'

interface CsvUploadProps {
  readonly storeId: string
  readonly kind: UploadKind
  /** Called when all rows were processed. Keep the function's identity stable. */
  readonly onOver: () => void
}

/** Chooses a CSV file or an Excel workbook, uploads it and shows the result of its rows. */
export function CsvUpload({ storeId, kind, onOver }: CsvUploadProps) {
  const mayChange = useMayChange()
  const { say } = useWords()
  const uploading = useFileUpload(storeId, kind)
  const { step } = uploading.stage
  const region = useRef<HTMLDivElement>(null)
  return (
    <div ref={region} tabIndex={-1} className="csv-upload">
      <FileTrigger
        acceptedFileTypes={['.xlsx', '.xlsm', '.xls', '.csv', '.tsv', '.txt', 'text/csv']}
        onSelect={(files) => {
          const [chosen] = files ?? []
          if (chosen) uploading.flow.choose(chosen)
        }}
      >
        <Button variant="accent" isDisabled={step === 'reading' || step === 'sending' || !mayChange}>
          {say('file.choose')}
        </Button>
      </FileTrigger>
      <p className="quiet">{say('file.kinds', { rows: ROWS_MAXIMUM })}</p>
      <Stage
        kind={kind}
        uploading={uploading}
        // The focused button disappears with its stage.
        onLeave={() => region.current?.focus()}
        onOver={onOver}
      />
    </div>
  )
}

interface StageProps {
  readonly kind: UploadKind
  readonly uploading: FileUploading
  readonly onLeave: () => void
  readonly onOver: () => void
}

function Stage({ kind, uploading, onLeave, onOver }: StageProps) {
  const { say } = useWords()
  const { stage, flow } = uploading
  switch (stage.step) {
    case 'none':
      return null
    case 'reading':
      return <Reading name={stage.name} rows={stage.rows} />
    case 'check':
      return (
        <CheckColumns
          key={stage.file.sheet}
          kind={kind}
          file={stage.file}
          onSheet={(sheet) => flow.chooseSheet(stage.file, sheet)}
          onSend={(chosen) => {
            onLeave()
            flow.send(stage.file, chosen)
          }}
          onCancel={() => {
            onLeave()
            flow.cancel()
          }}
        />
      )
    case 'sending':
      return (
        <>
          <ProgressBar
            label={say('file.sending', { name: stage.name })}
            value={stage.share * 100}
            width="100%"
            maxWidth="size-6000"
          />
          <ConfirmUpload kind={kind} name={stage.name} question={stage.question} />
        </>
      )
    case 'failed':
      return <NotUploaded {...stage} onLeave={onLeave} />
    case 'declined':
      return <p className="quiet">{say('file.declined', { name: stage.name })}</p>
    case 'started':
      return <Started key={stage.started.job.id} {...stage} onOver={onOver} />
  }
}

function Reading({ name, rows }: { readonly name: string; readonly rows: number }) {
  const { say } = useWords()
  return (
    <ProgressBar
      isIndeterminate
      label={say('file.reading', { name })}
      valueLabel={say('export.rows', { rows })}
      showValueLabel
      width="100%"
      maxWidth="size-6000"
    />
  )
}

function Started({
  name,
  started,
  source,
  onOver,
}: Extract<UploadStage, { step: 'started' }> & Pick<CsvUploadProps, 'onOver'>) {
  const { say } = useWords()
  const [isOver, setOver] = useState(false)
  const noteOver = useCallback(() => {
    setOver(true)
    onOver()
  }, [onOver])
  return (
    <>
      <p className="quiet">{say('file.chosen', { name })}</p>
      <JobProgress job={started.job} onOver={noteOver} />
      {isOver && <UploadResult uploadId={started.uploadId} name={name} source={source} />}
    </>
  )
}

function NotUploaded({
  failure,
  again,
  onLeave,
}: Extract<UploadStage, { step: 'failed' }> & Pick<StageProps, 'onLeave'>) {
  const words = useWords()
  const { say } = words
  return (
    <div role="alert">
      <p className="refusal">
        {say('file.failed')}. {sayUploadFailure(failure, words)}
      </p>
      {again && (
        <Button
          variant="secondary"
          marginTop="size-100"
          onPress={() => {
            onLeave()
            again()
          }}
        >
          {say('failure.retry')}
        </Button>
      )}
    </div>
  )
}

function sayUploadFailure(failure: UploadFailure, words: Words): string {
  if (failure.kind === 'api') return sayFailure(failure.failure, words)
  const said = words.say(`file.${failure.why}`, { maximum: FILE_MAXIMUM / 1_000_000, rows: ROWS_MAXIMUM })
  return failure.row === null ? said : `${words.say('file.at-row', { row: failure.row })} ${said}`
}
