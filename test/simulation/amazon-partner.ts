import { type AmazonFailure, failureFromReply } from '../../actions/shared/amazon/client/amazon-outcome'
import type {
  AmazonReply,
  AmazonRequest,
  SellingPartner,
} from '../../actions/shared/amazon/client/selling-partner'
import { answerOf, type ModelReply } from './amazon-answers'
import type { FeedFaults } from './amazon-feeds'
import type { AmazonModel } from './amazon-model'
import type { Incarnation } from './incarnation'
import { createRandom, type Random } from './random'
import type { RatedOperation } from './rate-buckets'
import type { VirtualClock } from './virtual-clock'

/** Shares of calls, and accounts that are currently refused. */
export interface AmazonFaults extends FeedFaults {
  /** 5xx, with nothing done. */
  readonly unavailable: number
  /** No answer before the deadline, with nothing done. */
  readonly lost: number
  /** No answer before the deadline, after everything was done. */
  readonly unanswered: number
  /** 429 although the rate was respected. */
  readonly throttled: number
  /** Well-formed answers that omit some listings. */
  readonly half: number
  readonly refused: ReadonlySet<string>
  /** Seller SKUs whose patches are refused with 403, and searches for them with 400. */
  readonly refusedSkus: number
  /** Accounts whose patches alone are refused. */
  readonly refusedPatches: ReadonlySet<string>
  /** Orders without a quantity. */
  readonly unreadableOrders: number
  /** Order searches beyond plain ones are refused with 400. */
  readonly plainOrdersOnly: boolean
}

export const QUIET_AMAZON: AmazonFaults = {
  unavailable: 0,
  lost: 0,
  unanswered: 0,
  throttled: 0,
  half: 0,
  stuckFeeds: 0,
  fatalFeeds: 0,
  cancelledFeeds: 0,
  refused: new Set(),
  refusedSkus: 0,
  refusedPatches: new Set(),
  unreadableOrders: 0,
  plainOrdersOnly: false,
  lateFeeds: 0,
}

export interface PartnerOptions {
  readonly model: AmazonModel
  readonly clock: VirtualClock
  readonly random: Random
  readonly faults: () => AmazonFaults
  /** Called for each channel that an arrived answer named. */
  readonly onChannels: (accountId: string, sellerSkus: ReadonlyMap<string, string>) => void
  /** Called when a call that sets quantities leaves the process. */
  readonly onLeaving: (by: string) => void
}

const DEADLINE_MS = 20_000
const SLOWEST_MS = 150

/** An Amazon account as one process reaches it. */
export function createPartner(
  incarnation: Incarnation,
  accountId: string,
  options: PartnerOptions,
): SellingPartner {
  const { clock, random, model, faults, onChannels, onLeaving } = options
  const way = () => incarnation.gate(clock.sleep(10 + random.next() * SLOWEST_MS))
  const wait = (since: number) => incarnation.gate(clock.sleep(since + DEADLINE_MS - clock.now()))

  async function call(request: AmazonRequest): Promise<AmazonReply> {
    const leftAt = clock.now()
    if (SETTING.has(request.operation)) onLeaving(incarnation.name)
    await way()
    // The client drops a request that it could not send in time, such as after its process stood still.
    if (clock.now() - leftAt >= DEADLINE_MS) return deadline()
    const operation = operationOf(request)
    if (operation === null) return failure(503)
    const { refused, unavailable, lost, unanswered, throttled, half, unreadableOrders } = faults()
    const isLost = random.chance(lost)
    if (isLost) {
      await wait(leftAt)
      return deadline()
    }
    const reply = ((): ModelReply => {
      if (!model.take(accountId, operation) || random.chance(throttled)) return { status: 429 }
      if (refused.has(accountId)) return { status: 403 }
      if (random.chance(unavailable)) return { status: 503 }
      const refusedPart = refusalOfPart(request, accountId, faults())
      if (refusedPart !== null) return { status: refusedPart }
      return answerOf(model, {
        accountId,
        request,
        operation,
        leftAt,
        by: incarnation.name,
        leavesOut: random.chance(half),
        isUnreadable: () => unreadableOrders > 0 && random.chance(unreadableOrders),
      })
    })()
    if (random.chance(unanswered)) {
      await wait(leftAt)
      return deadline()
    }
    await way()
    if (reply.status !== 200) return failure(reply.status)
    if (reply.channels) onChannels(accountId, reply.channels)
    return { kind: 'answered', body: reply.body, requestId: 'simulated', ratePerSecond: null }
  }

  return {
    access: {
      accountId,
      sellerId: accountId,
      region: 'eu',
      refreshToken: '',
      lwa: { clientId: '', clientSecret: '' },
    },
    call,
    transfer: async ({ url, upload }) => {
      await way()
      if (upload) model.feeds.upload(url, upload.body)
      const body = upload ? Buffer.alloc(0) : model.feeds.download(url)
      await way()
      return body === null ? deadline() : { kind: 'transferred', body }
    },
    download: async () => deadline(),
  }
}

/** The status of a refusal for this SKU, this operation, or what a search asks for. */
function refusalOfPart(request: AmazonRequest, accountId: string, faults: AmazonFaults): number | null {
  const isPatch = request.operation === 'listingsItems.patchListingsItem'
  const skus = [request.path?.sku ?? [], request.query?.identifiers ?? []].flat().map(String)
  if (isPatch && faults.refusedPatches.has(accountId)) return 403
  if (skus.some((sku) => isRefusedSku(sku, faults))) return isPatch ? 403 : 400
  const isPlain = request.query?.includedData === undefined
  return request.operation === 'orders.searchOrders' && faults.plainOrdersOnly && !isPlain ? 400 : null
}

/** Always selects the same SKUs. */
function isRefusedSku(sku: string, { refusedSkus }: AmazonFaults): boolean {
  return refusedSkus > 0 && createRandom(sku).chance(refusedSkus)
}

const OPERATIONS: Readonly<Record<string, RatedOperation>> = {
  'listingsItems.patchListingsItem': 'patchListingsItem',
  'listingsItems.getListingsItem': 'getListingsItem',
  'listingsItems.searchListingsItems': 'searchListingsItems',
  'orders.searchOrders': 'searchOrders',
  'feeds.createFeedDocument': 'createFeedDocument',
  'feeds.createFeed': 'createFeed',
  'feeds.getFeed': 'getFeed',
  'feeds.getFeedDocument': 'getFeedDocument',
}

const SETTING: ReadonlySet<string> = new Set(['listingsItems.patchListingsItem', 'feeds.createFeed'])

/** Null for operations that are not modeled. */
function operationOf({ operation }: AmazonRequest): RatedOperation | null {
  return OPERATIONS[operation] ?? null
}

const CODES: Readonly<Record<number, string>> = {
  429: 'QuotaExceeded',
  403: 'Unauthorized',
  400: 'InvalidInput',
  404: 'NOT_FOUND',
}

function failure(status: number): AmazonFailure {
  const code = CODES[status] ?? 'InternalFailure'
  const body = { errors: [{ code, message: `Simulated ${status}.` }] }
  return failureFromReply({ status, body, requestId: 'simulated', ratePerSecond: null })
}

function deadline(): AmazonFailure {
  const nothing = { status: null, requestId: null, ratePerSecond: null }
  return { kind: 'unavailable', code: 'DEADLINE', message: 'Amazon did not answer within 20 s.', ...nothing }
}
