import type { enAlerts } from '../en/alerts'

/** German, continued: where the merchant is told of what needs a person. */
export const germanAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'Alarme',
  'alerts.text':
    'Wenn etwas einen Menschen braucht und nicht von selbst vergeht, meldet die App es an eine Webadresse von Ihnen, etwa die Ihres Chats oder Ihres Bereitschaftsdienstes: Mengen kommen nicht bei Amazon an, viele Angebote würden auf 0 gehen, Amazon lehnt ein Verkäuferkonto ab, Amazon zeigt dauerhaft andere Mengen, oder die Ereignisse von Commerce sind abgeschaltet.',
  'alerts.loading': 'Alarme werden geladen',
  'alerts.failed': 'Die Alarme konnten nicht geladen werden',
  'alerts.on': 'Alarme gehen an {origin}, gespeichert von {name} am {at}.',
  'alerts.off': 'Es werden keine Alarme gesendet, weil keine Adresse gespeichert ist.',
  'alerts.last': 'Letzter Alarm',
  'alerts.delivered': 'zugestellt',
  'alerts.url': 'Webadresse für Alarme',
  'alerts.url.help': 'Sie beginnt mit https:// und ist aus dem Internet erreichbar.',
  'alerts.url.change':
    'Die gespeicherte Adresse wird nicht vollständig angezeigt. Geben Sie die ganze Adresse ein, um sie zu ändern.',
  'alerts.url.issue':
    'Geben Sie eine Adresse ein, die mit https:// beginnt und aus dem Internet erreichbar ist.',
  'alerts.secret': 'Geheimnis für die Signatur',
  'alerts.secret.help':
    'Mindestens {least, number} Zeichen. Jeder Alarm wird damit signiert, damit Ihre Seite erkennt, dass er von dieser App kommt.',
  'alerts.secret.change':
    'Leer lassen, um das gespeicherte Geheimnis zu behalten. Sonst mindestens {least, number} Zeichen.',
  'alerts.secret.issue': 'Geben Sie mindestens {least, number} Zeichen ein.',
  'alerts.save': 'Alarme speichern',
  'alerts.saved': 'Alarme gehen ab jetzt an {origin}.',
  'alerts.save-failed': 'Die Alarme wurden nicht gespeichert',
  'alerts.test': 'Testalarm senden',
  'alerts.tested': 'Der Testalarm wurde an {origin} zugestellt.',
  'alerts.test-failed': 'Der Testalarm konnte nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
  'alerts.remove': 'Keine Alarme mehr senden',
  'alerts.remove.title': 'Keine Alarme mehr senden?',
  'alerts.remove.text':
    'Die Adresse und das Geheimnis werden gelöscht, und {origin} erfährt nichts mehr. Die Seite zeigt weiterhin, was Sie braucht.',
  'alerts.removed': 'Es werden keine Alarme mehr gesendet.',
  'alerts.remove-failed':
    'Die Alarme konnten nicht abgeschaltet werden. Versuchen Sie es gleich noch einmal.',
  'alerts.outcome.ALERT_URL': 'Die gespeicherte Adresse ist nicht verwendbar. Speichern Sie eine andere.',
  'alerts.outcome.ALERT_ADDRESS':
    'Die Adresse gibt es nicht, oder sie ist nicht aus dem Internet erreichbar. Prüfen Sie sie.',
  'alerts.outcome.ALERT_REFUSED': 'Die Gegenseite hat den Alarm abgelehnt. Prüfen Sie dort die Adresse.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'Es kam keine sichere Verbindung zustande. Prüfen Sie, ob die Gegenseite läuft und ihr Zertifikat gültig ist.',
  'alerts.outcome.ALERT_TIMEOUT': 'Die Gegenseite hat nicht innerhalb von 5 Sekunden geantwortet.',
  'alerts.outcome.other': 'Der Alarm wurde nicht zugestellt.',
}
