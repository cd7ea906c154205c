import type { RightsReply } from '../contract/installation/app'
import { RefusedError, type Route } from '../http/route'

/** Whether the caller's role in Commerce allows changes. */
export const showRights: Route = {
  method: 'GET',
  path: '/rights',
  answer: async ({ findRefusal }) => {
    const refusal = await findRefusal('manage')
    if (refusal?.status === 503) throw new RefusedError(refusal.status, refusal.code, refusal.message)
    const reply: RightsReply = { manage: refusal === null }
    return { status: 200, body: reply }
  },
}
