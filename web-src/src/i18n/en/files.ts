/** English, continued: files that are downloaded and uploaded. */
export const enFiles = {
  'file.download': 'Download as CSV',
  'file.download.failed': 'The file could not be downloaded',
  'file.choose': 'Choose a CSV file…',
  'file.chosen': 'File: {name}',
  'file.sending': 'Uploading {name}',
  'file.failed': 'The file was not uploaded',
  'file.again': 'Upload {name} again',
  'file.too-large': 'The file is too large: at most {maximum, number} million characters.',
  'file.unreadable': 'The file could not be opened. Choose it again.',
  'file.empty': 'The file is empty.',
  'file.confirm.title': 'Apply {name}?',
  'file.confirm.excluded':
    '{count, plural, one {# listing is excluded: nothing is sent for it any more, and Amazon keeps what it shows.} other {# listings are excluded: nothing is sent for them any more, and Amazon keeps what it shows.}}',
  'file.confirm.zero':
    '{count, plural, one {# listing goes to 0: Amazon buyers can no longer order it.} other {# listings go to 0: Amazon buyers can no longer order them.}}',
  'file.confirm.overrides':
    '{count, plural, one {# override is taken away: the store’s settings count again.} other {# overrides are taken away: the store’s settings count again.}}',
  'file.confirm.mappings':
    '{count, plural, one {# match is taken away.} other {# matches are taken away.}} Where no product has the seller SKU itself, nothing is sent any more, and Amazon keeps what it shows.',
  'file.confirm.yes': 'Apply the file',
  'file.confirm.no': 'Change nothing',
  'file.declined': 'Nothing of {name} was applied.',
  'file.result': 'What came of {name}',
  'file.result.failed': 'What came of the file could not be loaded',
  'file.applied':
    '{count, plural, =0 {No row was applied.} one {# row was applied.} other {# rows were applied.}}',
  'file.unchanged': '{count, plural, one {# row changed nothing.} other {# rows changed nothing.}}',
  'file.refused': '{count, plural, one {# row was refused} other {# rows were refused}}',
  'file.refused.text':
    'Correct these rows in the file and upload it again; rows that were applied change nothing the second time.',
  'file.refused.first': 'The first {count, number} are shown.',
  'file.line': 'Line',
  'file.mistake': 'What is wrong',

  'job.upload-overrides': 'Reading the file',
  'job.upload-overrides.done': 'File applied',
  'job.upload-overrides.failed': 'The file could not be applied',

  'mistake.empty-file': 'The file has no rows. Expected are the columns {columns}.',
  'mistake.missing-columns':
    'The first line names the columns. {missing} is missing; expected are {columns}.',
  'mistake.broken-quotes':
    'A quotation mark is in the wrong place: put them around whole cells, and close each.',
  'mistake.too-many-cells':
    'It has {got, number} cells instead of {expected, number}: put text with a separator in it between quotes.',
  'mistake.no-seller-sku': 'The seller SKU is missing.',
  'mistake.too-long': '{column}: at most {maximum, number} characters.',
  'mistake.not-yes': '{column}: “yes” or nothing, not “{got}”.',
  'mistake.no-listing': 'No listing has the seller SKU {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} is a Commerce SKU itself, and is matched to that.',
  'mistake.unknown-product': 'Commerce has no product with the SKU {sku}.',
  'mistake.nothing-set': 'Fill in at least one setting, or “yes” under excluded or remove.',
  'mistake.no-number':
    '{column}: a whole number from {minimum, number} to {maximum, number}, or nothing, not “{got}”.',
  'mistake.no-mode': 'show: {options}, or nothing, not “{got}”.',
  'mistake.no-reason': 'The reason is missing: say why the listing differs.',
  'mistake.no-end':
    'ends-at: a time in the future with its zone, such as 2027-01-31T23:00:00Z, or nothing, not “{got}”.',

  'override-file.title': 'Overrides by file',
  'override-file.intro': 'The overrides of {store} as a table: download it, change it and upload it again.',
  'override-file.open': 'Overrides by file',
  'override-file.download.title': '1. Download the overrides',
  'override-file.download.text':
    'One row for each listing with an override. Without any, the file has the columns alone.',
  'override-file.edit.title': '2. Change the file',
  'override-file.edit.row':
    'A row replaces the whole override of its listing; listings without a row stay as they are.',
  'override-file.edit.empty': 'An empty cell is not overridden: the store’s setting counts.',
  'override-file.edit.reason': 'reason is needed in every row.',
  'override-file.edit.excluded': 'excluded: yes sends nothing, and Amazon keeps what it shows.',
  'override-file.edit.show': 'show: always or upTo.',
  'override-file.edit.ends':
    'ends-at: a time with its zone, such as 2027-01-31T23:00:00Z, or nothing for no end.',
  'override-file.edit.remove': 'remove: yes takes the override away.',
  'override-file.upload.title': '3. Upload it',
} as const
