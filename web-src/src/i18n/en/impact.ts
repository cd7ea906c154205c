/** English, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const enImpact = {
  'impact.title': 'What saving does',
  'impact.loading': 'Counting what changes…',
  'impact.failed': 'What changes could not be counted.',
  'impact.unusable': 'Correct the fields above to see what changes.',
  'impact.none-decided': 'This store decides about no listing yet.',
  'impact.unchanged': 'No listing changes.',
  'impact.changed':
    '{changed, number} of {total, plural, one {# listing} other {# listings}} {changed, plural, one {changes} other {change}}',
  'impact.to-zero': '{count, plural, one {# goes to 0} other {# go to 0}}',
  'impact.come-back': '{count, plural, one {# comes back from 0} other {# come back from 0}}',
  'impact.above-stock': '{count, plural, one {# would show} other {# would show}} more than you have',
  'caution.above-stock':
    '{count, plural, one {# listing} other {# listings}} would show more than you have, because the maximum is always shown. To follow your stock, choose What is in stock, up to the maximum.',

  'confirm.title':
    '{count, plural, one {# listing goes to 0} other {# listings go to 0}}. Save all the same?',
  'confirm.text':
    'Amazon buyers can no longer order {count, plural, one {this product} other {these products}} until the stock or the settings change. Saving sends {count, plural, one {this zero} other {these zeros}} without a further question.',
  'confirm.yes': 'Save, and set {count, plural, one {# listing} other {# listings}} to 0',
  'confirm.no': 'Back to the form',

  'revert.button': 'Revert',
  'revert.label': 'Revert to version {version, number}',
  'revert.title': 'Revert to version {version, number}?',
  'revert.text': 'Its values are saved as a new version, and applied to every listing:',
  'revert.same': 'Its values are the ones that count now: nothing changes.',
  'revert.unsaved': 'What you typed and did not save is lost.',
  'revert.yes': 'Revert to version {version, number}',
  'revert.no': 'Cancel',

  'sections.quick-access': 'Quick access',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon says for each listing who ships it. Quantities are sent only for listings that you ship yourself; those fulfilled by Amazon are never touched.',
  'fulfilled.loading': 'Counting listings by who ships them',
  'fulfilled.failed': 'The listings could not be counted',
  'fulfilled.none': 'No listings yet.',
  'fulfilled.merchant': 'You',
  'fulfilled.merchant.text': 'Their quantity comes from your Commerce stock.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'Never touched: Amazon keeps their quantity itself.',
  'fulfilled.other': 'Another source',
  'fulfilled.other.text': 'Supplied from a supply source of yours; their quantity is left alone.',
  'fulfilled.unknown': 'Not known yet',
  'fulfilled.unknown.text': 'Nothing is sent until Amazon has said who ships them.',
  'fulfilled.both': 'A listing that several ship counts for each of them, and is not touched either.',
  'fulfilled.count': '{count, plural, one {# listing} other {# listings}}',
  'fulfilled.see': 'See them',
  'fulfilled.see.label': 'See the listings shipped by: {channel}',
} as const
