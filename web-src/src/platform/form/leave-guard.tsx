import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'

const loadDialog = () => import('./leave-dialog')
const LeaveDialog = lazy(loadDialog)

/** Forms with unsaved changes. */
const UnsavedContext = createContext<Set<object> | null>(null)

/**
 * Asks before unsaved changes of any form inside are lost: with a dialog when the route changes, with the browser's
 * prompt when the page unloads. One guard serves all forms, because a router accepts only one blocker.
 */
export function LeaveGuard({ children }: { readonly children: ReactNode }) {
  const unsaved = useRef(new Set<object>()).current
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <UnsavedContext.Provider value={unsaved}>
      {children}
      <LeaveQuestion unsaved={unsaved} />
    </UnsavedContext.Provider>
  )
}

/** Tells the guard whether a form has unsaved changes. */
export function useUnsavedChanges(isUnsaved: boolean): void {
  const unsaved = useContext(UnsavedContext)
  if (!unsaved) throw new Error('useUnsavedChanges needs a LeaveGuard around it')
  useEffect(() => {
    if (!isUnsaved) return
    const form = {}
    unsaved.add(form)
    // The question must be there once the network is not.
    loadDialog().catch(() => {})
    return () => void unsaved.delete(form)
  }, [unsaved, isUnsaved])
}

function LeaveQuestion({ unsaved }: { readonly unsaved: ReadonlySet<object> }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  )
  const isBlocked = blocker.state === 'blocked'
  const wasBlocked = useRef(false)
  if (isBlocked) wasBlocked.current = true
  const isLeaving = useRef(false)
  /** The dialog closes before it reports the pressed button, so read the answer right after. */
  const settle = () => {
    queueMicrotask(() => {
      if (blocker.state !== 'blocked') return
      if (isLeaving.current) blocker.proceed()
      else blocker.reset()
      isLeaving.current = false
    })
  }
  const leave = () => {
    isLeaving.current = true
  }
  if (!wasBlocked.current) return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog isOpen={isBlocked} onLeave={leave} onClose={settle} />
    </Suspense>
  )
}
