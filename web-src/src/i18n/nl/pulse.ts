import type { enPulse } from '../en/pulse'

/** Dutch, continued: how stores are doing at a glance and over time, first steps, and publishing all again. */
export const dutchPulse: Readonly<Record<keyof typeof enPulse, string>> = {
  'pulse.all-there': 'Elke wijziging van je voorraad staat op Amazon.',
  'pulse.oldest': 'De oudste wijziging die nog niet op Amazon staat, is {ago} opgemerkt.',
  'pulse.title': 'Gepubliceerd in de laatste 24 uur',
  'pulse.accepted': '{count, plural, =0 {Niets gepubliceerd} one {# aantal} other {# aantallen}}',
  'pulse.chart':
    'Gepubliceerde aantallen per uur in de laatste 24 uur: {total, number} in totaal, {highest, number} in het drukste uur',
  'pulse.within': '95% binnen {time}',
  'pulse.rejected': '{count, number} door Amazon geweigerd',
  'pulse.failed': '{count, number} mislukt en opnieuw verstuurd',
  'pulse.no-errors': 'Geen fouten',

  'first.title': 'Drie stappen naar je eerste gepubliceerde aanbieding',
  'first.account': 'Koppel je verkopersaccount',
  'first.account.text':
    'Geef deze app in Seller Central toestemming om je aanbiedingen te lezen en hun aantallen in te stellen.',
  'first.account.do': 'Je account koppelen',
  'first.store': 'Koppel een Amazon-winkel',
  'first.store.text':
    'Kies de marktplaats, en de Commerce-website waarvan de voorraad daar wordt verkocht. Daarna worden de aanbiedingen geïmporteerd.',
  'first.store.do': 'Een winkel koppelen',
  'first.settings': 'Stel Stock / Quantity in',
  'first.settings.text':
    'Drie getallen bepalen wat Amazon toont. Zolang je ze niet hebt opgeslagen, wordt er niets verstuurd.',
  'first.settings.do': 'Stock / Quantity instellen',
  'first.done': 'Klaar',
  'first.now': 'Nu',
  'first.later': 'Later',
  'first.publishing': 'Je eerste aanbiedingen worden gepubliceerd. Dat duurt hoogstens een minuut.',
  'first.held':
    'Er kon nog niets worden gepubliceerd. Op de pagina van de winkel staat per aanbieding waarom.',

  'course.title': 'Gepubliceerd en mislukt',
  'course.period': 'Periode',
  'course.period.24h': '24 uur',
  'course.period.7d': '7 dagen',
  'course.period.30d': '30 dagen',
  'course.table': 'Als tabel tonen',
  'course.chart': 'Naar Amazon verstuurde aantallen, {period}',
  'course.loading': 'Laden wat er is verstuurd',
  'course.failed': 'Wat er is verstuurd, kon niet worden geladen',
  'course.from': 'Vanaf',
  'course.accepted': 'Door Amazon aangenomen',
  'course.rejected': 'Door Amazon geweigerd',
  'course.sent-again': 'Mislukt en opnieuw verstuurd',
  'course.delay': '95% binnen',
  'course.none': 'In deze tijd is er niets naar Amazon verstuurd.',
  'course.sum':
    '{accepted, number} aangenomen, {rejected, number} geweigerd, {failed, number} mislukt en opnieuw verstuurd',

  'held.title': 'Aangehouden aanbiedingen',
  'held.text': 'Voor deze aanbiedingen wordt niets verstuurd. Amazon houdt wat het toont.',
  'held.none': 'Er is geen aanbieding aangehouden.',
  'held.loading': 'De aangehouden aanbiedingen tellen',
  'held.failed': 'De aangehouden aanbiedingen konden niet worden geteld',
  'held.link': '{rule}: {count, plural, one {# aanbieding} other {# aanbiedingen}}',
  'drift.title': 'Afwijking',
  'drift.none': 'Amazon toont wat het heeft aangenomen, voor zover dat is teruggelezen.',
  'drift.some':
    '{count, plural, one {Bij # aanbieding toont Amazon} other {Bij # aanbiedingen toont Amazon}} iets anders dan het had aangenomen. Hun voorraad wordt opnieuw gelezen en het aantal opnieuw verstuurd; wat blijft afwijken, staat in het logboek.',
  'drift.log': 'Het logboek openen',

  'republish.button': 'Alles opnieuw publiceren',
  'republish.title': 'Elke aanbieding van {name} opnieuw publiceren?',
  'republish.text':
    'De voorraad van {count, plural, one {# aanbieding} other {# aanbiedingen}} wordt opnieuw uit Commerce gelezen, en wat afwijkt van wat Amazon heeft, wordt verstuurd. Dat gebeurt op de achtergrond, en je kunt het annuleren.',
  'republish.yes': 'Alles opnieuw publiceren',
  'republish.no': 'Nu niet',
  'republish.failed': 'De aanbiedingen konden niet opnieuw worden gepubliceerd',
  'job.republish-all': 'Alle aanbiedingen worden opnieuw gepubliceerd',
  'job.republish-all.done': 'Alle aanbiedingen opnieuw gepubliceerd',
  'job.republish-all.failed': 'Het opnieuw publiceren van alle aanbiedingen is gestopt',
  'job.cancel': 'Annuleren',
  'job.cancel.failed': 'Het kon niet worden geannuleerd',
  'commands.title': 'Wat mensen hebben gevraagd',
  'job.by': 'Gevraagd door {who}.',
  'job.cancelled-by': 'Geannuleerd door {who}.',
  'job.cancelled': 'Geannuleerd. Wat al was verstuurd, blijft op Amazon.',

  'scope.title': 'Amazon houdt één aantal bij voor alle landen van dit verkopersaccount',
  'scope.text':
    'Wat Amazon voor een van je winkels aannam, verscheen in een ander land. De jongere winkels worden aangehouden tot dit account zijn voorraad over de regio deelt; de oudste winkel beslist dan voor allemaal.',
  'scope.do': 'De voorraad over de regio delen',
  'scope.confirm.title': 'De voorraad over de regio delen?',
  'scope.confirm.text':
    'Voor elke verkoper-SKU die meer landen delen, gelden voortaan de instellingen en de voorraad van de oudste winkel. Over alle aanbiedingen van het account wordt opnieuw beslist.',
  'scope.confirm.no': 'Nu niet',
  'scope.saved': 'Het account deelt zijn voorraad nu over de regio.',
  'scope.failed': 'Het account is niet gewijzigd',
}
