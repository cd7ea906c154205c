import { AlertDialog, type SpectrumAlertDialogProps } from '@adobe/react-spectrum/AlertDialog'
import { Button, type SpectrumButtonProps } from '@adobe/react-spectrum/Button'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import type { ReactNode } from 'react'

interface ConfirmButtonProps {
  /** Text and look of the button. */
  readonly button: SpectrumButtonProps
  /** Title, labels and kind of the dialog. */
  readonly dialog: Omit<SpectrumAlertDialogProps, 'children' | 'autoFocusButton' | 'onPrimaryAction'>
  readonly onConfirm: () => void
  /** What the dialog says. */
  readonly children: ReactNode
}

/** A button that asks before it acts. *Cancel* has the focus. */
export function ConfirmButton({ button, dialog, onConfirm, children }: ConfirmButtonProps) {
  return (
    <DialogTrigger>
      <Button {...button} />
      <AlertDialog {...dialog} autoFocusButton="cancel" onPrimaryAction={onConfirm}>
        {children}
      </AlertDialog>
    </DialogTrigger>
  )
}
