import { Button } from '@adobe/react-spectrum/Button'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RefusedRow, UploadReply } from '../../../../../actions/admin-api/contract/files/uploads'
import english from '../../../i18n/en.json'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../api/admin-api-context'
import { FailureNotice } from '../../api/failure-notice'
import { SkeletonBlocks } from '../../ui/page-skeleton'
import { csvFile, saveFile } from '../csv-download'
import { DownloadFailed } from '../download-progress'
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
  const { say, number } = words
  const columns = namesOfColumns(upload.source)
  const sayRow = (row: RefusedRow) => sayMistakes(row, words, columns)
  const title = say('file.refused', { count })
  return (
    <>
      <p>
        <strong>{title}.</strong> {say('file.refused.text')}{' '}
        {count > rows.length && say('file.refused.first', { count: rows.length })}
      </p>
      <TableView
        aria-label={title}
        density="compact"
        overflowMode="wrap"
        {...(rows.length > 8 ? { height: 'size-3600' } : {})}
      >
        <TableHeader>
          <Column width={100} align="end" isRowHeader>
            {say('file.row')}
          </Column>
          <Column>{say('file.mistake')}</Column>
        </TableHeader>
        <TableBody items={rows.map((row) => ({ ...row, id: row.line }))}>
          {(row) => (
            <Row>
              <Cell>{number(row.line)}</Cell>
              <Cell>{sayRow(row)}</Cell>
            </Row>
          )}
        </TableBody>
      </TableView>
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

type Mistake = {
  [Key in keyof typeof english]: Key extends `mistake.${infer Code}` ? Code : never
}[keyof typeof english]

/** Says the mistakes in the merchant's language, or in the server's words if the page has none. */
function sayMistakes({ mistakes }: RefusedRow, { say }: Words, columns: ReadonlyMap<string, string>): string {
  return mistakes
    .map(({ code, values, message }) => {
      const column = columns.get(String(values.column))
      return isKnown(code)
        ? say(`mistake.${code}`, column === undefined ? values : { ...values, column })
        : message
    })
    .join(' ')
}

function isKnown(code: string): code is Mistake {
  return Object.hasOwn(english, `mistake.${code}`)
}
