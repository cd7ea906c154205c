import type { enMatching } from '../en/matching'

/** German, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const germanMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# Angebot ist keinem Commerce-Produkt zugeordnet} other {# Angebote sind keinem Commerce-Produkt zugeordnet}}',
  'matching-notice.unmatched.text':
    'Für {count, plural, one {dieses Angebot} other {diese Angebote}} wird nichts veröffentlicht: Amazon behält, was es anzeigt.',
  'matching-notice.unmatched.open': '{count, plural, one {Angebot zuordnen} other {Angebote zuordnen}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# Angebot fehlt im letzten Bericht von Amazon} other {# Angebote fehlen im letzten Bericht von Amazon}}',
  'matching-notice.vanished.text':
    'Für {count, plural, one {dieses Angebot} other {diese Angebote}} wird nichts veröffentlicht.',
  'matching-notice.vanished.open': '{count, plural, one {Angebot anzeigen} other {Angebote anzeigen}}',
  'vanished.rule': 'Nicht mehr auf Amazon',
  'vanished.shown': 'Nichts',
  'vanished.text':
    'Seit {since} nicht mehr im letzten Bericht von Amazon; es wird nichts dafür veröffentlicht. Das Angebot bleibt hier bis {until}; hat Amazon es vorher wieder, geht es weiter.',

  'matching.rule': 'Keinem Produkt zugeordnet',
  'trace.unmatched': 'Das Angebot ist keinem Commerce-Produkt zugeordnet, daher wird nichts gesendet.',

  'matching.title': 'Produktzuordnung',
  'matching.intro':
    'Ein Angebot erhält seinen Bestand vom Commerce-Produkt mit derselben SKU. Weichen die SKUs voneinander ab, geben Sie hier an, welches Produkt es ist.',
  'matching.tabs': 'Produktzuordnung',
  'matching.unmatched': 'Nicht zugeordnet',
  'matching.matched': 'Von Ihnen zugeordnet',
  'matching.file': 'Per Datei',
  'matching.find': 'Suchen',
  'matching.find.unmatched': 'Händler-SKU, ASIN oder Wörter aus dem Titel',
  'matching.find.matched': 'Händler-SKU oder Commerce-SKU',
  'matching.loading': 'Angebote werden geladen',
  'matching.failed': 'Die Angebote konnten nicht geladen werden',
  'matching.none.unmatched.title': 'Jedes Angebot ist zugeordnet',
  'matching.none.unmatched.text':
    'Angebote, die ein Import keinem Commerce-Produkt zuordnen kann, erscheinen hier.',
  'matching.none.matched.title': 'Nichts ist von Hand zugeordnet',
  'matching.none.matched.text': 'Angebote werden dem Produkt mit derselben SKU zugeordnet.',
  'matching.none.nothing.title': 'Nichts gefunden',
  'matching.none.nothing.text': 'Suchen Sie nach etwas Kürzerem.',
  'matching.more': 'Mehr anzeigen',
  'matching.shown': '{count, plural, one {# angezeigt} other {# angezeigt}}, von {total, number}',
  'matching.seller-sku': 'Händler-SKU',
  'matching.product': 'Titel',
  'matching.asin': 'ASIN',
  'matching.sku': 'Commerce-SKU',
  'matching.saved': 'Von',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Zuordnen',
  'matching.match': 'Zuordnen…',
  'matching.match.label': '{sellerSku} zuordnen…',
  'matching.remove': 'Aufheben…',
  'matching.remove.label': 'Zuordnung von {sellerSku} aufheben…',
  'matching.dialog.title': 'Welches Produkt ist {sellerSku}?',
  'matching.dialog.text':
    'Die Zuordnung gilt in jedem Amazon-Store dieses Verkäuferkontos. Die Menge des Angebots wird innerhalb von Sekunden festgelegt.',
  'matching.dialog.sku': 'Commerce-SKU',
  'matching.dialog.missing': 'Geben Sie die SKU eines Commerce-Produkts ein.',
  'matching.dialog.save': 'Zuordnen',
  'matching.dialog.cancel': 'Abbrechen',
  'matching.dialog.failed': 'Die Zuordnung wurde nicht gespeichert',
  'matching.saved.toast': '{sellerSku} wird zugeordnet.',
  'matching.remove.title': 'Zuordnung von {sellerSku} aufheben?',
  'matching.remove.text':
    'Das Angebot ist dann nicht mehr {sku}. Hat Commerce ein Produkt mit der SKU {sellerSku}, wird es diesem zugeordnet; andernfalls wird nichts dafür veröffentlicht, und Amazon behält, was es anzeigt.',
  'matching.remove.yes': 'Zuordnung aufheben',
  'matching.removed.toast': 'Die Zuordnung von {sellerSku} wird aufgehoben.',
  'matching.download': '1. Datei herunterladen',
  'matching.download.text':
    'Nicht zugeordnete Angebote, mit einer leeren Spalte sku zum Ausfüllen; oder von Hand Zugeordnetes, um es zu ändern oder aufzuheben.',
  'matching.download.unmatched': 'Nicht zugeordnet (Vorlage)',
  'matching.download.matched': 'Von Hand zugeordnet',
  'matching.upload': '2. Datei hochladen',
  'matching.upload.text':
    'Spalten seller-sku und sku. Eine Zeile ohne sku bleibt unverändert; yes in einer Spalte remove hebt die Zuordnung auf.',

  'refusal.UNKNOWN_PRODUCT':
    'Commerce hat kein Produkt mit dieser SKU. Achten Sie auf Tippfehler sowie Groß- und Kleinschreibung.',
  'refusal.MATCHED_BY_ITSELF':
    'Die Händler-SKU ist selbst eine Commerce-SKU, daher ist das Angebot diesem Produkt zugeordnet.',
  'refusal.NO_STORE': 'Das Verkäuferkonto hat keinen Store mehr. Laden Sie die Seite neu.',
  'refusal.UNKNOWN_WEBSITE':
    'Diese Website gibt es in Commerce nicht mehr. Laden Sie die Seite neu und wählen Sie eine andere.',
}
