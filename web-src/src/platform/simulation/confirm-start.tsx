import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words-context'
import { ConfirmChange } from './confirm-change'

interface ConfirmStartProps {
  readonly title: string
  /** Label of the button that confirms. */
  readonly action: string
  /** `simulationId`: the zeros that were shown may be sent. Null if they could not be counted. */
  readonly onConfirm: (simulationId: string | null) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Lists the quantities that are sent once the app publishes, and asks whether it may. Place it in a `DialogContainer`. */
export function ConfirmStart({ title, action, onConfirm, onClose, children }: ConfirmStartProps) {
  const { say } = useWords()
  return (
    <ConfirmChange
      change={{ kind: 'start' }}
      title={() => title}
      action={() => action}
      cancel={say('read-only.cancel')}
      onConfirm={(simulationId) => {
        onClose()
        onConfirm(simulationId)
      }}
      onClose={onClose}
    >
      {children}
    </ConfirmChange>
  )
}
