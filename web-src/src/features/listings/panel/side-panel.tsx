import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import Close from '@spectrum-icons/workflow/Close'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../../i18n/words-context'

interface SidePanelProps {
  readonly title: string
  /** True: next to the content. False: over it, which is then inert. */
  readonly isDocked: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel that takes the focus when it opens. Escape closes it. */
export function SidePanel({ title, isDocked, onClose, children }: SidePanelProps) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Panel = isDocked ? 'aside' : 'div'
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <>
      {!isDocked && <div className="side-panel__scrim" onPointerDown={onClose} aria-hidden="true" />}
      <Panel
        className={`side-panel ${isDocked ? 'side-panel--docked' : 'side-panel--over'}`}
        aria-labelledby="side-panel-title"
        onKeyDown={onKeyDown}
        {...(isDocked ? {} : { role: 'dialog', 'aria-modal': true })}
      >
        <header className="side-panel__head">
          <h2 ref={heading} id="side-panel-title" tabIndex={-1} dir="auto">
            {title}
          </h2>
          <ActionButton isQuiet aria-label={say('panel.close')} onPress={onClose}>
            <Close />
          </ActionButton>
        </header>
        <div className="side-panel__body">{children}</div>
      </Panel>
    </>
  )
}
