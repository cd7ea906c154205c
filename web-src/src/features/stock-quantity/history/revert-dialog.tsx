import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import type { StockQuantityVersionReply } from '../../../../../actions/admin-api/contract/settings'
import { useWords } from '../../../i18n/words-context'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import { sayChanges } from '../form/settings-words'
import { LoadVersion } from './load-version'
import { useRuleChanges } from './use-rule-changes'
import { useVersion, type Version } from './use-version'

interface RevertDialogProps {
  readonly storeId: string
  /** Null: the dialog is closed. */
  readonly version: Version | null
  /** The version in effect. */
  readonly newest: Version | undefined
  /** True when the form has unsaved changes, which would be lost. */
  readonly isChanged: boolean
  readonly onRevert: (version: StockQuantityVersionReply, simulationId: string | null) => void
  readonly onClose: () => void
}

/** Confirms the restoring of an older version, and shows what it changes. */
export function RevertDialog(props: RevertDialogProps) {
  const { storeId, version, onClose } = props
  const whole = useVersion(storeId, version?.version ?? null)
  const { say } = useWords()
  return (
    <DialogContainer onDismiss={onClose}>
      {version &&
        (whole.data ? (
          <Question {...props} version={version} whole={whole.data} />
        ) : (
          <LoadVersion title={say('revert.title', { version: version.version })} query={whole} />
        ))}
    </DialogContainer>
  )
}

interface QuestionProps extends RevertDialogProps {
  readonly version: Version
  readonly whole: StockQuantityVersionReply
}

function Question(props: QuestionProps) {
  const { storeId, version: entry, whole, newest, isChanged, onRevert, onClose } = props
  const words = useWords()
  const { say } = words
  const { version, settings, rules } = whole
  const ruleChanges = useRuleChanges(storeId, newest, entry)
  const changes = [...(newest ? sayChanges(newest.settings, settings, words) : []), ...ruleChanges.changes]
  return (
    <ConfirmChange
      change={{ kind: 'settings', storeId, settings, rules }}
      storeId={storeId}
      title={() => say('revert.title', { version })}
      action={() => say('revert.yes', { version })}
      cancel={say('revert.no')}
      role="dialog"
      onConfirm={(simulationId) => onRevert(whole, simulationId)}
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
