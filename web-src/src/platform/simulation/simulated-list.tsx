import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import type { SimulatedRow } from '../../../../actions/admin-api/contract/simulation'
import { useWords } from '../../i18n/words-context'
import { listHeight } from './list-height'
import { QuantityChange } from './quantity-change'
import type { Simulated } from './run-simulation'

interface SimulatedListProps {
  readonly label: string
  readonly rows: readonly SimulatedRow[]
  /** Number of all rows, of which only the first may be there. */
  readonly count: number
  readonly names: Simulated['names']
}

/** The quantities behind one number: seller SKU, store, what Amazon shows now and afterwards, and why. */
export default function SimulatedList({ label, rows, count, names }: SimulatedListProps) {
  const { say } = useWords()
  return (
    <>
      <TableView aria-label={label} density="compact" overflowMode="wrap" height={listHeight(rows.length)}>
        <TableHeader>
          <Column key="sellerSku" isRowHeader width="2fr" minWidth={120}>
            {say('column.sellerSku')}
          </Column>
          <Column key="store" width="2fr" minWidth={110}>
            {say('column.store')}
          </Column>
          <Column key="quantity" width={120}>
            {say('simulation.quantity')}
          </Column>
          <Column key="reason" width="3fr" minWidth={170}>
            {say('column.rule')}
          </Column>
        </TableHeader>
        <TableBody items={rows.map((row) => ({ ...row, id: `${row.storeId} ${row.sellerSku}` }))}>
          {(row) => (
            <Row>
              <Cell>{row.sellerSku}</Cell>
              <Cell>{storesOf(row, names)}</Cell>
              <Cell textValue={`${row.shown ?? ''} ${row.quantity ?? ''}`}>
                <QuantityChange row={row} />
              </Cell>
              <Cell>{say(`rule.${row.rule}`)}</Cell>
            </Row>
          )}
        </TableBody>
      </TableView>
      {rows.length < count && (
        <p className="quiet">{say('simulation.first-rows', { shown: rows.length, count })}</p>
      )}
    </>
  )
}

function storesOf({ storeId, alsoIn }: SimulatedRow, names: Simulated['names']): string {
  return [storeId, ...alsoIn].map((id) => names[id] ?? id).join(', ')
}
