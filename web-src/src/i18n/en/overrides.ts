/** English, continued: looking for listings, overrides and quantity groups. */
export const enOverrides = {
  'find.text': 'Find listings',
  'find.text.description': 'Seller SKU, SKU, ASIN or words of the title',
  'find.rule': 'Because',
  'find.channel': 'Fulfilled by',
  'find.override': 'Override',
  'find.any': 'Any',
  'find.any-count': 'Any ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'With an override',
  'find.override.no': 'Without one',
  'find.clear': 'Show all',
  'find.nothing.title': 'No listing matches',
  'find.nothing.text': 'Look for something shorter, or take a filter away.',
  'override.title': '{count, plural, one {Override {sellerSku}} other {Override # listings}}',
  'override.text':
    'What you fill in counts in place of the store’s Stock / Quantity settings. Leave a field empty to keep the store’s.',
  'override.excluded': 'Exclude: send nothing, Amazon keeps what it shows',
  'override.mode.store': 'As the store says',
  'override.reason': 'Reason',
  'override.reason.issue': 'Say in at most 200 characters why it differs.',
  'override.ends': 'Ends at',
  'override.ends.text': 'From then on the store’s settings count again. Leave empty for no end.',
  'override.ends.issue': 'Choose a moment in the future, or none.',
  'override.issue': 'Enter a whole number from {minimum, number} to {maximum, number}, or nothing.',
  'override.nothing': 'Fill in at least one setting, or exclude the listing.',
  'override.set': 'Set override',
  'override.remove': 'Remove override',
  'override.cancel': 'Cancel',
  'override.done.set':
    '{count, plural, one {Override set for # listing.} other {Override set for # listings.}} The new numbers follow within seconds.',
  'override.done.removed':
    '{count, plural, one {Override removed from # listing.} other {Override removed from # listings.}} The store’s settings count again.',
  'override.failed': 'The override was not saved',
  'override.kept': 'What you typed is still here.',
  'override.has': 'Overridden: {reason}',
  'override.has.end': 'Overridden until {when}: {reason}',
  'override.by': 'Set by {who}, {when}.',
  'chosen.title': 'Selected products on Amazon',
  'chosen.intro':
    '{count, plural, =0 {Select products in Catalog › Products first.} one {# product selected in Catalog › Products.} other {# products selected in Catalog › Products.}}',
  'chosen.back': 'Back to the products',
  'chosen.not-listed':
    '{count, plural, one {Not listed on Amazon: {skus}} other {# products are not listed on Amazon: {skus}}}',
  'chosen.cut-short':
    'There are more listings than are shown here. Select fewer products to see all of theirs.',
  'chosen.exclude': 'Exclude…',
  'chosen.exclude.title':
    '{count, plural, one {Exclude # listing of {name}?} other {Exclude # listings of {name}?}}',
  'chosen.exclude.text':
    'Amazon keeps showing what it shows now for {count, plural, one {it} other {them}}. The app sends no number until the override is removed.',
  'chosen.exclude.yes': '{count, plural, one {Exclude # listing} other {Exclude # listings}}',
  'chosen.exclude.reason': 'Excluded in Catalog › Products',
  'override.open': 'Override…',
  'override.elsewhere':
    '{store} decides the number of this listing, so an override counts only on its listing there.',
  'group.title': 'Whose settings win',
  'group.reason.only-store': 'No other active store decides with {store}: its own settings count.',
  'group.reason.oldest-store':
    '{store} was connected first, so its settings, its stock and its override count for every store below.',
  'group.reason.oldest-active-store':
    'An older store is paused. {store} is the oldest active one, so its settings, its stock and its override count.',
  'group.reason.all-paused': 'Every store with this seller SKU is paused, so nothing is sent.',
  'group.member': '{name} ({country}, account {seller}), connected {when}.',
  'group.part.controls': 'Its settings win.',
  'group.part.follows': 'It shows the number that is decided for the group.',
  'group.part.paused-shares':
    'Paused, but the number shows here too: Amazon keeps one quantity for it and an active store.',
  'group.part.paused-keeps': 'Paused: Amazon keeps what it shows.',
  'group.number': 'Number {number, number} of the {count, number} that Amazon keeps for this seller SKU.',
  'figures.title': 'On Amazon',
  'figures.channel-read': 'Fulfillment read',
  'figures.none': 'Not yet',
  'figures.errors': 'Last errors',
} as const
