import { useWords } from '../../i18n/words-context'
import { useAgo } from '../ui/ago'

interface StockAgeProps {
  /** When the oldest stock was read from Commerce. */
  readonly readAt: string
}

/** "Calculated with Commerce’s stock; the oldest value was read 4 minutes ago." */
export function StockAge({ readAt }: StockAgeProps) {
  return useWords().say('simulation.stock-age', { ago: useAgo(readAt) })
}

/** A younger stock is not worth the room in a line. */
const WORTH_SAYING_MS = 60_000

/** "Oldest stock value read 4 minutes ago". Nothing for the first minute, when the numbers are as good as current. */
export function ShortStockAge({ readAt }: StockAgeProps) {
  const { say } = useWords()
  const ago = useAgo(readAt)
  return Date.now() - Date.parse(readAt) < WORTH_SAYING_MS ? null : say('impact.stock-age', { ago })
}
