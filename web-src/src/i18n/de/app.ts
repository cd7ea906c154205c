import type { enApp } from '../en/app'

/** German, continued: the settings of the whole app. */
export const germanApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'App-Einstellungen',
  'app-settings.intro':
    'So arbeitet die App für alle Amazon-Stores. Lassen Sie ein Feld leer, um den empfohlenen Wert zu verwenden.',
  'app-settings.loading': 'App-Einstellungen werden geladen',
  'app-settings.failed': 'Die App-Einstellungen konnten nicht geladen werden',
  'app-settings.save': 'App-Einstellungen speichern',
  'app-settings.undo': 'Änderungen rückgängig machen',
  'app-settings.saved': 'App-Einstellungen als Version {version, number} gespeichert.',
  'app-settings.save-failed': 'Die App-Einstellungen wurden nicht gespeichert',
  'app-settings.kept': 'Ihre Eingaben sind noch vorhanden.',
  'app-settings.unsaved': 'Sie haben nicht gespeicherte Änderungen.',
  'app-settings.unchanged': 'Es wurde nichts geändert.',
  'app-settings.saving': 'Wird gespeichert…',
  'app-settings.check.title': 'Gesamten Bestand prüfen',
  'app-settings.check.text':
    'Commerce meldet der App die meisten Änderungen sofort. Importe, Umlagerungen und manche Integrationen ändern den Bestand ohne Meldung; diese Prüfungen finden sie.',
  'app-settings.breaker.title': 'Viele Angebote gehen auf 0',
  'app-settings.breaker.text':
    'Gehen viele Angebote eines Stores innerhalb einer Stunde auf 0, ohne eigene Bestellung oder Bestandsänderung, fragt die App nach, bevor sie die Nullen sendet. Sie fragt, wenn beide Grenzen überschritten sind.',
  'app-settings.history.title': 'Aktivität',
  'app-settings.history.text':
    'Wie lange Änderungen an Angeboten und Kommunikationsfehler eingesehen werden können.',

  'uninstall.title': 'Wenn die App deinstalliert wird',
  'uninstall.text':
    'Beim Deinstallieren wird zuerst das Veröffentlichen beendet. Amazon zeigt weiterhin die letzten Mengen, und niemand senkt sie mehr, wenn Sie verkaufen: Ändern Sie sie ab dann selbst in Seller Central.',
  'uninstall.label': 'Daten der App',
  'uninstall.keep':
    'Behalten: Konten, Einstellungen, Ausnahmen und Aktivität sind wieder da, wenn Sie die App erneut installieren.',
  'uninstall.delete':
    'Löschen: Konten mit ihren Autorisierungen, Einstellungen, Ausnahmen und Aktivität. Sie lassen sich nicht wiederherstellen.',
  'uninstall.failed': 'Die Auswahl wurde nicht gespeichert',

  'limit.sweepMinutes': 'Jedes Angebot prüfen alle (Minuten)',
  'limit.lowStock': 'Niedriger Bestand: höchstens (Stück)',
  'limit.lowStockSweepMinutes': 'Angebote mit niedrigem Bestand prüfen alle (Minuten)',
  'limit.breakerPercent': 'Anteil der Angebote des Stores (Prozent)',
  'limit.breakerMinimum': 'Anzahl der Angebote',
  'limit.retentionDays': 'Aufbewahren für (Tage)',
  'limit.recommended': '{least, number} bis {most, number}. Empfohlen: {delivered, number}.',
  'limit.recommended.by-size':
    '{least, number} bis {most, number}. Empfohlen: leer lassen, dann richtet sich der Wert nach der Anzahl Ihrer Angebote.',
  'limit.issue': 'Geben Sie eine ganze Zahl von {least, number} bis {most, number} ein, oder nichts.',
}
