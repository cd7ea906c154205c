import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { useState } from 'react'
import type { Mapping } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { useMayChange } from '../../platform/api/rights'
import { MatchingList } from './matching-list'
import { useMappings } from './use-matching'

interface MatchedListProps {
  readonly storeId: string
  readonly onRemove: (mapping: Mapping) => void
}

/** Matches that the merchant made. */
export function MatchedList({ storeId, onRemove }: MatchedListProps) {
  const mayChange = useMayChange()
  const { say, moment } = useWords()
  const [text, setText] = useState('')
  const query = useMappings(storeId, text)
  const rows = query.data?.pages.flatMap(({ mappings }) => mappings) ?? []
  const total = query.data?.pages.at(-1)?.count ?? 0
  return (
    <MatchingList kind="matched" text={text} onText={setText} query={query} shown={rows.length} total={total}>
      <TableView aria-label={say('matching.matched')} density="compact" overflowMode="wrap">
        <TableHeader>
          <Column isRowHeader minWidth={150}>
            {say('matching.seller-sku')}
          </Column>
          <Column minWidth={150}>{say('matching.sku')}</Column>
          <Column minWidth={200}>{say('matching.saved')}</Column>
          <Column width={150}>{say('matching.action')}</Column>
        </TableHeader>
        <TableBody items={rows.map((row) => ({ ...row, id: row.sellerSku }))}>
          {(row) => (
            <Row>
              <Cell>{row.sellerSku}</Cell>
              <Cell>{row.sku}</Cell>
              <Cell>{say('matching.saved-by', { who: row.savedBy, when: moment(row.savedAt) })}</Cell>
              <Cell>
                <ActionButton
                  isQuiet
                  isDisabled={!mayChange}
                  aria-label={say('matching.remove.label', { sellerSku: row.sellerSku })}
                  onPress={() => onRemove(row)}
                >
                  {say('matching.remove')}
                </ActionButton>
              </Cell>
            </Row>
          )}
        </TableBody>
      </TableView>
    </MatchingList>
  )
}
