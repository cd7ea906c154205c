import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { CommunicationError } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'

interface ErrorsTableProps {
  readonly storeName: string
  readonly entries: readonly CommunicationError[]
}

/** What a foreign system refused or did not answer: when, which one, for what, and in its own words. */
export function ErrorsTable({ storeName, entries }: ErrorsTableProps) {
  const { say, moment, ago } = useWords()
  return (
    <TableView aria-label={say('errors.table', { store: storeName })} overflowMode="wrap" density="compact">
      <TableHeader>
        <Column width={150}>{say('activity.time')}</Column>
        <Column width={120}>{say('errors.system')}</Column>
        <Column minWidth={130}>{say('activity.seller-sku')}</Column>
        <Column minWidth={130}>{say('errors.code')}</Column>
        <Column isRowHeader minWidth={240} defaultWidth="2fr">
          {say('errors.message')}
        </Column>
        <Column minWidth={150}>{say('errors.request-id')}</Column>
      </TableHeader>
      <TableBody items={entries}>
        {(entry) => (
          <Row>
            <Cell>
              <time dateTime={entry.at} title={moment(entry.at)}>
                {ago(entry.at)}
              </time>
            </Cell>
            <Cell>{say(`errors.system.${entry.system}`)}</Cell>
            <Cell>
              <span className="breakable">{entry.sellerSku ?? '—'}</span>
            </Cell>
            <Cell>
              <span className="breakable">{entry.code}</span>
            </Cell>
            <Cell>
              <span className="breakable">{entry.message}</span>
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
