import type { enDoctor } from '../en/doctor'

/** Dutch, continued: the check of the whole installation. */
export const dutchDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': 'Doctor',
  'doctor.intro':
    'Controleert de hele installatie: wat de app nodig heeft, bereikt en onlangs te horen kreeg.',
  'doctor.open': 'De installatie controleren',
  'doctor.loading': 'De installatie wordt gecontroleerd',
  'doctor.failed': 'De installatie kon niet worden gecontroleerd',
  'doctor.run': 'Opnieuw controleren',
  'doctor.running': 'Bezig met controleren…',
  'doctor.copy': 'Kopiëren als tekst',
  'doctor.copied': 'Het resultaat staat op het klembord.',
  'doctor.not-copied': 'De browser laat de pagina niet kopiëren. Selecteer de tekst en kopieer die zelf.',
  'doctor.summary.sound': 'Alles wat kon worden gecontroleerd is in orde.',
  'doctor.summary.problems': '{count, plural, one {Eén punt vraagt} other {# punten vragen}} je aandacht.',
  'doctor.at': 'Gecontroleerd op {at}',
  'doctor.to-fix': 'Op te lossen',
  'doctor.in-order': 'In orde',
  'doctor.all-in-order': '{count, plural, one {Eén in orde} other {# in orde}}',
  'doctor.outcome.ok': 'In orde',
  'doctor.outcome.warning': 'Waarschuwing',
  'doctor.outcome.failed': 'Mislukt',
  'doctor.outcome.unchecked': 'Niet gecontroleerd',

  'doctor.check.configuration': 'Configuratie',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'Database',
  'doctor.check.encryption': 'Versleutelingssleutel',
  'doctor.check.commerce': 'Toegang tot Commerce',
  'doctor.check.clock': 'Klok',
  'doctor.check.website': 'Websites en voorraad',
  'doctor.check.subscription': 'Events: Commerce',
  'doctor.check.registration': 'Events: Adobe I/O Events',
  'doctor.check.events': 'Events: ontvangst',
  'doctor.check.amazon': 'Toegang tot Amazon',
  'doctor.check.imports': 'Bestellingimport',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': 'Alleen lezen',
  'doctor.check.installation': 'Andere installaties',
  'doctor.check.versions': 'Versies',

  'finding.configuration.complete': 'Elke waarde die de app nodig heeft is ingevuld.',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID, IO_PROJECT_ID en IO_WORKSPACE_ID zijn niet ingevuld: de app merkt niet wanneer haar eventregistratie is uitgeschakeld, en leest gemiste events niet uit het journaal. Neem de nummers over uit Adobe Developer Console.',
  'finding.state.ok': 'aio state antwoordt.',
  'finding.state.away': 'aio state antwoordt niet: {message} Tot het antwoordt kan niets worden ingesteld.',
  'finding.database.ok': 'Database Storage is ingericht, met alle collecties en indexen van schema {schema}.',
  'finding.database.not-provisioned':
    'Database Storage is er nog niet ({status}). De app vraagt het zelf aan en gaat verder zodra het er is. Blijft het een uur zo, rol de app dan opnieuw uit.',
  'finding.database.refused':
    'Adobe heeft Database Storage niet ingericht ({status}). Rol de app opnieuw uit; dan wordt het nog eens aangevraagd. Vraag na REJECTED eerst de beheerder van uw organisatie om App Builder Data Services; vraag na nog een FAILED de ondersteuning van Adobe.',
  'finding.database.away':
    'Database Storage antwoordt niet: {message} Events wachten bij Adobe tot het antwoordt.',
  'finding.database.old-schema':
    'De database heeft een ouder schema dan deze versie van de app. De publisher werkt het bij de volgende keer bij; rol de app opnieuw uit als dat niet gebeurt.',
  'finding.database.incomplete':
    'Er ontbreken collecties of indexen: {collections}. Zonder deze werkt de app traag of niet; voer de hook na de uitrol met de hand uit.',
  'finding.encryption.ok': 'De gegevens van het account gaan open met de versleutelingssleutel.',
  'finding.encryption.previous':
    'De gegevens van het account zijn verzegeld met de vorige sleutel. Binnen een dag worden ze opnieuw verzegeld; laat ENCRYPTION_KEY_PREVIOUS tot dan staan.',
  'finding.encryption.unreadable':
    'De gegevens van het account gaan niet open met ENCRYPTION_KEY: herstel de sleutel waarmee ze zijn opgeslagen, of machtig het account opnieuw.',
  'finding.encryption.missing': 'Het account heeft geen gegevens: machtig het opnieuw.',
  'finding.encryption.none': 'Er is nog geen account gekoppeld.',
  'finding.commerce.ok': 'Commerce antwoordt.',
  'finding.commerce.unauthorised':
    'Commerce weigert het (HTTP {status}). Geef de integratie, of de rol van de gegevens, de resource {resource}.',
  'finding.commerce.not-accepted':
    'Commerce accepteert de gegevens van de app niet (HTTP {status}): controleer of de integratie actief is en of de sleutels de huidige zijn.',
  'finding.commerce.away': 'Het kon niet worden gelezen: {message}',
  'finding.commerce.multi-source': 'Commerce heeft voorraad op meerdere bronnen (multi-source inventory).',
  'finding.commerce.single-stock':
    'Voorraad op meerdere bronnen staat uit in Commerce: de voorraad van een product is die van het product zelf.',
  'finding.commerce.page-limit':
    'Commerce geeft hooguit {maximum, number} rijen tegelijk. De app vraagt er niet meer.',
  'finding.clock.ok': 'De klokken van de app en van Commerce verschillen hooguit {seconds, number} s.',
  'finding.clock.off':
    'De klokken van de app en van Commerce verschillen {seconds, number} s. Vanaf 10 minuten weigert Commerce ondertekende verzoeken, en wijzigingen kunnen worden gemist: zet de klok van de server van Commerce goed.',
  'finding.clock.unknown': 'Commerce zegt niet hoe laat het is.',
  'finding.website.ok': 'De website {website} verkoopt uit de voorraad {stock}.',
  'finding.website.missing':
    'Commerce heeft geen website {website} met een store view meer: kies een andere website voor de winkel.',
  'finding.website.no-source':
    'De voorraad {stock} van de website {website} heeft geen ingeschakelde bron: niets ervan is verkoopbaar. Wijs in Commerce een bron toe.',
  'finding.website.unknown': 'Websites en voorraden konden niet worden gelezen: {message}',
  'finding.website.none': 'Er is nog geen winkel gekoppeld.',
  'finding.subscription.ok': 'Commerce stuurt het event, met alle velden en meteen.',
  'finding.subscription.missing':
    'Commerce stuurt het event niet: abonneer je erop, of voer de onboarding uit. Tot dan worden wijzigingen alleen bij de controles gevonden.',
  'finding.subscription.incomplete':
    'Commerce stuurt het event anders dan nodig: {problem}. Voer de onboarding uit.',
  'finding.subscription.unknown':
    'Commerce zegt niet welke events het stuurt: {message} Misschien ontbreekt in de rol de resource Event Subscriptions, die alleen deze controle nodig heeft.',
  'finding.registration.ok': 'I/O Events geeft elk event aan de app.',
  'finding.registration.missing':
    'I/O Events geeft events aan niemand: voer de onboarding uit, of rol de app opnieuw uit.',
  'finding.registration.disabled':
    'I/O Events heeft de registratie {name} uitgeschakeld: schakel die in Adobe Developer Console weer in. Wat intussen wordt gemist, wordt uit het journaal gelezen.',
  'finding.registration.incomplete':
    'In de registratie {name} ontbreken events: {events}. Voer de onboarding uit.',
  'finding.registration.unknown': 'Naar de registratie is niet gekeken: {message}',
  'finding.events.lately': 'Het laatste event van Commerce kwam op {at}.',
  'finding.events.long-ago':
    'Het laatste event van Commerce kwam op {at}. Als er sindsdien producten zijn opgeslagen of besteld, controleer dan de abonnementen en de registratie.',
  'finding.events.never':
    'Er kwam nog geen event van Commerce. Sla in Commerce een product op; komt er binnen twee minuten niets, controleer dan de abonnementen en de registratie.',
  'finding.amazon.ok': 'Amazon antwoordt, en het account verkoopt waar zijn winkels zijn.',
  'finding.amazon.refused': 'Amazon weigert het account ({code}): machtig het opnieuw.',
  'finding.amazon.client-refused':
    'Amazon weigert de client-id of het clientgeheim ({code}). Een geheim eindigt na 180 dagen: vul het huidige in als AMAZON_LWA_CLIENT_SECRET, of bij het account als dat een eigen Amazon-app heeft.',
  'finding.amazon.app-refused':
    'Amazon laat de Amazon-app de autorisatie niet gebruiken ({code}): kijk in Seller Central of de app actief is.',
  'finding.amazon.away': 'Amazon kon niet worden gevraagd ({code}): probeer het over een minuut opnieuw.',
  'finding.amazon.no-credentials':
    'Er zijn geen LWA-gegevens voor het account: vul AMAZON_LWA_CLIENT_ID en AMAZON_LWA_CLIENT_SECRET in, of geef het die van zijn eigen Amazon-app.',
  'finding.amazon.not-participating':
    'Het verkopersaccount verkoopt niet meer op {marketplace}: doe in Seller Central weer mee, of verwijder de winkel.',
  'finding.amazon.suspended':
    'Amazon heeft de aanbiedingen van het account op {marketplace} geschorst: los het op in Seller Central onder Account Health.',
  'finding.amazon.unknown': 'De gegevens van het account konden niet worden geopend.',
  'finding.amazon.none': 'Er is nog geen account gekoppeld.',
  'finding.imports.agree':
    'Openstaande bestellingen van Amazon halen hun stuks van de voorraad zoals het account zegt.',
  'finding.imports.unseen':
    'Geen openstaande bestelling van de afgelopen zeven dagen toont of de import de stuks meteen van de voorraad haalt. Niets spreekt tegen wat het account zegt.',
  'finding.imports.not-reserved':
    'Het account zegt dat geïmporteerde bestellingen hun stuks meteen van de voorraad halen, maar bestelling {order} deed dat bij {sku} niet. Op Amazon wordt meer aangeboden dan u hebt: zet ‘Een geïmporteerde bestelling haalt de stuks meteen van de voorraad’ bij het account uit.',
  'finding.imports.reserved':
    'Het account zegt dat geïmporteerde bestellingen hun stuks pas bij verzending van de voorraad halen, maar bestelling {order} deed dat bij {sku} meteen. Tot de verzending gaan ze er tweemaal af: zet ‘Een geïmporteerde bestelling haalt de stuks meteen van de voorraad’ bij het account aan.',
  'finding.imports.unknown': 'De geïmporteerde bestellingen konden niet worden gelezen: {message}',
  'finding.imports.no-account': 'Er is nog geen account verbonden.',
  'finding.publisher.lately': 'De publisher werkte {seconds, number} s geleden.',
  'finding.publisher.stopped':
    'De publisher werkte het laatst op {at}, hoewel hij elke minuut wordt gestart: bekijk zijn activaties in Adobe Developer Console, en rol de app opnieuw uit als die er niet zijn.',
  'finding.publisher.never':
    'De publisher heeft nog nooit gewerkt: zijn trigger every-minute of zijn regel ontbreekt. Rol de app opnieuw uit.',
  'finding.read-only.off': 'De app mag naar Amazon sturen.',
  'finding.read-only.by-hand':
    'De app leest alleen, met de hand zo gezet: er wordt niets naar Amazon gestuurd.',
  'finding.read-only.not-started':
    'De app is alleen-lezen: nog niemand heeft het publiceren gestart. Dat kan op de pagina met winkels.',
  'finding.read-only.database-lost':
    'De app is alleen-lezen: de database is leeg of een andere dan waarmee de instellingen zijn geschreven. Kijk of er uitzonderingen en uitsluitingen ontbreken en start het publiceren opnieuw.',
  'finding.read-only.copy':
    'De app leest alleen: haar gegevens zijn geschreven voor een andere Commerce of een andere workspace. Is dit dezelfde winkel op een nieuw adres, bevestig dat dan in de app-instellingen.',
  'finding.installation.alone': 'Er is niets anders gezien dat de aantallen van deze aanbiedingen schrijft.',
  'finding.installation.other-receiver':
    'Iets anders krijgt van Commerce dezelfde events over voorraad, producten en bestellingen: {receivers}. Is dat een andere installatie van deze app, zet dan een van de twee op alleen-lezen of verwijder die: ze zouden dezelfde aanbiedingen schrijven. Is het een ander systeem dat geen aantallen op Amazon instelt, dan hoeft er niets te gebeuren.',
  'finding.installation.other-writer':
    'Binnen een dag toonde Amazon voor {listings, number} aanbiedingen herhaaldelijk een ander aantal dan het had aanvaard. Iets anders schrijft daar aantallen, zoals een andere installatie van deze app of een ander programma: zoek het op en zet het stil. De communicatiefouten noemen de aanbiedingen.',
  'finding.versions.known': 'App {app}, schema {schema}, Commerce {commerce}.',
  'finding.versions.no-commerce':
    'App {app}, schema {schema}. Commerce noemt zijn versie bij het eerste event.',
  'finding.check.late': 'Er kwam binnen {seconds, number} s geen antwoord.',
  'finding.check.broken': 'Het kon niet worden gecontroleerd: {message}',
}
