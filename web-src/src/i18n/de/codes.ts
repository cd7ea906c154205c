import type { enCodes } from '../en/codes'

/** German, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const germanCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'Amazon vermisst eine Angabe in diesem Angebot.',
  'code.attribute-missing.todo':
    'Ergänzen Sie das Angebot in Seller Central, und zwar das Attribut, das Amazon nennt; die Menge wird erneut gesendet, wenn sich der Bestand ändert, oder mit „Erneut veröffentlichen“.',
  'code.attribute-invalid.what': 'Amazon akzeptiert einen Wert dieses Angebots nicht.',
  'code.attribute-invalid.todo':
    'Korrigieren Sie das Angebot in Seller Central, und wählen Sie dann „Erneut veröffentlichen“.',
  'code.image.what': 'Amazon akzeptiert das Hauptbild nicht.',
  'code.image.todo': 'Ersetzen Sie das Bild in Seller Central. An der Menge liegt es nicht.',
  'code.price.what': 'Amazon akzeptiert den Preis nicht.',
  'code.price.todo': 'Prüfen Sie Preis und Mindestpreis in Seller Central.',
  'code.restricted.what': 'Amazon lässt den Verkauf dieses Produkts nicht zu.',
  'code.restricted.todo':
    'Lesen Sie in Seller Central die Richtlinie, die Amazon nennt; legen Sie dort Widerspruch ein, oder schließen Sie das Angebot hier aus.',
  'code.page-rules.what': 'Die Produktseite verstößt gegen eine Regel von Amazon.',
  'code.page-rules.todo': 'Korrigieren Sie die Produktseite in Seller Central.',
  'code.compliance.what': 'Amazon verlangt Compliance-Dokumente.',
  'code.compliance.todo': 'Laden Sie sie in Seller Central unter Compliance hoch.',
  'code.quota.what': 'Amazon nimmt derzeit keine weiteren Anfragen an.',
  'code.quota.todo': 'Nichts: Es wird automatisch erneut versucht, etwas langsamer.',
  'code.unauthorised.what': 'Amazon lehnt diese App für dieses Verkäuferkonto ab.',
  'code.unauthorised.todo':
    'Autorisieren Sie das Konto unter „Verkäuferkonten“ erneut, und prüfen Sie die Rollen der App in Seller Central.',
  'code.consent-ended.what': 'Die Autorisierung des Verkäuferkontos ist abgelaufen.',
  'code.consent-ended.todo': 'Autorisieren Sie das Konto unter „Verkäuferkonten“ erneut.',
  'code.app-credentials.what': 'Amazon kennt die Zugangsdaten der App nicht.',
  'code.app-credentials.todo':
    'Lassen Sie Ihren Entwickler Client-ID und Client-Geheimnis der Amazon-App prüfen; das Geheimnis muss alle 180 Tage erneuert werden.',
  'code.request-refused.what': 'Amazon hat die Anfrage nicht verstanden.',
  'code.request-refused.todo':
    'Versuchen Sie es einmal mit „Erneut veröffentlichen“; tritt es wieder auf, geben Sie Ihrem Entwickler die Anfrage-ID.',
  'code.not-found.what': 'Das gibt es auf Amazon nicht.',
  'code.not-found.todo':
    'Nichts, wenn Sie das Angebot gelöscht haben; andernfalls importieren Sie die Angebote erneut.',
  'code.unavailable.what': 'Amazon hat eine Störung.',
  'code.unavailable.todo': 'Nichts: Es wird automatisch erneut versucht, und Amazon behält, was es anzeigt.',
  'code.no-answer.what': 'Amazon hat nicht rechtzeitig geantwortet.',
  'code.no-answer.todo': 'Nichts: Es wird automatisch erneut versucht, und Amazon behält, was es anzeigt.',
  'code.unreadable.what': 'Die Antwort von Amazon konnte nicht gelesen werden.',
  'code.unreadable.todo': 'Zunächst nichts; tritt es wieder auf, wenden Sie sich an Ihren Entwickler.',
  'code.no-credentials.what': 'Das Verkäuferkonto ist noch nicht autorisiert.',
  'code.no-credentials.todo': 'Autorisieren Sie das Konto unter „Verkäuferkonten“.',
  'code.feed-stuck.what': 'Amazon braucht sehr lange für eine Datei mit vielen Mengen.',
  'code.feed-stuck.todo': 'Nichts: Die Mengen ihrer Angebote werden einzeln gesendet.',
  'code.drift.what': 'Amazon zeigt etwas anderes an, als es angenommen hat.',
  'code.drift.todo':
    'Zunächst nichts: Der Bestand wird erneut gelesen und eine neue Menge gesendet. Tritt es wieder auf, prüfen Sie, ob jemand anderes die Menge ändert.',
  'code.report-doubted.what': 'Amazons Liste Ihrer Angebote scheint unvollständig zu sein.',
  'code.report-doubted.todo':
    'Nichts: Deshalb gilt kein Angebot als verschwunden. Importieren Sie später erneut.',
  'code.commerce-unauthorised.what': 'Commerce lehnt diese App ab.',
  'code.commerce-unauthorised.todo':
    'Lassen Sie Ihren Entwickler die Zugangsdaten und Rechte der App in Commerce prüfen.',
  'code.commerce-throttled.what': 'Commerce nimmt derzeit keine weiteren Anfragen an.',
  'code.commerce-throttled.todo': 'Nichts: Es wird automatisch erneut versucht, etwas langsamer.',
  'code.commerce-unavailable.what': 'Commerce hat nicht geantwortet.',
  'code.commerce-unavailable.todo':
    'Nichts: Amazon behält, was es anzeigt, bis der Bestand gelesen werden kann. Hält es an, wenden Sie sich an Ihren Entwickler.',
  'code.commerce-refused.what': 'Commerce hat die Anfrage nicht akzeptiert.',
  'code.commerce-refused.todo': 'Tritt es wieder auf, geben Sie Ihrem Entwickler die untenstehende Meldung.',
  'code.commerce-unreadable.what': 'Die Antwort von Commerce konnte nicht gelesen werden.',
  'code.commerce-unreadable.todo':
    'Tritt es wieder auf, wenden Sie sich an Ihren Entwickler: Möglicherweise ändert eine Erweiterung die Antworten von Commerce.',
  'code.event-unreadable.what': 'Ein Ereignis von Commerce konnte nicht gelesen werden.',
  'code.event-unreadable.todo':
    'Nichts: Die regelmäßige Prüfung des Bestands findet die Änderung. Tritt es wieder auf, lassen Sie Ihren Entwickler die Felder des Ereignisses prüfen.',
}
