import type { enOverrides } from '../en/overrides'

/** Dutch, continued: looking for listings, overrides and quantity groups. */
export const dutchOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': 'Aanbiedingen zoeken',
  'find.text.description': 'Verkoper-SKU, SKU, ASIN of woorden uit de titel',
  'find.rule': 'Reden',
  'find.channel': 'Verzonden door',
  'find.override': 'Uitzondering',
  'find.any': 'Alle',
  'find.any-count': 'Alle ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'Met een uitzondering',
  'find.override.no': 'Zonder uitzondering',
  'find.clear': 'Alles tonen',
  'find.nothing.title': 'Geen aanbieding gevonden',
  'find.nothing.text': 'Zoek op iets korters, of haal een filter weg.',
  'override.title':
    '{count, plural, one {Uitzondering voor {sellerSku}} other {Uitzondering voor # aanbiedingen}}',
  'override.text':
    'Wat je invult, geldt in plaats van de Stock / Quantity-instellingen van de winkel. Laat een veld leeg om die van de winkel te houden.',
  'override.excluded': 'Uitsluiten: niets verzenden, Amazon houdt wat het toont',
  'override.mode.store': 'Zoals de winkel',
  'override.reason': 'Reden',
  'override.reason.issue': 'Zeg in hoogstens 200 tekens waarom dit afwijkt.',
  'override.ends': 'Eindigt op',
  'override.ends.text': 'Vanaf dan gelden de instellingen van de winkel weer. Laat leeg voor geen einde.',
  'override.ends.issue': 'Kies een moment in de toekomst, of geen.',
  'override.issue': 'Voer een heel getal in van {minimum, number} tot {maximum, number}, of niets.',
  'override.nothing': 'Vul ten minste één instelling in, of sluit de aanbieding uit.',
  'override.set': 'Uitzondering instellen',
  'override.remove': 'Uitzondering verwijderen',
  'override.cancel': 'Annuleren',
  'override.done.set':
    '{count, plural, one {Uitzondering ingesteld voor # aanbieding.} other {Uitzondering ingesteld voor # aanbiedingen.}} De nieuwe aantallen volgen binnen enkele seconden.',
  'override.done.removed':
    '{count, plural, one {Uitzondering verwijderd van # aanbieding.} other {Uitzondering verwijderd van # aanbiedingen.}} De instellingen van de winkel gelden weer.',
  'override.failed': 'De uitzondering is niet opgeslagen',
  'override.kept': 'Wat je hebt ingevuld, staat er nog.',
  'override.has': 'Uitzondering: {reason}',
  'override.has.end': 'Uitzondering tot {when}: {reason}',
  'override.by': 'Ingesteld door {who}, {when}.',
  'chosen.title': 'Geselecteerde producten op Amazon',
  'chosen.intro':
    '{count, plural, =0 {Selecteer eerst producten in Catalog › Products.} one {# product geselecteerd in Catalog › Products.} other {# producten geselecteerd in Catalog › Products.}}',
  'chosen.back': 'Terug naar de producten',
  'chosen.not-listed':
    '{count, plural, one {Niet op Amazon: {skus}} other {# producten staan niet op Amazon: {skus}}}',
  'chosen.cut-short':
    'Er zijn meer listings dan hier staan. Selecteer minder producten om die allemaal te zien.',
  'chosen.exclude': 'Uitsluiten…',
  'chosen.exclude.title':
    '{count, plural, one {# listing van {name} uitsluiten?} other {# listings van {name} uitsluiten?}}',
  'chosen.exclude.text':
    'Amazon blijft er tonen wat het nu toont. De app stuurt {count, plural, one {er geen aantal voor} other {er geen aantallen voor}} tot de uitzondering wordt verwijderd.',
  'chosen.exclude.yes': '{count, plural, one {# listing uitsluiten} other {# listings uitsluiten}}',
  'chosen.exclude.reason': 'Uitgesloten in Catalog › Products',
  'override.open': 'Uitzondering…',
  'override.elsewhere':
    '{store} bepaalt het aantal van deze aanbieding, dus een uitzondering geldt alleen op de aanbieding daar.',
  'group.title': 'Wiens instellingen gelden',
  'group.reason.only-store':
    'Geen andere actieve winkel beslist mee met {store}: de eigen instellingen gelden.',
  'group.reason.oldest-store':
    '{store} is het eerst gekoppeld, dus de instellingen, de voorraad en de uitzondering daarvan gelden voor elke winkel hieronder.',
  'group.reason.oldest-active-store':
    'Een oudere winkel is gepauzeerd. {store} is de oudste actieve, dus de instellingen, de voorraad en de uitzondering daarvan gelden.',
  'group.reason.all-paused': 'Elke winkel met deze verkoper-SKU is gepauzeerd, dus er wordt niets verzonden.',
  'group.member': '{name} ({country}, account {seller}), gekoppeld {when}.',
  'group.part.controls': 'De instellingen van deze winkel gelden.',
  'group.part.follows': 'Toont het aantal dat voor de groep wordt bepaald.',
  'group.part.paused-shares':
    'Gepauzeerd, maar het aantal is ook hier te zien: Amazon houdt één aantal bij voor deze en een actieve winkel.',
  'group.part.paused-keeps': 'Gepauzeerd: Amazon houdt wat het toont.',
  'group.number':
    'Aantal {number, number} van de {count, number} die Amazon voor deze verkoper-SKU bijhoudt.',
  'figures.title': 'Op Amazon',
  'figures.channel-read': 'Verzending gelezen',
  'figures.none': 'Nog niet',
  'figures.errors': 'Laatste fouten',
}
