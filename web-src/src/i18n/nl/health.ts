import type { enHealth } from '../en/health'

/** Dutch, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const dutchHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Oudste wijziging die nog niet op Amazon staat',
  'freshness.oldest.none': 'Geen',
  'freshness.delay': 'Van Commerce naar Amazon',
  'freshness.delay.within': '95% binnen {time}',
  'freshness.delay.more': '95% duurt langer dan {time}',
  'freshness.half.within': 'De helft van alle wijzigingen binnen {time}',
  'freshness.half.more': 'De helft van alle wijzigingen duurt langer dan {time}',
  'freshness.delay.none': 'Geen wijzigingen',
  'freshness.day': 'In de laatste 24 uur',
  'freshness.failures': 'Mislukt',
  'freshness.failures.of':
    '{accepted, number} aangenomen, {rejected, number} geweigerd, {failed, number} mislukt en opnieuw verstuurd',
  'freshness.error.rejected': '{ago} geweigerd: {message} ({code})',
  'freshness.error.throttled': '{ago} door Amazon afgeremd: {message} ({code})',
  'freshness.error.unavailable': '{ago} gaf Amazon geen antwoord: {message} ({code})',
  'freshness.error.unauthorised': '{ago} weigerde Amazon het account: {message} ({code})',

  'attention.region': 'Vraagt je aandacht',
  'attention.paused.title': 'Amazon weigert dit verkopersaccount',
  'attention.paused.said': 'Amazon zei {ago}: {message} ({code})',
  'attention.paused.text':
    'Er gaat niets uit voor het account en Amazon houdt wat het toont. Wijzigingen blijven bewaard en gaan uit zodra Amazon ze aanneemt.',
  'attention.paused.do':
    'Controleer in Seller Central of deze app nog toestemming heeft en of het account in orde is. Is de toestemming vernieuwd, koppel het account dan opnieuw.',
  'attention.paused.probe': 'Amazon wordt {ago} opnieuw gevraagd ({when}).',
  'attention.paused.probe.due': 'Amazon wordt nu opnieuw gevraagd.',
  'attention.lag.title': 'Amazon-bestellingen komen sneller binnen dan ze gelezen mogen worden',
  'attention.lag.text':
    'Amazon begrenst hoe snel bestellingen gelezen mogen worden. Tot dat is ingehaald, kunnen stuks die net op Amazon zijn verkocht daar nog te koop staan.',
  'attention.lag.until': 'Bestellingen zijn gelezen tot {when} ({ago}).',
  'attention.lag.never': 'Er is nog geen bestelling gelezen.',
  'attention.quantities-refused.title': 'Amazon weigert elke hoeveelheid van deze winkel',
  'attention.quantities-refused.text':
    'Amazon toont de aanbiedingen van het verkopersaccount nog, maar neemt op deze marktplaats geen hoeveelheid aan. De andere winkels gaan door.',
  'attention.quantities-refused.do':
    'Controleer in Seller Central of het account op deze marktplaats mag verkopen en of de app ervoor is gemachtigd. De app probeert het opnieuw om {when}.',
  'attention.orders-refused.title': 'Amazon toont de bestellingen van dit verkopersaccount niet',
  'attention.orders-refused.text':
    'Aantallen gaan nog steeds uit. Maar wat op Amazon is verkocht gaat er pas af als de bestelling in Commerce staat, dus een laatste stuk kan twee keer worden verkocht.',
  'attention.orders-refused.do':
    'Geef de app in Seller Central de rol Inventory and Order Tracking en geef opnieuw toestemming. Amazon wordt elke 15 minuten opnieuw gevraagd.',
  'attention.not-imported.title':
    '{count, plural, one {Een Amazon-bestelling kwam nooit in Commerce aan} other {# Amazon-bestelregels kwamen nooit in Commerce aan}}',
  'attention.not-imported.text':
    'Voor deze stuks kwam er niet op tijd een Commerce-bestelling. Ze tellen weer als voorraad en kunnen twee keer worden verkocht. Controleer je bestelimport en corrigeer daarna de voorraad in Commerce.',
  'attention.not-imported.item':
    '{sku}: {quantity, plural, one {# stuk} other {# stuks}}, Amazon-bestelling {order}, {ago} besteld',
  'attention.not-imported.more': 'en nog {count, number}',

  'breaker.title': '{count, plural, one {# aanbieding gaat} other {# aanbiedingen gaan}} naar 0: klopt dat?',
  'breaker.text':
    'Sinds {when} gingen zoveel aanbiedingen van deze winkel naar 0, zonder eigen bestelling of voorraadwijziging. Ze worden pas verstuurd als je antwoordt; al het andere gaat door.',
  'breaker.causes': 'Het kwam met:',
  'breaker.cause.sweep': 'de regelmatige controle van alle voorraad',
  'breaker.cause.import': 'de import van aanbiedingen van Amazon',
  'breaker.cause.topology': 'een wijziging van bronnen, voorraden of websites in Commerce',
  'breaker.cause.product-poll': 'gewijzigde producten in Commerce',
  'breaker.cause.job': 'opgeslagen instellingen, of het opnieuw publiceren van een winkel',
  'breaker.cause.override-many': 'uitzonderingen voor veel aanbiedingen tegelijk',
  'breaker.cause.absent': 'producten die niet meer aan de voorraad van de website zijn toegewezen',
  'breaker.cause.drift': 'aantallen op Amazon die afweken van wat het had aangenomen',
  'breaker.cause.gap': 'minder stuks op Amazon dan het had aangenomen',
  'breaker.cause.feed': 'bulkfeeds die zijn afgelopen',
  'breaker.authorise': 'Op 0 zetten',
  'breaker.dismiss': 'Houden wat Amazon toont',
  'breaker.failed': 'Je antwoord kon niet worden opgeslagen',
  'breaker.confirm.title': '{count, plural, one {# aanbieding} other {# aanbiedingen}} op 0 zetten?',
  'breaker.confirm.text':
    'Amazon-kopers kunnen {count, plural, one {dit product} other {deze # producten}} niet meer bestellen tot er weer voorraad is. Verdere nullen in het komende uur gaan zonder vraag uit.',
  'breaker.confirm.yes': '{count, plural, one {# aanbieding} other {# aanbiedingen}} op 0 zetten',
  'breaker.confirm.no': 'Annuleren',

  'job.authorise-zeros': 'De aanbiedingen worden op 0 gezet',
  'job.authorise-zeros.done': 'De nullen zijn onderweg naar Amazon',
  'job.authorise-zeros.failed': 'Het op 0 zetten van de aanbiedingen is gestopt',
  'job.dismiss-zeros': 'De nullen worden ingetrokken',
  'job.dismiss-zeros.done': 'Amazon houdt wat het toont',
  'job.dismiss-zeros.failed': 'Het intrekken van de nullen is gestopt',

  'mass-zero.asked': 'Nul wacht op je antwoord',
  'mass-zero.dismissed': 'Nul niet gewenst',
  'mass-zero.asked.text':
    'Ze ging samen met vele andere naar 0, zonder eigen bestelling of voorraadwijziging. De nul wordt verstuurd als je dat op de pagina van de winkel kiest.',
  'mass-zero.dismissed.text':
    'Ze ging samen met vele andere naar 0, en je koos ervoor te houden wat Amazon toont. Dat blijft zo tot de voorraad wijzigt.',

  'errors.tab': 'Communicatiefouten',
  'errors.tabs': 'Soorten regels',
  'entries.errors.intro':
    'Wat Amazon of Commerce weigerde of niet beantwoordde, het nieuwste eerst. Wat opnieuw kan worden geprobeerd, wordt vanzelf opnieuw geprobeerd.',
  'errors.table': 'Communicatiefouten van {store}',
  'entries.errors.loading': 'Communicatiefouten laden',
  'entries.errors.failed': 'De communicatiefouten konden niet worden geladen',
  'entries.errors.empty.title': 'Geen communicatiefouten',
  'entries.errors.empty.text': 'Alles wat aan Amazon en Commerce is gevraagd, is beantwoord.',
  'errors.system': 'Systeem',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Commerce-gebeurtenissen',
  'errors.code': 'Code',
  'errors.message': 'Melding',
  'errors.request-id': 'Verzoek-ID',
}
