import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import type { SaveSettings } from '../form/use-save-settings'

/** Asks before a save takes listings to 0. Either answer keeps what was typed. */
export function ConfirmSave({ saving }: { readonly saving: SaveSettings }) {
  const { say } = useWords()
  const count = saving.unconfirmed?.impact?.toZero ?? 0
  return (
    <DialogContainer onDismiss={saving.keepTyping}>
      {saving.unconfirmed && (
        <ConfirmDialog
          title={say('confirm.title', { count })}
          action={say('confirm.yes', { count })}
          cancel={say('confirm.no')}
          onConfirm={saving.confirm}
        >
          {say('confirm.text', { count })}
        </ConfirmDialog>
      )}
    </DialogContainer>
  )
}
