import { ensureDatabase, isDatabaseCurrent } from '../shared/database/ensure-database'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { parseConfiguration } from '../shared/runtime/configuration'
import { openCommerce } from '../shared/runtime/open-commerce'
import { openDatabase, openSettings } from '../shared/runtime/open-stores'
import { wakePublisher } from '../shared/runtime/wake-publisher'
import { systemClock } from './clock'
import { commerceReader } from './commerce-reader'
import { work } from './work'

/** The alarm comes every minute, so that there is a worker most of the time. */
const LINGER_MS = 50_000
/** Well within the action's own limit of 600 s, with room for a last slow call. */
const RUN_MS = 480_000

/** The worker that owns everything that follows a hint: it reads, decides, sends and remembers. */
export async function publish(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const configuration = parseConfiguration(params)
  const database = await openDatabase(configuration, context)
  try {
    if (!(await isDatabaseCurrent(database).catch(() => false))) await ensureDatabase(database, systemClock)
    const outcome = await work({
      activationId: context.activationId,
      database,
      settings: await openSettings(configuration, context),
      commerce: commerceReader(openCommerce(configuration), systemClock.now),
      amazon: configuration,
      log: context.log,
      lingerMs: LINGER_MS,
      runMs: RUN_MS,
    })
    if (outcome.hasMore) await wakePublisher(context)
    return { statusCode: 200, body: { ...outcome } }
  } finally {
    await database.close()
  }
}
