import { finishCommands } from '../jobs/finish-commands'
import { importDaily } from '../jobs/import/import-daily'
import { askPendingOrders } from './amazon/ask-pending-orders'
import { endSold } from './amazon/end-sold'
import { followFeeds } from './amazon/follow-feeds'
import { pollOrders } from './amazon/poll-orders'
import { probeAccounts } from './amazon/probe-accounts'
import { pollCommerceOrders } from './commerce/poll-commerce-orders'
import { pollProducts } from './commerce/poll-products'
import { sweepLowStock, sweepStock } from './commerce/sweep-stock'
import { watchTopology } from './commerce/watch-topology'
import { replayJournal } from './events/replay-journal'
import { sendOwnEvents } from './events/send-own-events'
import { watchReceivers } from './events/watch-receivers'
import { raiseAlerts } from './health/raise-alerts'
import { reportHealth } from './health/report-health'
import { beginRules } from './rules/begin-rules'
import { watchAttributes } from './rules/watch-attributes'
import { watchCategories } from './rules/watch-categories'
import type { PeriodicTask } from './task'
import { keepSnapshot } from './upkeep/keep-snapshot'
import { mendClocks } from './upkeep/mend-clocks'
import { releaseStranded } from './upkeep/release-stranded'
import { tidy } from './upkeep/tidy'

/** All tasks that the publisher repeats. */
export const PERIODIC_TASKS: readonly PeriodicTask[] = [
  pollOrders,
  askPendingOrders,
  endSold,
  followFeeds,
  watchTopology,
  watchReceivers,
  pollProducts,
  pollCommerceOrders,
  beginRules,
  watchCategories,
  watchAttributes,
  sweepStock,
  sweepLowStock,
  probeAccounts,
  releaseStranded,
  importDaily,
  mendClocks,
  finishCommands,
  keepSnapshot,
  replayJournal,
  raiseAlerts,
  reportHealth,
  sendOwnEvents,
  tidy,
]
