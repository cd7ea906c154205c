import type { en } from '../en/page'

/** German: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const germanPage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Wird geladen…',
  'app.not-found.title': 'Diese Seite gibt es nicht',
  'app.not-found.text': 'Möglicherweise ist die Adresse veraltet, oder der Amazon-Store wurde entfernt.',
  'app.crashed.title': 'Diese Seite funktioniert nicht mehr',
  'app.crashed.text':
    'Was Sie gespeichert haben, ist nicht verloren. Laden Sie die Seite neu; passiert es wieder, wenden Sie sich an Ihren Entwickler.',
  'app.back-to-stores': 'Zurück zu den Amazon-Stores',

  'session.connecting': 'Verbindung mit Adobe Commerce wird hergestellt…',
  'session.alone.title': 'Öffnen Sie diese Seite aus Commerce Admin',
  'session.alone.text':
    'Diese Seite arbeitet innerhalb von Adobe Commerce, das ihr mitteilt, wer Sie sind. Wählen Sie in Commerce Admin im Menü Amazon Stock / Quantity.',
  'session.timed-out.title': 'Commerce Admin hat nicht geantwortet',
  'session.timed-out.text':
    'Die Seite hat 15 Sekunden gewartet, dass Adobe Commerce mitteilt, wer Sie sind. Versuchen Sie es erneut; hilft das nicht, laden Sie Commerce Admin neu.',
  'session.no-credentials.title': 'Commerce Admin ist nicht bei Adobe angemeldet',
  'session.no-credentials.text':
    'Die Seite wurde ohne Adobe ID oder Organisation geöffnet. Melden Sie sich in Commerce Admin mit Ihrer Adobe ID an, und öffnen Sie die Seite erneut.',

  'failure.retry': 'Erneut versuchen',
  'failure.unreachable':
    'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es erneut.',
  'failure.timed-out':
    'Der Server hat zu lange für eine Antwort gebraucht. Versuchen Sie es gleich noch einmal.',
  'failure.signed-out':
    'Ihre Adobe-Sitzung ist abgelaufen. Versuchen Sie es erneut; hilft das nicht, laden Sie Commerce Admin neu, um sich anzumelden.',
  'rights.none': 'Sie können diese App nicht öffnen',
  'rights.view-only': 'Sie können alles ansehen und nichts ändern',
  'rights.view-only.text':
    'Mit Ihrer Rolle in Commerce sehen Sie, was Amazon zeigt und warum. Um etwas zu ändern, bitten Sie einen Administrator um „Change Amazon quantities and settings“ unter System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Ihre Rolle in Commerce enthält Amazon Stock / Quantity nicht. Bitten Sie einen Administrator, sie unter System › User Roles zu ergänzen.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Mit Ihrer Rolle in Commerce können Sie dies ansehen, aber nicht ändern. Es wurde nichts geändert.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce kennt Sie nicht als Benutzer seines Admin. Melden Sie sich mit diesem Adobe-Konto in Commerce Admin an.',
  'failure.RIGHT_UNKNOWN':
    'Commerce konnte nicht sagen, was Ihre Rolle erlaubt. Versuchen Sie es gleich noch einmal.',
  'failure.NOT_INSTALLED': 'Die App ist in Commerce deinstalliert. Es wurde nichts geändert.',
  'failure.not-allowed':
    'Ihr Adobe-Konto darf diese App in dieser Organisation nicht verwenden. Bitten Sie Ihren Administrator um Zugriff.',
  'failure.not-found': 'Das gibt es nicht mehr. Möglicherweise hat es jemand anderes entfernt.',
  'failure.refused':
    'Der Server hat die Anfrage nicht akzeptiert. Laden Sie die Seite neu, und versuchen Sie es erneut.',
  'failure.conflict':
    'Jemand anderes hat dies inzwischen geändert. Laden Sie die Seite neu, um den neuesten Stand zu sehen.',
  'failure.too-many': 'Zu viele Anfragen auf einmal. Warten Sie einen Moment, und versuchen Sie es erneut.',
  'failure.too-many-seconds':
    'Zu viele Anfragen auf einmal. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  'failure.server': 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
  'failure.request-id': 'Referenz für den Support: {requestId}',

  'stores.title': 'Amazon-Stores',
  'stores.intro':
    'Jeder Store hält die Menge seiner Amazon-Angebote im Gleichstand mit Ihrem Commerce-Bestand.',
  'stores.loading': 'Amazon-Stores werden geladen',
  'stores.failed': 'Die Amazon-Stores konnten nicht geladen werden',
  'stores.read-only.title': 'Der Nur-Lese-Modus ist eingeschaltet',
  'stores.not-set-up': 'Stock / Quantity noch nicht eingerichtet',
  'stores.set-up': 'Stock / Quantity einrichten',
  'stores.open': '{name} öffnen',
  'stores.listings': '{count, plural, =0 {Noch keine Angebote} one {# Angebot} other {# Angebote}}',
  'stores.website': 'Commerce-Website',
  'stores.status': 'Status',
  'stores.marketplace': 'Marktplatz',
  'stores.seller': 'Verkäufer',
  'store.status.active': 'Aktiv',
  'store.status.paused': 'Pausiert',

  'outcome.listed': 'Zum Verkauf',
  'outcome.belowThreshold': 'Unter dem Schwellenwert',
  'outcome.outOfStock': 'Nicht auf Lager',
  'outcome.otherZero': 'Null, anderer Grund',
  'outcome.held': 'Angehalten',
  'outcome.failing': 'Von Amazon abgelehnt',
  'outcome.undecided': 'Noch nicht festgelegt',
  'outcome.listed.help': 'Amazon zeigt eine Menge über 0',
  'outcome.belowThreshold.help': 'Bestand unter Ihrem Schwellenwert; Amazon zeigt 0',
  'outcome.outOfStock.help': 'Kein Bestand mehr; Amazon zeigt 0',
  'outcome.otherZero.help': 'Deaktiviert, nicht zugewiesen oder zurückbehalten',
  'outcome.held.help': 'Es wird nichts gesendet; Amazon behält, was es anzeigt',
  'outcome.failing.help': 'Die letzte Menge wurde nicht angenommen',
  'outcome.undecided.help': 'Importiert; der Bestand wurde noch nicht gelesen',

  'dashboard.title': 'Amazon-Store',
  'dashboard.loading': 'Der Store wird geladen',
  'dashboard.failed': 'Der Store konnte nicht geladen werden',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Angebote',
  'dashboard.all-listings': 'Alle Angebote ansehen',
  'dashboard.freshness': 'Im Gleichstand mit Commerce',
  'dashboard.pending': 'Wartende Änderungen',
  'dashboard.pending.none': 'Alle Änderungen sind verarbeitet',
  'dashboard.pending.scope': 'Über alle Ihre Amazon-Stores',
  'dashboard.published': 'Zuletzt veröffentlicht',
  'dashboard.published.never': 'Nie',
  'dashboard.published.never.help': 'Es wurde noch nichts an Amazon gesendet',
  'dashboard.not-set-up.title': 'Stock / Quantity ist noch nicht eingerichtet',
  'dashboard.not-set-up.text':
    'Dieser Store beginnt zu veröffentlichen, sobald seine Einstellungen zum ersten Mal gespeichert sind. Bis dahin erhält Amazon nur Mengen für die Händler-SKUs, die er mit einem älteren Store teilt, nach den Einstellungen jenes Stores.',
  'dashboard.paused.title': 'Dieser Store ist pausiert',
  'dashboard.paused.text': 'Es wird nichts für ihn gesendet. Amazon behält, was es jetzt anzeigt.',
  'dashboard.recent': 'Letzte Änderungen',
  'dashboard.all-activity': 'Alle Änderungen ansehen',
  'dashboard.import': 'Angebote aus Amazon importieren',
  'dashboard.import.failed': 'Der Import konnte nicht gestartet werden',

  'job.apply-mappings': 'Angebote werden zugeordnet',
  'job.apply-mappings.done': 'Angebote zugeordnet',
  'job.apply-mappings.failed': 'Die Angebote konnten nicht zugeordnet werden',
  'job.upload-mappings': 'Datei wird gelesen',
  'job.upload-mappings.done': 'Datei übernommen',
  'job.upload-mappings.failed': 'Die Datei konnte nicht übernommen werden',
  'job.import-listings': 'Angebote werden aus Amazon importiert',
  'job.republish-store': 'Einstellungen werden angewendet',
  'job.import-listings.done': 'Angebote aus Amazon importiert',
  'job.republish-store.done': 'Einstellungen auf jedes Angebot angewendet',
  'job.import-listings.failed': 'Der Import aus Amazon wurde abgebrochen',
  'job.republish-store.failed': 'Die Einstellungen sind gespeichert, aber das Anwenden wurde abgebrochen',
  'job.retry-at': 'Es wird am {at} von selbst noch einmal versucht.',
  'job.waiting': 'Wartet auf den Start',
  'job.progress': '{done, number} von {total, plural, one {# Angebot} other {# Angeboten}}',
  'job.progress.open': 'Bisher {done, plural, one {# Angebot} other {# Angebote}}',
  'job.unknown': 'Der Fortschritt konnte nicht gelesen werden; im Hintergrund geht es weiter.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'Wie viele Stücke jedes Produkts Amazon für {store} anzeigt.',
  'settings.loading': 'Listing Settings werden geladen',
  'settings.failed': 'Die Listing Settings konnten nicht geladen werden',
  'settings.presets': 'Mit einem Beispiel beginnen',
  'settings.preset.everything': 'Gesamten Bestand anbieten',
  'settings.preset.everything.text':
    'Amazon-Käufer können alles kaufen, was Sie haben. Geben Sie ein Maximum von 150 oder mehr ein.',
  'settings.preset.one': 'Immer nur eines',
  'settings.preset.one.text': 'Jedes Produkt zeigt 1, damit Käufer sehen, wie knapp es ist.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Listing Settings werden gespeichert',
  'settings.undo': 'Änderungen rückgängig machen',
  'settings.unchanged': 'Seit Version {version, number} wurde nichts geändert.',
  'settings.unsaved': 'Sie haben Änderungen, die nicht gespeichert sind.',
  'settings.first-time': 'Dieser Store beginnt zu veröffentlichen, sobald Sie zum ersten Mal speichern.',
  'settings.saved': 'Listing Settings als Version {version, number} gespeichert.',
  'settings.save-failed': 'Die Listing Settings wurden nicht gespeichert',
  'settings.kept': 'Alle Ihre Eingaben sind noch vorhanden.',
  'settings.issues.title':
    '{count, plural, one {Ein Feld erfordert Ihre Aufmerksamkeit} other {# Felder erfordern Ihre Aufmerksamkeit}}',
  'settings.taken': 'Das Formular zeigt jetzt Version {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': 'Produkte mit weniger Bestand werden nicht auf Amazon verkauft.',
  'field.outOfStockThreshold.help':
    'Die niedrigste Menge, die ein Produkt benötigt, um für sein Amazon-Angebot infrage zu kommen. Ist Ihr Commerce-Bestand niedriger als diese Zahl, kommt das Angebot nicht für den Verkauf infrage, und Amazon zeigt 0. Bestand, der genau dieser Zahl entspricht, wird noch verkauft. Der Standardwert ist 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'Die Menge, die Amazon für infrage kommende Angebote zeigt.',
  'field.maximumListedQuantity.text.upTo': 'Amazon zeigt, was auf Lager ist, und nie mehr als diese Menge.',
  'field.maximumListedQuantity.help':
    'Die Menge, die das Amazon-Angebot zeigen soll. Wird ein Artikel verkauft und hat Commerce noch Bestand, wird das Angebot erneut mit dieser Menge veröffentlicht. Geben Sie zum Beispiel 10 ein, und ein Produkt hat 80 auf Lager: Amazon zeigt 10, und auch nach einem Verkauf wieder 10. Mit 1 zeigt jedes infrage kommende Produkt eine Menge von 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Für Produkte, deren Bestand Commerce nicht verwaltet.',
  'field.doNotManageStockQuantity.help':
    'Amazon verlangt eine verfügbare Menge. Produkte, deren Bestand in Commerce nicht verwaltet wird, die Sie aber auf Amazon anbieten möchten, werden mit genau dieser Menge veröffentlicht.',
  'field.maximumMode': 'Anzeigen',
  'field.maximumMode.always': 'Immer das Maximum',
  'field.maximumMode.upTo': 'Was auf Lager ist, bis zum Maximum',
  'field.maximumMode.help':
    '„Immer das Maximum“ zeigt dieselbe Menge, wie hoch der Bestand auch ist, solange es welchen gibt. „Was auf Lager ist, bis zum Maximum“ folgt Ihrem Commerce-Bestand, damit Käufer nie mehr bestellen können, als Sie haben.',
  'field.stockPercentage': 'Anzubietender Anteil des Bestands',
  'field.stockPercentage.unit': 'Prozent des Bestands, abgerundet.',
  'field.stockPercentage.help':
    'Behalten Sie einen Teil Ihres Bestands für Ihren eigenen Shop. Mit 50 bietet ein Produkt mit 80 auf Lager 40 auf Amazon an.',
  'field.safetyBuffer': 'Zurückzubehaltende Stücke',
  'field.safetyBuffer.text': 'Wird nach dem Anteil abgezogen.',
  'field.safetyBuffer.help':
    'Stücke, die Amazon nie zu sehen bekommt, als Sicherheitsreserve. Mit 5 bietet ein Produkt mit 80 auf Lager 75 auf Amazon an.',
  'field.more-about': 'Hilfe: {field}',

  'issue.required':
    'Erforderlich: Geben Sie eine ganze Zahl von {minimum, number} bis {maximum, number} ein.',
  'issue.not-a-number':
    '„{typed}“ ist keine ganze Zahl. Geben Sie eine ganze Zahl von {minimum, number} bis {maximum, number} ein.',
  'issue.not-whole':
    '„{typed}“ hat Nachkommastellen. Erwartet wird eine ganze Zahl von {minimum, number} bis {maximum, number}.',
  'issue.too-small':
    '„{typed}“ ist zu niedrig. Geben Sie eine ganze Zahl von {minimum, number} bis {maximum, number} ein.',
  'issue.too-large':
    '„{typed}“ ist zu hoch. Geben Sie eine ganze Zahl von {minimum, number} bis {maximum, number} ein.',
  'issue.other': 'Der Server akzeptiert diesen Wert nicht.',

  'caution.title': 'Sehen Sie noch einmal hin',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity ist niedriger als Out-of-Stock Threshold: Ein Produkt benötigt mehr Bestand, als Amazon anzeigen wird.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity ist höher als Maximum Listed Quantity: Produkte ohne verwalteten Bestand zeigen mehr als alle anderen.',

  'example.title': 'Live-Beispiel',
  'example.intro': 'Was Amazon mit den Einstellungen in diesem Formular zeigt, gespeichert oder nicht.',
  'example.stock': 'Stück auf Lager',
  'example.stock.invalid': 'Geben Sie eine ganze Zahl ein, 0 oder mehr.',
  'example.shows': '{stock, number} auf Lager → Amazon zeigt {quantity, number}',
  'example.not-managed': 'Bestand nicht verwaltet → Amazon zeigt {quantity, number}',
  'example.below': '{stock, number} auf Lager, unter dem Schwellenwert → Amazon zeigt {quantity, number}',
  'example.none': '0 auf Lager → Amazon zeigt {quantity, number}',
  'example.missing': 'Füllen Sie {field} aus, um dies zu sehen.',
  'example.amazon-shows': 'Amazon zeigt',
  'example.others': 'Und in anderen Fällen',

  'leave.title': 'Verlassen, ohne zu speichern?',
  'leave.text':
    'Sie haben die Listing Settings geändert und nicht gespeichert. Wenn Sie die Seite verlassen, gehen die Änderungen verloren.',
  'leave.leave': 'Ohne Speichern verlassen',
  'leave.stay': 'Hier bleiben',

  'conflict.title': 'Jemand hat neuere Einstellungen gespeichert',
  'conflict.text':
    '{who} hat {ago} Version {version, number} gespeichert, während Sie an diesem Formular gearbeitet haben.',
  'conflict.mine': 'Ihre',
  'conflict.theirs': 'Die anderen',
  'conflict.setting': 'Einstellung',
  'conflict.keep-mine': 'Meine behalten (Version {version, number} überschreiben)',
  'conflict.take-theirs': 'Die anderen übernehmen',
  'conflict.decide-later': 'Später entscheiden',

  'history.title': 'Verlauf',
  'history.empty':
    'Es wurde noch nichts gespeichert. Jedes Speichern erscheint hier, mit Person, Zeitpunkt und Änderung.',
  'history.failed': 'Der Verlauf konnte nicht geladen werden',
  'history.loading': 'Der Verlauf wird geladen',
  'history.version': 'Version {version, number}',
  'history.current': 'Aktuell',
  'history.saved': '{who}, {when}',
  'history.same': 'Ohne Änderung erneut gespeichert',
  'history.change': '{field}: {from} → {to}',
  'history.value': '{field}: {to}',
  'history.all': '{count, plural, one {# ältere Version} other {# ältere Versionen}} anzeigen',
}
