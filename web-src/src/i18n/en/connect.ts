/** English, continued: connecting stores, accounts, and the life of a store. */
export const enConnect = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon has answered. You can close this window.',
  'callback.alone':
    'This window has lost the page that opened it. Close it, go back to Commerce Admin and authorise again, or paste a refresh token there.',
  'callback.empty': 'Amazon brought no answer. Close this window and authorise again from Commerce Admin.',

  'stores.connect': 'Connect a store',
  'stores.accounts': 'Seller accounts',

  'stores.other.title': 'Something else may change these quantities',
  'stores.other.listings':
    'Within a day, Amazon showed another number again and again than it had accepted, for {count, plural, one {one listing} other {# listings}}. Another installation of this app or another tool writes there. Find it and stop it; the communication errors name the listings.',
  'stores.other.receivers':
    'Something else gets the same events of stock, products and orders from Commerce: {names}. If it is another installation of this app, such as a test workspace, switch one of the two to read-only or uninstall it: both would write the same listings. If it is another system that sets no quantities on Amazon, nothing is to be done.',
  'stores.other.known': 'I know it: hide this',

  'read-only.by-hand': 'Read-only mode was switched on in the app settings. Nothing is sent to Amazon.',
  'read-only.other-commerce':
    'These settings were written for another Commerce address. This is taken for a copy of your shop, and nothing is sent to Amazon.',
  'read-only.other-namespace':
    'These settings were written for another Adobe workspace. This is taken for a copy of your shop, and nothing is sent to Amazon.',
  'read-only.not-started':
    'Nobody has started publishing yet. Everything is read and decided, and nothing is sent to Amazon.',
  'read-only.database-lost':
    'The database of this app is empty or another one: overrides, exclusions and matched SKUs may be missing. Nothing is sent to Amazon until you have looked and start publishing again.',
  'read-only.start': 'Start publishing',
  'read-only.start.title': 'Start publishing to Amazon?',
  'read-only.start.text':
    '{count, plural, one {# listing gets its} other {# listings get their}} quantity from Commerce from now on; what is out of stock goes to 0. No other installation and no other tool may set quantities for the same Amazon accounts.',
  'read-only.start.not-imported':
    'The listings have not been imported from Amazon yet, so that how many change cannot be said. Once they are there, those of stores with saved settings get their quantity from Commerce; what is out of stock goes to 0. No other installation and no other tool may set quantities for the same Amazon accounts.',
  'read-only.start.failed': 'Publishing was not started',
  'read-only.open': 'Open app settings',
  'read-only.title': 'Publishing to Amazon',
  'read-only.none': 'The app publishes to Amazon.',
  'read-only.written': 'The settings were written for {commerce} in the workspace {namespace}.',
  'read-only.own': 'This app runs with {commerce} in the workspace {namespace}.',
  'read-only.confirm': 'This is the same shop at a new address',
  'read-only.confirm.title': 'Publish from here?',
  'read-only.confirm.text':
    'From now on this app sends quantities to Amazon. If another installation still publishes for the same listings, they will overwrite each other.',
  'read-only.confirm.yes': 'Publish from here',
  'read-only.cancel': 'Cancel',
  'read-only.switch': 'Read-only: send nothing to Amazon',
  'read-only.failed': 'The read-only mode was not changed',
  'read-only.sealed':
    '{count, plural, one {# account is} other {# accounts are}} still sealed with an earlier encryption key.',

  'connect.title': 'Connect a store',
  'connect.intro':
    'A store is one Amazon marketplace of one seller account. It sells from the stock of one Commerce website.',
  'connect.loading': 'Loading marketplaces, accounts and websites',
  'connect.failed': 'The choices could not be loaded',
  'connect.marketplace': '1. Marketplace',
  'connect.marketplace.label': 'Amazon marketplace',
  'connect.marketplace.help': 'Type a country or a domain.',
  'connect.account': '2. Seller account',
  'connect.account.first': 'Choose a marketplace first.',
  'connect.account.label': 'Account',
  'connect.account.new': 'Another account',
  'connect.account.known': 'Seller {seller}',
  'connect.website': '3. Commerce website',
  'connect.website.label': 'Website',
  'connect.website.stock': 'Stock: {stock}. Sources: {sources}.',
  'connect.website.no-sources': 'none',
  'connect.website.disabled': '{source} (disabled)',
  'connect.name': '4. Name',
  'connect.name.label': 'Name of the store',
  'connect.older':
    '{count, plural, one {{names} was connected before. Where both list a seller SKU, its settings win.} other {{names} were connected before. Where they list the same seller SKU, the settings of the first of them win.}}',
  'connect.save': 'Test and connect',
  'connect.kept': 'What you entered is still here.',
  'connect.refused': 'The store was not connected',
  'connect.missing.marketplace': 'Choose a marketplace.',
  'connect.missing.account': 'Choose an account, or connect another one.',
  'connect.missing.website': 'Choose a website.',
  'connect.missing.name': 'Enter a name.',
  'connect.done': '{name} is connected. Its listings are being imported.',

  'account.authorise': 'Authorise with Amazon',
  'account.redirect': 'Redirect URI of your Amazon app',
  'account.redirect.help': 'For Authorise with Amazon: copy it, and register it with your Amazon app.',
  'account.authorise.text': 'Amazon asks for your consent in a window of its own.',
  'account.authorise.waiting': 'Waiting for your answer in the Amazon window…',
  'account.authorise.elsewhere':
    'Authorise with Amazon brings its answer to {origin}, and this page is not there. Tell your developer to correct AMAZON_REDIRECT_URI, or paste a refresh token.',
  'account.popup.blocked':
    'Your browser blocked the Amazon window. Allow windows of this site and try again, or paste a refresh token.',
  'account.popup.closed':
    'The Amazon window was closed without an answer. Try again, or paste a refresh token.',
  'account.popup.denied': 'You did not give your consent in Seller Central. Nothing was saved.',
  'account.paste': 'Or paste a refresh token',
  'account.paste.only': 'Paste a refresh token',
  'account.seller': 'Merchant token',
  'account.seller.help': 'In Seller Central under Account Info; it begins with A.',
  'account.token': 'Refresh token',
  'account.token.help': 'In Seller Central under Develop Apps, where you authorise your private app.',
  'account.own-app': 'It belongs to an Amazon app of my own',
  'account.client-id': 'LWA client id',
  'account.client-secret': 'LWA client secret',
  'account.required': 'This is needed.',
  'account.save': 'Test and save the account',
  'account.saved': 'The account works and is saved.',

  'accounts.title': 'Seller accounts',
  'accounts.intro': 'Your Amazon seller accounts, one for each region, and how long they are authorised.',
  'accounts.loading': 'Loading seller accounts',
  'accounts.failed': 'The seller accounts could not be loaded',
  'accounts.empty': 'No seller account is connected yet. Connect a store to add one.',
  'accounts.stores': '{count, plural, =0 {No store} one {# store} other {# stores}}',
  'accounts.authorised': 'Authorised {when}',
  'accounts.reauthorise': 'Re-authorise',
  'accounts.scope': 'Amazon keeps one quantity',
  'accounts.scope.region': 'for the whole region',
  'accounts.scope.country': 'for each country',
  'accounts.scope.help': 'Changing it decides every listing of the account again.',
  'accounts.minutes': 'Amazon orders are in Commerce within (minutes)',
  'accounts.minutes.issue': 'Enter a whole number from 1 to 10,080.',
  'accounts.orderField': 'Commerce field that holds the Amazon order number',
  'accounts.orderField.help':
    'Your order import writes the number of the Amazon order to this field of the Commerce order. Most imports use ext_order_id.',
  'accounts.orderField.issue': 'Enter the name of a field: lower-case letters, digits and underscores.',
  'accounts.reserves': 'An imported order takes its units off the stock at once',
  'accounts.reserves.help':
    'Switch this off if your import creates orders that change the stock only when they are shipped. Units sold on Amazon then stay off until the shipment.',
  'accounts.rotated': 'Client secret rotated on',
  'accounts.rotated.help': 'Amazon ends it after 180 days; you are warned 30 days before. Empty: not known.',
  'accounts.rotated.issue': 'Choose a day that was, or clear the field.',
  'accounts.save': 'Save the account',
  'accounts.saved': 'The account is saved.',
  'accounts.remove': 'Remove the account…',
  'accounts.remove.title': 'Remove seller account {seller}?',
  'accounts.remove.yes': 'Remove the account',
  'accounts.remove.text':
    'Its credentials are deleted at once. On Amazon nothing is deleted: it keeps showing the last quantities, which no longer follow your stock.',
  'accounts.remove.store': '{name} is removed with its settings, listings and overrides.',
  'accounts.removed': 'Seller account {seller} is removed.',
  'accounts.remove.failed': 'The account was not removed',
  'accounts.warning.refused':
    'Amazon refuses the account: {message} ({code}). Nothing is published for it. Re-authorise it.',
  'accounts.warning.shared-inventory':
    'Since {when}: Amazon keeps one quantity for the whole region of this account. The younger store of each shared seller SKU is held. Set the inventory to the whole region.',
  'accounts.warning.authorisation-due':
    'The yearly authorisation ends on {when}. Re-authorise the account before.',
  'accounts.warning.authorisation-over':
    'The yearly authorisation ended on {when}. Re-authorise the account.',
  'accounts.warning.client-secret-due':
    'The client secret ends on {when}. Rotate it at Amazon and enter the new one by Re-authorise.',
  'accounts.warning.client-secret-over':
    'The client secret ended on {when}. Rotate it at Amazon and enter the new one by Re-authorise.',

  'region.na': 'North America',
  'region.eu': 'Europe',
  'region.fe': 'Far East',

  'refusal.TOKEN_REFUSED':
    'Amazon refused the refresh token: it is mistyped, was revoked, has ended, or belongs to another Amazon app. Copy it again, or authorise again.',
  'refusal.CLIENT_REFUSED':
    'Amazon refused the client id or the client secret. A secret ends after 180 days: copy the current one.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon does not let this app use the authorisation. Check in Seller Central that the app is active.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'The token is one of another region. Choose a marketplace of that region, or authorise in a Seller Central of this one.',
  'refusal.LISTINGS_DENIED':
    'Amazon does not show the listings of this seller. Check the merchant token, and that the app has the role Product Listing.',
  'refusal.AMAZON_REFUSED':
    'Amazon refused the account. Check the token, the seller and the roles of the app.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon did not answer. Try again in a minute.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce did not answer. Try again in a minute.',
  'refusal.NOT_PARTICIPATING':
    'The account does not sell on this marketplace. Register it in Seller Central, or choose another one.',
  'refusal.MARKETPLACE_LEFT':
    'The account has left this marketplace. Take part again in Seller Central, or choose another one.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon has suspended the listings of the account on this marketplace. Settle it under Account Health first.',
  'refusal.ALREADY_CONNECTED': 'Somebody has connected this store already. You find it among your stores.',
  'refusal.OTHER_REGION': 'The account belongs to another region than the marketplace.',
  'refusal.NO_CREDENTIALS': 'The account has no credentials. Re-authorise it under Seller accounts.',
  'refusal.LWA_CREDENTIALS_MISSING':
    'The token belongs to a private Amazon app: enter its client id and client secret too.',
  'refusal.STATE_UNKNOWN': 'The answer belongs to no question of this page. Authorise again.',
  'refusal.STATE_OF_ANOTHER': 'Somebody else began this authorisation. Authorise again.',
  'refusal.STATE_USED': 'This authorisation was used already. Authorise again.',
  'refusal.STATE_LATE': 'The answer came after more than 10 minutes. Authorise again.',
  'refusal.CODE_REFUSED': 'Amazon did not take the code, which is good for 5 minutes. Authorise again.',
  'refusal.SAVED_MEANWHILE': 'Somebody else changed it in the meantime. Reload the page and change it again.',

  'store-menu.label': 'More for {name}',
  'store-menu.rename': 'Rename…',
  'store-menu.pause': 'Pause…',
  'store-menu.resume': 'Resume…',
  'store-menu.remove': 'Remove…',
  'store-menu.failed': 'The store was not changed',
  'store-menu.cancel': 'Cancel',
  'rename.title': 'Rename the store',
  'rename.save': 'Rename',
  'change.loading': 'Counting what changes',
  'change.preview-failed': 'What changes could not be counted',
  'change.pause.title': 'Pause {name}?',
  'change.pause.yes': 'Pause the store',
  'change.pause.text': 'Nothing is sent for it until you resume it. Amazon keeps what it shows.',
  'change.resume.title': 'Resume {name}?',
  'change.resume.yes': 'Resume the store',
  'change.resume.text':
    'Its {count, plural, one {listing is} other {# listings are}} decided and published again.',
  'change.remove.title': 'Remove {name}?',
  'change.remove.yes': 'Remove the store',
  'change.remove.text':
    'Its settings and its {count, plural, one {listing} other {# listings}} are removed from this app. On Amazon nothing is deleted, and quantities stay as they are.',
  'change.shared': '{count, plural, one {# seller SKU is} other {# seller SKUs are}} listed by {name} too.',
  'change.handover':
    'For {count, plural, one {# seller SKU} other {# seller SKUs}} the settings of {to} win afterwards, instead of {from}. Its numbers are published at once.',
  'change.follows':
    '{count, plural, one {# listing goes} other {# listings go}} on to change on Amazon: Amazon shares their quantity with {name}.',
  'change.stops': 'Nothing more is sent for {count, plural, one {# listing} other {# listings}}.',

  'job.remove-store': 'The store is being removed',
  'job.remove-store.done': 'The store is removed',
  'job.remove-store.failed': 'Removing the store stopped',
} as const
