import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { Text } from '@adobe/react-spectrum/Text'
import Download from '@spectrum-icons/workflow/Download'
import History from '@spectrum-icons/workflow/History'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words-context'
import { AddressFailure } from '../../platform/address/address-failure'
import { storePath } from '../../platform/api/use-store'
import { listedParts, useCsvDownload } from '../../platform/csv/csv-download'
import { DownloadProgress } from '../../platform/csv/download-progress'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { EntryFilterFields } from './entry-filter-fields'
import { type Log, useEntryFilters } from './use-entry-filters'
import './activity.css'

interface EntryListProps {
  readonly log: Log
  readonly storeId: string
  readonly query: UseInfiniteQueryResult
  readonly count: number
  /** The table, shown when there are entries. */
  readonly children: ReactNode
}

/** A log with its search and export, newest entry first. Covers the loading, empty and failed states. */
export function EntryList({ log, storeId, query, count, children }: EntryListProps) {
  const { say } = useWords()
  const { filters, change, clear, isNarrowed } = useEntryFilters(log)
  const isReady = query.isSuccess && (count > 0 || isNarrowed)
  return (
    <>
      <p className="activity__intro">{say(`entries.${log}.intro`)}</p>
      <AddressFailure
        title={say(`entries.${log}.failed`)}
        error={query.error}
        onRetry={query.refetch}
        filters={filters}
        onChange={change}
        onClear={clear}
      />
      {query.isPending && <SkeletonBlocks label={say(`entries.${log}.loading`)} blocks={1} />}
      {(isReady || isNarrowed) && (
        <EntryFilterFields
          log={log}
          filters={filters}
          onChange={change}
          {...(isNarrowed ? { onClear: clear } : {})}
        />
      )}
      {query.isSuccess && count === 0 && <NoEntries log={log} isNarrowed={isNarrowed} />}
      {count > 0 && (
        <>
          <div className="activity__tools">
            <span className="quiet" role="status">
              {say(query.hasNextPage ? 'entries.more' : 'entries.shown', { count })}
            </span>
            <ExportButton log={log} storeId={storeId} filters={filters} />
          </div>
          <div className="activity__table">{children}</div>
        </>
      )}
    </>
  )
}

interface ExportButtonProps extends Pick<EntryListProps, 'log' | 'storeId'> {
  readonly filters: Readonly<Record<string, string>>
}

function ExportButton({ log, storeId, filters }: ExportButtonProps) {
  const { say } = useWords()
  const download = useCsvDownload()
  const path = `${storePath(storeId)}/${log}/csv`
  return (
    <div className="download">
      <DownloadProgress download={download} />
      <ActionButton
        isDisabled={download.rows !== null}
        onPress={() => download.start(listedParts(path, filters, 'before'), `${log}.csv`)}
      >
        <Download />
        <Text>{say('export.csv')}</Text>
      </ActionButton>
    </div>
  )
}

interface NoEntriesProps {
  readonly log: Log
  readonly isNarrowed: boolean
}

function NoEntries({ log, isNarrowed }: NoEntriesProps) {
  const { say } = useWords()
  return (
    <div className="empty">
      <IllustratedMessage>
        <History size="XXL" />
        <Heading level={2}>
          {say(isNarrowed ? 'entries.nothing.title' : `entries.${log}.empty.title`)}
        </Heading>
        <Content>{say(isNarrowed ? 'entries.nothing.text' : `entries.${log}.empty.text`)}</Content>
      </IllustratedMessage>
    </div>
  )
}
