import type { enListings } from '../en/listings'

/** German, continued: listings, activity and the reasons for a number. */
export const germanListings: Readonly<Record<keyof typeof enListings, string>> = {
  'listings.title': 'Angebote',
  'listings.intro': 'Jedes Angebot dieses Stores, mit dem, was Amazon anzeigt, und warum.',
  'listings.table': 'Angebote von {store}',
  'listings.loading': 'Angebote werden geladen',
  'listings.failed': 'Die Angebote konnten nicht geladen werden',
  'listings.empty.title': 'Noch keine Angebote',
  'listings.empty.text': 'Sie erscheinen hier, sobald der Import von Amazon gelaufen ist.',
  'listings.channel': 'Versand durch',
  'listings.channel.merchant': 'Sie',
  'listings.channel.amazon': 'Amazon',
  'listings.channel.mixed': 'Sie und Amazon',
  'listings.channel.other': 'Eine andere Quelle',
  'listings.channel.unknown': 'Noch nicht bekannt',
  'listings.not-published': 'Noch nichts gesendet',
  'listings.undecided': 'Noch nicht festgelegt',
  'listings.refused': 'Von Amazon abgelehnt',
  'listings.send-failed': 'Konnte nicht gesendet werden',
  'listings.why': 'Warum?',
  'listings.why.label': 'Warum diese Menge für {sellerSku}?',
  'listings.end': '{count, plural, one {# Angebot angezeigt} other {# Angebote angezeigt}}',

  'why.shows': 'Warum Amazon {quantity, number} anzeigt',
  'why.held': 'Warum nichts gesendet wird',
  'why.undecided': 'Warum es noch keine Menge gibt',
  'why.undecided.text':
    'Das Angebot ist importiert. Als Nächstes wird der Bestand gelesen; die Menge folgt innerhalb von Sekunden.',
  'why.sku': 'Commerce-SKU',
  'why.asin': 'ASIN',
  'why.decided': 'Festgelegt am {when}',
  'why.pending': 'Amazon zeigt noch {published, number}. {quantity, number} ist unterwegs.',
  'why.rejected': 'Amazon hat die Menge nicht angenommen: {message}',
  'why.no-message': 'kein Grund angegeben',

  'rule.not-managed': 'Bestand wird in Commerce nicht verwaltet',
  'rule.maximum': 'Maximum Listed Quantity',
  'rule.stock': 'Was auf Lager ist',
  'rule.product-disabled': 'Produkt ist in Commerce deaktiviert',
  'rule.not-assigned': 'Dem Bestand dieser Website nicht zugewiesen',
  'rule.out-of-stock': 'Nicht auf Lager',
  'rule.below-threshold': 'Unter Out-of-Stock Threshold',
  'rule.held-back': 'Alle Stücke werden zurückbehalten',
  'rule.store-paused': 'Store ist pausiert',
  'rule.read-only': 'App ist im Nur-Lese-Modus',
  'rule.no-settings': 'Stock / Quantity noch nicht eingerichtet',
  'rule.shared-inventory': 'Amazon zeigt hier die Menge eines älteren Stores',
  'rule.fulfilled-by-amazon': 'Versand durch Amazon',
  'rule.other-channel': 'Lieferung aus einer anderen Quelle',
  'rule.channel-unknown': 'Versand noch nicht von Amazon gelesen',
  'rule.excluded': 'Für dieses Angebot ausgeschlossen',
  'rule.unsupported-product-type': 'Produkttyp ohne eigenen Bestand',
  'rule.stock-unknown': 'Bestand konnte nicht gelesen werden',

  'trace.store.active': 'Der Store ist aktiv.',
  'trace.store.paused': 'Der Store ist pausiert, daher wird nichts gesendet.',
  'trace.store.read-only': 'Die App ist im Nur-Lese-Modus, daher wird nichts gesendet.',
  'trace.settings.saved': 'Es gelten die Stock / Quantity-Einstellungen des Stores.',
  'trace.settings.missing': 'Stock / Quantity wurde nie gespeichert, daher wird nichts gesendet.',
  'trace.settings.overridden': 'Dieses Angebot hat eigene Einstellungen: {fields}.',
  'trace.shared-inventory':
    'Amazon zeigt in diesem Store die Menge eines älteren, daher wird nichts gesendet. Stellen Sie den Bestand des Kontos auf die gesamte Region ein.',
  'trace.channel.merchant': 'Sie versenden dieses Angebot selbst.',
  'trace.channel.other': 'Der Versand erfolgt aus {channels}, daher bleibt die Menge unverändert.',
  'trace.channel.unknown': 'Amazon hat noch nicht mitgeteilt, wer versendet, daher wird nichts gesendet.',
  'trace.override.excluded': 'Dieses Angebot ist ausgeschlossen, daher wird nichts gesendet.',
  'trace.product-type': 'Der Produkttyp ist „{type}“.',
  'trace.product-status.enabled': 'Das Produkt ist in Commerce aktiviert.',
  'trace.product-status.disabled': 'Das Produkt ist in Commerce deaktiviert: Amazon zeigt 0.',
  'trace.product-status.deleted': 'Das Produkt wurde in Commerce gelöscht: Amazon zeigt 0.',
  'trace.stock-unknown.index':
    'Laut Commerce kann mehr verkauft werden, als die Quellen enthalten: Der Bestandsindex ist im Rückstand. Die Zahl würde steigen, daher behält Amazon, was es zeigt, bis der Index aufgeholt hat, höchstens eine Viertelstunde.',
  'trace.stock-unknown.bound':
    'Wie viel die Quellen von Commerce davon haben, konnte nicht gelesen werden. Deshalb steigt die Menge nicht. Amazon behält, was es zeigt.',
  'trace.stock-unknown.renamed':
    'Commerce hat dem Produkt eine andere SKU gegeben, und sein Bestand steht nicht unter dieser. Amazon behält, was es zeigt. Weisen Sie die neue SKU in Commerce ihren Quellen zu.',
  'trace.stock-unknown.absent':
    'Commerce hat es in einer Antwort nicht genannt, was noch nichts beweist. Amazon behält, was es zeigt.',
  'trace.stock-unknown': 'Der Bestand konnte nicht gelesen werden ({reason}). Amazon behält, was es anzeigt.',
  'trace.unmanaged':
    'Commerce verwaltet den Bestand nicht, daher zeigt Amazon die "Do Not Manage Stock" Quantity: {quantity, number}.',
  'trace.not-assigned': 'Das Produkt ist dem Bestand dieser Website nicht zugewiesen: Amazon zeigt 0.',
  'trace.available': 'Commerce hat {quantity, number} zum Verkauf.',
  'trace.available.sold':
    'Commerce hat {quantity, number} zum Verkauf; {sold, number} auf Amazon {sold, plural, one {verkauftes Stück ist} other {verkaufte Stück sind}} noch nicht in Commerce, damit {available, plural, one {bleibt} other {bleiben}} {available, number}.',
  'trace.available.sources':
    'Laut Commerce sind {quantity, number} verkäuflich, aber in den Quellen liegen nur {bound, number}.',
  'trace.available.index':
    'Laut Commerce sind {quantity, number} verkäuflich, aber der Bestandsindex hinkt hinterher: Bis er aufgeholt hat, zählen {bound, number}.',
  'trace.available.not-salable':
    'Commerce hat {quantity, number} und kennzeichnet das Produkt als nicht verkäuflich.',
  'trace.threshold.met':
    '{available, number} ist nicht niedriger als der Out-of-Stock Threshold von {threshold, number}.',
  'trace.threshold.below':
    '{available, number} ist niedriger als der Out-of-Stock Threshold von {threshold, number}: Amazon zeigt 0.',
  'trace.share': '{percentage, number} % von {available, number}, abgerundet, ergibt {share, number}.',
  'trace.buffer':
    '{share, number} abzüglich {buffer, number} zurückbehaltener Stücke ergibt {offered, number}.',
  'trace.maximum.always': 'Der Store zeigt immer seine Maximum Listed Quantity: {quantity, number}.',
  'trace.maximum.cut':
    '{offered, number} ist mehr als die Maximum Listed Quantity von {maximum, number}: Amazon zeigt {quantity, number}.',
  'trace.maximum.within':
    '{offered, number} liegt innerhalb der Maximum Listed Quantity von {maximum, number}: Amazon zeigt {quantity, number}.',

  'activity.title': 'Änderungen',
  'entries.activity.intro': 'Jede Menge, die für diesen Store an Amazon gesendet wurde, die neueste zuerst.',
  'activity.table': 'Änderungen von {store}',
  'entries.activity.loading': 'Änderungen werden geladen',
  'entries.activity.failed': 'Die Änderungen konnten nicht geladen werden',
  'entries.activity.empty.title': 'Noch keine Änderungen',
  'entries.activity.empty.text':
    'Eine Änderung erscheint hier wenige Sekunden, nachdem eine neue Menge an Amazon gesendet wurde.',
  'activity.seller-sku': 'Händler-SKU',
  'activity.quantity': 'Menge',
  'activity.from-to': '{from} → {to, number}',
  'activity.nothing': 'nichts',
  'activity.rule': 'Grund',
  'activity.time': 'Wann',
  'activity.status': 'Amazon',
  'activity.accepted': 'Angenommen',
  'activity.rejected': 'Abgelehnt',
}
