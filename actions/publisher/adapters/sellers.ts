import { createAmazonAgent } from '../../shared/amazon/client/amazon-agent'
import type { Clock } from '../../shared/amazon/client/pacing'
import { createSellingPartner, type SellingPartner } from '../../shared/amazon/client/selling-partner'
import type { Seller } from '../../shared/publishing/amazon-port'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { AccountRecord, AccountSecrets } from '../../shared/settings-store/records'
import { createObservedChannels } from './observed-channels'
import { createPaces, pacedSeller } from './paced-seller'

export interface Sellers {
  /** Undefined if the account or its credentials are missing. */
  of(accountId: string): Promise<Seller | undefined>
  /** Opens the account and fetches its access token, without waiting. What fails is tried again by the first call. */
  prepare(accountId: string): void
}

/** Undefined if the account or its credentials are missing. */
export type OpenPartner = (accountId: string) => Promise<SellingPartner | undefined>

/** The accounts and their credentials. */
interface StoredAccounts {
  loadAccount(accountId: string): Promise<AccountRecord | undefined>
  loadSecrets(accountId: string): Promise<AccountSecrets | undefined>
}

/** The real Amazon, with the accounts' stored credentials. */
export function sellingPartners(
  configuration: Pick<Configuration, 'amazonApp' | 'amazonConnectTo'>,
  stored: StoredAccounts,
): OpenPartner {
  const agent = createAmazonAgent(configuration.amazonConnectTo)
  return async (accountId) => {
    const [account, secrets] = await Promise.all([
      stored.loadAccount(accountId),
      stored.loadSecrets(accountId),
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

interface OpenedAccount {
  readonly partner: SellingPartner
  readonly seller: Seller
}

/**
 * Opens each account once per run, because all tasks share its rate limits. A refused account is opened again with its
 * current credentials, which may be new, and keeps its limits and observations.
 */
export function openSellers({ openPartner, clock, maySend, onThrottled, random }: SellersOptions): Sellers {
  const opened = new Map<string, Promise<OpenedAccount | undefined>>()
  const keptOf = new Map<string, ReturnType<typeof keep>>()
  const keep = () => ({ paces: createPaces(clock, random), observedChannels: createObservedChannels() })

  async function open(accountId: string, onUnauthorised: () => void): Promise<OpenedAccount | undefined> {
    const partner = await openPartner(accountId)
    if (!partner) return undefined
    const kept = keptOf.get(accountId) ?? keep()
    keptOf.set(accountId, kept)
    const seller = pacedSeller({
      partner,
      ...kept,
      maySend,
      onUnauthorised,
      onThrottled: () => onThrottled?.(accountId),
    })
    return { partner, seller }
  }

  const accountOf = (accountId: string) => {
    const known = opened.get(accountId)
    if (known) return known
    const forget = () => {
      if (opened.get(accountId) === opening) opened.delete(accountId)
    }
    const opening = open(accountId, forget)
    opened.set(accountId, opening)
    // Credentials may arrive during this run.
    opening.then((account) => {
      if (!account) forget()
    }, forget)
    return opening
  }

  return {
    of: async (accountId) => (await accountOf(accountId))?.seller,
    prepare: (accountId) =>
      void accountOf(accountId).then(
        (account) => account?.partner.prepare?.(),
        () => {},
      ),
  }
}
