import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { StockQuantityHistoryReply } from '../../../../../actions/admin-api/contract/settings'
import type { SettingsImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import { useWords } from '../../../i18n/words-context'
import { sayChanges } from '../form/settings-words'
import { sayImpact } from '../impact/impact-words'

export type Version = StockQuantityHistoryReply['versions'][number]

interface RevertDialogProps {
  /** Null: the dialog is closed. */
  readonly version: Version | null
  /** The version in effect. */
  readonly newest: Version | undefined
  /** The impact of restoring it. Null if it could not be counted. */
  readonly impact: SettingsImpact | null
  /** True when the form has unsaved changes, which would be lost. */
  readonly isChanged: boolean
  readonly onRevert: (version: Version) => void
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
  const { version: entry, newest, impact, isChanged, onRevert, onClose } = props
  const words = useWords()
  const { say } = words
  const { version } = entry
  const changes = newest ? sayChanges(newest.settings, entry.settings, words) : []
  return (
    <Dialog size="M">
      <Heading>{say('revert.title', { version })}</Heading>
      <Divider />
      <Content>
        <p>{say(changes.length > 0 ? 'revert.text' : 'revert.same')}</p>
        <ul className="notice__list">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {impact && <p className="revert__impact">{sayImpact(impact, words).join(' · ')}</p>}
        {isChanged && <p className="revert__lost">{say('revert.unsaved')}</p>}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose} autoFocus>
          {say('revert.no')}
        </Button>
        <Button variant={impact && impact.toZero > 0 ? 'negative' : 'accent'} onPress={() => onRevert(entry)}>
          {say('revert.yes', { version })}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
