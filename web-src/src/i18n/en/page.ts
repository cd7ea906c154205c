/**
 * English, the language that every other one is measured against. Messages are in ICU MessageFormat; numbers come in
 * as numbers, so that each language formats them.
 */
export const en = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Loading…',
  'app.not-found.title': 'There is no such page',
  'app.not-found.text': 'The address may be old, or the Amazon store was removed.',
  'app.crashed.title': 'This page stopped working',
  'app.crashed.text':
    'Nothing you saved is lost. Load the page again; if it keeps happening, tell your developer.',
  'app.back-to-stores': 'Back to Amazon stores',

  'session.connecting': 'Connecting to Adobe Commerce…',
  'session.alone.title': 'Open this page from Commerce Admin',
  'session.alone.text':
    'This page works inside Adobe Commerce, which tells it who you are. In Commerce Admin, choose Amazon Stock / Quantity in the menu.',
  'session.timed-out.title': 'Commerce Admin did not answer',
  'session.timed-out.text':
    'The page waited 15 seconds for Adobe Commerce to say who you are. Try again; if that does not help, reload Commerce Admin.',
  'session.no-credentials.title': 'Commerce Admin is not signed in with Adobe',
  'session.no-credentials.text':
    'The page was opened without an Adobe ID or organization. Sign in to Commerce Admin with your Adobe ID, then open the page again.',

  'failure.retry': 'Try again',
  'failure.unreachable': 'The server could not be reached. Check your connection and try again.',
  'failure.timed-out': 'The server took too long to answer. Try again in a moment.',
  'failure.signed-out':
    'Your Adobe session has ended. Try again; if that does not help, reload Commerce Admin to sign in.',
  'rights.none': 'You cannot open this app',
  'rights.view-only': 'You can look, and change nothing',
  'rights.view-only.text':
    'Your role in Commerce lets you see what Amazon shows and why. To change something, ask an administrator for “Change Amazon quantities and settings” in System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Your role in Commerce does not include Amazon Stock / Quantity. Ask an administrator to add it in System › User Roles.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Your role in Commerce lets you look at this, and not change it. Nothing was changed.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce does not know you as a user of its Admin. Sign in to Commerce Admin with this Adobe account.',
  'failure.RIGHT_UNKNOWN': 'Commerce could not be asked what your role allows. Try again in a moment.',
  'failure.NOT_INSTALLED': 'The app is uninstalled in Commerce. Nothing was changed.',
  'failure.not-allowed':
    'Your Adobe account may not use this app in this organization. Ask your administrator for access.',
  'failure.not-found': 'It does not exist any more. It may have been removed by someone else.',
  'failure.refused': 'The server did not accept the request. Reload the page and try again.',
  'failure.conflict': 'Someone else changed this in the meantime. Reload the page to see the newest state.',
  'failure.too-many': 'Too many requests at once. Wait a moment and try again.',
  'failure.too-many-seconds':
    'Too many requests at once. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  'failure.server': 'Something went wrong on the server. Try again in a moment.',
  'failure.request-id': 'Support reference: {requestId}',

  'stores.title': 'Amazon stores',
  'stores.intro': 'Each store keeps the quantity of its Amazon listings in step with your Commerce stock.',
  'stores.loading': 'Loading Amazon stores',
  'stores.failed': 'The Amazon stores could not be loaded',
  'stores.read-only.title': 'Read-only mode is on',
  'stores.not-set-up': 'Stock / Quantity not set up yet',
  'stores.set-up': 'Set up Stock / Quantity',
  'stores.open': 'Open {name}',
  'stores.listings': '{count, plural, =0 {No listings yet} one {# listing} other {# listings}}',
  'stores.website': 'Commerce website',
  'stores.status': 'Status',
  'stores.marketplace': 'Marketplace',
  'stores.seller': 'Seller',
  'store.status.active': 'Active',
  'store.status.paused': 'Paused',

  'outcome.listed': 'For sale',
  'outcome.belowThreshold': 'Below threshold',
  'outcome.outOfStock': 'Out of stock',
  'outcome.otherZero': 'Zero, other reason',
  'outcome.held': 'On hold',
  'outcome.failing': 'Refused by Amazon',
  'outcome.undecided': 'Not decided yet',
  'outcome.listed.help': 'Amazon shows a quantity above 0',
  'outcome.belowThreshold.help': 'Stock is under your threshold; Amazon shows 0',
  'outcome.outOfStock.help': 'No stock left; Amazon shows 0',
  'outcome.otherZero.help': 'Disabled, not assigned, or held back',
  'outcome.held.help': 'Nothing is sent; Amazon keeps what it shows',
  'outcome.failing.help': 'The last quantity was not accepted',
  'outcome.undecided.help': 'Imported; its stock was not read yet',

  'dashboard.title': 'Amazon store',
  'dashboard.loading': 'Loading the store',
  'dashboard.failed': 'The store could not be loaded',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Listings',
  'dashboard.all-listings': 'See all listings',
  'dashboard.freshness': 'In step with Commerce',
  'dashboard.pending': 'Changes waiting',
  'dashboard.pending.none': 'Everything that changed was decided',
  'dashboard.pending.scope': 'Over all your Amazon stores',
  'dashboard.published': 'Last published',
  'dashboard.published.never': 'Never',
  'dashboard.published.never.help': 'Nothing was sent to Amazon yet',
  'dashboard.not-set-up.title': 'Stock / Quantity is not set up yet',
  'dashboard.not-set-up.text':
    'This store starts publishing when its settings are saved for the first time. Until then Amazon only gets numbers for the seller SKUs that it shares with an older store, by the settings of that store.',
  'dashboard.paused.title': 'This store is paused',
  'dashboard.paused.text': 'Nothing is sent for it. Amazon keeps what it shows now.',
  'dashboard.recent': 'Recent changes',
  'dashboard.all-activity': 'See all changes',
  'dashboard.import': 'Import listings from Amazon',
  'dashboard.import.failed': 'The import could not be started',

  'job.apply-mappings': 'Matching listings',
  'job.apply-mappings.done': 'Listings matched',
  'job.apply-mappings.failed': 'The listings could not be matched',
  'job.upload-mappings': 'Reading the file',
  'job.upload-mappings.done': 'File applied',
  'job.upload-mappings.failed': 'The file could not be applied',
  'job.import-listings': 'Importing listings from Amazon',
  'job.republish-store': 'Settings are being applied',
  'job.import-listings.done': 'Listings imported from Amazon',
  'job.republish-store.done': 'Settings applied to every listing',
  'job.import-listings.failed': 'The import from Amazon stopped',
  'job.republish-store.failed': 'The settings are saved, but applying them stopped',
  'job.retry-at': 'It is tried again by itself on {at}.',
  'job.waiting': 'Waiting to start',
  'job.progress': '{done, number} of {total, plural, one {# listing} other {# listings}}',
  'job.progress.open': '{done, plural, one {# listing} other {# listings}} so far',
  'job.unknown': 'How far it is could not be read; it goes on in the background.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'How many units of each product Amazon shows for {store}.',
  'settings.loading': 'Loading the listing settings',
  'settings.failed': 'The listing settings could not be loaded',
  'settings.presets': 'Start from an example',
  'settings.preset.everything': 'Offer everything in stock',
  'settings.preset.everything.text': 'Amazon buyers can buy all you have. Type a maximum of 150 or more.',
  'settings.preset.one': 'One at a time',
  'settings.preset.one.text': 'Every product shows 1, so that buyers see how scarce it is.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Saving listing settings',
  'settings.undo': 'Undo changes',
  'settings.unchanged': 'Nothing has changed since version {version, number}.',
  'settings.unsaved': 'You have changes that are not saved.',
  'settings.first-time': 'This store starts publishing when you save for the first time.',
  'settings.saved': 'Listing settings saved as version {version, number}.',
  'settings.save-failed': 'The listing settings were not saved',
  'settings.kept': 'Everything you typed is still here.',
  'settings.issues.title':
    '{count, plural, one {One field needs your attention} other {# fields need your attention}}',
  'settings.taken': 'The form now shows version {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': 'Products with less stock than this are not sold on Amazon.',
  'field.outOfStockThreshold.help':
    'The lowest quantity a product needs to be eligible for its Amazon listing. When your Commerce stock is lower than this number, the listing is not eligible for sale and Amazon shows 0. Stock equal to the number still sells. The default is 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'The number that Amazon shows for eligible listings.',
  'field.maximumListedQuantity.text.upTo': 'Amazon shows what is in stock, and never more than this.',
  'field.maximumListedQuantity.help':
    'The quantity you want the Amazon listing to show. When an item sells and Commerce has stock left, the listing is published again with this quantity. Say you enter 10 and a product has 80 in stock: Amazon shows 10, and it still shows 10 after a sale. With 1, every eligible product shows a quantity of 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Shown for products whose stock Commerce does not manage.',
  'field.doNotManageStockQuantity.help':
    'Amazon requires an available quantity. Products that are set not to manage stock in Commerce, but that you want to list on Amazon, are published with exactly this quantity.',
  'field.maximumMode': 'Show',
  'field.maximumMode.always': 'Always the maximum',
  'field.maximumMode.upTo': 'What is in stock, up to the maximum',
  'field.maximumMode.help':
    'Always the maximum shows the same number whatever the stock, as long as there is some. What is in stock, up to the maximum follows your Commerce stock, so that buyers can never order more than you have.',
  'field.stockPercentage': 'Share of stock to offer',
  'field.stockPercentage.unit': 'Percent of the stock, rounded down.',
  'field.stockPercentage.help':
    'Keep part of your stock for your own shop. With 50, a product with 80 in stock offers 40 on Amazon.',
  'field.safetyBuffer': 'Units to hold back',
  'field.safetyBuffer.text': 'Taken off after the share.',
  'field.safetyBuffer.help':
    'Units that Amazon never gets to see, as a safety margin. With 5, a product with 80 in stock offers 75 on Amazon.',
  'field.more-about': 'Help: {field}',

  'issue.required': 'Required: enter a whole number from {minimum, number} to {maximum, number}.',
  'issue.not-a-number':
    '“{typed}” is not a whole number. Enter a whole number from {minimum, number} to {maximum, number}.',
  'issue.not-whole':
    '“{typed}” has decimals. Expected a whole number from {minimum, number} to {maximum, number}.',
  'issue.too-small':
    '“{typed}” is too low. Enter a whole number from {minimum, number} to {maximum, number}.',
  'issue.too-large':
    '“{typed}” is too high. Enter a whole number from {minimum, number} to {maximum, number}.',
  'issue.other': 'The server does not accept this value.',

  'caution.title': 'Worth a second look',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity is lower than Out-of-Stock Threshold: a product needs more stock than Amazon will show.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity is higher than Maximum Listed Quantity: products without managed stock show more than all others.',

  'example.title': 'Live example',
  'example.intro': 'What Amazon shows with the settings in this form, saved or not.',
  'example.stock': 'Units in stock',
  'example.stock.invalid': 'Enter a whole number, 0 or more.',
  'example.shows': '{stock, number} in stock → Amazon shows {quantity, number}',
  'example.not-managed': 'Stock not managed → Amazon shows {quantity, number}',
  'example.below': '{stock, number} in stock, below the threshold → Amazon shows {quantity, number}',
  'example.none': '0 in stock → Amazon shows {quantity, number}',
  'example.missing': 'Fill in {field} to see this.',
  'example.amazon-shows': 'Amazon shows',
  'example.others': 'And in other cases',

  'leave.title': 'Leave without saving?',
  'leave.text':
    'You changed the listing settings and did not save them. When you leave, the changes are lost.',
  'leave.leave': 'Leave without saving',
  'leave.stay': 'Stay here',

  'conflict.title': 'Someone saved newer settings',
  'conflict.text': '{who} saved version {version, number}, {ago}, while you were working on this form.',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'Theirs',
  'conflict.setting': 'Setting',
  'conflict.keep-mine': 'Keep mine (save over version {version, number})',
  'conflict.take-theirs': 'Take theirs',
  'conflict.decide-later': 'Decide later',

  'history.title': 'History',
  'history.empty': 'Nothing was saved yet. Every save appears here, with who, when and what changed.',
  'history.failed': 'The history could not be loaded',
  'history.loading': 'Loading the history',
  'history.version': 'Version {version, number}',
  'history.current': 'Current',
  'history.saved': '{who}, {when}',
  'history.same': 'Saved again without a change',
  'history.change': '{field}: {from} → {to}',
  'history.value': '{field}: {to}',
  'history.all': 'Show {count, plural, one {# older version} other {# older versions}}',
} as const
