import type { CommerceFailure } from '../../shared/commerce/commerce-client'
import { activityId } from '../../shared/database/activity'
import type { PublicationWorld } from '../../shared/publication/world'

/** For the log of communication errors: what a task could not read of Commerce. */
export async function noteFailure(
  world: PublicationWorld,
  task: string,
  { code, message }: Pick<CommerceFailure, 'code' | 'message'>,
): Promise<void> {
  const at = world.now()
  const unplaced = { accountId: null, storeId: null, sellerSku: null, requestId: null }
  const _id = activityId(at, `${world.runId}.${task}`, 0)
  await world.errors.record([{ _id, at, system: 'commerce', code, message, ...unplaced }])
}
