/** English, continued: where the merchant is told of what needs a person. */
export const enAlerts = {
  'alerts.title': 'Alerts',
  'alerts.text':
    'When something needs a person and does not pass by itself, the app tells a web address of yours, such as that of your chat or of your on-call service: quantities do not reach Amazon, many listings would go to 0, Amazon refuses a seller account, Amazon keeps showing other quantities, or Commerce’s events are switched off.',
  'alerts.loading': 'Loading the alerts',
  'alerts.failed': 'The alerts could not be loaded',
  'alerts.on': 'Alerts go to {origin}, as {name} saved on {at}.',
  'alerts.off': 'No alerts are sent, because no address is saved.',
  'alerts.last': 'Last alert',
  'alerts.delivered': 'delivered',
  'alerts.url': 'Web address for alerts',
  'alerts.url.help': 'It begins with https:// and is reachable from the internet.',
  'alerts.url.change': 'The saved address is not shown in full. Type the whole address to change it.',
  'alerts.url.issue': 'Enter an address that begins with https:// and is reachable from the internet.',
  'alerts.secret': 'Secret for the signature',
  'alerts.secret.help':
    'At least {least, number} characters. Each alert is signed with it, so that your side can tell that it comes from this app.',
  'alerts.secret.change':
    'Leave empty to keep the saved secret. Otherwise at least {least, number} characters.',
  'alerts.secret.issue': 'Enter at least {least, number} characters.',
  'alerts.save': 'Save alerts',
  'alerts.saved': 'Alerts go to {origin} from now on.',
  'alerts.save-failed': 'The alerts were not saved',
  'alerts.test': 'Send a test alert',
  'alerts.tested': 'The test alert was delivered to {origin}.',
  'alerts.test-failed': 'The test alert could not be sent. Try again in a moment.',
  'alerts.remove': 'Stop sending alerts',
  'alerts.remove.title': 'Stop sending alerts?',
  'alerts.remove.text':
    'The address and the secret are deleted, and {origin} is told of nothing any more. The page goes on showing what needs you.',
  'alerts.removed': 'No alerts are sent any more.',
  'alerts.remove-failed': 'The alerts could not be stopped. Try again in a moment.',
  'alerts.outcome.ALERT_URL': 'The saved address cannot be used. Save another.',
  'alerts.outcome.ALERT_ADDRESS':
    'The address does not exist, or is not reachable from the internet. Check it.',
  'alerts.outcome.ALERT_REFUSED': 'The other side refused the alert. Check the address there.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'No secure connection could be made. Check that the other side is up and its certificate is valid.',
  'alerts.outcome.ALERT_TIMEOUT': 'The other side did not answer within 5 seconds.',
  'alerts.outcome.other': 'The alert was not delivered.',
} as const
