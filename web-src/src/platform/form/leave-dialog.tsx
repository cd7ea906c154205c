import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../i18n/words-context'
import { ConfirmDialog } from '../ui/confirm-dialog'

interface LeaveDialogProps {
  readonly isOpen: boolean
  /** The user leaves. Called before `onClose`. */
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Asks whether unsaved changes may be lost. */
export default function LeaveDialog({ isOpen, onLeave, onClose }: LeaveDialogProps) {
  const { say } = useWords()
  return (
    <DialogContainer onDismiss={onClose}>
      {isOpen && (
        <ConfirmDialog
          title={say('leave.title')}
          action={say('leave.leave')}
          cancel={say('leave.stay')}
          onConfirm={onLeave}
        >
          {say('leave.text')}
        </ConfirmDialog>
      )}
    </DialogContainer>
  )
}
