import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { ActivityEntry } from '../../../../actions/admin-api/replies'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'

interface ActivityTableProps {
  readonly storeName: string
  readonly entries: readonly ActivityEntry[]
}

/** Quantities that were sent to Amazon: from, to, why, when and what Amazon said. */
export function ActivityTable({ storeName, entries }: ActivityTableProps) {
  const words = useWords()
  const { say, moment, ago } = words
  return (
    <TableView aria-label={say('activity.table', { store: storeName })} overflowMode="wrap" density="compact">
      <TableHeader>
        <Column isRowHeader minWidth={150}>
          {say('activity.seller-sku')}
        </Column>
        <Column width={150}>{say('activity.quantity')}</Column>
        <Column minWidth={190}>{say('activity.rule')}</Column>
        <Column minWidth={150}>{say('activity.status')}</Column>
        <Column width={170}>{say('activity.time')}</Column>
      </TableHeader>
      <TableBody items={entries}>
        {(entry) => (
          <Row>
            <Cell>{entry.sellerSku}</Cell>
            <Cell>{sayFromTo(entry, words)}</Cell>
            <Cell>{say(`rule.${entry.rule}`)}</Cell>
            <Cell>
              <AmazonVerdict entry={entry} />
            </Cell>
            <Cell>
              <time dateTime={entry.at} title={moment(entry.at)}>
                {ago(entry.at)}
              </time>
            </Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}

function AmazonVerdict({ entry: { status, message } }: { readonly entry: ActivityEntry }) {
  const { say } = useWords()
  return (
    <>
      <StatusLight variant={status === 'accepted' ? 'positive' : 'negative'} UNSAFE_className="status">
        {say(`activity.${status}`)}
      </StatusLight>
      {message && <span className="quiet">{message}</span>}
    </>
  )
}

function sayFromTo({ from, to }: ActivityEntry, { say, number }: Words): string {
  return say('activity.from-to', { from: from === null ? say('activity.nothing') : number(from), to })
}
