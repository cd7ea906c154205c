import type { enFiles } from '../en/files'

/** Dutch, continued: files that are downloaded and uploaded. */
export const dutchFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'Downloaden als CSV',
  'file.download.failed': 'Het bestand kon niet worden gedownload',
  'file.choose': 'Kies een CSV-bestand…',
  'file.chosen': 'Bestand: {name}',
  'file.sending': '{name} wordt geüpload',
  'file.failed': 'Het bestand is niet geüpload',
  'file.again': '{name} opnieuw uploaden',
  'file.too-large': 'Het bestand is te groot: hoogstens {maximum, number} miljoen tekens.',
  'file.unreadable': 'Het bestand kon niet worden geopend. Kies het opnieuw.',
  'file.empty': 'Het bestand is leeg.',
  'file.confirm.title': '{name} toepassen?',
  'file.confirm.excluded':
    '{count, plural, one {# aanbieding wordt uitgesloten: er wordt niets meer voor verzonden en Amazon houdt wat het toont.} other {# aanbiedingen worden uitgesloten: er wordt niets meer voor verzonden en Amazon houdt wat het toont.}}',
  'file.confirm.zero':
    '{count, plural, one {# aanbieding gaat naar 0: kopers op Amazon kunnen het niet meer bestellen.} other {# aanbiedingen gaan naar 0: kopers op Amazon kunnen ze niet meer bestellen.}}',
  'file.confirm.overrides':
    '{count, plural, one {# uitzondering wordt verwijderd: de instellingen van de store gelden weer.} other {# uitzonderingen worden verwijderd: de instellingen van de store gelden weer.}}',
  'file.confirm.mappings':
    '{count, plural, one {# koppeling wordt verwijderd.} other {# koppelingen worden verwijderd.}} Waar geen product zelf de verkopers-SKU heeft, wordt niets meer verzonden en houdt Amazon wat het toont.',
  'file.confirm.yes': 'Bestand toepassen',
  'file.confirm.no': 'Niets wijzigen',
  'file.declined': 'Er is niets van {name} toegepast.',
  'file.result': 'Wat er van {name} is geworden',
  'file.result.failed': 'Wat er van het bestand is geworden, kon niet worden geladen',
  'file.applied':
    '{count, plural, =0 {Geen enkele rij is toegepast.} one {# rij is toegepast.} other {# rijen zijn toegepast.}}',
  'file.unchanged': '{count, plural, one {# rij veranderde niets.} other {# rijen veranderden niets.}}',
  'file.refused': '{count, plural, one {# rij is geweigerd} other {# rijen zijn geweigerd}}',
  'file.refused.text':
    'Verbeter deze rijen in het bestand en upload het opnieuw; rijen die zijn toegepast, veranderen de tweede keer niets.',
  'file.refused.first': 'De eerste {count, number} staan hieronder.',
  'file.line': 'Regel',
  'file.mistake': 'Wat er mis is',

  'job.upload-overrides': 'Het bestand wordt gelezen',
  'job.upload-overrides.done': 'Bestand toegepast',
  'job.upload-overrides.failed': 'Het bestand kon niet worden toegepast',

  'mistake.empty-file': 'Het bestand heeft geen rijen. Verwacht worden de kolommen {columns}.',
  'mistake.missing-columns':
    'De eerste regel noemt de kolommen. {missing} ontbreekt; verwacht worden {columns}.',
  'mistake.broken-quotes':
    'Er staat een aanhalingsteken op de verkeerde plaats: zet ze om hele cellen en sluit elk ervan.',
  'mistake.too-many-cells':
    'De rij heeft {got, number} cellen in plaats van {expected, number}: zet tekst met een scheidingsteken tussen aanhalingstekens.',
  'mistake.no-seller-sku': 'De verkoper-SKU ontbreekt.',
  'mistake.too-long': '{column}: hoogstens {maximum, number} tekens.',
  'mistake.not-yes': '{column}: “yes” of niets, geen “{got}”.',
  'mistake.no-listing': 'Geen aanbieding heeft de verkoper-SKU {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} is zelf een SKU van Commerce en is daaraan gekoppeld.',
  'mistake.unknown-product': 'Commerce heeft geen product met de SKU {sku}.',
  'mistake.nothing-set': 'Vul ten minste één instelling in, of “yes” onder excluded of remove.',
  'mistake.no-number':
    '{column}: een heel getal van {minimum, number} tot {maximum, number}, of niets, geen “{got}”.',
  'mistake.no-mode': 'show: {options}, of niets, geen “{got}”.',
  'mistake.no-reason': 'De reden ontbreekt: zeg waarom de aanbieding afwijkt.',
  'mistake.no-end':
    'ends-at: een tijdstip in de toekomst met zijn zone, zoals 2027-01-31T23:00:00Z, of niets, geen “{got}”.',

  'override-file.title': 'Uitzonderingen per bestand',
  'override-file.intro': 'De uitzonderingen van {store} als tabel: download ze, wijzig ze en upload ze weer.',
  'override-file.open': 'Uitzonderingen per bestand',
  'override-file.download.title': '1. Download de uitzonderingen',
  'override-file.download.text':
    'Eén rij voor elke aanbieding met een uitzondering. Zijn er geen, dan heeft het bestand alleen de kolommen.',
  'override-file.edit.title': '2. Wijzig het bestand',
  'override-file.edit.row':
    'Een rij vervangt de hele uitzondering van haar aanbieding; aanbiedingen zonder rij blijven zoals ze zijn.',
  'override-file.edit.empty': 'Een lege cel is geen uitzondering: de instelling van de winkel geldt.',
  'override-file.edit.reason': 'reason is in elke rij nodig.',
  'override-file.edit.excluded': 'excluded: bij yes wordt niets verzonden en houdt Amazon wat het toont.',
  'override-file.edit.show': 'show: always of upTo.',
  'override-file.edit.ends':
    'ends-at: een tijdstip met zijn zone, zoals 2027-01-31T23:00:00Z, of niets voor geen einde.',
  'override-file.edit.remove': 'remove: yes verwijdert de uitzondering.',
  'override-file.upload.title': '3. Upload het',
}
