import { AlertDialog } from '@adobe/react-spectrum/AlertDialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useWords } from '../../i18n/words-context'

/** Asks before changes are lost: by a dialog within the page, by the browser's own when the page itself goes. */
export function LeaveGuard({ isActive }: { readonly isActive: boolean }) {
  const { say } = useWords()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isActive && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isActive) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isActive])

  const stay = () => {
    if (blocker.state === 'blocked') blocker.reset()
  }
  return (
    <DialogContainer onDismiss={stay}>
      {blocker.state === 'blocked' && (
        <AlertDialog
          variant="destructive"
          title={say('leave.title')}
          primaryActionLabel={say('leave.leave')}
          cancelLabel={say('leave.stay')}
          autoFocusButton="cancel"
          onPrimaryAction={() => blocker.proceed()}
          onCancel={stay}
        >
          {say('leave.text')}
        </AlertDialog>
      )}
    </DialogContainer>
  )
}
