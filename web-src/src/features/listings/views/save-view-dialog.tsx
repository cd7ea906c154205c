import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Form } from '@adobe/react-spectrum/Form'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import { useState } from 'react'
import { useWords } from '../../../i18n/words-context'
import { Refused } from '../../../platform/api/refusal'
import { invalidIf } from '../../../platform/form/invalid-if'
import { type ReadView, viewOf } from './read-view'
import { useSaveView } from './use-saved-views'

interface SaveViewDialogProps {
  readonly shown: Omit<ReadView, 'isWhole'>
  readonly names: readonly string[]
  /** The name to begin with. */
  readonly suggested: string
  readonly onClose: () => void
}

const NAME_MAXIMUM = 60

/** Asks for the name of a view. The name of an existing view replaces it. */
export function SaveViewDialog({ shown, names, suggested, onClose }: SaveViewDialogProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState(suggested)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSaveView(onClose)
  const name = typed.trim()
  const replaces = names.includes(name)
  const save = () => {
    setChecked(true)
    if (name !== '' && !isPending) mutate(viewOf(name, shown))
  }
  return (
    <Dialog size="S">
      <Heading>{say('views.save.title')}</Heading>
      <Divider />
      <Content>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            autoFocus
            isRequired
            label={say('views.name')}
            description={say(replaces ? 'views.replaces' : 'views.save.text')}
            value={typed}
            onChange={setTyped}
            maxLength={NAME_MAXIMUM}
            autoComplete="off"
            width="100%"
            {...invalidIf(isChecked && name === '', say('views.name.missing'))}
          />
        </Form>
        <Refused title={say('views.failed')} error={error} />
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('views.cancel')}
        </Button>
        <Button variant="accent" isPending={isPending} onPress={save}>
          {say(replaces ? 'views.replace' : 'views.save')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
