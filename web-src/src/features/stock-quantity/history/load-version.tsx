import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import type { useVersion } from './use-version'

interface LoadVersionProps {
  readonly title: string
  readonly query: ReturnType<typeof useVersion>
}

/** Shown until a version is read with its rules. */
export function LoadVersion({ title, query: { error, refetch } }: LoadVersionProps) {
  const { say } = useWords()
  return (
    <Dialog size="L">
      <Heading>{title}</Heading>
      <Divider />
      <Content>
        {error ? (
          <QueryFailure title={say('history.version-failed')} error={error} onRetry={() => void refetch()} />
        ) : (
          <ProgressBar label={say('history.version-loading')} isIndeterminate width="100%" />
        )}
      </Content>
    </Dialog>
  )
}
