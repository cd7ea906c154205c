import { useMemo } from 'react'
import type { RuleMatchRow } from '../../../../../../actions/admin-api/contract/rules'
import type { SimulatedRow } from '../../../../../../actions/admin-api/contract/simulation'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useSettled } from '../../../../platform/form/use-settled'
import { useSimulation } from '../../../../platform/simulation/use-simulation'

const SETTLED_MS = 600

interface Asked {
  readonly storeId: string
  /** Null while they are not valid. */
  readonly settings: StockQuantitySettings | null
  /** Null while the edited rule is not complete. */
  readonly rules: readonly ListingRule[] | null
  readonly rows: readonly RuleMatchRow[]
}

/** What Amazon shows for listings now, and after the edited rule. */
export interface MatchQuantities {
  /** Null while they are simulated. */
  readonly bySellerSku: ReadonlyMap<string, SimulatedRow> | null
}

/** Simulates the matched listings that are shown. Null: there is nothing to simulate, or it failed. */
export function useMatchQuantities({ storeId, settings, rules, rows }: Asked): MatchQuantities | null {
  const sellerSkus = rows.map(({ sellerSku }) => sellerSku)
  const change =
    settings === null || rules === null || sellerSkus.length === 0
      ? null
      : { kind: 'settings' as const, storeId, settings, rules, sellerSkus }
  const { settled, isCurrent } = useSettled(change, SETTLED_MS)
  const { result, error } = useSimulation(settled)
  const bySellerSku = useMemo(
    () => result && new Map(result.rows.filter(isIn(storeId)).map((row) => [row.sellerSku, row])),
    [result, storeId],
  )
  if (change === null || (isCurrent && error)) return null
  return { bySellerSku: isCurrent ? bySellerSku : null }
}

/** Of several quantities of one seller SKU, that of the store. */
function isIn(store: string) {
  return ({ storeId, alsoIn }: SimulatedRow) => storeId === store || alsoIn.includes(store)
}
