import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { useWords } from '../../../i18n/words-context'

interface SaveButtonsProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly isPending: boolean
  readonly onCancel: () => void
  readonly onSave: () => void
}

/** *Cancel* and the button that saves, at the end of a dialog. */
export function SaveButtons({ label, isDisabled, isPending, onCancel, onSave }: SaveButtonsProps) {
  const { say } = useWords()
  return (
    <ButtonGroup>
      <Button variant="secondary" onPress={onCancel}>
        {say('store-menu.cancel')}
      </Button>
      <Button variant="accent" isDisabled={isDisabled} isPending={isPending} onPress={onSave}>
        {label}
      </Button>
    </ButtonGroup>
  )
}
