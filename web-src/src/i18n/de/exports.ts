import type { enExports } from '../en/exports'

/** German, continued: files of what is shown. */
export const germanExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'CSV exportieren',
  'export.selected': 'Auswahl exportieren',
  'export.under-way': 'Datei wird zusammengestellt',
  'export.rows': '{rows, plural, one {# Zeile} other {# Zeilen}}',
  'export.cancel': 'Export abbrechen',
}
