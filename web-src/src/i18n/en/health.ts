/** English, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const enHealth = {
  'freshness.oldest': 'Oldest change not on Amazon yet',
  'freshness.oldest.none': 'None',
  'freshness.delay': 'From Commerce to Amazon',
  'freshness.delay.within': '95% within {time}',
  'freshness.delay.more': '95% take more than {time}',
  'freshness.half.within': 'Half of all changes within {time}',
  'freshness.half.more': 'Half of all changes take more than {time}',
  'freshness.delay.none': 'No changes',
  'freshness.day': 'In the last 24 hours',
  'freshness.failures': 'Failures',
  'freshness.failures.of':
    '{accepted, number} accepted, {rejected, number} refused, {failed, number} failed and sent again',
  'freshness.error.rejected': 'Refused {ago}: {message} ({code})',
  'freshness.error.throttled': 'Slowed down by Amazon {ago}: {message} ({code})',
  'freshness.error.unavailable': 'Amazon did not answer {ago}: {message} ({code})',
  'freshness.error.unauthorised': 'Amazon refused the account {ago}: {message} ({code})',

  'attention.region': 'Needs your attention',
  'attention.paused.title': 'Amazon refuses this seller account',
  'attention.paused.said': 'Amazon said {ago}: {message} ({code})',
  'attention.paused.text':
    'Nothing is sent for the account, and Amazon keeps what it shows. Changes are kept and go out as soon as Amazon accepts them.',
  'attention.paused.do':
    'Check in Seller Central that this app is still authorized and that the account is in good standing. If the authorization was renewed, connect the account again.',
  'attention.paused.probe': 'Amazon is asked again {ago} ({when}).',
  'attention.paused.probe.due': 'Amazon is being asked again.',
  'attention.lag.title': 'Amazon’s orders arrive faster than they can be read',
  'attention.lag.text':
    'Amazon limits how fast orders may be read. Until that has caught up, units just sold on Amazon may still be offered there.',
  'attention.lag.until': 'Orders are read as far as {when} ({ago}).',
  'attention.lag.never': 'No order was read yet.',
  'attention.quantities-refused.title': 'Amazon refuses every quantity of this store',
  'attention.quantities-refused.text':
    'Amazon still shows the seller account’s listings, but takes no quantity in this marketplace. The app’s other stores go on.',
  'attention.quantities-refused.do':
    'Check in Seller Central that the account may sell in this marketplace and that the app is authorised for it. The app tries again at {when}.',
  'attention.orders-refused.title': 'Amazon does not show the orders of this seller account',
  'attention.orders-refused.text':
    'Quantities are still sent. But units sold on Amazon are taken off only when their order is in Commerce, so a last unit may be sold twice.',
  'attention.orders-refused.do':
    'Give the app the Inventory and Order Tracking role in Seller Central and authorize it again. Amazon is asked again every 15 minutes.',
  'attention.not-imported.title':
    '{count, plural, one {An Amazon order never reached Commerce} other {# Amazon order items never reached Commerce}}',
  'attention.not-imported.text':
    'No Commerce order came for these units in time, so they count as in stock again and may be sold twice. Check your order import, then correct the stock in Commerce.',
  'attention.not-imported.item':
    '{sku}: {quantity, plural, one {# unit} other {# units}}, Amazon order {order}, ordered {ago}',
  'attention.not-imported.more': 'and {count, number} more',

  'breaker.title': '{count, plural, one {# listing} other {# listings}} would go to 0: is that right?',
  'breaker.text':
    'Since {when}, that many listings of this store went to 0 without an order or a stock change of their own. They are not sent until you answer; everything else goes on.',
  'breaker.causes': 'It came with:',
  'breaker.cause.sweep': 'the regular check of all stock',
  'breaker.cause.import': 'the import of listings from Amazon',
  'breaker.cause.topology': 'a change of sources, stocks or websites in Commerce',
  'breaker.cause.product-poll': 'changed products in Commerce',
  'breaker.cause.job': 'saved settings, or the republication of a store',
  'breaker.cause.override-many': 'overrides for many listings at once',
  'breaker.cause.absent': 'products that are not assigned to the website’s stock any more',
  'breaker.cause.drift': 'quantities on Amazon that differed from what it had accepted',
  'breaker.cause.gap': 'fewer units on Amazon than it had accepted',
  'breaker.cause.feed': 'bulk feeds that have ended',
  'breaker.authorise': 'Set them to 0',
  'breaker.dismiss': 'Keep what Amazon shows',
  'breaker.failed': 'Your answer could not be saved',
  'breaker.confirm.title': 'Set {count, plural, one {# listing} other {# listings}} to 0?',
  'breaker.confirm.text':
    'Amazon buyers can no longer order {count, plural, one {this product} other {these # products}} until there is stock again. Further zeros within the next hour are sent without a question.',
  'breaker.confirm.yes': 'Set {count, plural, one {# listing} other {# listings}} to 0',
  'breaker.confirm.no': 'Cancel',

  'job.authorise-zeros': 'The listings are being set to 0',
  'job.authorise-zeros.done': 'The zeros are on their way to Amazon',
  'job.authorise-zeros.failed': 'Setting the listings to 0 stopped',
  'job.dismiss-zeros': 'The zeros are being taken back',
  'job.dismiss-zeros.done': 'Amazon keeps what it shows',
  'job.dismiss-zeros.failed': 'Taking back the zeros stopped',

  'mass-zero.asked': 'Zero waits for your answer',
  'mass-zero.dismissed': 'Zero not wanted',
  'mass-zero.asked.text':
    'It went to 0 together with many others, without an order or a stock change of its own. The zero is sent when you choose that on the store’s page.',
  'mass-zero.dismissed.text':
    'It went to 0 together with many others, and you chose to keep what Amazon shows. That stays until its stock changes.',

  'errors.tab': 'Communication errors',
  'errors.tabs': 'Kinds of entries',
  'entries.errors.intro':
    'What Amazon or Commerce refused or did not answer, newest first. What can be tried again is tried again by itself.',
  'errors.table': 'Communication errors of {store}',
  'entries.errors.loading': 'Loading communication errors',
  'entries.errors.failed': 'The communication errors could not be loaded',
  'entries.errors.empty.title': 'No communication errors',
  'entries.errors.empty.text': 'Everything that was asked of Amazon and Commerce was answered.',
  'errors.system': 'System',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Commerce events',
  'errors.code': 'Code',
  'errors.message': 'Message',
  'errors.request-id': 'Request ID',
} as const
