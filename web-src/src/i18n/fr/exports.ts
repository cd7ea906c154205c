import type { enExports } from '../en/exports'

/** French, continued: files of what is shown. */
export const frenchExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'Exporter en CSV',
  'export.selected': 'Exporter la sélection',
  'export.under-way': 'Préparation du fichier',
  'export.rows': '{rows, plural, one {# ligne} other {# lignes}}',
  'export.cancel': 'Annuler l’export',
}
