import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { Listing } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { sayChannel, sayRule, sayShown } from './listing-words'

interface ListingsTableProps {
  readonly storeName: string
  readonly listings: readonly Listing[]
  readonly onChoose: (id: string) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
}

/** Listings with what Amazon shows; choosing a row explains its number. */
export function ListingsTable(props: ListingsTableProps) {
  const { storeName, listings, onChoose, selected, onSelect } = props
  const words = useWords()
  const { say } = words
  return (
    <TableView
      aria-label={say('listings.table', { store: storeName })}
      overflowMode="wrap"
      density="compact"
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelect(new Set(keys === 'all' ? listings.map(({ id }) => id) : [...keys].map(String)))
      }
      onAction={(key) => onChoose(String(key))}
    >
      <TableHeader>
        <Column isRowHeader minWidth={130}>
          {say('listings.seller-sku')}
        </Column>
        <Column minWidth={130} defaultWidth="2fr">
          {say('listings.product')}
        </Column>
        <Column width={120}>{say('listings.channel')}</Column>
        <Column width={150} align="end">
          {say('listings.shows')}
        </Column>
        <Column minWidth={150}>{say('listings.rule')}</Column>
        <Column width={100}>{say('listings.why')}</Column>
      </TableHeader>
      <TableBody items={listings}>
        {(listing) => (
          <Row>
            <Cell>{listing.sellerSku}</Cell>
            <Cell>{listing.title}</Cell>
            <Cell>{sayChannel(listing, words)}</Cell>
            <Cell>{sayShown(listing, words)}</Cell>
            <Cell>{sayRule(listing, words)}</Cell>
            <Cell>
              <ActionButton
                isQuiet
                aria-label={say('listings.why.label', { sellerSku: listing.sellerSku })}
                onPress={() => onChoose(listing.id)}
              >
                {say('listings.why')}
              </ActionButton>
            </Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}
