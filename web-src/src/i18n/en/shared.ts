/** English, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const enShared = {
  'shared.title': 'Shared seller SKUs',
  'shared.open': 'Shared seller SKUs',
  'shared.intro':
    'Seller SKUs that several of your Amazon stores list, and whose settings win. Quantity is decided once for every country, and once for every seller account that Amazon keeps one inventory for.',
  'shared.find': 'Find a seller SKU',
  'shared.find.text': 'Seller SKU, SKU, ASIN or words of the title',
  'shared.loading': 'Loading shared seller SKUs',
  'shared.failed': 'The shared seller SKUs could not be loaded',
  'shared.none.title': 'No seller SKU is shared',
  'shared.none.text': 'When two Amazon stores list the same seller SKU, it appears here.',
  'shared.nothing.title': 'Nothing found',
  'shared.nothing.text': 'No shared seller SKU has that. Look for something shorter.',
  'shared.more': 'Show more',
  'shared.count': '{count, plural, one {# shown} other {# shown}}',
  'shared.list': 'Shared seller SKUs',
  'shared.listing': 'Open {sellerSku} in {store}',
  'shared.listing.short': 'Open the listing',
  'shared.wins': 'Settings win',
  'shared.member': '{country}, account {seller}, connected {when}.',

  'store-menu.website': 'Commerce website…',
  'website.title': 'Commerce website of {name}',
  'website.loading': 'Loading the websites of Commerce',
  'website.failed': 'The websites of Commerce could not be loaded',
  'website.now': 'Now',
  'website.save': 'Sell from this website',
  'website.counting': 'Counting what changes',
  'website.count-failed': 'What changes could not be counted',
  'website.same': 'The store sells from it now. Choose another one to see what changes.',
  'website.same-stock':
    '{website} sells from the same stock: the numbers stay as they are, except for products that are on one of the two websites only.',
  'website.decides':
    '{count, plural, =0 {No seller SKU gets its number from the stock of this store, so that nothing changes.} one {# seller SKU is decided again from the stock {stock}.} other {# seller SKUs are decided again from the stock {stock}.}}',
  'website.also': '{count, plural, one {# of them shows} other {# of them show}} in {name} too.',
  'website.elsewhere':
    '{count, plural, one {# seller SKU keeps its number} other {# seller SKUs keep their number}}: {name} decides it.',
  'website.zeros':
    'Products that are not assigned to that stock go to 0. If that would be many at once, they wait and you are asked first.',
  'website.done': '{name} sells from {website}. Its listings are being decided again.',
} as const
