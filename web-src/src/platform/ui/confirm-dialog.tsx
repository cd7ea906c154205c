import { AlertDialog } from '@adobe/react-spectrum/AlertDialog'
import type { ReactNode } from 'react'

interface ConfirmDialogProps {
  readonly title: string
  /** Label of the button that confirms. */
  readonly action: string
  /** Label of the button that cancels. It has the focus when the dialog opens. */
  readonly cancel: string
  /** Defaults to `destructive`. */
  readonly variant?: 'destructive' | 'confirmation' | 'warning'
  readonly onConfirm: () => void
  /** What will happen. */
  readonly children: ReactNode
}

/** Asks for confirmation. Place it in a `DialogTrigger` or a `DialogContainer`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, cancel, variant = 'destructive', onConfirm, children } = props
  return (
    <AlertDialog
      variant={variant}
      title={title}
      primaryActionLabel={action}
      cancelLabel={cancel}
      autoFocusButton="cancel"
      onPrimaryAction={onConfirm}
    >
      {children}
    </AlertDialog>
  )
}
