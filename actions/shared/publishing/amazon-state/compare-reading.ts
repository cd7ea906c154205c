import { addMs, minutes } from '../../time'
import { isGapKnown, type Missing, missingUnits } from './gaps'
import { ACCEPTANCE_SETTLES_MS, expectedQuantity, type KnownQuantity } from './known-quantity'
import type { ChannelReading } from './read-channels'

/** What a read-back says about the accepted quantity. */
export type Verdict =
  /** No verdict yet. */
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'confirmed'; readonly quantity: number; readonly at: Date }
  /** Amazon has not restored canceled units. */
  | { readonly kind: 'kept-off'; readonly quantity: number; readonly at: Date }
  /** Amazon shows fewer units. Orders that no poll has found yet may have sold them. */
  | { readonly kind: 'gap'; readonly units: number; readonly shown: number; readonly at: Date }
  | { readonly kind: 'drift'; readonly quantity: number; readonly at: Date }
  /** The listing is no longer fulfilled by the merchant. */
  | { readonly kind: 'not-merchant-fulfilled'; readonly at: Date }
  /** Nothing was accepted, so nothing can be confirmed. */
  | { readonly kind: 'nothing' }

const OPEN_MS = minutes(1)
/** Until then, a higher quantity may be the one before, which Amazon still shows. */
const BEFORE_SHOWN_MS = minutes(1)

type Reading = Extract<ChannelReading, { kind: 'read' }>

export function judgeReading(knownQuantity: KnownQuantity, reading: Reading): Verdict {
  const { accepted, confirmed, isOpen } = knownQuantity
  const { at, observed } = reading
  if (isOpen) return { kind: 'later', at: addMs(at, OPEN_MS) }
  const expected = expectedQuantity(knownQuantity, at)
  if (accepted === null || expected === null) return { kind: 'nothing' }
  const settlesAt = addMs(accepted.at, ACCEPTANCE_SETTLES_MS)
  if (at < settlesAt) return { kind: 'later', at: settlesAt }
  if (observed === null) return { kind: 'not-merchant-fulfilled', at }
  const shown = observed.quantity
  if (shown === expected) return { kind: 'confirmed', quantity: shown, at }
  if (shown > expected) {
    const replacedAt = addMs(accepted.at, BEFORE_SHOWN_MS)
    const isEarly = at < replacedAt && (confirmed === null || confirmed.at < accepted.at)
    return isEarly ? { kind: 'later', at: replacedAt } : { kind: 'drift', quantity: shown, at }
  }
  const units = missingUnits(knownQuantity, shown, at)
  if (units > 0) return { kind: 'gap', units, shown, at }
  return { kind: knownQuantity.drift === null ? 'kept-off' : 'drift', quantity: shown, at }
}

/** The verdict on an earlier gap, once all orders up to then are known. Null before, or if it no longer matters. */
export function judgeGap(
  knownQuantity: KnownQuantity,
  gap: Pick<Missing, 'shown' | 'at' | 'foundAt'>,
  ordersUntil: Date | null,
): Verdict | null {
  const expected = expectedQuantity(knownQuantity, gap.at)
  if (knownQuantity.isOpen || expected === null || ordersUntil === null) return null
  if (knownQuantity.accepted === null || knownQuantity.accepted.at > gap.at) return null
  const verdict = { quantity: gap.shown, at: gap.at }
  const isKnown = isGapKnown(gap, ordersUntil)
  if (missingUnits(knownQuantity, gap.shown, gap.at) > 0)
    return isKnown ? { kind: 'drift', ...verdict } : null
  if (ordersUntil < gap.at) return null
  if (expected === gap.shown) return { kind: 'confirmed', ...verdict }
  if (gap.shown < expected) return { kind: 'kept-off', ...verdict }
  return isKnown ? { kind: 'drift', ...verdict } : null
}
