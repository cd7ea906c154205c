import type { enHealth } from '../en/health'

/** German, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const germanHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Älteste Änderung, die noch nicht auf Amazon ist',
  'freshness.oldest.none': 'Keine',
  'freshness.delay': 'Von Commerce zu Amazon',
  'freshness.delay.within': '95 % brauchen höchstens {time}',
  'freshness.delay.more': '95 % dauern länger als {time}',
  'freshness.half.within': 'Die Hälfte aller Änderungen braucht höchstens {time}',
  'freshness.half.more': 'Die Hälfte aller Änderungen dauert länger als {time}',
  'freshness.delay.none': 'Keine Änderungen',
  'freshness.day': 'In den letzten 24 Stunden',
  'freshness.failures': 'Fehler',
  'freshness.failures.of':
    '{accepted, number} angenommen, {rejected, number} abgelehnt, {failed, number} fehlgeschlagen und erneut gesendet',
  'freshness.error.rejected': 'Abgelehnt {ago}: {message} ({code})',
  'freshness.error.throttled': 'Von Amazon gedrosselt {ago}: {message} ({code})',
  'freshness.error.unavailable': 'Amazon hat {ago} nicht geantwortet: {message} ({code})',
  'freshness.error.unauthorised': 'Amazon lehnte das Konto {ago} ab: {message} ({code})',

  'attention.region': 'Erfordert Ihre Aufmerksamkeit',
  'attention.paused.title': 'Amazon lehnt dieses Verkäuferkonto ab',
  'attention.paused.said': 'Amazon meldete {ago}: {message} ({code})',
  'attention.paused.text':
    'Für das Konto wird nichts gesendet, und Amazon behält, was es anzeigt. Änderungen bleiben erhalten und werden gesendet, sobald Amazon sie annimmt.',
  'attention.paused.do':
    'Prüfen Sie in Seller Central, ob diese App noch autorisiert ist und ob das Konto in Ordnung ist. Wurde die Autorisierung erneuert, verbinden Sie das Konto erneut.',
  'attention.paused.probe': 'Amazon wird {ago} erneut gefragt ({when}).',
  'attention.paused.probe.due': 'Amazon wird gerade erneut gefragt.',
  'attention.lag.title': 'Amazon-Bestellungen treffen schneller ein, als sie gelesen werden dürfen',
  'attention.lag.text':
    'Amazon begrenzt, wie schnell Bestellungen gelesen werden dürfen. Bis der Rückstand aufgeholt ist, können gerade auf Amazon verkaufte Stücke dort noch angeboten werden.',
  'attention.lag.until': 'Bestellungen sind gelesen bis {when} ({ago}).',
  'attention.lag.never': 'Es wurde noch keine Bestellung gelesen.',
  'attention.quantities-refused.title': 'Amazon lehnt jede Menge dieses Stores ab',
  'attention.quantities-refused.text':
    'Amazon zeigt die Angebote des Verkäuferkontos weiterhin, nimmt in diesem Marktplatz aber keine Menge an. Die anderen Stores laufen weiter.',
  'attention.quantities-refused.do':
    'Prüfen Sie in Seller Central, ob das Konto in diesem Marktplatz verkaufen darf und die App dafür autorisiert ist. Die App versucht es um {when} erneut.',
  'attention.orders-refused.title': 'Amazon zeigt die Bestellungen dieses Verkäuferkontos nicht',
  'attention.orders-refused.text':
    'Mengen werden weiterhin gesendet. Auf Amazon verkaufte Stücke werden aber erst abgezogen, wenn ihre Bestellung in Commerce ist; ein letztes Stück kann daher doppelt verkauft werden.',
  'attention.orders-refused.do':
    'Geben Sie der App in Seller Central die Rolle Inventory and Order Tracking und autorisieren Sie sie erneut. Amazon wird alle 15 Minuten erneut gefragt.',
  'attention.not-imported.title':
    '{count, plural, one {Eine Amazon-Bestellung hat Commerce nie erreicht} other {# Amazon-Bestellpositionen haben Commerce nie erreicht}}',
  'attention.not-imported.text':
    'Für diese Stücke traf keine Commerce-Bestellung rechtzeitig ein. Sie zählen daher wieder zum Bestand und können doppelt verkauft werden. Prüfen Sie Ihren Bestellimport, und korrigieren Sie dann den Bestand in Commerce.',
  'attention.not-imported.item':
    '{sku}: {quantity, plural, one {# Stück} other {# Stück}}, Amazon-Bestellung {order}, bestellt {ago}',
  'attention.not-imported.more': 'und {count, number} weitere',

  'breaker.title':
    '{count, plural, one {# Angebot würde} other {# Angebote würden}} auf 0 gehen: Ist das richtig?',
  'breaker.text':
    'Seit {when} gingen so viele Angebote dieses Stores auf 0, ohne eigene Bestellung oder Bestandsänderung. Sie werden erst gesendet, wenn Sie antworten; alles andere läuft weiter.',
  'breaker.causes': 'Auslöser:',
  'breaker.cause.sweep': 'die regelmäßige Prüfung des gesamten Bestands',
  'breaker.cause.import': 'der Import von Angeboten aus Amazon',
  'breaker.cause.topology': 'eine Änderung von Quellen, Beständen oder Websites in Commerce',
  'breaker.cause.product-poll': 'geänderte Produkte in Commerce',
  'breaker.cause.job': 'gespeicherte Einstellungen oder die erneute Veröffentlichung eines Stores',
  'breaker.cause.override-many': 'Ausnahmen für viele Angebote auf einmal',
  'breaker.cause.absent': 'Produkte, die dem Bestand der Website nicht mehr zugewiesen sind',
  'breaker.cause.drift': 'Mengen auf Amazon, die von den angenommenen abwichen',
  'breaker.cause.gap': 'weniger Stücke auf Amazon, als es angenommen hatte',
  'breaker.cause.feed': 'beendete Sammelübertragungen (Feeds)',
  'breaker.authorise': 'Auf 0 setzen',
  'breaker.dismiss': 'Behalten, was Amazon anzeigt',
  'breaker.failed': 'Ihre Antwort konnte nicht gespeichert werden',
  'breaker.confirm.title': '{count, plural, one {# Angebot} other {# Angebote}} auf 0 setzen?',
  'breaker.confirm.text':
    'Amazon-Käufer können {count, plural, one {dieses Produkt} other {diese # Produkte}} nicht mehr bestellen, bis wieder Bestand vorhanden ist. Weitere Nullen innerhalb der nächsten Stunde werden ohne Rückfrage gesendet.',
  'breaker.confirm.yes': '{count, plural, one {# Angebot} other {# Angebote}} auf 0 setzen',
  'breaker.confirm.no': 'Abbrechen',

  'job.authorise-zeros': 'Die Angebote werden auf 0 gesetzt',
  'job.authorise-zeros.done': 'Die Nullen sind unterwegs zu Amazon',
  'job.authorise-zeros.failed': 'Das Setzen der Angebote auf 0 wurde abgebrochen',
  'job.dismiss-zeros': 'Die Nullen werden zurückgenommen',
  'job.dismiss-zeros.done': 'Amazon behält, was es anzeigt',
  'job.dismiss-zeros.failed': 'Das Zurücknehmen der Nullen wurde abgebrochen',

  'mass-zero.asked': 'Null wartet auf Ihre Antwort',
  'mass-zero.dismissed': 'Null nicht gewünscht',
  'mass-zero.asked.text':
    'Das Angebot ging zusammen mit vielen anderen auf 0, ohne eigene Bestellung oder Bestandsänderung. Die Null wird gesendet, wenn Sie das auf der Seite des Stores auswählen.',
  'mass-zero.dismissed.text':
    'Das Angebot ging zusammen mit vielen anderen auf 0, und Sie haben sich entschieden, zu behalten, was Amazon anzeigt. Das bleibt so, bis sich der Bestand ändert.',

  'errors.tab': 'Kommunikationsfehler',
  'errors.tabs': 'Arten von Einträgen',
  'entries.errors.intro':
    'Was Amazon oder Commerce abgelehnt oder nicht beantwortet hat, das Neueste zuerst. Was erneut versucht werden kann, wird automatisch erneut versucht.',
  'errors.table': 'Kommunikationsfehler von {store}',
  'entries.errors.loading': 'Kommunikationsfehler werden geladen',
  'entries.errors.failed': 'Die Kommunikationsfehler konnten nicht geladen werden',
  'entries.errors.empty.title': 'Keine Kommunikationsfehler',
  'entries.errors.empty.text': 'Alle Anfragen an Amazon und Commerce wurden beantwortet.',
  'errors.system': 'System',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Commerce-Ereignisse',
  'errors.code': 'Code',
  'errors.message': 'Meldung',
  'errors.request-id': 'Anfrage-ID',
}
