import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { useState } from 'react'
import { useWords } from '../../i18n/words-context'
import { useMayChange } from '../../platform/api/rights'
import { MatchingList } from './matching-list'
import { useUnmatched } from './use-matching'

interface UnmatchedListProps {
  readonly storeId: string
  readonly onMatch: (sellerSku: string) => void
}

/** Listings without a matching Commerce product. */
export function UnmatchedList({ storeId, onMatch }: UnmatchedListProps) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const query = useUnmatched(storeId, text)
  const rows = query.data?.pages.flatMap(({ listings }) => listings) ?? []
  const total = query.data?.pages.at(-1)?.count ?? 0
  return (
    <MatchingList
      kind="unmatched"
      text={text}
      onText={setText}
      query={query}
      shown={rows.length}
      total={total}
    >
      <TableView
        aria-label={say('matching.unmatched')}
        density="compact"
        overflowMode="wrap"
        onAction={(key) => onMatch(String(key))}
      >
        <TableHeader>
          <Column isRowHeader minWidth={150}>
            {say('matching.seller-sku')}
          </Column>
          <Column minWidth={200} defaultWidth="2fr">
            {say('matching.product')}
          </Column>
          <Column width={140}>{say('matching.asin')}</Column>
          <Column width={150}>{say('matching.action')}</Column>
        </TableHeader>
        <TableBody items={rows.map((row) => ({ ...row, id: row.sellerSku }))}>
          {({ sellerSku, title, asin }) => (
            <Row>
              <Cell>{sellerSku}</Cell>
              <Cell>{title}</Cell>
              <Cell>{asin ?? '–'}</Cell>
              <Cell>
                <MatchButton sellerSku={sellerSku} onPress={() => onMatch(sellerSku)} />
              </Cell>
            </Row>
          )}
        </TableBody>
      </TableView>
    </MatchingList>
  )
}

function MatchButton({ sellerSku, onPress }: { readonly sellerSku: string; readonly onPress: () => void }) {
  const { say } = useWords()
  return (
    <ActionButton
      isQuiet
      isDisabled={!useMayChange()}
      aria-label={say('matching.match.label', { sellerSku })}
      onPress={onPress}
    >
      {say('matching.match')}
    </ActionButton>
  )
}
