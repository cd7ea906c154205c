import type { enActivity } from '../en/activity'

/** French, continued: looking through changes and errors. */
export const frenchActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': 'Rechercher des changements',
  'activity.find.text': 'Début du SKU vendeur',
  'errors.find': 'Rechercher des erreurs',
  'activity.any': 'Tout',
  'activity.period': 'Période',
  'activity.period.24h': '24 dernières heures',
  'activity.period.7d': '7 derniers jours',
  'activity.period.30d': '30 derniers jours',
  'activity.clear': 'Tout afficher',
  'activity.open': 'Afficher l’annonce {sellerSku}',
  'entries.shown': '{count, plural, one {# entrée affichée} other {# entrées affichées}}',
  'entries.more': '{count, plural, one {# affichée} other {# affichées}} ; faites défiler pour en voir plus',
  'entries.nothing.title': 'Aucune entrée ne correspond',
  'entries.nothing.text':
    'Recherchez un texte plus court, choisissez une période plus longue, ou retirez un filtre.',
  'errors.code.text': 'Exactement comme il apparaît ci-dessous',
  'errors.todo': 'Que faire ? {todo}',
}
