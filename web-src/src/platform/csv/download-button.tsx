import { Button } from '@adobe/react-spectrum/Button'
import { listedParts, type NextPart, useCsvDownload } from './csv-download'
import { DownloadProgress } from './download-progress'

interface DownloadButtonProps {
  readonly label: string
  readonly fileName: string
  /** The path of the file's parts, or a function that requests them. */
  readonly path: string | (() => NextPart)
}

/** Downloads a CSV file of any length. */
export function DownloadButton({ label, path, fileName }: DownloadButtonProps) {
  const download = useCsvDownload()
  const isRunning = download.rows !== null
  return (
    <div className="download">
      <Button
        variant="secondary"
        isDisabled={isRunning}
        onPress={() => download.start(typeof path === 'string' ? listedParts(path) : path(), fileName)}
      >
        {label}
      </Button>
      <DownloadProgress download={download} />
    </div>
  )
}
