import type { enActivity } from '../en/activity'

/** Dutch, continued: looking through changes and errors. */
export const dutchActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': 'Wijzigingen zoeken',
  'activity.find.text': 'Hoe de verkoper-SKU begint',
  'errors.find': 'Fouten zoeken',
  'activity.any': 'Alle',
  'activity.period': 'Periode',
  'activity.period.24h': 'Afgelopen 24 uur',
  'activity.period.7d': 'Afgelopen 7 dagen',
  'activity.period.30d': 'Afgelopen 30 dagen',
  'activity.clear': 'Alles tonen',
  'activity.open': 'Aanbieding {sellerSku} tonen',
  'entries.shown': '{count, plural, one {# regel getoond} other {# regels getoond}}',
  'entries.more': '{count, number} getoond; scrol voor meer',
  'entries.nothing.title': 'Geen regel gevonden',
  'entries.nothing.text': 'Zoek op iets korters, kies een langere periode, of haal een filter weg.',
  'errors.code.text': 'Precies zoals het hieronder staat',
  'errors.todo': 'Wat te doen? {todo}',
}
