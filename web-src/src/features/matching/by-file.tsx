import { Heading } from '@adobe/react-spectrum/Heading'
import { useWords } from '../../i18n/words-context'
import { storePath } from '../../platform/api/use-store'
import { DownloadButton } from '../../platform/csv/download-button'
import { CsvUpload } from '../../platform/csv/upload/csv-upload'

interface ByFileProps {
  readonly storeId: string
  readonly onOver: () => void
}

/** Matches many listings with a CSV file. */
export function ByFile({ storeId, onOver }: ByFileProps) {
  const { say } = useWords()
  const path = storePath(storeId)
  return (
    <div className="matching__files">
      <section className="panel" aria-labelledby="download-heading">
        <Heading level={2} margin={0} id="download-heading">
          {say('matching.download')}
        </Heading>
        <p>{say('matching.download.text')}</p>
        <div className="matching__downloads">
          <DownloadButton
            label={say('matching.download.unmatched')}
            path={`${path}/unmatched/csv`}
            fileName={`not-matched-${storeId}.csv`}
          />
          <DownloadButton
            label={say('matching.download.matched')}
            path={`${path}/mappings/csv`}
            fileName={`matched-${storeId}.csv`}
          />
        </div>
      </section>
      <section className="panel" aria-labelledby="upload-heading">
        <Heading level={2} margin={0} id="upload-heading">
          {say('matching.upload')}
        </Heading>
        <p>{say('matching.upload.text')}</p>
        <CsvUpload storeId={storeId} kind="mappings" onOver={onOver} />
      </section>
    </div>
  )
}
