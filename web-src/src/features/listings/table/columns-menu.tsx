import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { Text } from '@adobe/react-spectrum/Text'
import ColumnSettings from '@spectrum-icons/workflow/ColumnSettings'
import { useWords } from '../../../i18n/words-context'
import { COLUMNS, type ColumnName, ROW_HEADER } from './column-names'

interface ColumnsMenuProps {
  /** Then there is no column with the store. */
  readonly isOneStore: boolean
  readonly columns: readonly ColumnName[]
  readonly onChoose: (names: Iterable<unknown>) => void
}

/** Chooses the columns of the table. The menu stays open for several choices. */
export function ColumnsMenu({ columns, isOneStore, onChoose }: ColumnsMenuProps) {
  const { say } = useWords()
  const offered = COLUMNS.filter((name) => name !== ROW_HEADER && !(isOneStore && name === 'store'))
  return (
    <MenuTrigger align="end" closeOnSelect={false}>
      <ActionButton>
        <ColumnSettings />
        <Text>{say('columns.choose')}</Text>
      </ActionButton>
      <Menu
        aria-label={say('columns.choose')}
        selectionMode="multiple"
        selectedKeys={columns.filter((name) => name !== ROW_HEADER)}
        onSelectionChange={(keys) => {
          const kept = columns.filter((name) => !offered.includes(name))
          onChoose([...kept, ...(keys === 'all' ? offered : keys)])
        }}
      >
        {offered.map((name) => (
          <Item key={name}>{say(`column.${name}`)}</Item>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
