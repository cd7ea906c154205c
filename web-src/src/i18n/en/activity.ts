/** English, continued: looking through changes and errors. */
export const enActivity = {
  'activity.find': 'Find changes',
  'activity.find.text': 'How the seller SKU begins',
  'errors.find': 'Find errors',
  'activity.any': 'Any',
  'activity.period': 'Period',
  'activity.period.24h': 'Last 24 hours',
  'activity.period.7d': 'Last 7 days',
  'activity.period.30d': 'Last 30 days',
  'activity.clear': 'Show all',
  'activity.open': 'Show listing {sellerSku}',
  'entries.shown': '{count, plural, one {# entry shown} other {# entries shown}}',
  'entries.more': '{count, number} shown; scroll for more',
  'entries.nothing.title': 'No entry matches',
  'entries.nothing.text': 'Look for something shorter, choose a longer period, or take a filter away.',
  'errors.code.text': 'Exactly as it is written below',
  'errors.todo': 'What to do? {todo}',
} as const
