import type { enPulse } from '../en/pulse'

/** German, continued: how stores are doing at a glance and over time, first steps, and publishing all again. */
export const germanPulse: Readonly<Record<keyof typeof enPulse, string>> = {
  'pulse.all-there': 'Jede Änderung Ihres Bestands ist auf Amazon.',
  'pulse.oldest': 'Die älteste Änderung, die noch nicht auf Amazon ist, wurde {ago} bemerkt.',
  'pulse.title': 'In den letzten 24 Stunden veröffentlicht',
  'pulse.accepted': '{count, plural, =0 {Nichts veröffentlicht} one {# Menge} other {# Mengen}}',
  'pulse.chart':
    'Veröffentlichte Mengen je Stunde in den letzten 24 Stunden: insgesamt {total, number}, in der stärksten Stunde {highest, number}',
  'pulse.within': '95 % brauchen höchstens {time}',
  'pulse.rejected': '{count, number} von Amazon abgelehnt',
  'pulse.failed': '{count, number} fehlgeschlagen und erneut gesendet',
  'pulse.no-errors': 'Keine Fehler',

  'first.title': 'In drei Schritten zum ersten veröffentlichten Angebot',
  'first.account': 'Verkäuferkonto verbinden',
  'first.account.text':
    'Erlauben Sie dieser App in Seller Central, Ihre Angebote zu lesen und deren Mengen festzulegen.',
  'first.account.do': 'Konto verbinden',
  'first.store': 'Amazon-Store verbinden',
  'first.store.text':
    'Wählen Sie den Marktplatz und die Commerce-Website, deren Bestand dort verkauft wird. Danach werden die Angebote importiert.',
  'first.store.do': 'Store verbinden',
  'first.settings': 'Stock / Quantity festlegen',
  'first.settings.text':
    'Drei Zahlen bestimmen, was Amazon anzeigt. Solange Sie sie nicht gespeichert haben, wird nichts gesendet.',
  'first.settings.do': 'Stock / Quantity einrichten',
  'first.done': 'Erledigt',
  'first.now': 'Als Nächstes',
  'first.later': 'Später',
  'first.publishing': 'Ihre ersten Angebote werden veröffentlicht. Das dauert höchstens eine Minute.',
  'first.held':
    'Es konnte noch nichts veröffentlicht werden. Auf der Seite des Stores steht für jedes Angebot der Grund.',

  'course.title': 'Veröffentlicht und fehlgeschlagen',
  'course.period': 'Zeitraum',
  'course.period.24h': '24 Stunden',
  'course.period.7d': '7 Tage',
  'course.period.30d': '30 Tage',
  'course.table': 'Als Tabelle anzeigen',
  'course.chart': 'An Amazon gesendete Mengen, {period}',
  'course.loading': 'Gesendete Mengen werden geladen',
  'course.failed': 'Die gesendeten Mengen konnten nicht geladen werden',
  'course.from': 'Ab',
  'course.accepted': 'Von Amazon angenommen',
  'course.rejected': 'Von Amazon abgelehnt',
  'course.sent-again': 'Fehlgeschlagen und erneut gesendet',
  'course.delay': '95 % brauchen höchstens',
  'course.none': 'In diesem Zeitraum wurde nichts an Amazon gesendet.',
  'course.sum':
    '{accepted, number} angenommen, {rejected, number} abgelehnt, {failed, number} fehlgeschlagen und erneut gesendet',

  'held.title': 'Angehaltene Angebote und Gründe',
  'held.text': 'Für diese Angebote wird nichts gesendet. Amazon behält, was es anzeigt.',
  'held.none': 'Kein Angebot ist angehalten.',
  'held.loading': 'Angehaltene Angebote werden gezählt',
  'held.failed': 'Die angehaltenen Angebote konnten nicht gezählt werden',
  'held.link': '{rule}: {count, plural, one {# Angebot} other {# Angebote}}',
  'drift.title': 'Abweichungen',
  'drift.none': 'Amazon zeigt, was es angenommen hat, soweit es zurückgelesen wurde.',
  'drift.some':
    '{count, plural, one {Bei # Angebot} other {Bei # Angeboten}} zeigt Amazon etwas anderes an, als es angenommen hatte. Der Bestand wird erneut gelesen und die Menge erneut gesendet; was weiterhin abweicht, steht im Protokoll.',
  'drift.log': 'Protokoll öffnen',

  'republish.button': 'Alle erneut veröffentlichen',
  'republish.title': 'Alle Angebote von {name} erneut veröffentlichen?',
  'republish.text':
    'Der Bestand von {count, plural, one {# Angebot} other {# Angeboten}} wird erneut aus Commerce gelesen, und was von der Menge bei Amazon abweicht, wird gesendet. Das läuft im Hintergrund, und Sie können es abbrechen.',
  'republish.yes': 'Alle erneut veröffentlichen',
  'republish.no': 'Jetzt nicht',
  'republish.failed': 'Die Angebote konnten nicht erneut veröffentlicht werden',
  'job.republish-all': 'Alle Angebote werden erneut veröffentlicht',
  'job.republish-all.done': 'Alle Angebote erneut veröffentlicht',
  'job.republish-all.failed': 'Die erneute Veröffentlichung aller Angebote wurde abgebrochen',
  'job.cancel': 'Abbrechen',
  'job.cancel.failed': 'Der Vorgang konnte nicht abgebrochen werden',
  'commands.title': 'Was angefordert wurde',
  'job.by': 'Angefordert von {who}.',
  'job.cancelled-by': 'Abgebrochen von {who}.',
  'job.cancelled': 'Auf Wunsch abgebrochen. Was vorher gesendet wurde, bleibt auf Amazon.',

  'scope.title': 'Amazon führt eine gemeinsame Menge für alle Länder dieses Verkäuferkontos',
  'scope.text':
    'Was Amazon für einen Ihrer Stores angenommen hat, ist in einem anderen Land aufgetaucht. Die jüngeren Stores sind angehalten, bis der Bestand dieses Kontos auf die gesamte Region eingestellt ist; danach entscheidet der älteste Store für alle.',
  'scope.do': 'Bestand auf die gesamte Region einstellen',
  'scope.confirm.title': 'Bestand auf die gesamte Region einstellen?',
  'scope.confirm.text':
    'Für jede Händler-SKU, die mehrere Länder teilen, gelten ab jetzt die Einstellungen und der Bestand des ältesten Stores. Die Mengen aller Angebote des Kontos werden neu festgelegt.',
  'scope.confirm.no': 'Jetzt nicht',
  'scope.saved': 'Der Bestand des Kontos ist jetzt auf die gesamte Region eingestellt.',
  'scope.failed': 'Das Konto wurde nicht geändert',
}
