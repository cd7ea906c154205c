import { Button } from '@adobe/react-spectrum/Button'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RefusedRow, UploadReply } from '../../../../../actions/admin-api/contract/files/uploads'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../api/admin-api-context'
import { FailureNotice } from '../../api/failure-notice'
import { SkeletonBlocks } from '../../ui/page-skeleton'
import { csvFile, saveFile } from '../csv-download'
import { DownloadFailed } from '../download-progress'
import { MistakeTable } from '../mistake-table'
import { sayMistakes } from '../mistake-words'
import { allRefused, namesOfColumns, refusedCsv } from './refused-file'
import type { UploadSource } from './upload-flow'

interface UploadResultProps {
  readonly uploadId: string
  /** The file's name. */
  readonly name: string
  readonly source: UploadSource
}

/** How many rows of a file were applied, and which were refused and why. */
export function UploadResult({ uploadId, name, source }: UploadResultProps) {
  const { say } = useWords()
  const api = useAdminApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['upload', uploadId],
    queryFn: async ({ signal }) => {
      const path = `/uploads/${encodeURIComponent(uploadId)}`
      return unwrap(await api<UploadReply>({ path, signal })).upload
    },
  })
  if (error && !data) {
    const retry = () => void refetch()
    return <FailureNotice title={say('file.result.failed')} failure={failureIn(error)} onRetry={retry} />
  }
  if (!data) return <SkeletonBlocks label={say('app.loading')} blocks={1} />
  const { applied, unchanged, refusedCount, refused } = data
  return (
    <section className="csv-upload__result" aria-label={say('file.result', { name })}>
      <p role="status">
        {say('file.applied', { count: applied })}
        {unchanged > 0 && ` ${say('file.unchanged', { count: unchanged })}`}
      </p>
      {refusedCount > 0 && (
        <RefusedRows count={refusedCount} rows={refused} uploadId={uploadId} name={name} source={source} />
      )}
    </section>
  )
}

interface RefusedRowsProps extends UploadResultProps {
  readonly count: number
  readonly rows: readonly RefusedRow[]
}

function RefusedRows({ count, rows, ...upload }: RefusedRowsProps) {
  const words = useWords()
  const { say } = words
  const columns = namesOfColumns(upload.source)
  const sayRow = (row: RefusedRow) => sayMistakes(row.mistakes, words, columns)
  const title = say('file.refused', { count })
  return (
    <>
      <p>
        <strong>{title}.</strong> {say('file.refused.text')}{' '}
        {count > rows.length && say('file.refused.first', { count: rows.length })}
      </p>
      <MistakeTable
        label={title}
        counted="row"
        rows={rows.map((row) => ({ line: row.line, text: sayRow(row) }))}
      />
      <RefusedDownload {...upload} sayRow={sayRow} />
    </>
  )
}

interface RefusedDownloadProps extends UploadResultProps {
  /** What is wrong with a row. */
  readonly sayRow: (row: RefusedRow) => string
}

function RefusedDownload({ uploadId, name, source, sayRow }: RefusedDownloadProps) {
  const { say } = useWords()
  const api = useAdminApi()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const text = refusedCsv({
        source,
        refused: await allRefused(api, uploadId),
        names: [say('file.row'), say('file.mistake')],
        say: sayRow,
      })
      const ownName = name.replace(/\.\w+$/, '')
      saveFile(csvFile([text]), `${ownName}-${say('file.refused.name')}.csv`)
    },
  })
  return (
    <>
      <Button variant="secondary" marginTop="size-150" isPending={isPending} onPress={() => mutate()}>
        {say('file.refused.download')}
      </Button>
      {error && <DownloadFailed failure={failureIn(error)} />}
    </>
  )
}
