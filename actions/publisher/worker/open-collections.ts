import { accountStateCollection } from '../../shared/database/accounts/account-states'
import { soldCollection } from '../../shared/database/accounts/sold'
import type { Database } from '../../shared/database/client/database-client'
import { listingCollection } from '../../shared/database/listings/listings'
import { mappingCollection } from '../../shared/database/listings/mappings'
import { overrideCollection } from '../../shared/database/listings/overrides'
import { activityCollection } from '../../shared/database/log/activity'
import { communicationErrorCollection } from '../../shared/database/log/communication-errors'
import { healthCollection } from '../../shared/database/log/health'
import { breakerCollection } from '../../shared/database/work/breakers'
import { feedCollection } from '../../shared/database/work/feeds'
import { jobCollection } from '../../shared/database/work/jobs'
import { pendingCollection } from '../../shared/database/work/pending'
import { simulationCollection } from '../../shared/database/work/simulations'
import { taskStateCollection } from '../../shared/database/work/task-states'
import { uploadCollection } from '../../shared/database/work/uploads'
import type { Collections } from '../../shared/publishing/ports'

export function openCollections(database: Database): Collections {
  return {
    listings: listingCollection(database),
    pending: pendingCollection(database),
    jobs: jobCollection(database),
    activity: activityCollection(database),
    errors: communicationErrorCollection(database),
    sold: soldCollection(database),
    feeds: feedCollection(database),
    accountStates: accountStateCollection(database),
    breakers: breakerCollection(database),
    health: healthCollection(database),
    taskStates: taskStateCollection(database),
    mappings: mappingCollection(database),
    uploads: uploadCollection(database),
    simulations: simulationCollection(database),
    overrides: overrideCollection(database),
  }
}
