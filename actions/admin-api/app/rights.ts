import type { RightsReply } from '../contract/app'
import { RefusedError, type Route } from '../http/route'

/** What the caller's role in Commerce allows besides looking. */
export const showRights: Route = {
  method: 'GET',
  path: '/rights',
  answer: async ({ refusalOf }) => {
    const refusal = await refusalOf('manage')
    if (refusal?.status === 503) throw new RefusedError(refusal.status, refusal.code, refusal.message)
    const reply: RightsReply = { manage: refusal === null }
    return { status: 200, body: reply }
  },
}
