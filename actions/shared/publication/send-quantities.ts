import type { PatchOutcome } from '../amazon/listings-items'
import type { UnitDecision } from './decide-group'
import type { GroupWork } from './group-work'
import { amazonHolds, isToBeSent, lastKnown } from './plan-unit'
import { NO_CREDENTIALS } from './read-channels'
import type { PublicationWorld } from './world'

/** One PATCH that is to be sent. */
export interface PlannedSend {
  readonly unit: UnitDecision
  readonly quantity: number
  /** What Amazon was last known to hold; null when that was never known. */
  readonly from: number | null
  /** The group that it belongs to. */
  readonly work: GroupWork
}

export interface SentQuantity {
  readonly send: PlannedSend
  /** `unsent`: the worker had to stop before, or Amazon refused the account in this round. */
  readonly outcome: PatchOutcome | { readonly kind: 'unsent'; readonly isAccountRefused?: true }
  readonly at: Date
}

/** The PATCH that a decision needs; none where it holds, or where Amazon holds that number already. */
export function plannedSends(
  work: GroupWork,
  units: readonly UnitDecision[],
  now: Date,
): readonly PlannedSend[] {
  return units.flatMap((unit) => {
    const { decision, publishing, sharing } = unit
    if (decision.kind === 'hold') return []
    const holds = amazonHolds(publishing, sharing)
    if (!isToBeSent(decision.quantity, holds, now)) return []
    return [{ unit, quantity: decision.quantity, from: lastKnown(holds), work }]
  })
}

/** Sends them all, each account at its own pace beside the others: zeros first, then falls, then what rises. */
export async function sendQuantities(
  world: PublicationWorld,
  sends: readonly PlannedSend[],
): Promise<readonly SentQuantity[]> {
  const byAccount = Map.groupBy(sends, ({ unit }) => unit.unit.accountId)
  const sent = await Promise.all(
    [...byAccount].map(([accountId, own]) => sendOfAccount(world, accountId, own)),
  )
  return sent.flat()
}

async function sendOfAccount(
  world: PublicationWorld,
  accountId: string,
  sends: readonly PlannedSend[],
): Promise<readonly SentQuantity[]> {
  const marketplaceOf = new Map(world.merchant.stores.map(({ id, marketplaceId }) => [id, marketplaceId]))
  const seller = await world.seller(accountId)
  const sent: SentQuantity[] = []
  let isAccountRefused = false
  for (const send of [...sends].sort(mostUrgentFirst)) {
    const { publishing, unit } = send.unit
    if (!seller) sent.push({ send, outcome: NO_CREDENTIALS, at: world.now() })
    else if (isAccountRefused)
      sent.push({ send, outcome: { kind: 'unsent', isAccountRefused }, at: world.now() })
    else if (!world.maySend()) sent.push({ send, outcome: { kind: 'unsent' }, at: world.now() })
    else {
      const outcome = await seller.patchQuantity({
        sellerSku: unit.sellerSku,
        marketplaceId: marketplaceOf.get(publishing.storeId) ?? '',
        quantity: send.quantity,
      })
      sent.push({ send, outcome, at: world.now() })
      isAccountRefused = outcome.kind === 'unauthorised'
    }
  }
  return sent
}

function urgency({ quantity, from }: PlannedSend): number {
  if (quantity === 0) return 0
  return from !== null && quantity < from ? 1 : 2
}

function mostUrgentFirst(a: PlannedSend, b: PlannedSend): number {
  return urgency(a) - urgency(b) || a.work.firstAt.getTime() - b.work.firstAt.getTime()
}
