import { askPendingOrders } from './ask-pending-orders'
import { confirmListings } from './confirm-listings'
import { endSold } from './end-sold'
import { finishCommands } from './finish-commands'
import { followFeeds } from './follow-feeds'
import { importDaily } from './import-daily'
import { mendClocks } from './mend-clocks'
import { pollCommerceOrders } from './poll-commerce-orders'
import { pollOrders } from './poll-orders'
import { pollProducts } from './poll-products'
import { probeAccounts } from './probe-accounts'
import { raiseAlerts } from './raise-alerts'
import { releaseStranded } from './release-stranded'
import { replayJournal } from './replay-journal'
import { reportHealth } from './report-health'
import { sendOwnEvents } from './send-own-events'
import { sweepLowStock, sweepStock } from './sweep-stock'
import type { PeriodicTask } from './task'
import { tidy } from './tidy'
import { watchReceivers } from './watch-receivers'
import { watchTopology } from './watch-topology'

/** Everything that the publisher does again and again of itself. */
export const PERIODIC_TASKS: readonly PeriodicTask[] = [
  pollOrders,
  askPendingOrders,
  endSold,
  confirmListings,
  followFeeds,
  watchTopology,
  watchReceivers,
  pollProducts,
  pollCommerceOrders,
  sweepStock,
  sweepLowStock,
  probeAccounts,
  releaseStranded,
  importDaily,
  mendClocks,
  finishCommands,
  replayJournal,
  raiseAlerts,
  reportHealth,
  sendOwnEvents,
  tidy,
]
