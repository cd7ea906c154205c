import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import type { StockQuantityHistoryReply } from '../../../../../actions/admin-api/contract/settings'
import { useWords } from '../../../i18n/words-context'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import { sayChanges } from '../form/settings-words'

export type Version = StockQuantityHistoryReply['versions'][number]

interface RevertDialogProps {
  readonly storeId: string
  /** Null: the dialog is closed. */
  readonly version: Version | null
  /** The version in effect. */
  readonly newest: Version | undefined
  /** True when the form has unsaved changes, which would be lost. */
  readonly isChanged: boolean
  readonly onRevert: (version: Version, simulationId: string | null) => void
  readonly onClose: () => void
}

/** Confirms the restoring of an older version, and shows what it changes. */
export function RevertDialog(props: RevertDialogProps) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.version && <Question {...props} version={props.version} />}
    </DialogContainer>
  )
}

function Question(props: RevertDialogProps & { readonly version: Version }) {
  const { storeId, version: entry, newest, isChanged, onRevert, onClose } = props
  const words = useWords()
  const { say } = words
  const { version, settings } = entry
  const changes = newest ? sayChanges(newest.settings, settings, words) : []
  return (
    <ConfirmChange
      change={{ kind: 'settings', storeId, settings }}
      storeId={storeId}
      title={() => say('revert.title', { version })}
      action={() => say('revert.yes', { version })}
      cancel={say('revert.no')}
      role="dialog"
      onConfirm={(simulationId) => onRevert(entry, simulationId)}
      onClose={onClose}
    >
      <p>{say(changes.length > 0 ? 'revert.text' : 'revert.same')}</p>
      <ul className="notice__list">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {isChanged && <p className="revert__lost">{say('revert.unsaved')}</p>}
    </ConfirmChange>
  )
}
