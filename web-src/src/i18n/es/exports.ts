import type { enExports } from '../en/exports'

/** Spanish, continued: files of what is shown. */
export const spanishExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'Exportar CSV',
  'export.selected': 'Exportar selección',
  'export.under-way': 'Preparando el archivo',
  'export.rows': '{rows, plural, one {# fila} other {# filas}}',
  'export.cancel': 'Cancelar exportación',
}
