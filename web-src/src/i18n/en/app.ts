/** English, continued: the settings of the whole app. */
export const enApp = {
  'app-settings.title': 'App settings',
  'app-settings.intro':
    'How the app works for all Amazon stores. Leave a field empty to use what is recommended.',
  'app-settings.loading': 'Loading the app settings',
  'app-settings.failed': 'The app settings could not be loaded',
  'app-settings.save': 'Save app settings',
  'app-settings.undo': 'Undo changes',
  'app-settings.saved': 'App settings saved as version {version, number}.',
  'app-settings.save-failed': 'The app settings were not saved',
  'app-settings.kept': 'What you typed is still here.',
  'app-settings.unsaved': 'You have unsaved changes.',
  'app-settings.unchanged': 'Nothing has changed.',
  'app-settings.saving': 'Saving…',
  'app-settings.check.title': 'Checking all stock',
  'app-settings.check.text':
    'Commerce tells the app of most changes at once. Imports, transfers and some integrations change stock without a word; these checks find them.',
  'app-settings.breaker.title': 'Many listings going to 0',
  'app-settings.breaker.text':
    'When many listings of a store go to 0 within an hour, without an order or a stock change of their own, the app asks you before it sends the zeros. It asks when both of these are passed.',
  'app-settings.history.title': 'Activity',
  'app-settings.history.text':
    'How long the changes of listings and the communication errors can be looked up.',

  'uninstall.title': 'When the app is uninstalled',
  'uninstall.text':
    'Uninstalling stops publishing first. Amazon goes on showing the last quantities, and nobody lowers them any more when you sell: from then on, change them in Seller Central yourself.',
  'uninstall.label': 'Data of the app',
  'uninstall.keep':
    'Keep them: accounts, settings, overrides and activity are there again when you install the app again.',
  'uninstall.delete':
    'Delete them: accounts with their authorisations, settings, overrides and activity. They cannot be brought back.',
  'uninstall.failed': 'The choice was not saved',

  'limit.sweepMinutes': 'Check every listing every (minutes)',
  'limit.lowStock': 'Low stock: at most (units)',
  'limit.lowStockSweepMinutes': 'Check listings with low stock every (minutes)',
  'limit.breakerPercent': 'Share of the store’s listings (percent)',
  'limit.breakerMinimum': 'Number of listings',
  'limit.retentionDays': 'Keep for (days)',
  'limit.recommended': '{least, number} to {most, number}. Recommended: {delivered, number}.',
  'limit.recommended.by-size':
    '{least, number} to {most, number}. Recommended: leave empty, so that it depends on how many listings you have.',
  'limit.issue': 'Enter a whole number from {least, number} to {most, number}, or nothing.',
} as const
