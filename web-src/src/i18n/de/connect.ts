import type { enConnect } from '../en/connect'

/** German, continued: connecting stores, accounts, and the life of a store. */
export const germanConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon hat geantwortet. Sie können dieses Fenster schließen.',
  'callback.alone':
    'Dieses Fenster findet die Seite nicht mehr, die es geöffnet hat. Schließen Sie es, kehren Sie zu Commerce Admin zurück und autorisieren Sie erneut, oder fügen Sie dort ein Refresh-Token ein.',
  'callback.empty':
    'Amazon hat keine Antwort übermittelt. Schließen Sie dieses Fenster, und autorisieren Sie aus Commerce Admin erneut.',

  'stores.connect': 'Store verbinden',
  'stores.accounts': 'Verkäuferkonten',

  'stores.other.title': 'Etwas anderes ändert möglicherweise diese Mengen',
  'stores.other.listings':
    'Innerhalb eines Tages zeigte Amazon für {count, plural, one {ein Angebot} other {# Angebote}} wiederholt eine andere Zahl, als es angenommen hatte. Eine andere Installation dieser App oder ein anderes Programm schreibt dort. Finden Sie es, und stellen Sie es ab; die Kommunikationsfehler nennen die Angebote.',
  'stores.other.receivers':
    'Etwas anderes erhält von Commerce dieselben Ereignisse zu Bestand, Produkten und Bestellungen: {names}. Ist es eine andere Installation dieser App, etwa ein Test-Arbeitsbereich, stellen Sie eine der beiden auf „Nur lesen“, oder deinstallieren Sie sie: Beide würden dieselben Angebote schreiben. Ist es ein anderes System, das keine Mengen auf Amazon setzt, ist nichts zu tun.',
  'stores.other.known': 'Bekannt: ausblenden',

  'read-only.by-hand':
    'Der Nur-Lese-Modus wurde in den App-Einstellungen eingeschaltet. Es wird nichts an Amazon gesendet.',
  'read-only.other-commerce':
    'Diese Einstellungen wurden für eine andere Commerce-Adresse geschrieben. Dies wird als Kopie Ihres Shops behandelt, und es wird nichts an Amazon gesendet.',
  'read-only.other-namespace':
    'Diese Einstellungen wurden für einen anderen Adobe-Arbeitsbereich geschrieben. Dies wird als Kopie Ihres Shops behandelt, und es wird nichts an Amazon gesendet.',
  'read-only.not-started':
    'Noch niemand hat die Veröffentlichung gestartet. Alles wird gelesen und entschieden, und nichts wird an Amazon gesendet.',
  'read-only.database-lost':
    'Die Datenbank dieser App ist leer oder eine andere: Ausnahmen, Ausschlüsse und zugeordnete SKUs können fehlen. An Amazon wird nichts gesendet, bis Sie nachgesehen haben und die Veröffentlichung neu starten.',
  'read-only.start': 'Veröffentlichung starten',
  'read-only.start.title': 'Veröffentlichung auf Amazon starten?',
  'read-only.start.text':
    '{count, plural, one {# Angebot erhält seine} other {# Angebote erhalten ihre}} Menge ab jetzt aus Commerce; was nicht auf Lager ist, geht auf 0. Keine andere Installation und kein anderes Werkzeug darf Mengen für dieselben Amazon-Konten setzen.',
  'read-only.start.not-imported':
    'Die Angebote wurden noch nicht aus Amazon importiert; wie viele sich ändern, lässt sich daher nicht sagen. Sobald sie da sind, erhalten die der Stores mit gespeicherten Einstellungen ihre Menge aus Commerce; was nicht auf Lager ist, geht auf 0. Keine andere Installation und kein anderes Werkzeug darf Mengen für dieselben Amazon-Konten setzen.',
  'read-only.start.failed': 'Die Veröffentlichung wurde nicht gestartet',
  'read-only.open': 'App-Einstellungen öffnen',
  'read-only.title': 'Veröffentlichung auf Amazon',
  'read-only.none': 'Die App veröffentlicht auf Amazon.',
  'read-only.written': 'Die Einstellungen wurden für {commerce} im Arbeitsbereich {namespace} geschrieben.',
  'read-only.own': 'Diese App läuft mit {commerce} im Arbeitsbereich {namespace}.',
  'read-only.confirm': 'Dies ist derselbe Shop unter einer neuen Adresse',
  'read-only.confirm.title': 'Von hier veröffentlichen?',
  'read-only.confirm.text':
    'Ab jetzt sendet diese App Mengen an Amazon. Veröffentlicht noch eine andere Installation für dieselben Angebote, überschreiben sie sich gegenseitig.',
  'read-only.confirm.yes': 'Von hier veröffentlichen',
  'read-only.cancel': 'Abbrechen',
  'read-only.switch': 'Nur lesen: nichts an Amazon senden',
  'read-only.failed': 'Der Nur-Lese-Modus wurde nicht geändert',
  'read-only.sealed':
    '{count, plural, one {# Konto ist} other {# Konten sind}} noch mit einem früheren Verschlüsselungsschlüssel versiegelt.',

  'connect.title': 'Store verbinden',
  'connect.intro':
    'Ein Store ist ein Amazon-Marktplatz eines Verkäuferkontos. Er verkauft aus dem Bestand einer Commerce-Website.',
  'connect.loading': 'Marktplätze, Konten und Websites werden geladen',
  'connect.failed': 'Die Auswahlmöglichkeiten konnten nicht geladen werden',
  'connect.marketplace': '1. Marktplatz',
  'connect.marketplace.label': 'Amazon-Marktplatz',
  'connect.marketplace.help': 'Geben Sie ein Land oder eine Domain ein.',
  'connect.account': '2. Verkäuferkonto',
  'connect.account.first': 'Wählen Sie zuerst einen Marktplatz.',
  'connect.account.label': 'Konto',
  'connect.account.new': 'Anderes Konto',
  'connect.account.known': 'Verkäufer {seller}',
  'connect.website': '3. Commerce-Website',
  'connect.website.label': 'Website',
  'connect.website.stock': 'Bestand: {stock}. Quellen: {sources}.',
  'connect.website.no-sources': 'keine',
  'connect.website.disabled': '{source} (deaktiviert)',
  'connect.name': '4. Name',
  'connect.name.label': 'Name des Stores',
  'connect.older':
    '{count, plural, one {{names} wurde früher verbunden. Wo beide eine Händler-SKU anbieten, gelten die Einstellungen jenes Stores.} other {{names} wurden früher verbunden. Wo sie dieselbe Händler-SKU anbieten, gelten die Einstellungen des ersten von ihnen.}}',
  'connect.save': 'Testen und verbinden',
  'connect.kept': 'Ihre Eingaben sind noch vorhanden.',
  'connect.refused': 'Der Store wurde nicht verbunden',
  'connect.missing.marketplace': 'Wählen Sie einen Marktplatz.',
  'connect.missing.account': 'Wählen Sie ein Konto, oder verbinden Sie ein anderes.',
  'connect.missing.website': 'Wählen Sie eine Website.',
  'connect.missing.name': 'Geben Sie einen Namen ein.',
  'connect.done': '{name} ist verbunden. Die Angebote werden importiert.',

  'account.authorise': 'Mit Amazon autorisieren',
  'account.redirect': 'Weiterleitungs-URI Ihrer Amazon-App',
  'account.redirect.help':
    'Für „Mit Amazon autorisieren“: Kopieren Sie sie und tragen Sie sie bei Ihrer Amazon-App ein.',
  'account.authorise.text': 'Amazon bittet in einem eigenen Fenster um Ihre Zustimmung.',
  'account.authorise.waiting': 'Warten auf Ihre Antwort im Amazon-Fenster…',
  'account.authorise.elsewhere':
    '„Mit Amazon autorisieren“ liefert die Antwort an {origin}, aber diese Seite befindet sich nicht dort. Lassen Sie Ihren Entwickler AMAZON_REDIRECT_URI korrigieren, oder fügen Sie ein Refresh-Token ein.',
  'account.popup.blocked':
    'Ihr Browser hat das Amazon-Fenster blockiert. Lassen Sie Fenster dieser Website zu und versuchen Sie es erneut, oder fügen Sie ein Refresh-Token ein.',
  'account.popup.closed':
    'Das Amazon-Fenster wurde ohne Antwort geschlossen. Versuchen Sie es erneut, oder fügen Sie ein Refresh-Token ein.',
  'account.popup.denied': 'Sie haben in Seller Central nicht zugestimmt. Es wurde nichts gespeichert.',
  'account.paste': 'Oder ein Refresh-Token einfügen',
  'account.paste.only': 'Refresh-Token einfügen',
  'account.seller': 'Merchant Token',
  'account.seller.help': 'In Seller Central unter Kontoinformationen (Account Info); beginnt mit A.',
  'account.token': 'Refresh-Token',
  'account.token.help': 'In Seller Central unter Develop Apps, wo Sie Ihre private App autorisieren.',
  'account.own-app': 'Es gehört zu einer eigenen Amazon-App',
  'account.client-id': 'LWA-Client-ID',
  'account.client-secret': 'LWA-Client-Geheimnis',
  'account.required': 'Dies ist erforderlich.',
  'account.save': 'Konto testen und speichern',
  'account.saved': 'Das Konto funktioniert und ist gespeichert.',

  'accounts.title': 'Verkäuferkonten',
  'accounts.intro': 'Ihre Amazon-Verkäuferkonten, eines je Region, und wie lange sie autorisiert sind.',
  'accounts.loading': 'Verkäuferkonten werden geladen',
  'accounts.failed': 'Die Verkäuferkonten konnten nicht geladen werden',
  'accounts.empty':
    'Es ist noch kein Verkäuferkonto verbunden. Verbinden Sie einen Store, um eines hinzuzufügen.',
  'accounts.stores': '{count, plural, =0 {Kein Store} one {# Store} other {# Stores}}',
  'accounts.authorised': 'Autorisiert am {when}',
  'accounts.reauthorise': 'Erneut autorisieren',
  'accounts.scope': 'Amazon führt eine Menge',
  'accounts.scope.region': 'für die gesamte Region',
  'accounts.scope.country': 'für jedes Land',
  'accounts.scope.help': 'Bei einer Änderung werden die Mengen aller Angebote des Kontos neu festgelegt.',
  'accounts.minutes': 'Amazon-Bestellungen sind in Commerce innerhalb von (Minuten)',
  'accounts.minutes.issue': 'Geben Sie eine ganze Zahl von 1 bis 10.080 ein.',
  'accounts.orderField': 'Commerce-Feld mit der Amazon-Bestellnummer',
  'accounts.orderField.help':
    'Ihr Bestellimport schreibt die Nummer der Amazon-Bestellung in dieses Feld der Commerce-Bestellung. Die meisten Importe verwenden ext_order_id.',
  'accounts.orderField.issue':
    'Geben Sie den Namen eines Feldes ein: Kleinbuchstaben, Ziffern und Unterstriche.',
  'accounts.reserves': 'Eine importierte Bestellung nimmt ihre Stück sofort vom Bestand',
  'accounts.reserves.help':
    'Schalten Sie dies aus, wenn Ihr Import Bestellungen anlegt, die den Bestand erst beim Versand ändern. Auf Amazon verkaufte Stück bleiben dann bis zum Versand abgezogen.',
  'accounts.rotated': 'Client-Geheimnis erneuert am',
  'accounts.rotated.help':
    'Amazon lässt es nach 180 Tagen ablaufen; Sie werden 30 Tage vorher gewarnt. Leer: nicht bekannt.',
  'accounts.rotated.issue': 'Wählen Sie einen vergangenen Tag oder leeren Sie das Feld.',
  'accounts.save': 'Konto speichern',
  'accounts.saved': 'Das Konto ist gespeichert.',
  'accounts.remove': 'Konto entfernen…',
  'accounts.remove.title': 'Verkäuferkonto {seller} entfernen?',
  'accounts.remove.yes': 'Konto entfernen',
  'accounts.remove.text':
    'Seine Zugangsdaten werden sofort gelöscht. Auf Amazon wird nichts gelöscht: Dort stehen weiter die letzten Mengen, die Ihrem Bestand nicht mehr folgen.',
  'accounts.remove.store': '{name} wird mit Einstellungen, Angeboten und Ausnahmen entfernt.',
  'accounts.removed': 'Das Verkäuferkonto {seller} ist entfernt.',
  'accounts.remove.failed': 'Das Konto wurde nicht entfernt',
  'accounts.warning.refused':
    'Amazon lehnt das Konto ab: {message} ({code}). Es wird nichts dafür veröffentlicht. Autorisieren Sie es erneut.',
  'accounts.warning.shared-inventory':
    'Seit {when}: Amazon führt eine Menge für die gesamte Region dieses Kontos. Der jüngere Store jeder gemeinsamen Händler-SKU ist angehalten. Stellen Sie den Bestand auf die gesamte Region ein.',
  'accounts.warning.authorisation-due':
    'Die jährliche Autorisierung endet am {when}. Autorisieren Sie das Konto vorher erneut.',
  'accounts.warning.authorisation-over':
    'Die jährliche Autorisierung endete am {when}. Autorisieren Sie das Konto erneut.',
  'accounts.warning.client-secret-due':
    'Das Client-Geheimnis läuft am {when} ab. Erneuern Sie es bei Amazon, und geben Sie das neue über „Erneut autorisieren“ ein.',
  'accounts.warning.client-secret-over':
    'Das Client-Geheimnis ist am {when} abgelaufen. Erneuern Sie es bei Amazon, und geben Sie das neue über „Erneut autorisieren“ ein.',

  'region.na': 'Nordamerika',
  'region.eu': 'Europa',
  'region.fe': 'Ferner Osten',

  'refusal.TOKEN_REFUSED':
    'Amazon hat das Refresh-Token abgelehnt: Es ist falsch eingegeben, widerrufen oder abgelaufen, oder es gehört zu einer anderen Amazon-App. Kopieren Sie es erneut, oder autorisieren Sie erneut.',
  'refusal.CLIENT_REFUSED':
    'Amazon hat die Client-ID oder das Client-Geheimnis abgelehnt. Ein Geheimnis läuft nach 180 Tagen ab: Kopieren Sie das aktuelle.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon lässt diese App die Autorisierung nicht verwenden. Prüfen Sie in Seller Central, ob die App aktiv ist.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'Das Token gehört zu einer anderen Region. Wählen Sie einen Marktplatz jener Region, oder autorisieren Sie in einem Seller Central dieser Region.',
  'refusal.LISTINGS_DENIED':
    'Amazon zeigt die Angebote dieses Verkäufers nicht. Prüfen Sie das Merchant Token, und ob die App die Rolle Product Listing hat.',
  'refusal.AMAZON_REFUSED':
    'Amazon hat das Konto abgelehnt. Prüfen Sie das Token, den Verkäufer und die Rollen der App.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon hat nicht geantwortet. Versuchen Sie es in einer Minute erneut.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce hat nicht geantwortet. Versuchen Sie es in einer Minute erneut.',
  'refusal.NOT_PARTICIPATING':
    'Das Konto verkauft nicht auf diesem Marktplatz. Melden Sie es in Seller Central an, oder wählen Sie einen anderen.',
  'refusal.MARKETPLACE_LEFT':
    'Das Konto hat diesen Marktplatz verlassen. Nehmen Sie in Seller Central wieder teil, oder wählen Sie einen anderen.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon hat die Angebote des Kontos auf diesem Marktplatz gesperrt. Klären Sie das zuerst unter Account Health.',
  'refusal.ALREADY_CONNECTED':
    'Jemand hat diesen Store bereits verbunden. Sie finden ihn unter Ihren Stores.',
  'refusal.OTHER_REGION': 'Das Konto gehört zu einer anderen Region als der Marktplatz.',
  'refusal.NO_CREDENTIALS':
    'Das Konto hat keine Zugangsdaten. Autorisieren Sie es unter „Verkäuferkonten“ erneut.',
  'refusal.LWA_CREDENTIALS_MISSING':
    'Das Token gehört zu einer privaten Amazon-App: Geben Sie auch deren Client-ID und Client-Geheimnis ein.',
  'refusal.STATE_UNKNOWN': 'Die Antwort gehört zu keiner Anfrage dieser Seite. Autorisieren Sie erneut.',
  'refusal.STATE_OF_ANOTHER': 'Jemand anderes hat diese Autorisierung begonnen. Autorisieren Sie erneut.',
  'refusal.STATE_USED': 'Diese Autorisierung wurde bereits verwendet. Autorisieren Sie erneut.',
  'refusal.STATE_LATE': 'Die Antwort kam nach mehr als 10 Minuten. Autorisieren Sie erneut.',
  'refusal.CODE_REFUSED':
    'Amazon hat den Code, der 5 Minuten gültig ist, nicht akzeptiert. Autorisieren Sie erneut.',
  'refusal.SAVED_MEANWHILE':
    'Jemand anderes hat dies inzwischen geändert. Laden Sie die Seite neu, und ändern Sie es erneut.',

  'store-menu.label': 'Mehr für {name}',
  'store-menu.rename': 'Umbenennen…',
  'store-menu.pause': 'Pausieren…',
  'store-menu.resume': 'Fortsetzen…',
  'store-menu.remove': 'Entfernen…',
  'store-menu.failed': 'Der Store wurde nicht geändert',
  'store-menu.cancel': 'Abbrechen',
  'rename.title': 'Store umbenennen',
  'rename.save': 'Umbenennen',
  'change.loading': 'Änderungen werden gezählt',
  'change.preview-failed': 'Die Änderungen konnten nicht gezählt werden',
  'change.pause.title': '{name} pausieren?',
  'change.pause.yes': 'Store pausieren',
  'change.pause.text':
    'Es wird nichts für ihn gesendet, bis Sie ihn fortsetzen. Amazon behält, was es anzeigt.',
  'change.resume.title': '{name} fortsetzen?',
  'change.resume.yes': 'Store fortsetzen',
  'change.resume.text':
    '{count, plural, one {Die Menge seines Angebots wird} other {Die Mengen seiner # Angebote werden}} neu festgelegt und veröffentlicht.',
  'change.remove.title': '{name} entfernen?',
  'change.remove.yes': 'Store entfernen',
  'change.remove.text':
    'Seine Einstellungen und {count, plural, one {sein Angebot} other {seine # Angebote}} werden aus dieser App entfernt. Auf Amazon wird nichts gelöscht, und die Mengen bleiben, wie sie sind.',
  'change.shared':
    '{count, plural, one {# Händler-SKU wird} other {# Händler-SKUs werden}} auch von {name} angeboten.',
  'change.handover':
    'Für {count, plural, one {# Händler-SKU} other {# Händler-SKUs}} gelten danach die Einstellungen von {to} statt {from}. Die Mengen werden sofort veröffentlicht.',
  'change.follows':
    '{count, plural, one {# Angebot ändert} other {# Angebote ändern}} sich auf Amazon weiterhin: Amazon teilt die Menge mit {name}.',
  'change.stops': 'Für {count, plural, one {# Angebot} other {# Angebote}} wird nichts mehr gesendet.',

  'job.remove-store': 'Der Store wird entfernt',
  'job.remove-store.done': 'Der Store ist entfernt',
  'job.remove-store.failed': 'Das Entfernen des Stores wurde abgebrochen',
}
