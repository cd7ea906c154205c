/** English, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const enMatching = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# listing is not matched to a Commerce product} other {# listings are not matched to a Commerce product}}',
  'matching-notice.unmatched.text':
    'Nothing is published for {count, plural, one {it} other {them}}: Amazon keeps what it shows.',
  'matching-notice.unmatched.open': 'Match {count, plural, one {it} other {them}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# listing is not in Amazon’s last report} other {# listings are not in Amazon’s last report}}',
  'matching-notice.vanished.text': 'Nothing is published for {count, plural, one {it} other {them}}.',
  'matching-notice.vanished.open': 'Show {count, plural, one {it} other {them}}',
  'vanished.rule': 'Not on Amazon any more',
  'vanished.shown': 'Nothing',
  'vanished.text':
    'Not in Amazon’s last report since {since}, and nothing is published for it. It is kept here until {until}; if Amazon has it again before, it goes on.',

  'matching.rule': 'Not matched to a product',
  'trace.unmatched': 'It is not matched to a Commerce product, so nothing is sent.',

  'matching.title': 'Product matching',
  'matching.intro':
    'A listing gets its stock from the Commerce product with the same SKU. Where the SKUs differ, say here which product it is.',
  'matching.tabs': 'Product matching',
  'matching.unmatched': 'Not matched',
  'matching.matched': 'Matched by you',
  'matching.file': 'By file',
  'matching.find': 'Find',
  'matching.find.unmatched': 'Seller SKU, ASIN or words of the title',
  'matching.find.matched': 'Seller SKU or Commerce SKU',
  'matching.loading': 'Loading listings',
  'matching.failed': 'The listings could not be loaded',
  'matching.none.unmatched.title': 'Every listing is matched',
  'matching.none.unmatched.text': 'Listings that an import cannot match to a Commerce product appear here.',
  'matching.none.matched.title': 'Nothing is matched by hand',
  'matching.none.matched.text': 'Listings are matched to the product with the same SKU.',
  'matching.none.nothing.title': 'Nothing found',
  'matching.none.nothing.text': 'Look for something shorter.',
  'matching.more': 'Show more',
  'matching.shown': '{count, plural, one {# shown} other {# shown}}, of {total, number}',
  'matching.seller-sku': 'Seller SKU',
  'matching.product': 'Title',
  'matching.asin': 'ASIN',
  'matching.sku': 'Commerce SKU',
  'matching.saved': 'By',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Match',
  'matching.match': 'Match…',
  'matching.match.label': 'Match {sellerSku}…',
  'matching.remove': 'Take away…',
  'matching.remove.label': 'Take away the match of {sellerSku}…',
  'matching.dialog.title': 'Which product is {sellerSku}?',
  'matching.dialog.text':
    'It counts in every Amazon store of this seller account. The listing is decided within seconds.',
  'matching.dialog.sku': 'Commerce SKU',
  'matching.dialog.missing': 'Enter the SKU of a Commerce product.',
  'matching.dialog.save': 'Match',
  'matching.dialog.cancel': 'Cancel',
  'matching.dialog.failed': 'The match was not saved',
  'matching.saved.toast': '{sellerSku} is being matched.',
  'matching.remove.title': 'Take the match of {sellerSku} away?',
  'matching.remove.text':
    'The listing is no longer {sku}. If Commerce has a product with the SKU {sellerSku}, it is matched to that; else nothing is published for it and Amazon keeps what it shows.',
  'matching.remove.yes': 'Take the match away',
  'matching.removed.toast': 'The match of {sellerSku} is being taken away.',
  'matching.download': '1. Download a file',
  'matching.download.text':
    'Listings that are not matched, with an empty column sku to fill in; or what is matched by hand, to change or take away.',
  'matching.download.unmatched': 'Not matched (template)',
  'matching.download.matched': 'Matched by hand',
  'matching.upload': '2. Upload it',
  'matching.upload.text':
    'Columns seller-sku and sku. A row without a sku stays as it is; yes in a column remove takes the match away.',

  'refusal.UNKNOWN_PRODUCT':
    'Commerce has no product with this SKU. Check it for typing mistakes and capital letters.',
  'refusal.MATCHED_BY_ITSELF':
    'The seller SKU is a Commerce SKU itself, so the listing is matched to that product.',
  'refusal.NO_STORE': 'The seller account has no store any more. Reload the page.',
  'refusal.UNKNOWN_WEBSITE': 'Commerce has no such website any more. Reload the page and choose another one.',
} as const
