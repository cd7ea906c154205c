import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import type { SaveSettings } from '../form/use-save-settings'

interface ConfirmSaveProps {
  readonly storeId: string
  readonly saving: SaveSettings
}

/** Asks before a save takes listings to 0, and lists them. Either answer keeps what was typed. */
export function ConfirmSave({ storeId, saving }: ConfirmSaveProps) {
  const { say } = useWords()
  const { unconfirmed } = saving
  const counted = unconfirmed?.zeros ?? 0
  const rules = unconfirmed?.rules
  return (
    <DialogContainer onDismiss={saving.keepTyping}>
      {unconfirmed && (
        <ConfirmChange
          change={{
            kind: 'settings',
            storeId,
            settings: unconfirmed.settings,
            ...(rules ? { rules } : {}),
          }}
          storeId={storeId}
          title={(zeros) => say('confirm.title', { count: zeros ?? counted })}
          action={(zeros) => say('confirm.yes', { count: zeros ?? counted })}
          cancel={say('confirm.no')}
          first="to-zero"
          onConfirm={saving.confirm}
          onClose={saving.keepTyping}
        >
          <p>{say('confirm.text', { count: counted })}</p>
        </ConfirmChange>
      )}
    </DialogContainer>
  )
}
