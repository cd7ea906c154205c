import { VIEWS_MAXIMUM } from '../../shared/database/users/saved-views'
import { type SavedViewsReply, savedView, savedViewRemoval } from '../contract/saved-views'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext, type RouteReply } from '../http/route'

/** The caller's views of the listings table. */
export const listSavedViews: Route = {
  method: 'GET',
  path: '/saved-views',
  answer: present,
}

/** Saves a view for the caller, and replaces one of the same name. Changes nothing that others see. */
export const saveView: Route = {
  method: 'PUT',
  path: '/saved-views',
  right: 'view',
  answer: async (context, { body }) => {
    const view = parseBody(savedView, body)
    const { caller, savedViews } = context
    const known = await savedViews.ofUser(caller.userId)
    if (known.length >= VIEWS_MAXIMUM && !known.some(({ name }) => name === view.name)) {
      const message = `You have ${VIEWS_MAXIMUM} views, which is the most. Remove one first.`
      throw new RefusedError(409, 'TOO_MANY_VIEWS', message)
    }
    await savedViews.save({ ...view, userId: caller.userId, savedAt: new Date() })
    return present(context)
  },
}

/** Removes one of the caller's views. */
export const removeSavedView: Route = {
  method: 'POST',
  path: '/saved-views/remove',
  right: 'view',
  answer: async (context, { body }) => {
    const { name } = parseBody(savedViewRemoval, body)
    await context.savedViews.delete({ userId: context.caller.userId, name })
    return present(context)
  },
}

async function present({ caller, savedViews }: RouteContext): Promise<RouteReply> {
  const views = await savedViews.ofUser(caller.userId)
  const reply: SavedViewsReply = {
    views: views.map(({ name, filters, columns }) => ({ name, filters, columns })),
  }
  return { status: 200, body: reply }
}
