import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { TryReply } from '../contract/needs'
import { notFound, type Route } from '../http/route'

/** Has a refused account tried at once. The publisher does it, since it ends the pause. */
export const tryAccount: Route = {
  method: 'POST',
  path: '/accounts/:id/try',
  answer: async (context, { ids }) => {
    const account = await context.stores.settings.loadAccount(ids[0])
    if (!account) throw notFound('account')
    const now = new Date()
    await context.accountStates.tryNow(account.id, now)
    await wakePublisher(context.activation)
    const reply: TryReply = { at: now.toISOString() }
    return { status: 202, body: reply }
  },
}
