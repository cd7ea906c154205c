import { AlertDialog } from '@adobe/react-spectrum/AlertDialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useWords } from '../i18n/words-context'

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

  const isLeaving = useRef(false)
  /** The dialog closes itself before it says which button did it, so the answer is read right after. */
  const settle = () => {
    queueMicrotask(() => {
      if (blocker.state !== 'blocked') return
      if (isLeaving.current) blocker.proceed()
      else blocker.reset()
      isLeaving.current = false
    })
  }
  return (
    <DialogContainer onDismiss={settle}>
      {blocker.state === 'blocked' && (
        <AlertDialog
          variant="destructive"
          title={say('leave.title')}
          primaryActionLabel={say('leave.leave')}
          cancelLabel={say('leave.stay')}
          autoFocusButton="cancel"
          onPrimaryAction={() => {
            isLeaving.current = true
          }}
        >
          {say('leave.text')}
        </AlertDialog>
      )}
    </DialogContainer>
  )
}
