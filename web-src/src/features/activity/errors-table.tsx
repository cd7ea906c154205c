import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { CommunicationError } from '../../../../actions/admin-api/contract/activity'
import { useWords } from '../../i18n/words-context'
import { Ago } from '../../platform/ui/ago'
import { explainCode } from './code-words'
import { ListingLink } from './listing-link'
import type { Scrolled } from './load-more'

interface ErrorsTableProps extends Scrolled {
  readonly storeId: string
  readonly storeName: string
  readonly entries: readonly CommunicationError[]
}

/**
 * What another system refused or left unanswered: when, which system, for which listing, the meaning and the original
 * message.
 */
export function ErrorsTable({ storeId, storeName, entries, height, loading, onLoadMore }: ErrorsTableProps) {
  const { say } = useWords()
  return (
    <TableView
      aria-label={say('errors.table', { store: storeName })}
      overflowMode="wrap"
      density="compact"
      height={height}
    >
      <TableHeader>
        <Column width={130}>{say('activity.time')}</Column>
        <Column width={105}>{say('errors.system')}</Column>
        <Column minWidth={120}>{say('activity.seller-sku')}</Column>
        <Column minWidth={110}>{say('errors.code')}</Column>
        <Column isRowHeader minWidth={230} defaultWidth="3fr">
          {say('errors.message')}
        </Column>
        <Column minWidth={120}>{say('errors.request-id')}</Column>
      </TableHeader>
      <TableBody items={entries} loadingState={loading} onLoadMore={onLoadMore}>
        {(entry) => (
          <Row>
            <Cell>
              <Ago at={entry.at} />
            </Cell>
            <Cell>
              <SystemName entry={entry} />
            </Cell>
            <Cell textValue={entry.sellerSku ?? '—'}>
              {entry.sellerSku === null ? '—' : <ListingLink storeId={storeId} sellerSku={entry.sellerSku} />}
            </Cell>
            <Cell>
              <span className="breakable">{entry.code}</span>
            </Cell>
            <Cell textValue={entry.message}>
              <Meaning entry={entry} />
            </Cell>
            <Cell>
              <span className="breakable">{entry.requestId ?? '—'}</span>
            </Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}

interface EntryProps {
  readonly entry: CommunicationError
}

function SystemName({ entry: { system } }: EntryProps) {
  const { say } = useWords()
  return <>{say(`errors.system.${system}`)}</>
}

/** Shows what a code means and what to do, then the system's own message. An unknown code shows the message alone. */
function Meaning({ entry: { system, code, message } }: EntryProps) {
  const words = useWords()
  const explained = explainCode(system, code, words)
  if (explained === null) return <span className="breakable">{message}</span>
  return (
    <div>
      <strong>{explained.what}</strong>
      <div>{words.say('errors.todo', { todo: explained.todo })}</div>
      <div className="quiet breakable">{message}</div>
    </div>
  )
}
