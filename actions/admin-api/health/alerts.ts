import * as v from 'valibot'
import { ALERTS_TASK, alertNotes } from '../../shared/alerts/alert-notes'
import { alertSender } from '../../shared/alerts/alert-sender'
import type { AlertsRecord } from '../../shared/settings-store/records'
import { type AlertsReply, type AlertTestReply, alertsRequest } from '../contract/installation/app'
import { parseBody } from '../http/parse-body'
import { notFound, RefusedError, type Route, type RouteContext } from '../http/route'

export const showAlerts: Route = {
  method: 'GET',
  path: '/alerts',
  answer: async (context) => ({
    status: 200,
    body: await present(context, await context.stores.settings.loadAlerts()),
  }),
}

export const saveAlerts: Route = {
  method: 'PUT',
  path: '/alerts',
  answer: async (context, { body }) => {
    const { url, secret } = parseBody(alertsRequest, body)
    const known = await context.stores.settings.loadAlerts()
    // Keeps the secret only for the same address, so that nobody can learn it by changing the address.
    const kept = secret ?? (known?.url === url ? known.secret : undefined)
    if (kept === undefined) {
      throw new RefusedError(400, 'BAD_REQUEST', 'secret: expected the secret that signs the alerts', {
        field: 'secret',
      })
    }
    const saved: AlertsRecord = {
      url,
      secret: kept,
      savedAt: new Date().toISOString(),
      savedBy: context.caller.name,
    }
    await context.stores.settings.saveAlerts(saved)
    return { status: 200, body: await present(context, saved) }
  },
}

export const removeAlerts: Route = {
  method: 'DELETE',
  path: '/alerts',
  answer: async (context) => {
    await context.stores.settings.removeAlerts()
    return { status: 200, body: await present(context, undefined) }
  },
}

/** Sends one alert now and returns its outcome. */
export const testAlerts: Route = {
  method: 'POST',
  path: '/alerts/test',
  answer: async (context) => {
    const alerts = alertSender(context.configuration, context.stores.settings, context.activation.namespace)
    const message = `${context.caller.name} asked for this test. Nothing is wrong.`
    const outcome = await alerts.send({ kind: 'test', subject: null, message })
    if (outcome.kind === 'off') throw notFound('webhook')
    const body: AlertTestReply =
      outcome.kind === 'delivered'
        ? { isDelivered: true, code: null, message: null }
        : { isDelivered: false, code: outcome.code, message: outcome.message }
    return { status: 200, body }
  },
}

async function present(context: RouteContext, webhook: AlertsRecord | undefined): Promise<AlertsReply> {
  const notes = v.safeParse(alertNotes, (await context.taskStates.load(ALERTS_TASK))?.notes)
  return {
    webhook: webhook
      ? { origin: new URL(webhook.url).origin, savedAt: webhook.savedAt, savedBy: webhook.savedBy }
      : null,
    last: notes.success ? notes.output.last : null,
  }
}
