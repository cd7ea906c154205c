import type { enActivity } from '../en/activity'

/** Italian, continued: looking through changes and errors. */
export const italianActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': 'Trova modifiche',
  'activity.find.text': 'Inizio dello SKU venditore',
  'errors.find': 'Trova errori',
  'activity.any': 'Qualsiasi',
  'activity.period': 'Periodo',
  'activity.period.24h': 'Ultime 24 ore',
  'activity.period.7d': 'Ultimi 7 giorni',
  'activity.period.30d': 'Ultimi 30 giorni',
  'activity.clear': 'Mostra tutto',
  'activity.open': 'Mostra l’inserzione {sellerSku}',
  'entries.shown': '{count, plural, one {# voce visualizzata} other {# voci visualizzate}}',
  'entries.more': '{count, plural, one {# visualizzata} other {# visualizzate}}; scorrere per vederne altre',
  'entries.nothing.title': 'Nessuna voce corrisponde',
  'entries.nothing.text':
    'Provare con un testo più breve, scegliere un periodo più lungo o rimuovere un filtro.',
  'errors.code.text': 'Esattamente come è riportato sotto',
  'errors.todo': 'Cosa fare? {todo}',
}
