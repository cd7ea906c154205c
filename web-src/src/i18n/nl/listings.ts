import type { enListings } from '../en/listings'

/** Dutch, continued: listings, activity and the reasons for a number. */
export const dutchListings: Readonly<Record<keyof typeof enListings, string>> = {
  'listings.title': 'Aanbiedingen',
  'listings.intro': 'Elke aanbieding van deze winkel, met wat Amazon toont en waarom.',
  'listings.table': 'Aanbiedingen van {store}',
  'listings.loading': 'Aanbiedingen laden',
  'listings.failed': 'De aanbiedingen konden niet worden geladen',
  'listings.empty.title': 'Nog geen aanbiedingen',
  'listings.empty.text': 'Ze verschijnen hier zodra de import van Amazon is uitgevoerd.',
  'listings.channel': 'Verzonden door',
  'listings.channel.merchant': 'Jou',
  'listings.channel.amazon': 'Amazon',
  'listings.channel.mixed': 'Jou en Amazon',
  'listings.channel.other': 'Een andere bron',
  'listings.channel.unknown': 'Nog niet bekend',
  'listings.not-published': 'Nog niets verstuurd',
  'listings.undecided': 'Nog niet bepaald',
  'listings.refused': 'Geweigerd door Amazon',
  'listings.send-failed': 'Kon niet worden verstuurd',
  'listings.why': 'Waarom?',
  'listings.why.label': 'Waarom dit getal voor {sellerSku}?',
  'listings.end': '{count, plural, one {# aanbieding getoond} other {# aanbiedingen getoond}}',

  'why.shows': 'Waarom Amazon {quantity, number} toont',
  'why.held': 'Waarom er niets wordt verstuurd',
  'why.undecided': 'Waarom er nog geen getal is',
  'why.undecided.text':
    'De aanbieding is geïmporteerd. Hierna wordt de voorraad gelezen; het getal volgt binnen enkele seconden.',
  'why.sku': 'Commerce-SKU',
  'why.asin': 'ASIN',
  'why.decided': 'Bepaald {when}',
  'why.pending': 'Amazon toont nog {published, number}. {quantity, number} is onderweg.',
  'why.rejected': 'Amazon nam het niet aan: {message}',
  'why.no-message': 'geen reden gegeven',

  'rule.not-managed': 'Voorraad niet beheerd in Commerce',
  'rule.maximum': 'Maximum Listed Quantity',
  'rule.stock': 'Wat er op voorraad is',
  'rule.product-disabled': 'Product is uitgeschakeld in Commerce',
  'rule.not-assigned': 'Niet toegewezen aan de voorraad van deze website',
  'rule.out-of-stock': 'Niet op voorraad',
  'rule.below-threshold': 'Onder Out-of-Stock Threshold',
  'rule.held-back': 'Alle stuks worden achtergehouden',
  'rule.store-paused': 'Winkel is gepauzeerd',
  'rule.read-only': 'App staat in alleen-lezenmodus',
  'rule.no-settings': 'Stock / Quantity nog niet ingesteld',
  'rule.shared-inventory': 'Amazon toont hier de hoeveelheid van een oudere winkel',
  'rule.fulfilled-by-amazon': 'Verzonden door Amazon',
  'rule.other-channel': 'Geleverd uit een andere bron',
  'rule.channel-unknown': 'Verzending nog niet van Amazon gelezen',
  'rule.excluded': 'Uitgesloten voor deze aanbieding',
  'rule.unsupported-product-type': 'Producttype zonder eigen voorraad',
  'rule.stock-unknown': 'Voorraad kon niet worden gelezen',

  'trace.store.active': 'De winkel is actief.',
  'trace.store.paused': 'De winkel is gepauzeerd, dus er wordt niets verstuurd.',
  'trace.store.read-only': 'De app staat in alleen-lezenmodus, dus er wordt niets verstuurd.',
  'trace.settings.saved': 'De Stock / Quantity-instellingen van de winkel gelden.',
  'trace.settings.missing': 'Stock / Quantity is nooit opgeslagen, dus er wordt niets verstuurd.',
  'trace.settings.overridden': 'Deze aanbieding heeft eigen instellingen: {fields}.',
  'trace.shared-inventory':
    'Amazon toont in deze winkel de hoeveelheid van een oudere, dus er wordt niets verstuurd. Zet de voorraad van het account op de hele regio.',
  'trace.channel.merchant': 'Je verzendt deze aanbieding zelf.',
  'trace.channel.other': 'Ze wordt verzonden vanuit {channels}, dus de hoeveelheid blijft zoals ze is.',
  'trace.channel.unknown': 'Amazon heeft nog niet gezegd wie verzendt, dus er wordt niets verstuurd.',
  'trace.override.excluded': 'Deze aanbieding is uitgesloten, dus er wordt niets verstuurd.',
  'trace.product-type': 'Het producttype is “{type}”.',
  'trace.product-status.enabled': 'Het product is ingeschakeld in Commerce.',
  'trace.product-status.disabled': 'Het product is uitgeschakeld in Commerce: Amazon toont 0.',
  'trace.product-status.deleted': 'Het product is verwijderd uit Commerce: Amazon toont 0.',
  'trace.stock-unknown.index':
    'Volgens Commerce kan er meer worden verkocht dan de bronnen bevatten: de voorraadindex loopt achter. Het aantal zou stijgen, dus Amazon houdt wat het toont tot de index bij is, hooguit een kwartier.',
  'trace.stock-unknown.bound':
    'Hoeveel er in de bronnen van Commerce ligt, kon niet worden gelezen, dus het aantal stijgt niet. Amazon houdt wat het toont.',
  'trace.stock-unknown.renamed':
    'Commerce gaf het product een andere SKU, en de voorraad staat daar niet onder. Amazon houdt wat het toont. Wijs de nieuwe SKU in Commerce toe aan de bronnen.',
  'trace.stock-unknown.absent':
    'Commerce noemde het in één antwoord niet, wat nog niets bewijst. Amazon houdt wat het toont.',
  'trace.stock-unknown': 'De voorraad kon niet worden gelezen ({reason}). Amazon houdt wat het toont.',
  'trace.unmanaged':
    'Commerce beheert de voorraad niet, dus toont Amazon de "Do Not Manage Stock" Quantity: {quantity, number}.',
  'trace.not-assigned': 'Het is niet toegewezen aan de voorraad van deze website: Amazon toont 0.',
  'trace.available': 'Commerce heeft er {quantity, number} te koop.',
  'trace.available.sold':
    'Commerce heeft er {quantity, number} te koop; {sold, number} op Amazon verkocht {sold, plural, one {staat} other {staan}} nog niet in Commerce, zodat er {available, number} over {available, plural, one {is} other {zijn}}.',
  'trace.available.sources':
    'Commerce zegt dat er {quantity, number} te koop zijn, maar in de bronnen liggen er maar {bound, number}.',
  'trace.available.index':
    'Commerce zegt dat er {quantity, number} te koop zijn, maar de voorraadindex loopt achter: tot die bij is, tellen er {bound, number}.',
  'trace.available.not-salable':
    'Commerce heeft er {quantity, number} en noemt het product niet verkoopbaar.',
  'trace.threshold.met':
    '{available, number} is niet lager dan de Out-of-Stock Threshold van {threshold, number}.',
  'trace.threshold.below':
    '{available, number} is lager dan de Out-of-Stock Threshold van {threshold, number}: Amazon toont 0.',
  'trace.share': '{percentage, number}% van {available, number}, naar beneden afgerond, is {share, number}.',
  'trace.buffer': '{share, number} min de {buffer, number} die je achterhoudt, is {offered, number}.',
  'trace.maximum.always': 'De winkel toont altijd zijn Maximum Listed Quantity: {quantity, number}.',
  'trace.maximum.cut':
    '{offered, number} is meer dan de Maximum Listed Quantity van {maximum, number}: Amazon toont {quantity, number}.',
  'trace.maximum.within':
    '{offered, number} past binnen de Maximum Listed Quantity van {maximum, number}: Amazon toont {quantity, number}.',

  'activity.title': 'Wijzigingen',
  'entries.activity.intro': 'Elke hoeveelheid die voor deze winkel naar Amazon ging, de nieuwste eerst.',
  'activity.table': 'Wijzigingen van {store}',
  'entries.activity.loading': 'Wijzigingen laden',
  'entries.activity.failed': 'De wijzigingen konden niet worden geladen',
  'entries.activity.empty.title': 'Nog geen wijzigingen',
  'entries.activity.empty.text':
    'Een wijziging staat hier enkele seconden nadat een nieuwe hoeveelheid naar Amazon ging.',
  'activity.seller-sku': 'Verkoper-SKU',
  'activity.quantity': 'Hoeveelheid',
  'activity.from-to': '{from} → {to, number}',
  'activity.nothing': 'niets',
  'activity.rule': 'Reden',
  'activity.time': 'Wanneer',
  'activity.status': 'Amazon',
  'activity.accepted': 'Aangenomen',
  'activity.rejected': 'Geweigerd',
}
