import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import type { RefusedPatches } from '../../database/accounts/account-states'
import { addMs, minutes } from '../../time'
import { noteError } from '../note-error'
import type { Ports } from '../ports'
import type { SentQuantity } from '../send-types'

/** This many consecutive refusals, with none accepted, mean that the marketplace refuses, or the operation in it. */
const REFUSALS_IN_A_ROW = 20
/** How long nothing is sent there. */
const PAUSE_MS = minutes(5)

export interface MarketplaceGuard {
  /** Until when no quantity may be sent to the marketplace. Null: it may. */
  closedUntil(marketplaceId: string): Date | null
  /** Records Amazon's answer. Resolves to whether the refusal was already known and logged. */
  note(marketplaceId: string, outcome: SentQuantity['outcome']): Promise<boolean>
}

export type GuardMarketplacesPorts = Pick<
  Ports,
  'now' | 'runId' | 'merchant' | 'refusedMarketplaces' | 'errors' | 'accountStates'
>

/** Amazon may refuse every quantity in one marketplace while reads succeed. That stops only this marketplace. */
export function guardMarketplaces(ports: GuardMarketplacesPorts, accountId: string): MarketplaceGuard {
  const refused = ports.refusedMarketplaces
  const inARow = new Map<string, number>()
  const knownOf = (marketplaceId: string) => refused.get(accountId)?.[marketplaceId]

  async function keep(marketplaceId: string, state: RefusedPatches | undefined): Promise<void> {
    const { [marketplaceId]: _before, ...others } = refused.get(accountId) ?? {}
    const patchesRefused = state ? { ...others, [marketplaceId]: state } : others
    refused.set(accountId, patchesRefused)
    await ports.accountStates.save(accountId, { patchesRefused })
  }

  return {
    closedUntil: (marketplaceId) => {
      const until = knownOf(marketplaceId)?.until
      return until && until > ports.now() ? until : null
    },
    note: async (marketplaceId, outcome) => {
      const known = knownOf(marketplaceId)
      if (outcome.kind === 'accepted') {
        inARow.set(marketplaceId, 0)
        if (known) await keep(marketplaceId, undefined)
      }
      if (outcome.kind !== 'unauthorised' || outcome.status === null) return false
      const times = (inARow.get(marketplaceId) ?? 0) + 1
      inARow.set(marketplaceId, times)
      const { code, message } = outcome
      const until = addMs(ports.now(), PAUSE_MS)
      if (times === REFUSALS_IN_A_ROW) {
        await keep(marketplaceId, { code, message, at: known?.at ?? ports.now(), until })
        if (!known) await tell(ports, { accountId, marketplaceId, outcome })
      }
      return known !== undefined
    },
  }
}

interface Refused {
  readonly accountId: string
  readonly marketplaceId: string
  readonly outcome: AmazonFailure
}

async function tell(
  ports: Pick<Ports, 'now' | 'runId' | 'merchant' | 'errors'>,
  { accountId, marketplaceId, outcome }: Refused,
): Promise<void> {
  const store = ports.merchant.stores.find(
    (each) => each.accountId === accountId && each.marketplaceId === marketplaceId,
  )
  await noteError(ports, `marketplace.${accountId}.${marketplaceId}`, {
    system: 'amazon',
    code: outcome.code,
    message: `Amazon refuses every quantity of this store, which is tried again every five minutes: ${outcome.message}`,
    accountId,
    storeId: store?.id ?? null,
    requestId: outcome.requestId,
  })
}
