import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { ConfirmStart } from '../../../platform/simulation/confirm-start'

interface StartDialogProps {
  readonly isOpen: boolean
  readonly stores: StoresReply['stores']
  readonly onStart: (simulationId: string | null) => void
  readonly onClose: () => void
}

/** Lists the quantities that the app would send, and asks whether it may. */
export default function StartDialog({ isOpen, stores, onStart, onClose }: StartDialogProps) {
  const { say, locale } = useWords()
  const isImported = stores.some(({ counts }) => counts.total > 0)
  const uncounted = stores.filter(({ counts }) => counts.total === 0).map(({ name }) => name)
  const names = new Intl.ListFormat(locale).format(uncounted)
  return (
    <DialogContainer onDismiss={onClose}>
      {isOpen && (
        <ConfirmStart
          title={say('read-only.start.title')}
          action={say('read-only.start')}
          onConfirm={onStart}
          onClose={onClose}
        >
          <p>{say(isImported ? 'read-only.start.text' : 'read-only.start.not-imported')}</p>
          {isImported && uncounted.length > 0 && <p>{say('read-only.start.not-counted', { names })}</p>}
        </ConfirmStart>
      )}
    </DialogContainer>
  )
}
