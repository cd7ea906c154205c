import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Badge } from '@adobe/react-spectrum/Badge'
import { Heading } from '@adobe/react-spectrum/Heading'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StockQuantityHistoryReply } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { storePath } from '../../platform/use-store'
import { sayChanges } from './settings-words'

type Version = StockQuantityHistoryReply['versions'][number]

const SHOWN_AT_FIRST = 5

interface SettingsHistoryProps {
  readonly storeId: string
  /** Puts a version's values into the form. */
  readonly onRestore: (version: Version) => void
}

/** Every saved version, newest first: who, when and what changed. */
export function SettingsHistory({ storeId, onRestore }: SettingsHistoryProps) {
  const { say } = useWords()
  const api = useAdminApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['history', storeId],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/stock-quantity/history`
      return unwrap(await api<StockQuantityHistoryReply>({ path, signal }))
    },
  })
  return (
    <section className="section" aria-labelledby="history-heading">
      <div className="section__head">
        <Heading level={2} margin={0} id="history-heading">
          {say('history.title')}
        </Heading>
      </div>
      {error && (
        <FailureNotice
          title={say('history.failed')}
          failure={failureIn(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data?.versions.length === 0 && <p className="quiet">{say('history.empty')}</p>}
      {data && data.versions.length > 0 && <Versions versions={data.versions} onRestore={onRestore} />}
    </section>
  )
}

interface VersionsProps extends Pick<SettingsHistoryProps, 'onRestore'> {
  readonly versions: readonly Version[]
}

function Versions({ versions, onRestore }: VersionsProps) {
  const { say } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? versions : versions.slice(0, SHOWN_AT_FIRST)
  const hidden = versions.length - shown.length
  return (
    <>
      <ol className="history">
        {shown.map((version, index) => (
          <li key={version.version} className="history__version">
            <VersionEntry
              version={version}
              before={versions[index + 1]}
              {...(index === 0 ? {} : { onRestore: () => onRestore(version) })}
            />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <ActionButton onPress={() => setWhole(true)} marginTop="size-150">
          {say('history.all', { count: hidden })}
        </ActionButton>
      )}
    </>
  )
}

interface VersionEntryProps {
  readonly version: Version
  readonly before: Version | undefined
  /** Left out for the newest: the form starts with it. */
  readonly onRestore?: () => void
}

function VersionEntry({ version: entry, before, onRestore }: VersionEntryProps) {
  const words = useWords()
  const { say, moment } = words
  const { version } = entry
  const changes = sayChanges(before?.settings, entry.settings, words)
  return (
    <>
      <div className="history__head">
        <strong>{say('history.version', { version })}</strong>
        {onRestore ? null : <Badge variant="neutral">{say('history.current')}</Badge>}
        <span className="quiet">
          {say('history.saved', { who: entry.savedBy, when: moment(entry.savedAt) })}
        </span>
      </div>
      <ul className="history__changes">
        {changes.length === 0 ? <li>{say('history.same')}</li> : null}
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {onRestore && (
        <ActionButton isQuiet onPress={onRestore} aria-label={say('history.restore.label', { version })}>
          {say('history.restore')}
        </ActionButton>
      )}
    </>
  )
}
