/** Why a job failed or waits, or what it could not do although it is done, in English. The page translates it. */
export const JOB_PROBLEM_WORDS = {
  'store-gone': 'The store is not there any more.',
  'store-connecting': 'The store is being connected.',
  'upload-gone': 'The store or its upload is not there any more.',
  'file-unreadable': 'The file cannot be read: {reason}',
  'no-credentials': 'The account has no credentials. Connect it again.',
  'report-forbidden':
    'Amazon refuses the report of the listings: {reason} Give the app the role Product Listing or Inventory and Order Tracking, then authorise it again.',
  'report-failed': 'Amazon could not make the report of the listings. Import them again later.',
  'report-late':
    'Amazon has been making the report of the listings for over two hours. Import them again later.',
  'report-broke-off': 'The download of Amazon’s report broke off and begins again.',
  'report-breaks-off': 'Amazon’s report could not be read to its end. Import the listings again later.',
  'report-unreadable': 'Amazon’s report cannot be read: {reason}',
  'report-empty': 'Amazon’s report is empty: it has not even a header. Import again later.',
  'report-header': 'Amazon’s report cannot be used: {reason}',
  'report-cut-short':
    'Amazon’s report of the listings ends in the middle of a line, after {rows, number} listings. No listing counts as vanished by it.',
  'report-shrunk':
    'Amazon’s report names {rows, number} listings, the one before named {before, number}. No listing counts as vanished until another one says the same a day later.',
  'report-lines-refused': '{count, number} lines of the report were refused ({examples}).',
  'mappings-refused': 'Some seller SKUs could not be matched: {reason}',
  superseded: 'A newer save took its place.',
  'put-off-commerce':
    'Commerce could not say the stock of {count, number} SKUs ({skus}). Amazon keeps their quantity, and they are tried again by themselves.',
  'put-off-amazon':
    'Amazon did not take the quantity of {count, number} SKUs ({skus}). They are tried again by themselves.',
  'put-off-refused':
    'Amazon refuses the account of {count, number} SKUs ({skus}). They wait until it is authorised again.',
  'put-off-feed': '{count, number} SKUs ({skus}) are in a bulk feed that Amazon is working on.',
  'put-off-asked': '{count, number} SKUs ({skus}) would go to 0 and wait for your answer.',
  unexpected: 'Something went wrong. It is tried again by itself.',
  'given-up':
    'Something went wrong again and again. Ask for it once more, or ask who runs the app to look into its log.',
  amazon: 'Amazon: {reason}',
  commerce: 'Commerce could not be read: {reason}',
} as const

export type JobProblemCode = keyof typeof JOB_PROBLEM_WORDS
