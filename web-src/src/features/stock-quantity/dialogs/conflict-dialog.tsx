import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { StockQuantityVersionReply } from '../../../../../actions/admin-api/contract/settings'
import { useWords } from '../../../i18n/words-context'
import { changedFields, saySetting } from '../form/settings-words'
import type { Mine, SaveSettings } from '../form/use-save-settings'
import { sayRuleChanges } from '../rules/rule-changes'

interface ConflictDialogProps {
  readonly saving: SaveSettings
}

/** Shows both versions when two people changed the same settings, and lets the user choose. */
export function ConflictDialog({ saving }: ConflictDialogProps) {
  const { say, ago } = useWords()
  const { conflict, mine } = saving
  return (
    <DialogContainer onDismiss={saving.decideLater}>
      {conflict && mine && (
        <Dialog size="L">
          <Heading>{say('conflict.title')}</Heading>
          <Divider />
          <Content>
            <p>
              {say('conflict.text', {
                who: conflict.savedBy,
                version: conflict.version,
                ago: ago(conflict.savedAt),
              })}
            </p>
            <Differences mine={mine} theirs={conflict} />
          </Content>
          <ButtonGroup>
            <Button variant="secondary" style="outline" onPress={saving.decideLater}>
              {say('conflict.decide-later')}
            </Button>
            <Button variant="secondary" onPress={() => saving.takeTheirs(conflict)}>
              {say('conflict.take-theirs')}
            </Button>
            <Button variant="accent" onPress={() => saving.keepMine(conflict)}>
              {say('conflict.keep-mine', { version: conflict.version })}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </DialogContainer>
  )
}

interface DifferencesProps {
  readonly mine: Mine
  readonly theirs: StockQuantityVersionReply
}

function Differences({ mine, theirs }: DifferencesProps) {
  const words = useWords()
  const { say } = words
  const ruleChanges = mine.rules === undefined ? [] : sayRuleChanges(theirs.rules, mine.rules, words)
  return (
    <>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">{say('conflict.setting')}</th>
            <th scope="col">{say('conflict.mine')}</th>
            <th scope="col">{say('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {changedFields(mine.settings, theirs.settings).map((field) => (
            <tr key={field}>
              <th scope="row">{say(`field.${field}`)}</th>
              <td>{saySetting(field, mine.settings, words)}</td>
              <td>{saySetting(field, theirs.settings, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ruleChanges.length > 0 && (
        <>
          <p>{say('conflict.rules')}</p>
          <ul className="notice__list">
            {ruleChanges.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
