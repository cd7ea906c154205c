import type { enShared } from '../en/shared'

/** German, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const germanShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': 'Gemeinsame Händler-SKUs',
  'shared.open': 'Gemeinsame Händler-SKUs',
  'shared.intro':
    'Händler-SKUs, die mehrere Ihrer Amazon-Stores anbieten, und wessen Einstellungen gelten. Die Menge wird einmal je Land festgelegt, und einmal für jedes Verkäuferkonto, für das Amazon einen gemeinsamen Bestand führt.',
  'shared.find': 'Händler-SKU suchen',
  'shared.find.text': 'Händler-SKU, SKU, ASIN oder Wörter aus dem Titel',
  'shared.loading': 'Gemeinsame Händler-SKUs werden geladen',
  'shared.failed': 'Die gemeinsamen Händler-SKUs konnten nicht geladen werden',
  'shared.none.title': 'Keine Händler-SKU wird geteilt',
  'shared.none.text': 'Bieten zwei Amazon-Stores dieselbe Händler-SKU an, erscheint sie hier.',
  'shared.nothing.title': 'Nichts gefunden',
  'shared.nothing.text': 'Keine gemeinsame Händler-SKU entspricht der Suche. Suchen Sie nach etwas Kürzerem.',
  'shared.more': 'Mehr anzeigen',
  'shared.count': '{count, plural, one {# angezeigt} other {# angezeigt}}',
  'shared.list': 'Gemeinsame Händler-SKUs',
  'shared.listing': '{sellerSku} in {store} öffnen',
  'shared.listing.short': 'Angebot öffnen',
  'shared.wins': 'Einstellungen gelten',
  'shared.member': '{country}, Konto {seller}, verbunden am {when}.',

  'store-menu.website': 'Commerce-Website…',
  'website.title': 'Commerce-Website von {name}',
  'website.loading': 'Commerce-Websites werden geladen',
  'website.failed': 'Die Commerce-Websites konnten nicht geladen werden',
  'website.now': 'Aktuell',
  'website.save': 'Von dieser Website verkaufen',
  'website.counting': 'Änderungen werden gezählt',
  'website.count-failed': 'Die Änderungen konnten nicht gezählt werden',
  'website.same':
    'Der Store verkauft bereits von dieser Website. Wählen Sie eine andere, um zu sehen, was sich ändert.',
  'website.same-stock':
    '{website} verkauft aus demselben Bestand: Die Mengen bleiben gleich, außer bei Produkten, die nur auf einer der beiden Websites sind.',
  'website.decides':
    '{count, plural, =0 {Keine Händler-SKU erhält ihre Menge aus dem Bestand dieses Stores, daher ändert sich nichts.} one {Die Menge für # Händler-SKU wird aus dem Bestand {stock} neu festgelegt.} other {Die Mengen für # Händler-SKUs werden aus dem Bestand {stock} neu festgelegt.}}',
  'website.also': '{count, plural, one {# davon erscheint} other {# davon erscheinen}} auch in {name}.',
  'website.elsewhere':
    '{count, plural, one {# Händler-SKU behält ihre Menge} other {# Händler-SKUs behalten ihre Menge}}: {name} legt sie fest.',
  'website.zeros':
    'Produkte, die diesem Bestand nicht zugewiesen sind, gehen auf 0. Wären das viele auf einmal, warten sie, und Sie werden zuerst gefragt.',
  'website.done': '{name} verkauft von {website}. Die Mengen der Angebote werden neu festgelegt.',
}
