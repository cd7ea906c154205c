import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import type { Clock } from '../../shared/amazon/client/pacing'
import { createSellingPartner, type SellingPartner } from '../../shared/amazon/client/selling-partner'
import type { Seller } from '../../shared/publishing/amazon-port'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { SettingsStore } from '../../shared/settings-store/settings-store'
import { createObservedChannels } from './observed-channels'
import { createPaces, pacedSeller } from './paced-seller'

export interface Sellers {
  /** Undefined if the account or its credentials are missing. */
  of(accountId: string): Promise<Seller | undefined>
}

/** Undefined if the account or its credentials are missing. */
export type OpenPartner = (accountId: string) => Promise<SellingPartner | undefined>

/** The real Amazon, with the accounts' stored credentials. */
export function sellingPartners(
  configuration: Pick<Configuration, 'amazonApp' | 'amazonConnectTo'>,
  settings: SettingsStore,
): OpenPartner {
  const agent = createAmazonAgent(configuration.amazonConnectTo)
  return async (accountId) => {
    const [account, secrets] = await Promise.all([
      settings.loadAccount(accountId),
      settings.loadSecrets(accountId),
    ])
    const lwa = secrets?.lwa ?? configuration.amazonApp
    if (!account || !secrets || !lwa) return undefined
    const { sellerId, region } = account
    return createSellingPartner(
      { accountId, sellerId, region, refreshToken: secrets.refreshToken, lwa },
      { agent },
    )
  }
}

export interface SellersOptions {
  readonly openPartner: OpenPartner
  readonly clock: Clock
  readonly maySend: () => boolean
  /** Called for each 429 from Amazon. */
  readonly onThrottled?: ((accountId: string) => void) | undefined
  /** From 0 to 1, for the jitter of pauses. */
  readonly random?: () => number
}

/**
 * Opens each account once per run, because all tasks share its rate limits. A refused account is opened again with its
 * current credentials, which may be new, and keeps its limits and observations.
 */
export function openSellers({ openPartner, clock, maySend, onThrottled, random }: SellersOptions): Sellers {
  const opened = new Map<string, Promise<Seller | undefined>>()
  const keptOf = new Map<string, ReturnType<typeof keep>>()
  const keep = () => ({ paces: createPaces(clock, random), observedChannels: createObservedChannels() })

  async function open(accountId: string, onUnauthorised: () => void): Promise<Seller | undefined> {
    const partner = await openPartner(accountId)
    if (!partner) return undefined
    const kept = keptOf.get(accountId) ?? keep()
    keptOf.set(accountId, kept)
    return pacedSeller({
      partner,
      ...kept,
      maySend,
      onUnauthorised,
      onThrottled: () => onThrottled?.(accountId),
    })
  }

  return {
    of: (accountId) => {
      const known = opened.get(accountId)
      if (known) return known
      const forget = () => {
        if (opened.get(accountId) === opening) opened.delete(accountId)
      }
      const opening = open(accountId, forget)
      opened.set(accountId, opening)
      // Credentials may arrive during this run.
      opening.then((seller) => {
        if (!seller) forget()
      }, forget)
      return opening
    },
  }
}
