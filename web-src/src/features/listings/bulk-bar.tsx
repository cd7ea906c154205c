import { ActionBar, Item } from '@adobe/react-spectrum/ActionBar'
import { Text } from '@adobe/react-spectrum/Text'
import Delete from '@spectrum-icons/workflow/Delete'
import Download from '@spectrum-icons/workflow/Download'
import Edit from '@spectrum-icons/workflow/Edit'
import Refresh from '@spectrum-icons/workflow/Refresh'
import { useWords } from '../../i18n/words-context'
import { useMayChange } from '../../platform/api/rights'

interface BulkBarProps {
  readonly count: number
  readonly onClear: () => void
  readonly onAction: (action: BulkAction) => void
}

const BULK_ACTIONS = ['override', 'remove', 'republish', 'export'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** The actions that change something. */
const CHANGES: readonly BulkAction[] = ['override', 'remove', 'republish']

const ICONS = { override: Edit, remove: Delete, republish: Refresh, export: Download } as const

/** The actions for the selected listings. Shown while at least one is selected. */
export function BulkBar({ count, onClear, onAction }: BulkBarProps) {
  const { say } = useWords()
  const words: Readonly<Record<BulkAction, string>> = {
    override: say('override.open'),
    remove: say('override.remove'),
    republish: say('panel.republish'),
    export: say('export.selected'),
  }
  return (
    <ActionBar
      isEmphasized
      items={BULK_ACTIONS.map((id) => ({ id }))}
      selectedItemCount={count}
      disabledKeys={useMayChange() ? [] : CHANGES}
      onClearSelection={onClear}
      onAction={(key) => onAction(key as BulkAction)}
    >
      {({ id }) => {
        const Icon = ICONS[id]
        return (
          <Item key={id} textValue={words[id]}>
            <Icon />
            <Text>{words[id]}</Text>
          </Item>
        )
      }}
    </ActionBar>
  )
}
