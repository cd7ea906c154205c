import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { ActivityEntry } from '../../../../actions/admin-api/contract/activity'
import { useWords } from '../../i18n/words-context'
import { Ago } from '../../platform/ui/ago'
import { explainCode } from './code-words'
import { ListingLink } from './listing-link'
import type { Scrolled } from './load-more'

interface ActivityTableProps extends Partial<Scrolled> {
  readonly storeId: string
  readonly storeName: string
  readonly entries: readonly ActivityEntry[]
}

/** The quantities sent to Amazon: from, to, why, when and Amazon's answer. */
export function ActivityTable({ storeId, storeName, entries, ...scrolled }: ActivityTableProps) {
  const { say } = useWords()
  const { height, loading, onLoadMore } = scrolled
  return (
    <TableView
      aria-label={say('activity.table', { store: storeName })}
      overflowMode="wrap"
      density="compact"
      {...(height ? { height } : {})}
    >
      <TableHeader>
        <Column isRowHeader minWidth={140}>
          {say('activity.seller-sku')}
        </Column>
        <Column width={130}>{say('activity.quantity')}</Column>
        <Column minWidth={170}>{say('activity.rule')}</Column>
        <Column minWidth={150}>{say('activity.status')}</Column>
        <Column width={150}>{say('activity.time')}</Column>
      </TableHeader>
      <TableBody
        items={entries}
        {...(loading ? { loadingState: loading } : {})}
        {...(onLoadMore ? { onLoadMore } : {})}
      >
        {(entry) => (
          <Row>
            <Cell textValue={entry.sellerSku}>
              <ListingLink storeId={storeId} sellerSku={entry.sellerSku} />
            </Cell>
            <Cell>
              <FromTo entry={entry} />
            </Cell>
            <Cell>
              <Rule entry={entry} />
            </Cell>
            <Cell>
              <AmazonVerdict entry={entry} />
            </Cell>
            <Cell>
              <Ago at={entry.at} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}

interface EntryProps {
  readonly entry: ActivityEntry
}

function FromTo({ entry: { from, to } }: EntryProps) {
  const { say, number } = useWords()
  return <>{say('activity.from-to', { from: from === null ? say('activity.nothing') : number(from), to })}</>
}

function Rule({ entry: { rule, settingsRuleName } }: EntryProps) {
  const { say } = useWords()
  return (
    <>
      {say(`rule.${rule}`)}
      {settingsRuleName && (
        <div className="quiet breakable">{say('activity.settings-rule', { name: settingsRuleName })}</div>
      )}
    </>
  )
}

/** Matches the code that Amazon's refusals begin with. */
const CODE = /^(\S+): /

function AmazonVerdict({ entry: { status, message } }: EntryProps) {
  const words = useWords()
  const { say } = words
  const code = message === null ? undefined : CODE.exec(message)?.[1]
  const explained = code === undefined ? null : explainCode('amazon', code, words)
  return (
    <div>
      <StatusLight variant={status === 'accepted' ? 'positive' : 'negative'} UNSAFE_className="status">
        {say(`activity.${status}`)}
      </StatusLight>
      {explained && <div>{explained.what}</div>}
      {message && <div className="quiet breakable">{message}</div>}
    </div>
  )
}
