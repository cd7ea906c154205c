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
    'IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID are not set: the app does not notice when its event registration is disabled, and does not read missed events from the journal. Take the numbers from Adobe Developer Console.',
  ],
  'state.ok': ['ok', 'aio state answers.'],
  'state.away': ['failed', 'aio state does not answer: {message} Nothing can be configured until it does.'],
  'database.ok': [
    'ok',
    'Database Storage is provisioned, with all collections and indexes of schema {schema}.',
  ],
  'database.not-provisioned': [
    'failed',
    'Database Storage is not there yet ({status}). The app asks for it by itself and goes on as soon as it is there; if it stays so for an hour, deploy the app again.',
  ],
  'database.refused': [
    'failed',
    'Adobe has not made Database Storage ({status}). Deploy the app again, which asks for it once more. After REJECTED, ask the administrator of your organisation for App Builder Data Services first; after FAILED again, ask Adobe support.',
  ],
  'database.away': [
    'failed',
    'Database Storage does not answer: {message} Events wait at Adobe until it does.',
  ],
  'database.old-schema': [
    'failed',
    'The database has an older schema than this version of the app. The publisher brings it up to date at its next run; deploy the app again if it does not.',
  ],
  'database.incomplete': [
    'warning',
    'Collections or indexes are missing: {collections}. The app works slowly or not at all without them; run the hook after the deployment by hand.',
  ],
  'encryption.ok': ['ok', 'The credentials of the account open with the encryption key.'],
  'encryption.previous': [
    'warning',
    'The credentials of the account are sealed with the previous encryption key. They are sealed anew within a day; keep ENCRYPTION_KEY_PREVIOUS until then.',
  ],
  'encryption.unreadable': [
    'failed',
    'The credentials of the account do not open with ENCRYPTION_KEY: restore the key that they were saved with, or authorise the account again.',
  ],
  'encryption.missing': ['failed', 'The account has no credentials: authorise it again.'],
  'encryption.none': ['unchecked', 'No account is connected yet.'],
  'commerce.ok': ['ok', 'Commerce answers.'],
  'commerce.unauthorised': [
    'failed',
    'Commerce refuses it (HTTP {status}). Give the integration, or the role of the credential, the resource {resource}.',
  ],
  'commerce.not-accepted': [
    'failed',
    'Commerce does not accept the credentials of the app (HTTP {status}): check that the integration is active and that its keys are the current ones.',
  ],
  'commerce.away': ['failed', 'It could not be read: {message}'],
  'commerce.multi-source': ['ok', 'Commerce has multi-source inventory.'],
  'commerce.single-stock': [
    'ok',
    'Multi-source inventory is switched off in Commerce: the stock of a product is that of its stock item.',
  ],
  'commerce.page-limit': [
    'ok',
    'Commerce gives at most {maximum, number} rows at a time. The app asks for no more.',
  ],
  'clock.ok': ['ok', 'The clocks of the app and of Commerce agree to {seconds, number} s.'],
  'clock.off': [
    'warning',
    'The clocks of the app and of Commerce differ by {seconds, number} s. Commerce refuses signed requests when it becomes 10 minutes, and changes may be missed: set the clock of the server of Commerce.',
  ],
  'clock.unknown': ['unchecked', 'Commerce does not tell its time.'],
  'website.ok': ['ok', 'The website {website} sells from the stock {stock}.'],
  'website.missing': [
    'failed',
    'Commerce has no website {website} with a store view any more: choose another website for the store.',
  ],
  'website.no-source': [
    'failed',
    'The stock {stock} of the website {website} has no enabled source: nothing of it is salable. Assign a source in Commerce.',
  ],
  'website.unknown': ['unchecked', 'Websites and stocks could not be read: {message}'],
  'website.none': ['unchecked', 'No store is connected yet.'],
  'subscription.ok': ['ok', 'Commerce sends the event, with all its fields and at once.'],
  'subscription.missing': [
    'failed',
    'Commerce does not send the event: subscribe to it, or run the onboarding. Until then changes are found by sweeps only.',
  ],
  'subscription.incomplete': [
    'warning',
    'Commerce sends the event otherwise than needed: {problem}. Run the onboarding.',
  ],
  'subscription.unknown': [
    'unchecked',
    'Commerce does not say which events it sends: {message} Its role may lack the resource Event Subscriptions, which only this check needs.',
  ],
  'registration.ok': ['ok', 'I/O Events hands every event to the app.'],
  'registration.missing': [
    'failed',
    'I/O Events hands events to nobody: run the onboarding, or deploy the app again.',
  ],
  'registration.disabled': [
    'failed',
    'I/O Events has disabled the registration {name}: enable it in Adobe Developer Console. What is missed meanwhile is read from the journal.',
  ],
  'registration.incomplete': [
    'failed',
    'The registration {name} lacks events: {events}. Run the onboarding.',
  ],
  'registration.unknown': ['unchecked', 'The registration was not looked at: {message}'],
  'events.lately': ['ok', 'The last event of Commerce came on {at}.'],
  'events.long-ago': [
    'warning',
    'The last event of Commerce came on {at}. If products were saved or ordered since, check the subscriptions and the registration.',
  ],
  'events.never': [
    'warning',
    'No event of Commerce has come yet. Save a product in Commerce; if nothing comes within two minutes, check the subscriptions and the registration.',
  ],
  'amazon.ok': ['ok', 'Amazon answers, and the account sells where its stores are.'],
  'amazon.refused': ['failed', 'Amazon refuses the account ({code}): authorise it again.'],
  'amazon.client-refused': [
    'failed',
    'Amazon refuses the client id or client secret ({code}). A secret ends after 180 days: set the current one as AMAZON_LWA_CLIENT_SECRET, or with the account where it has its own Amazon app.',
  ],
  'amazon.app-refused': [
    'failed',
    'Amazon does not let the Amazon app use the authorisation ({code}): check in Seller Central that the app is active.',
  ],
  'amazon.away': ['failed', 'Amazon could not be asked ({code}): try again in a minute.'],
  'amazon.no-credentials': [
    'failed',
    'There are no LWA credentials for the account: set AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET, or give it those of its own Amazon app.',
  ],
  'amazon.not-participating': [
    'failed',
    'The seller account does not sell on {marketplace} any more: take part again in Seller Central, or remove the store.',
  ],
  'amazon.suspended': [
    'failed',
    'Amazon has suspended the listings of the account on {marketplace}: settle it in Seller Central under Account Health.',
  ],
  'amazon.unknown': ['unchecked', 'The credentials of the account could not be opened.'],
  'amazon.none': ['unchecked', 'No account is connected yet.'],
  'imports.agree': ['ok', 'Open orders from Amazon take their units off the stock as the account says.'],
  'imports.unseen': [
    'ok',
    'No open order of the last seven days shows whether the import takes its units off the stock at once. Nothing contradicts what the account says.',
  ],
  'imports.not-reserved': [
    'warning',
    'The account says that imported orders take their units off the stock at once, but order {order} did not for {sku}. Amazon is offered more than you have: switch "An imported order takes its units off the stock at once" off for the account.',
  ],
  'imports.reserved': [
    'warning',
    'The account says that imported orders take their units off the stock only when they are shipped, but order {order} did at once for {sku}. They are taken off twice until the shipment: switch "An imported order takes its units off the stock at once" on for the account.',
  ],
  'imports.unknown': ['unchecked', 'The imported orders could not be read: {message}'],
  'imports.no-account': ['unchecked', 'No account is connected yet.'],
  'publisher.lately': ['ok', 'The publisher worked {seconds, number} s ago.'],
  'publisher.stopped': [
    'failed',
    'The publisher last worked on {at}, though it is started every minute: look at its activations in Adobe Developer Console, and deploy the app again if there are none.',
  ],
  'publisher.never': [
    'failed',
    'The publisher has never worked: its trigger every-minute or its rule is missing. Deploy the app again.',
  ],
  'read-only.off': ['ok', 'The app may send to Amazon.'],
  'read-only.by-hand': ['warning', 'The app is read-only, switched on by hand: nothing is sent to Amazon.'],
  'read-only.not-started': [
    'warning',
    'The app is read-only: nobody has started publishing yet. Do that on the page of the stores.',
  ],
  'read-only.database-lost': [
    'failed',
    'The app is read-only: its database is empty or another one than its settings were written with. Look whether overrides and exclusions are missing, then start publishing again.',
  ],
  'read-only.copy': [
    'warning',
    'The app is read-only: its state was written for another Commerce or another workspace. If this is the same shop at a new address, confirm it in the app settings.',
  ],
  'installation.alone': ['ok', 'Nothing else was seen that writes the quantities of these listings.'],
  'installation.other-receiver': [
    'warning',
    'Something else gets the same events of stock, products and orders from Commerce: {receivers}. If it is another installation of this app, switch one of the two to read-only, or uninstall it: they would write the same listings. If it is another system that sets no quantities on Amazon, nothing is to be done.',
  ],
  'installation.other-writer': [
    'warning',
    'Within a day, Amazon showed another number again and again than it had accepted, for {listings, number} listings. Something else writes quantities there, such as another installation of this app or another tool: find it and stop it. The communication errors name the listings.',
  ],
  'versions.known': ['ok', 'App {app}, schema {schema}, Commerce {commerce}.'],
  'versions.no-commerce': [
    'ok',
    'App {app}, schema {schema}. Commerce tells its version with its first event.',
  ],
  'check.late': ['unchecked', 'It was not answered within {seconds, number} s.'],
  'check.broken': ['unchecked', 'It could not be checked: {message}'],
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
