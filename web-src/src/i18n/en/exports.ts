/** English, continued: files of what is shown. */
export const enExports = {
  'export.csv': 'Export CSV',
  'export.selected': 'Export selected',
  'export.under-way': 'Collecting the file',
  'export.rows': '{rows, plural, one {# row} other {# rows}}',
  'export.cancel': 'Cancel export',
} as const
