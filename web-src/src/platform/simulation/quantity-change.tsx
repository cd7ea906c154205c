import type { SimulatedRow } from '../../../../actions/admin-api/contract/simulation'
import { useWords } from '../../i18n/words-context'

/** "10 → 0", and in words for a screen reader. A quantity that stays is named alone. */
export function QuantityChange({ row }: { readonly row: Pick<SimulatedRow, 'shown' | 'quantity'> }) {
  const { say, number } = useWords()
  const { shown, quantity } = row
  const now = shown === null ? say('simulation.unknown') : number(shown)
  if (quantity === null) return <>{say('simulation.stays', { shown: now })}</>
  if (quantity === shown) return <>{now}</>
  const spoken = say('simulation.from-to', { shown: now, quantity: number(quantity) })
  return (
    <span role="img" aria-label={spoken}>
      {now} → <b>{number(quantity)}</b>
    </span>
  )
}
