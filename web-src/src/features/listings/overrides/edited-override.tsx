import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import type { ComponentProps } from 'react'
import { OverrideDialog } from './override-dialog'

interface EditedOverrideProps extends Omit<ComponentProps<typeof OverrideDialog>, 'listings'> {
  /** Null when none is edited. */
  readonly listings: ComponentProps<typeof OverrideDialog>['listings'] | null
}

/** The override dialog, shown while an override is edited. Escape does not drop what was typed. */
export function EditedOverride({ listings, ...rest }: EditedOverrideProps) {
  return (
    <DialogContainer onDismiss={rest.onClose} isKeyboardDismissDisabled>
      {listings && <OverrideDialog {...rest} listings={listings} />}
    </DialogContainer>
  )
}
