import type { SettingsStore } from '../settings-store/settings-store'
import { type Alert, payloadOf } from './alert'
import { sendWebhook, type WebhookOptions, type WebhookOutcome } from './send-webhook'

/** `off`: no webhook is set. */
export type AlertOutcome = WebhookOutcome | { readonly kind: 'off' }

/** Sends to the merchant's webhook as currently configured. Both methods throw only if aio state is unavailable. */
export interface AlertSender {
  isOn(): Promise<boolean>
  send(alert: Alert): Promise<AlertOutcome>
}

export function alertSender(
  { alertConnectTo: connectTo }: { readonly alertConnectTo: WebhookOptions['connectTo'] },
  settings: Pick<SettingsStore, 'loadAlerts'>,
  namespace: string,
): AlertSender {
  return {
    isOn: async () => (await settings.loadAlerts()) !== undefined,
    send: async (alert) => {
      const webhook = await settings.loadAlerts()
      if (!webhook) return { kind: 'off' }
      return sendWebhook(webhook, payloadOf(alert, namespace, new Date()), { connectTo })
    },
  }
}
