import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { useWords } from '../../i18n/words-context'

interface MistakeTableProps {
  readonly label: string
  /** What the numbers count: rows of a table, or lines of text. */
  readonly counted: 'row' | 'line'
  readonly rows: readonly { readonly line: number; readonly text: string }[]
}

/** Rows or lines of a file by their number, and what is wrong with each. */
export function MistakeTable({ label, counted, rows }: MistakeTableProps) {
  const { say, number } = useWords()
  return (
    <TableView
      aria-label={label}
      density="compact"
      overflowMode="wrap"
      {...(rows.length > 8 ? { height: 'size-3600' } : {})}
    >
      <TableHeader>
        <Column width={120} align="end" isRowHeader>
          {say(`file.${counted}`)}
        </Column>
        <Column>{say('file.mistake')}</Column>
      </TableHeader>
      <TableBody items={rows.map((row) => ({ ...row, id: row.line }))}>
        {({ line, text }) => (
          <Row>
            <Cell>{number(line)}</Cell>
            <Cell>{text}</Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}
