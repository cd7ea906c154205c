import type { enMatching } from '../en/matching'

/** Dutch, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const dutchMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# aanbieding is niet aan een Commerce-product gekoppeld} other {# aanbiedingen zijn niet aan een Commerce-product gekoppeld}}',
  'matching-notice.unmatched.text':
    '{count, plural, one {Daarvoor wordt} other {Daarvoor wordt}} niets gepubliceerd: Amazon houdt wat het toont.',
  'matching-notice.unmatched.open': '{count, plural, one {Koppelen} other {Koppelen}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# aanbieding staat niet in het laatste rapport van Amazon} other {# aanbiedingen staan niet in het laatste rapport van Amazon}}',
  'matching-notice.vanished.text':
    '{count, plural, one {Daarvoor wordt} other {Daarvoor wordt}} niets gepubliceerd.',
  'matching-notice.vanished.open': '{count, plural, one {Tonen} other {Tonen}}',
  'vanished.rule': 'Niet meer op Amazon',
  'vanished.shown': 'Niets',
  'vanished.text':
    'Sinds {since} niet in het laatste rapport van Amazon; er wordt niets voor gepubliceerd. De aanbieding blijft hier tot {until}; heeft Amazon haar eerder weer, dan gaat ze verder.',

  'matching.rule': 'Niet aan een product gekoppeld',
  'trace.unmatched':
    'De aanbieding is niet aan een Commerce-product gekoppeld, dus wordt er niets verzonden.',

  'matching.title': 'Producten koppelen',
  'matching.intro':
    'Een aanbieding krijgt haar voorraad van het Commerce-product met dezelfde SKU. Verschillen de SKU’s, zeg dan hier welk product het is.',
  'matching.tabs': 'Producten koppelen',
  'matching.unmatched': 'Niet gekoppeld',
  'matching.matched': 'Door jou gekoppeld',
  'matching.file': 'Per bestand',
  'matching.find': 'Zoeken',
  'matching.find.unmatched': 'Verkoper-SKU, ASIN of woorden uit de titel',
  'matching.find.matched': 'Verkoper-SKU of Commerce-SKU',
  'matching.loading': 'Aanbiedingen laden',
  'matching.failed': 'De aanbiedingen konden niet worden geladen',
  'matching.none.unmatched.title': 'Elke aanbieding is gekoppeld',
  'matching.none.unmatched.text':
    'Aanbiedingen die een import niet aan een Commerce-product kan koppelen, staan hier.',
  'matching.none.matched.title': 'Er is niets met de hand gekoppeld',
  'matching.none.matched.text': 'Aanbiedingen worden aan het product met dezelfde SKU gekoppeld.',
  'matching.none.nothing.title': 'Niets gevonden',
  'matching.none.nothing.text': 'Zoek op iets korters.',
  'matching.more': 'Meer tonen',
  'matching.shown': '{count, plural, one {# getoond} other {# getoond}}, van {total, number}',
  'matching.seller-sku': 'Verkoper-SKU',
  'matching.product': 'Titel',
  'matching.asin': 'ASIN',
  'matching.sku': 'Commerce-SKU',
  'matching.saved': 'Door',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Koppelen',
  'matching.match': 'Koppelen…',
  'matching.match.label': '{sellerSku} koppelen…',
  'matching.remove': 'Loskoppelen…',
  'matching.remove.label': '{sellerSku} loskoppelen…',
  'matching.dialog.title': 'Welk product is {sellerSku}?',
  'matching.dialog.text':
    'Het geldt in elke Amazon-winkel van dit verkopersaccount. Over de aanbieding wordt binnen enkele seconden beslist.',
  'matching.dialog.sku': 'Commerce-SKU',
  'matching.dialog.missing': 'Voer de SKU van een Commerce-product in.',
  'matching.dialog.save': 'Koppelen',
  'matching.dialog.cancel': 'Annuleren',
  'matching.dialog.failed': 'De koppeling is niet opgeslagen',
  'matching.saved.toast': '{sellerSku} wordt gekoppeld.',
  'matching.remove.title': '{sellerSku} loskoppelen?',
  'matching.remove.text':
    'De aanbieding is dan niet langer {sku}. Heeft Commerce een product met de SKU {sellerSku}, dan wordt ze daaraan gekoppeld; anders wordt er niets voor gepubliceerd en houdt Amazon wat het toont.',
  'matching.remove.yes': 'Loskoppelen',
  'matching.removed.toast': '{sellerSku} wordt losgekoppeld.',
  'matching.download': '1. Download een bestand',
  'matching.download.text':
    'Aanbiedingen die niet gekoppeld zijn, met een lege kolom sku om in te vullen; of wat met de hand gekoppeld is, om te wijzigen of los te koppelen.',
  'matching.download.unmatched': 'Niet gekoppeld (sjabloon)',
  'matching.download.matched': 'Met de hand gekoppeld',
  'matching.upload': '2. Upload het',
  'matching.upload.text':
    'Kolommen seller-sku en sku. Een rij zonder sku blijft zoals ze is; yes in een kolom remove koppelt los.',

  'refusal.UNKNOWN_PRODUCT': 'Commerce heeft geen product met deze SKU. Let op tikfouten en op hoofdletters.',
  'refusal.MATCHED_BY_ITSELF':
    'De verkoper-SKU is zelf een SKU van Commerce, dus is de aanbieding aan dat product gekoppeld.',
  'refusal.NO_STORE': 'Het verkopersaccount heeft geen winkel meer. Laad de pagina opnieuw.',
  'refusal.UNKNOWN_WEBSITE':
    'Commerce heeft die website niet meer. Laad de pagina opnieuw en kies een andere.',
}
