import type { enActivity } from '../en/activity'

/** German, continued: looking through changes and errors. */
export const germanActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': 'Änderungen suchen',
  'activity.find.text': 'Anfang der Händler-SKU',
  'errors.find': 'Fehler suchen',
  'activity.any': 'Alle',
  'activity.period': 'Zeitraum',
  'activity.period.24h': 'Letzte 24 Stunden',
  'activity.period.7d': 'Letzte 7 Tage',
  'activity.period.30d': 'Letzte 30 Tage',
  'activity.clear': 'Alle anzeigen',
  'activity.open': 'Angebot {sellerSku} anzeigen',
  'entries.shown': '{count, plural, one {# Eintrag angezeigt} other {# Einträge angezeigt}}',
  'entries.more': '{count, number} angezeigt; scrollen Sie für weitere',
  'entries.nothing.title': 'Kein Eintrag gefunden',
  'entries.nothing.text':
    'Suchen Sie nach etwas Kürzerem, wählen Sie einen längeren Zeitraum, oder entfernen Sie einen Filter.',
  'errors.code.text': 'Genau so, wie er unten steht',
  'errors.todo': 'Was tun? {todo}',
}
