import type { ReadBackAlong } from '../../../../actions/publisher/read-backs/confirm-listings'
import type { ReadAlong } from '../../../../actions/shared/publishing/evaluate/check-channels'
import { NO_OBSERVER } from '../../../../actions/shared/publishing/observer'
import type { Ports } from '../../../../actions/shared/publishing/ports'

/** As if every order of every account were known. */
class AllOrdersKnown extends Map<string, Date | null> {
  override get(): Date {
    return new Date(8.64e15)
  }
}

/** Nothing shares the calls of a lane, or of read-backs. */
export const NOTHING_ALONG: ReadAlong & ReadBackAlong = {
  choose: async () => [],
  take: () => {},
  asExpected: () => {},
}

/** The ports that a test has nothing to say about: no service of Adobe's, no telemetry, nothing known of Commerce's stock index. */
export function quietPorts() {
  return {
    latestSeenAt: null,
    bulkPace: { take: async () => {} },
    log: { info: () => {} },
    observer: NO_OBSERVER,
    sourceCodesOf: () => undefined,
    indexMode: 'unknown',
    ordersUntil: new AllOrdersKnown(),
    refusedMarketplaces: new Map(),
    openFeeds: new Set<string>(),
    missedEvents: undefined,
    ownEvents: undefined,
    alerts: { isOn: async () => false, send: async () => ({ kind: 'off' }) },
    renewRecords: async () => {},
    finishSaves: async () => 0,
    orderSeen: () => {},
    shownAt: () => null,
    snapshot: { isBehind: () => false, keep: async () => {} },
  } as const satisfies Partial<Ports>
}
