import type { enExports } from '../en/exports'

/** Dutch, continued: files of what is shown. */
export const dutchExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'CSV exporteren',
  'export.selected': 'Selectie exporteren',
  'export.under-way': 'Bestand verzamelen',
  'export.rows': '{rows, plural, one {# rij} other {# rijen}}',
  'export.cancel': 'Export annuleren',
}
