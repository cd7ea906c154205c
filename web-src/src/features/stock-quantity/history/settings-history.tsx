import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Badge } from '@adobe/react-spectrum/Badge'
import { useState } from 'react'
import type { StockQuantityHistoryReply } from '../../../../../actions/admin-api/contract/settings'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { Changes } from '../../../platform/api/rights'
import { Section } from '../../../platform/ui/section'
import { sayChanges } from '../form/settings-words'
import type { useHistory } from './use-history'
import { useRuleChanges } from './use-rule-changes'
import type { Version } from './use-version'

const SHOWN_AT_FIRST = 5

interface SettingsHistoryProps {
  readonly storeId: string
  readonly history: ReturnType<typeof useHistory>
  /** Restores an older version after its confirmation. */
  readonly onRevert: (version: Version) => void
}

/** Every saved version, newest first: who, when and what changed. */
export function SettingsHistory({ storeId, history, onRevert }: SettingsHistoryProps) {
  const { say } = useWords()
  const { data, error, isPending, refetch } = history
  return (
    <Section title={say('history.title')}>
      <QueryFailure title={say('history.failed')} error={error} onRetry={refetch} />
      {isPending && (
        <div className="history__place skeleton__block" role="status" aria-label={say('history.loading')} />
      )}
      {data && <NewerVersions newer={data.newer} />}
      {data?.versions.length === 0 && data.newer.length === 0 && (
        <p className="quiet">{say('history.empty')}</p>
      )}
      {data && data.versions.length > 0 && (
        <Versions storeId={storeId} versions={data.versions} onRevert={onRevert} />
      )}
    </Section>
  )
}

/** Versions that a newer version of the app saved. */
function NewerVersions({ newer }: Pick<StockQuantityHistoryReply, 'newer'>) {
  const { say, moment } = useWords()
  if (newer.length === 0) return null
  return (
    <ul className="history__newer">
      {newer.map(({ version, savedBy, savedAt }) => (
        <li key={version}>{say('history.newer', { version, who: savedBy, when: moment(savedAt) })}</li>
      ))}
    </ul>
  )
}

interface VersionsProps extends Pick<SettingsHistoryProps, 'storeId' | 'onRevert'> {
  readonly versions: readonly Version[]
}

function Versions({ storeId, versions, onRevert }: VersionsProps) {
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
              storeId={storeId}
              version={version}
              before={versions[index + 1]}
              {...(index === 0 ? {} : { onRevert: () => onRevert(version) })}
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

interface VersionEntryProps extends Pick<SettingsHistoryProps, 'storeId'> {
  readonly version: Version
  readonly before: Version | undefined
  /** Omitted for the newest version, which is in effect. */
  readonly onRevert?: () => void
}

function VersionEntry({ storeId, version: entry, before, onRevert }: VersionEntryProps) {
  const words = useWords()
  const { say, moment } = words
  const { version } = entry
  const ruleChanges = useRuleChanges(storeId, before, entry)
  const changes = [...sayChanges(before?.settings, entry.settings, words), ...ruleChanges.changes]
  return (
    <>
      <div className="history__head">
        <strong>{say('history.version', { version })}</strong>
        {onRevert ? null : <Badge variant="neutral">{say('history.current')}</Badge>}
        <span className="quiet">
          {say('history.saved', { who: entry.savedBy, when: moment(entry.savedAt) })}
        </span>
      </div>
      <ul className="history__changes">
        {changes.length === 0 && ruleChanges.isKnown ? <li>{say('history.same')}</li> : null}
        {!ruleChanges.isKnown && <li className="quiet">{say('history.rules')}</li>}
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {onRevert && (
        <Changes>
          {' '}
          <ActionButton onPress={onRevert} aria-label={say('revert.label', { version })}>
            {say('revert.button')}
          </ActionButton>
        </Changes>
      )}
    </>
  )
}
