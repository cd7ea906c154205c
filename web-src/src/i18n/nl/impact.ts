import type { enImpact } from '../en/impact'

/** Dutch, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const dutchImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': 'Wat opslaan doet',
  'impact.loading': 'Tellen wat er wijzigt…',
  'impact.failed': 'Wat er wijzigt, kon niet worden geteld.',
  'impact.unusable': 'Verbeter de velden hierboven om te zien wat er wijzigt.',
  'impact.none-decided': 'Deze winkel beslist nog over geen enkele aanbieding.',
  'impact.unchanged': 'Er wijzigt geen aanbieding.',
  'impact.changed':
    '{changed, number} van {total, plural, one {# aanbieding} other {# aanbiedingen}} {changed, plural, one {wijzigt} other {wijzigen}}',
  'impact.to-zero': '{count, plural, one {# gaat naar 0} other {# gaan naar 0}}',
  'impact.come-back': '{count, plural, one {# komt terug van 0} other {# komen terug van 0}}',
  'impact.above-stock': '{count, plural, one {# zou meer tonen} other {# zouden meer tonen}} dan je hebt',
  'caution.above-stock':
    '{count, plural, one {# aanbieding zou} other {# aanbiedingen zouden}} meer tonen dan je hebt, omdat altijd het maximum wordt getoond. Kies Wat er op voorraad is, tot het maximum om je voorraad te volgen.',

  'confirm.title':
    '{count, plural, one {# aanbieding gaat} other {# aanbiedingen gaan}} naar 0. Toch opslaan?',
  'confirm.text':
    'Amazon-kopers kunnen {count, plural, one {dit product} other {deze producten}} niet meer bestellen tot de voorraad of de instellingen wijzigen. Bij het opslaan {count, plural, one {wordt deze nul} other {worden deze nullen}} zonder verdere vraag verstuurd.',
  'confirm.yes': 'Opslaan, en {count, plural, one {# aanbieding} other {# aanbiedingen}} op 0 zetten',
  'confirm.no': 'Terug naar het formulier',

  'revert.button': 'Terugzetten',
  'revert.label': 'Terugzetten naar versie {version, number}',
  'revert.title': 'Terugzetten naar versie {version, number}?',
  'revert.text': 'De waarden worden als nieuwe versie opgeslagen en op elke aanbieding toegepast:',
  'revert.same': 'Het zijn de waarden die nu al gelden: er wijzigt niets.',
  'revert.unsaved': 'Wat je hebt getypt en niet opgeslagen, is dan weg.',
  'revert.yes': 'Terugzetten naar versie {version, number}',
  'revert.no': 'Annuleren',

  'sections.quick-access': 'Snelle toegang',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon zegt per aanbieding wie verzendt. Aantallen worden alleen verstuurd voor aanbiedingen die je zelf verzendt; wat Amazon verzendt, blijft altijd onaangeroerd.',
  'fulfilled.loading': 'Aanbiedingen tellen naar wie verzendt',
  'fulfilled.failed': 'De aanbiedingen konden niet worden geteld',
  'fulfilled.none': 'Nog geen aanbiedingen.',
  'fulfilled.merchant': 'Jij',
  'fulfilled.merchant.text': 'Hun aantal komt uit je Commerce-voorraad.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'Altijd onaangeroerd: Amazon houdt hun aantal zelf bij.',
  'fulfilled.other': 'Een andere bron',
  'fulfilled.other.text': 'Geleverd uit een supply source van jou; hun aantal blijft zoals het is.',
  'fulfilled.unknown': 'Nog niet bekend',
  'fulfilled.unknown.text': 'Er wordt niets verstuurd tot Amazon heeft gezegd wie verzendt.',
  'fulfilled.both':
    'Een aanbieding die door meer dan één wordt verzonden, telt bij elk mee en blijft ook onaangeroerd.',
  'fulfilled.count': '{count, plural, one {# aanbieding} other {# aanbiedingen}}',
  'fulfilled.see': 'Bekijken',
  'fulfilled.see.label': 'De aanbiedingen bekijken, verzonden door: {channel}',
}
