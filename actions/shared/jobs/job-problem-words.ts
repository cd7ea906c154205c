/** Why a job failed or waits, or what it could not do although it is done, in English. The page translates it. */
export const JOB_PROBLEM_WORDS = {
  'store-gone': 'The store no longer exists.',
  'store-connecting': 'The store is being connected.',
  'upload-gone': 'The store or its upload no longer exists.',
  'file-unreadable': 'The file cannot be read: {reason}',
  'no-credentials': 'The account has no credentials. Connect it again.',
  'report-forbidden':
    'Amazon denies access to the report of the listings: {reason} Give the app the role Product Listing or Inventory and Order Tracking, then authorize it again.',
  'report-failed': 'Amazon could not create the report of the listings. Import them again later.',
  'report-late':
    'Amazon has been creating the report of the listings for over two hours. Import them again later.',
  'report-broke-off': 'The download of Amazon’s report was interrupted and starts again.',
  'report-breaks-off': 'Amazon’s report could not be read completely. Import the listings again later.',
  'report-unreadable': 'Amazon’s report cannot be read: {reason}',
  'report-empty': 'Amazon’s report is empty and has no header. Import again later.',
  'report-header': 'Amazon’s report cannot be used: {reason}',
  'report-cut-short':
    'Amazon’s report of the listings ends in the middle of a line, after {rows, number} listings. No listing is treated as removed because of it.',
  'report-shrunk':
    'Amazon’s report contains {rows, number} listings; the previous one contained {before, number}. No listing is treated as removed until another report confirms it a day later.',
  'report-lines-refused': 'Rejected lines of the report: {count, number} ({examples}).',
  'mappings-refused': 'Some seller SKUs could not be matched: {reason}',
  superseded: 'Newer settings were saved and replaced these.',
  'put-off-commerce':
    'SKUs whose stock Commerce did not return: {count, number} ({skus}). They keep their quantities on Amazon, and we retry automatically.',
  'put-off-amazon':
    'SKUs whose quantity Amazon did not accept: {count, number} ({skus}). We retry automatically.',
  'put-off-refused':
    'SKUs of an account that Amazon denies access to: {count, number} ({skus}). They wait until you re-authorize the account.',
  'put-off-feed': 'SKUs in a bulk feed that Amazon is processing: {count, number} ({skus}).',
  'put-off-asked': 'SKUs that would go to 0 and are waiting for your answer: {count, number} ({skus}).',
  unexpected: 'Something went wrong. We retry automatically.',
  'given-up': 'Something went wrong repeatedly. Start again, or ask your developer to check the log.',
  amazon: 'Amazon: {reason}',
  commerce: 'Commerce could not be read: {reason}',
} as const

export type JobProblemCode = keyof typeof JOB_PROBLEM_WORDS
