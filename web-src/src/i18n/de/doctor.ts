import type { enDoctor } from '../en/doctor'

/** German, continued: the check of the whole installation. */
export const germanDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': 'Diagnose',
  'doctor.intro':
    'Prüft die gesamte Installation: was die App benötigt, erreicht und zuletzt gemeldet bekam.',
  'doctor.open': 'Installation prüfen',
  'doctor.loading': 'Die Installation wird geprüft',
  'doctor.failed': 'Die Installation konnte nicht geprüft werden',
  'doctor.run': 'Erneut prüfen',
  'doctor.running': 'Wird geprüft…',
  'doctor.copy': 'Als Text kopieren',
  'doctor.copied': 'Das Ergebnis ist in der Zwischenablage.',
  'doctor.not-copied':
    'Der Browser lässt die Seite nicht kopieren. Markieren Sie den Text, und kopieren Sie ihn selbst.',
  'doctor.summary.sound': 'Alles, was geprüft werden konnte, ist in Ordnung.',
  'doctor.summary.problems':
    '{count, plural, one {Ein Punkt erfordert} other {# Punkte erfordern}} Ihre Aufmerksamkeit.',
  'doctor.at': 'Geprüft am {at}',
  'doctor.to-fix': 'Zu beheben',
  'doctor.in-order': 'In Ordnung',
  'doctor.all-in-order': '{count, plural, one {# in Ordnung} other {# in Ordnung}}',
  'doctor.outcome.ok': 'In Ordnung',
  'doctor.outcome.warning': 'Warnung',
  'doctor.outcome.failed': 'Fehlgeschlagen',
  'doctor.outcome.unchecked': 'Nicht geprüft',

  'doctor.check.configuration': 'Konfiguration',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'Datenbank',
  'doctor.check.encryption': 'Verschlüsselungsschlüssel',
  'doctor.check.commerce': 'Zugriff auf Commerce',
  'doctor.check.clock': 'Uhr',
  'doctor.check.website': 'Websites und Bestand',
  'doctor.check.subscription': 'Ereignisse: Commerce',
  'doctor.check.registration': 'Ereignisse: Adobe I/O Events',
  'doctor.check.events': 'Ereignisse: Eingang',
  'doctor.check.amazon': 'Zugriff auf Amazon',
  'doctor.check.imports': 'Bestellimport',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': 'Nur-Lese-Modus',
  'doctor.check.installation': 'Andere Installationen',
  'doctor.check.versions': 'Versionen',

  'finding.configuration.complete': 'Jeder Wert, den die App benötigt, ist gesetzt.',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID, IO_PROJECT_ID und IO_WORKSPACE_ID sind nicht gesetzt: Die App bemerkt nicht, wenn ihre Ereignisregistrierung deaktiviert wird, und liest verpasste Ereignisse nicht aus dem Journal. Übernehmen Sie die Nummern aus Adobe Developer Console.',
  'finding.state.ok': 'aio state antwortet.',
  'finding.state.away': 'aio state antwortet nicht: {message} Bis dahin kann nichts konfiguriert werden.',
  'finding.database.ok':
    'Database Storage ist bereitgestellt, mit allen Sammlungen und Indizes des Schemas {schema}.',
  'finding.database.not-provisioned':
    'Database Storage ist noch nicht da ({status}). Die App fordert sie selbst an und macht weiter, sobald sie da ist. Bleibt es eine Stunde lang so, stellen Sie die App erneut bereit.',
  'finding.database.refused':
    'Adobe hat Database Storage nicht eingerichtet ({status}). Stellen Sie die App erneut bereit, dann wird sie noch einmal angefordert. Bitten Sie nach REJECTED zuerst den Administrator Ihrer Organisation um App Builder Data Services; fragen Sie nach einem weiteren FAILED den Adobe-Support.',
  'finding.database.away':
    'Database Storage antwortet nicht: {message} Ereignisse warten bis dahin bei Adobe.',
  'finding.database.old-schema':
    'Die Datenbank hat ein älteres Schema als diese Version der App. Der Publisher aktualisiert es beim nächsten Lauf; geschieht das nicht, stellen Sie die App erneut bereit.',
  'finding.database.incomplete':
    'Es fehlen Sammlungen oder Indizes: {collections}. Ohne sie arbeitet die App langsam oder gar nicht; führen Sie den Hook nach der Bereitstellung von Hand aus.',
  'finding.encryption.ok':
    'Die Zugangsdaten des Kontos lassen sich mit dem Verschlüsselungsschlüssel öffnen.',
  'finding.encryption.previous':
    'Die Zugangsdaten des Kontos sind mit dem vorherigen Verschlüsselungsschlüssel versiegelt. Sie werden innerhalb eines Tages neu versiegelt; behalten Sie ENCRYPTION_KEY_PREVIOUS bis dahin bei.',
  'finding.encryption.unreadable':
    'Die Zugangsdaten des Kontos lassen sich mit ENCRYPTION_KEY nicht öffnen: Stellen Sie den Schlüssel wieder her, mit dem sie gespeichert wurden, oder autorisieren Sie das Konto erneut.',
  'finding.encryption.missing': 'Das Konto hat keine Zugangsdaten: Autorisieren Sie es erneut.',
  'finding.encryption.none': 'Es ist noch kein Konto verbunden.',
  'finding.commerce.ok': 'Commerce antwortet.',
  'finding.commerce.unauthorised':
    'Commerce lehnt es ab (HTTP {status}). Geben Sie der Integration, oder der Rolle der Zugangsdaten, die Ressource {resource}.',
  'finding.commerce.not-accepted':
    'Commerce akzeptiert die Zugangsdaten der App nicht (HTTP {status}): Prüfen Sie, ob die Integration aktiv ist und ihre Schlüssel die aktuellen sind.',
  'finding.commerce.away': 'Es konnte nicht gelesen werden: {message}',
  'finding.commerce.multi-source': 'Commerce hat Bestände in mehreren Quellen (Multi-Source Inventory).',
  'finding.commerce.single-stock':
    'Multi-Source Inventory ist in Commerce ausgeschaltet: Der Bestand eines Produkts ist der des Produkts selbst.',
  'finding.commerce.page-limit':
    'Commerce gibt höchstens {maximum, number} Zeilen auf einmal. Die App fragt nach nicht mehr.',
  'finding.clock.ok': 'Die Uhren der App und von Commerce stimmen auf {seconds, number} s überein.',
  'finding.clock.off':
    'Die Uhren der App und von Commerce weichen um {seconds, number} s voneinander ab. Ab 10 Minuten lehnt Commerce signierte Anfragen ab, und Änderungen können verpasst werden: Stellen Sie die Uhr des Commerce-Servers.',
  'finding.clock.unknown': 'Commerce teilt seine Uhrzeit nicht mit.',
  'finding.website.ok': 'Die Website {website} verkauft aus dem Bestand {stock}.',
  'finding.website.missing':
    'In Commerce gibt es keine Website {website} mit einer Store View mehr: Wählen Sie für den Store eine andere Website.',
  'finding.website.no-source':
    'Der Bestand {stock} der Website {website} hat keine aktivierte Quelle: Nichts davon ist verkäuflich. Weisen Sie in Commerce eine Quelle zu.',
  'finding.website.unknown': 'Websites und Bestände konnten nicht gelesen werden: {message}',
  'finding.website.none': 'Es ist noch kein Store verbunden.',
  'finding.subscription.ok': 'Commerce sendet das Ereignis, mit allen Feldern und sofort.',
  'finding.subscription.missing':
    'Commerce sendet das Ereignis nicht: Abonnieren Sie es, oder führen Sie das Onboarding aus. Bis dahin werden Änderungen nur bei den Prüfungen gefunden.',
  'finding.subscription.incomplete':
    'Commerce sendet das Ereignis anders als benötigt: {problem}. Führen Sie das Onboarding aus.',
  'finding.subscription.unknown':
    'Commerce teilt nicht mit, welche Ereignisse es sendet: {message} Möglicherweise fehlt seiner Rolle die Ressource Event Subscriptions, die nur diese Prüfung benötigt.',
  'finding.registration.ok': 'I/O Events übergibt der App jedes Ereignis.',
  'finding.registration.missing':
    'I/O Events übergibt niemandem Ereignisse: Führen Sie das Onboarding aus, oder stellen Sie die App erneut bereit.',
  'finding.registration.disabled':
    'I/O Events hat die Registrierung {name} deaktiviert: Aktivieren Sie sie in Adobe Developer Console. Was inzwischen verpasst wird, wird aus dem Journal gelesen.',
  'finding.registration.incomplete':
    'In der Registrierung {name} fehlen Ereignisse: {events}. Führen Sie das Onboarding aus.',
  'finding.registration.unknown': 'Die Registrierung wurde nicht geprüft: {message}',
  'finding.events.lately': 'Das letzte Ereignis von Commerce kam am {at}.',
  'finding.events.long-ago':
    'Das letzte Ereignis von Commerce kam am {at}. Wurden seitdem Produkte gespeichert oder bestellt, prüfen Sie die Abonnements und die Registrierung.',
  'finding.events.never':
    'Es kam noch kein Ereignis von Commerce. Speichern Sie ein Produkt in Commerce; kommt innerhalb von zwei Minuten nichts, prüfen Sie die Abonnements und die Registrierung.',
  'finding.amazon.ok': 'Amazon antwortet, und das Konto verkauft dort, wo seine Stores sind.',
  'finding.amazon.refused': 'Amazon lehnt das Konto ab ({code}): Autorisieren Sie es erneut.',
  'finding.amazon.client-refused':
    'Amazon lehnt die Client-ID oder das Client-Geheimnis ab ({code}). Ein Geheimnis läuft nach 180 Tagen ab: Tragen Sie das aktuelle als AMAZON_LWA_CLIENT_SECRET ein, oder beim Konto, wenn es eine eigene Amazon-App hat.',
  'finding.amazon.app-refused':
    'Amazon lässt die Amazon-App die Autorisierung nicht verwenden ({code}): Prüfen Sie in Seller Central, ob die App aktiv ist.',
  'finding.amazon.away':
    'Amazon konnte nicht gefragt werden ({code}): Versuchen Sie es in einer Minute erneut.',
  'finding.amazon.no-credentials':
    'Für das Konto gibt es keine LWA-Zugangsdaten: Setzen Sie AMAZON_LWA_CLIENT_ID und AMAZON_LWA_CLIENT_SECRET, oder geben Sie ihm die seiner eigenen Amazon-App.',
  'finding.amazon.not-participating':
    'Das Verkäuferkonto verkauft nicht mehr auf {marketplace}: Nehmen Sie in Seller Central wieder teil, oder entfernen Sie den Store.',
  'finding.amazon.suspended':
    'Amazon hat die Angebote des Kontos auf {marketplace} gesperrt: Klären Sie das in Seller Central unter Account Health.',
  'finding.amazon.unknown': 'Die Zugangsdaten des Kontos konnten nicht geöffnet werden.',
  'finding.amazon.none': 'Es ist noch kein Konto verbunden.',
  'finding.imports.agree':
    'Offene Bestellungen von Amazon nehmen ihre Stück so vom Bestand, wie das Konto es sagt.',
  'finding.imports.unseen':
    'Keine offene Bestellung der letzten sieben Tage zeigt, ob der Import ihre Stück sofort vom Bestand nimmt. Nichts spricht gegen das, was das Konto sagt.',
  'finding.imports.not-reserved':
    'Das Konto sagt, dass importierte Bestellungen ihre Stück sofort vom Bestand nehmen, aber Bestellung {order} tat das bei {sku} nicht. Amazon wird mehr angeboten, als Sie haben: Schalten Sie „Eine importierte Bestellung nimmt ihre Stück sofort vom Bestand“ beim Konto aus.',
  'finding.imports.reserved':
    'Das Konto sagt, dass importierte Bestellungen ihre Stück erst beim Versand vom Bestand nehmen, aber Bestellung {order} tat das bei {sku} sofort. Sie werden bis zum Versand zweimal abgezogen: Schalten Sie „Eine importierte Bestellung nimmt ihre Stück sofort vom Bestand“ beim Konto ein.',
  'finding.imports.unknown': 'Die importierten Bestellungen konnten nicht gelesen werden: {message}',
  'finding.imports.no-account': 'Es ist noch kein Konto verbunden.',
  'finding.publisher.lately': 'Der Publisher arbeitete vor {seconds, number} s.',
  'finding.publisher.stopped':
    'Der Publisher arbeitete zuletzt am {at}, obwohl er jede Minute gestartet wird: Sehen Sie sich seine Aktivierungen in Adobe Developer Console an, und stellen Sie die App erneut bereit, wenn es keine gibt.',
  'finding.publisher.never':
    'Der Publisher hat noch nie gearbeitet: Sein Trigger every-minute oder seine Regel fehlt. Stellen Sie die App erneut bereit.',
  'finding.read-only.off': 'Die App darf an Amazon senden.',
  'finding.read-only.by-hand':
    'Die App ist im Nur-Lese-Modus, von Hand eingeschaltet: Es wird nichts an Amazon gesendet.',
  'finding.read-only.not-started':
    'Die App ist schreibgeschützt: Noch niemand hat die Veröffentlichung gestartet. Das geht auf der Seite der Stores.',
  'finding.read-only.database-lost':
    'Die App ist schreibgeschützt: Ihre Datenbank ist leer oder eine andere als die, mit der die Einstellungen geschrieben wurden. Prüfen Sie, ob Ausnahmen und Ausschlüsse fehlen, und starten Sie die Veröffentlichung neu.',
  'finding.read-only.copy':
    'Die App ist im Nur-Lese-Modus: Ihre Daten wurden für ein anderes Commerce oder einen anderen Arbeitsbereich geschrieben. Ist dies derselbe Shop unter einer neuen Adresse, bestätigen Sie das in den App-Einstellungen.',
  'finding.installation.alone': 'Es wurde nichts anderes bemerkt, das die Mengen dieser Angebote schreibt.',
  'finding.installation.other-receiver':
    'Etwas anderes erhält von Commerce dieselben Ereignisse zu Bestand, Produkten und Bestellungen: {receivers}. Ist es eine andere Installation dieser App, stellen Sie eine der beiden auf „Nur lesen“, oder deinstallieren Sie sie: Sie würden dieselben Angebote schreiben. Ist es ein anderes System, das keine Mengen auf Amazon setzt, ist nichts zu tun.',
  'finding.installation.other-writer':
    'Innerhalb eines Tages zeigte Amazon für {listings, number} Angebote wiederholt eine andere Zahl, als es angenommen hatte. Etwas anderes schreibt dort Mengen, etwa eine andere Installation dieser App oder ein anderes Programm: Finden Sie es, und stellen Sie es ab. Die Kommunikationsfehler nennen die Angebote.',
  'finding.versions.known': 'App {app}, Schema {schema}, Commerce {commerce}.',
  'finding.versions.no-commerce':
    'App {app}, Schema {schema}. Commerce nennt seine Version mit dem ersten Ereignis.',
  'finding.check.late': 'Es kam innerhalb von {seconds, number} s keine Antwort.',
  'finding.check.broken': 'Es konnte nicht geprüft werden: {message}',
}
