import type { enExports } from '../en/exports'

/** Italian, continued: files of what is shown. */
export const italianExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'Esporta CSV',
  'export.selected': 'Esporta selezione',
  'export.under-way': 'Preparazione del file',
  'export.rows': '{rows, plural, one {# riga} other {# righe}}',
  'export.cancel': 'Annulla esportazione',
}
