import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import type { SaveSettings } from '../form/use-save-settings'

interface ConfirmSaveProps {
  readonly storeId: string
  readonly saving: SaveSettings
}

/** Asks before a save that takes listings to 0, or may, and lists them. Either answer keeps what was typed. */
export function ConfirmSave({ storeId, saving }: ConfirmSaveProps) {
  const { say } = useWords()
  const { unconfirmed } = saving
  const counted = unconfirmed?.zeros ?? null
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
          title={(zeros) => {
            const count = zeros ?? counted ?? 0
            return count > 0 ? say('confirm.title', { count }) : say('confirm.title.unknown')
          }}
          action={(zeros) => {
            const count = zeros ?? counted ?? 0
            return count > 0 ? say('confirm.yes', { count }) : say('settings.save')
          }}
          cancel={say('confirm.no')}
          first="to-zero"
          onConfirm={saving.confirm}
          onClose={saving.keepTyping}
        >
          {(zeros) => {
            if (counted === null) return <p>{say('confirm.text.unknown')}</p>
            const count = zeros ?? counted
            return count > 0 && <p>{say('confirm.text', { count })}</p>
          }}
        </ConfirmChange>
      )}
    </DialogContainer>
  )
}
