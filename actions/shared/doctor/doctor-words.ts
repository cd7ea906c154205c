/** `unchecked`: it could not be found out, for a reason that the words give. */
export type FindingOutcome = 'ok' | 'warning' | 'failed' | 'unchecked'

/**
 * Everything that the doctor can find, each with what it means and what to do; values stand in braces. The page shows
 * the same words, and translates them.
 */
export const DOCTOR_WORDS = {
  'configuration.complete': ['ok', 'Every value that the app needs is set.'],
  'configuration.no-workspace': [
    'warning',
    'IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID are not set. The app cannot detect a disabled event registration or read missed events from the journal. Copy the IDs from Adobe Developer Console.',
  ],
  'state.ok': ['ok', 'aio state responds.'],
  'state.unreadable': [
    'failed',
    'The app cannot read the Stock / Quantity settings of this store, so its quantities stay as they are. If a newer version of the app saved them, deploy that version again.',
  ],
  'state.away': ['failed', 'aio state does not respond: {message} Nothing can be configured until it does.'],
  'database.ok': [
    'ok',
    'Database Storage is provisioned, with all collections and indexes of schema {schema}.',
  ],
  'database.not-provisioned': [
    'failed',
    'Database Storage is not available yet ({status}). The app has requested it and continues when it is available. If this lasts an hour, deploy the app again.',
  ],
  'database.refused': [
    'failed',
    'Adobe did not provision Database Storage ({status}). Deploy the app again to repeat the request. After REJECTED, first ask the administrator of your organization for App Builder Data Services. After a second FAILED, contact Adobe support.',
  ],
  'database.away': [
    'failed',
    'Database Storage does not respond: {message} Adobe keeps the events until it does.',
  ],
  'database.old-schema': [
    'failed',
    'The database has an older schema than this version of the app. The publisher migrates it in its next run. If it does not, deploy the app again.',
  ],
  'database.incomplete': [
    'warning',
    'Collections or indexes are missing: {collections}. Without them, the app is slow or does not work. Run the deployment hook manually.',
  ],
  'encryption.ok': ['ok', 'The encryption key decrypts the account’s credentials.'],
  'encryption.previous': [
    'warning',
    'The account’s credentials are encrypted with the previous key. They are encrypted again with the current key within a day. Keep ENCRYPTION_KEY_PREVIOUS until then.',
  ],
  'encryption.unreadable': [
    'failed',
    'ENCRYPTION_KEY does not decrypt the account’s credentials. Restore the key that they were saved with, or authorize the account again.',
  ],
  'encryption.missing': ['failed', 'The account has no credentials. Authorize it again.'],
  'encryption.none': ['unchecked', 'No account is connected yet.'],
  'commerce.ok': ['ok', 'Commerce responds.'],
  'commerce.unauthorised': [
    'failed',
    'Commerce denied the request (HTTP {status}). Give the integration, or the credential’s role, the resource {resource}.',
  ],
  'commerce.not-accepted': [
    'failed',
    'Commerce does not accept the app’s credentials (HTTP {status}). Check that the integration is active and its keys are current.',
  ],
  'commerce.away': ['failed', 'Commerce could not be read: {message}'],
  'commerce.multi-source': ['ok', 'Commerce uses multi-source inventory.'],
  'commerce.single-stock': [
    'ok',
    'Multi-source inventory is turned off in Commerce, so a product’s stock is that of its stock item.',
  ],
  'commerce.page-limit': [
    'ok',
    'Commerce returns at most {maximum, number} rows at a time. The app respects this.',
  ],
  'clock.ok': ['ok', 'The clocks of the app and Commerce differ by at most {seconds, number} s.'],
  'clock.off': [
    'warning',
    'The clocks of the app and Commerce differ by {seconds, number} s. Changes may be missed, and at 10 minutes or more, Commerce rejects signed requests. Correct the clock of the Commerce server.',
  ],
  'clock.unknown': ['unchecked', 'Commerce does not report its time.'],
  'website.ok': ['ok', 'The website {website} sells from the stock {stock}.'],
  'website.missing': [
    'failed',
    'Commerce no longer has a website {website} with a store view. Choose another website for the store.',
  ],
  'website.no-source': [
    'failed',
    'The stock {stock} of the website {website} has no enabled source, so nothing is salable. Assign a source in Commerce.',
  ],
  'website.unknown': ['unchecked', 'Websites and stocks could not be read: {message}'],
  'website.none': ['unchecked', 'No store is connected yet.'],
  'subscription.ok': ['ok', 'Commerce sends this event immediately and with all its fields.'],
  'subscription.missing': [
    'failed',
    'Commerce does not send this event. Subscribe to it, or run the onboarding. Until then, only regular stock checks find changes.',
  ],
  'subscription.incomplete': [
    'warning',
    'The Commerce subscription to this event is incomplete: {problem}. Run the onboarding.',
  ],
  'subscription.unknown': [
    'unchecked',
    'Commerce does not report which events it sends: {message} Its role may lack the resource Event Subscriptions, which only this check needs.',
  ],
  'registration.ok': ['ok', 'I/O Events delivers every event to the app.'],
  'registration.missing': [
    'failed',
    'I/O Events has no registration that delivers events to the app. Run the onboarding, or deploy the app again.',
  ],
  'registration.disabled': [
    'failed',
    'I/O Events disabled the registration {name}. Enable it in Adobe Developer Console. Meanwhile, the app reads missed events from the journal.',
  ],
  'registration.incomplete': [
    'failed',
    'The registration {name} is missing these events: {events}. Run the onboarding.',
  ],
  'registration.unknown': ['unchecked', 'The registration could not be checked: {message}'],
  'events.lately': ['ok', 'The last event from Commerce arrived on {at}.'],
  'events.long-ago': [
    'warning',
    'The last event from Commerce arrived on {at}. If products were saved or ordered since then, check the subscriptions and the registration.',
  ],
  'events.never': [
    'warning',
    'No event from Commerce has arrived yet. Save a product in Commerce. If nothing arrives within two minutes, check the subscriptions and the registration.',
  ],
  'amazon.ok': ['ok', 'Amazon responds, and the account sells in its stores’ marketplaces.'],
  'amazon.refused': ['failed', 'Amazon denies access to the account ({code}). Authorize it again.'],
  'amazon.client-refused': [
    'failed',
    'Amazon rejected the client ID or client secret ({code}). A secret expires after 180 days. Set the current one as AMAZON_LWA_CLIENT_SECRET, or in the account if it has its own Amazon app.',
  ],
  'amazon.app-refused': [
    'failed',
    'Amazon does not allow your Amazon app to use this authorization ({code}). Check in Seller Central that the app is active.',
  ],
  'amazon.away': ['failed', 'Amazon did not answer ({code}). Try again in a minute.'],
  'amazon.no-credentials': [
    'failed',
    'The account has no LWA credentials. Set AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET, or add those of the account’s own Amazon app.',
  ],
  'amazon.not-participating': [
    'failed',
    'The seller account no longer sells in {marketplace}. Join the marketplace again in Seller Central, or remove the store.',
  ],
  'amazon.suspended': [
    'failed',
    'Amazon suspended the account’s listings in {marketplace}. Resolve this in Seller Central under Account Health.',
  ],
  'amazon.unknown': ['unchecked', 'The account’s credentials could not be decrypted.'],
  'amazon.none': ['unchecked', 'No account is connected yet.'],
  'imports.agree': ['ok', 'Open orders from Amazon reduce stock as set for the account.'],
  'imports.unseen': [
    'ok',
    'No open order from the last seven days shows whether the import reduces stock immediately. Nothing contradicts the account’s setting.',
  ],
  'imports.not-reserved': [
    'warning',
    'The account is set so that imported orders reduce stock immediately, but order {order} did not for {sku}. Amazon offers more than you have. Turn off “Imported orders reduce stock immediately” for the account.',
  ],
  'imports.reserved': [
    'warning',
    'The account is set so that imported orders reduce stock only when they ship, but order {order} did so immediately for {sku}. Its units are subtracted twice until they ship. Turn on “Imported orders reduce stock immediately” for the account.',
  ],
  'imports.unknown': ['unchecked', 'The imported orders could not be read: {message}'],
  'imports.no-account': ['unchecked', 'No account is connected yet.'],
  'publisher.lately': ['ok', 'The publisher last ran {seconds, number} s ago.'],
  'publisher.stopped': [
    'failed',
    'The publisher last ran on {at}, although it starts every minute. Check its activations in Adobe Developer Console. If there are none, deploy the app again.',
  ],
  'publisher.never': [
    'failed',
    'The publisher has never run, because its trigger every-minute or its rule is missing. Deploy the app again.',
  ],
  'read-only.off': ['ok', 'The app may send quantities to Amazon.'],
  'read-only.by-hand': ['warning', 'The app was set to read-only. Nothing is sent to Amazon.'],
  'read-only.not-started': [
    'warning',
    'The app is read-only because publishing has not been started yet. Start it on the Amazon stores page.',
  ],
  'read-only.database-lost': [
    'failed',
    'The app is read-only because its database is empty or was replaced. Check whether overrides and exclusions are missing, then start publishing again.',
  ],
  'read-only.copy': [
    'warning',
    'The app is read-only because its settings belong to another Commerce or another workspace. If this is the same shop at a new address, confirm it in App settings.',
  ],
  'installation.alone': ['ok', 'No other system was found to change the quantities of these listings.'],
  'installation.other-receiver': [
    'warning',
    'Another system receives the same stock, product and order events from Commerce: {receivers}. If it is another installation of this app, switch one of the two to read-only or uninstall it, because both would change the same listings. If it sets no quantities on Amazon, you can ignore this.',
  ],
  'installation.other-writer': [
    'warning',
    'In the last 24 hours, Amazon repeatedly showed different quantities than it had accepted. Listings affected: {listings, number}. Another installation of this app, or another tool, changes them. Find it and turn it off. The communication errors name the listings.',
  ],
  'versions.known': ['ok', 'App {app}, schema {schema}, Commerce {commerce}.'],
  'versions.no-commerce': [
    'ok',
    'App {app}, schema {schema}. Commerce reports its version with its first event.',
  ],
  'check.late': ['unchecked', 'The check did not finish within {seconds, number} s.'],
  'check.broken': ['unchecked', 'The check failed: {message}'],
} as const satisfies Readonly<Record<string, readonly [FindingOutcome, string]>>

export type FindingCode = keyof typeof DOCTOR_WORDS

/** What is checked, in the order in which it is shown. */
export const DOCTOR_CHECKS = {
  configuration: 'Configuration',
  state: 'aio state',
  database: 'Database',
  encryption: 'Encryption key',
  commerce: 'Access to Commerce',
  clock: 'Clock',
  website: 'Websites and stock',
  subscription: 'Events: Commerce',
  registration: 'Events: Adobe I/O Events',
  events: 'Events: arrivals',
  amazon: 'Access to Amazon',
  imports: 'Order import',
  publisher: 'Publisher',
  'read-only': 'Read-only',
  installation: 'Other installations',
  versions: 'Versions',
} as const

export type CheckId = keyof typeof DOCTOR_CHECKS
