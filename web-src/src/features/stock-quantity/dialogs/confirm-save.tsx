import { AlertDialog } from '@adobe/react-spectrum/AlertDialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import type { SaveSettings } from '../form/use-save-settings'

/** Asks before a save takes listings to 0. Either answer keeps what was typed. */
export function ConfirmSave({ saving }: { readonly saving: SaveSettings }) {
  const { say } = useWords()
  const count = saving.unconfirmed?.impact?.toZero ?? 0
  return (
    <DialogContainer onDismiss={saving.keepTyping}>
      {saving.unconfirmed && (
        <AlertDialog
          variant="destructive"
          title={say('confirm.title', { count })}
          primaryActionLabel={say('confirm.yes', { count })}
          cancelLabel={say('confirm.no')}
          autoFocusButton="cancel"
          onPrimaryAction={saving.confirm}
        >
          {say('confirm.text', { count })}
        </AlertDialog>
      )}
    </DialogContainer>
  )
}
