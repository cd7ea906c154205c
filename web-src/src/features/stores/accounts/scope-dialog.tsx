import type { InventoryScope } from '../../../../../actions/admin-api/contract/accounts'
import { useWords } from '../../../i18n/words-context'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'

interface ScopeDialogProps {
  readonly accountId: string
  readonly inventoryScope: InventoryScope
  readonly onConfirm: (simulationId: string | null) => void
  readonly onClose: () => void
}

/** Confirms another inventory scope, with the quantities that it changes. Place it in a `DialogContainer`. */
export function ScopeDialog({ accountId, inventoryScope, onConfirm, onClose }: ScopeDialogProps) {
  const { say } = useWords()
  return (
    <ConfirmChange
      change={{ kind: 'scope', accountId, inventoryScope }}
      title={() => say(`scope.${inventoryScope}.title`)}
      action={() => say(`scope.${inventoryScope}.do`)}
      cancel={say('scope.confirm.no')}
      role="dialog"
      onConfirm={(simulationId) => {
        onClose()
        onConfirm(simulationId)
      }}
      onClose={onClose}
    >
      <p>{say(`scope.${inventoryScope}.text`)}</p>
    </ConfirmChange>
  )
}
