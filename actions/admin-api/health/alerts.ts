import * as v from 'valibot'
import { ALERTS_TASK, alertNotes } from '../../shared/alerts/alert-notes'
import { alertSender } from '../../shared/alerts/alert-sender'
import type { AlertsRecord } from '../../shared/settings-store/records'
import { type AlertsReply, type AlertTestReply, alertsRequest } from '../contract/app'
import { parseBody } from '../http/parse-body'
import { notFound, RefusedError, type Route, type RouteWorld } from '../http/route'

export const showAlerts: Route = {
  method: 'GET',
  path: '/alerts',
  answer: async (world) => ({
    status: 200,
    body: await present(world, await world.stores.settings.loadAlerts()),
  }),
}

export const saveAlerts: Route = {
  method: 'PUT',
  path: '/alerts',
  answer: async (world, { body }) => {
    const { url, secret } = parseBody(alertsRequest, body)
    const known = await world.stores.settings.loadAlerts()
    // Whoever reads the secret of one address must not get to know it by giving another.
    const kept = secret ?? (known?.url === url ? known.secret : undefined)
    if (kept === undefined) {
      throw new RefusedError(400, 'BAD_REQUEST', 'secret: expected what alerts are to be signed with', {
        field: 'secret',
      })
    }
    const saved: AlertsRecord = {
      url,
      secret: kept,
      savedAt: new Date().toISOString(),
      savedBy: world.caller.name,
    }
    await world.stores.settings.saveAlerts(saved)
    return { status: 200, body: await present(world, saved) }
  },
}

export const removeAlerts: Route = {
  method: 'DELETE',
  path: '/alerts',
  answer: async (world) => {
    await world.stores.settings.removeAlerts()
    return { status: 200, body: await present(world, undefined) }
  },
}

/** Sends one alert now, and says what became of it. */
export const testAlerts: Route = {
  method: 'POST',
  path: '/alerts/test',
  answer: async (world) => {
    const alerts = alertSender(world.configuration, world.stores.settings, world.context.namespace)
    const message = `${world.caller.name} asked for this test. Nothing is wrong.`
    const outcome = await alerts.send({ kind: 'test', subject: null, message })
    if (outcome.kind === 'off') throw notFound('webhook')
    const body: AlertTestReply =
      outcome.kind === 'delivered'
        ? { isDelivered: true, code: null, message: null }
        : { isDelivered: false, code: outcome.code, message: outcome.message }
    return { status: 200, body }
  },
}

async function present(world: RouteWorld, webhook: AlertsRecord | undefined): Promise<AlertsReply> {
  const notes = v.safeParse(alertNotes, (await world.taskStates.load(ALERTS_TASK))?.notes)
  return {
    webhook: webhook
      ? { origin: new URL(webhook.url).origin, savedAt: webhook.savedAt, savedBy: webhook.savedBy }
      : null,
    last: notes.success ? notes.output.last : null,
  }
}
