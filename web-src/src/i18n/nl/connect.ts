import type { enConnect } from '../en/connect'

/** Dutch, continued: connecting stores, accounts, and the life of a store. */
export const dutchConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon heeft geantwoord. Je kunt dit venster sluiten.',
  'callback.alone':
    'Dit venster is de pagina kwijt die het opende. Sluit het, ga terug naar Commerce Admin en autoriseer opnieuw, of plak daar een refresh token.',
  'callback.empty':
    'Amazon bracht geen antwoord. Sluit dit venster en autoriseer opnieuw vanuit Commerce Admin.',

  'stores.connect': 'Winkel koppelen',
  'stores.accounts': 'Verkopersaccounts',

  'stores.other.title': 'Iets anders wijzigt mogelijk deze aantallen',
  'stores.other.listings':
    'Binnen een dag toonde Amazon voor {count, plural, one {één aanbieding} other {# aanbiedingen}} herhaaldelijk een ander aantal dan het had aanvaard. Een andere installatie van deze app of een ander programma schrijft daar. Zoek het op en zet het stil; de communicatiefouten noemen de aanbiedingen.',
  'stores.other.receivers':
    'Iets anders krijgt van Commerce dezelfde events over voorraad, producten en bestellingen: {names}. Is dat een andere installatie van deze app, zoals een testwerkruimte, zet dan een van de twee op alleen-lezen of verwijder die: beide zouden dezelfde aanbiedingen schrijven. Is het een ander systeem dat geen aantallen op Amazon instelt, dan hoef je niets te doen.',
  'stores.other.known': 'Ik ken het: verbergen',

  'read-only.by-hand': 'De alleen-lezenmodus is in de app-instellingen aangezet. Er gaat niets naar Amazon.',
  'read-only.other-commerce':
    'Deze instellingen zijn voor een ander Commerce-adres geschreven. Dit geldt als kopie van je winkel, en er gaat niets naar Amazon.',
  'read-only.other-namespace':
    'Deze instellingen zijn voor een andere Adobe-werkruimte geschreven. Dit geldt als kopie van je winkel, en er gaat niets naar Amazon.',
  'read-only.not-started':
    'Nog niemand heeft het publiceren gestart. Alles wordt gelezen en beslist, en er gaat niets naar Amazon.',
  'read-only.database-lost':
    'De database van deze app is leeg of een andere: uitzonderingen, uitsluitingen en gekoppelde SKU’s kunnen ontbreken. Er gaat niets naar Amazon tot u hebt gekeken en het publiceren opnieuw start.',
  'read-only.start': 'Publiceren starten',
  'read-only.start.title': 'Publiceren naar Amazon starten?',
  'read-only.start.text':
    '{count, plural, one {# aanbieding krijgt haar} other {# aanbiedingen krijgen hun}} aantal vanaf nu uit Commerce; wat niet op voorraad is gaat naar 0. Geen andere installatie en geen ander hulpmiddel mag aantallen voor dezelfde Amazon-accounts zetten.',
  'read-only.start.not-imported':
    'De aanbiedingen zijn nog niet uit Amazon geïmporteerd, dus hoeveel er veranderen is nog niet te zeggen. Zodra ze er zijn, krijgen die van winkels met opgeslagen instellingen hun aantal uit Commerce; wat niet op voorraad is gaat naar 0. Geen andere installatie en geen ander hulpmiddel mag aantallen voor dezelfde Amazon-accounts zetten.',
  'read-only.start.failed': 'Het publiceren is niet gestart',
  'read-only.open': 'App-instellingen openen',
  'read-only.title': 'Publiceren naar Amazon',
  'read-only.none': 'De app publiceert naar Amazon.',
  'read-only.written': 'De instellingen zijn geschreven voor {commerce} in de werkruimte {namespace}.',
  'read-only.own': 'Deze app draait met {commerce} in de werkruimte {namespace}.',
  'read-only.confirm': 'Dit is dezelfde winkel op een nieuw adres',
  'read-only.confirm.title': 'Vanaf hier publiceren?',
  'read-only.confirm.text':
    'Vanaf nu stuurt deze app aantallen naar Amazon. Publiceert een andere installatie nog voor dezelfde aanbiedingen, dan overschrijven ze elkaar.',
  'read-only.confirm.yes': 'Vanaf hier publiceren',
  'read-only.cancel': 'Annuleren',
  'read-only.switch': 'Alleen-lezen: niets naar Amazon sturen',
  'read-only.failed': 'De alleen-lezenmodus is niet gewijzigd',
  'read-only.sealed':
    '{count, plural, one {# account is} other {# accounts zijn}} nog met een eerdere encryptiesleutel verzegeld.',

  'connect.title': 'Winkel koppelen',
  'connect.intro':
    'Een winkel is één Amazon-marktplaats van één verkopersaccount. Ze verkoopt uit de voorraad van één Commerce-website.',
  'connect.loading': 'Marktplaatsen, accounts en websites laden',
  'connect.failed': 'De keuzes konden niet worden geladen',
  'connect.marketplace': '1. Marktplaats',
  'connect.marketplace.label': 'Amazon-marktplaats',
  'connect.marketplace.help': 'Typ een land of een domein.',
  'connect.account': '2. Verkopersaccount',
  'connect.account.first': 'Kies eerst een marktplaats.',
  'connect.account.label': 'Account',
  'connect.account.new': 'Een ander account',
  'connect.account.known': 'Verkoper {seller}',
  'connect.website': '3. Commerce-website',
  'connect.website.label': 'Website',
  'connect.website.stock': 'Voorraad: {stock}. Bronnen: {sources}.',
  'connect.website.no-sources': 'geen',
  'connect.website.disabled': '{source} (uitgeschakeld)',
  'connect.name': '4. Naam',
  'connect.name.label': 'Naam van de winkel',
  'connect.older':
    '{count, plural, one {{names} is eerder gekoppeld. Waar beide een verkopers-SKU aanbieden, winnen de instellingen daarvan.} other {{names} zijn eerder gekoppeld. Waar ze dezelfde verkopers-SKU aanbieden, winnen de instellingen van de eerste.}}',
  'connect.save': 'Testen en koppelen',
  'connect.kept': 'Wat je hebt ingevuld, staat er nog.',
  'connect.refused': 'De winkel is niet gekoppeld',
  'connect.missing.marketplace': 'Kies een marktplaats.',
  'connect.missing.account': 'Kies een account, of koppel een ander.',
  'connect.missing.website': 'Kies een website.',
  'connect.missing.name': 'Vul een naam in.',
  'connect.done': '{name} is gekoppeld. De aanbiedingen worden geïmporteerd.',

  'account.authorise': 'Autoriseren met Amazon',
  'account.redirect': 'Omleidings-URI van uw Amazon-app',
  'account.redirect.help': 'Voor autoriseren met Amazon: kopieer deze en registreer hem bij uw Amazon-app.',
  'account.authorise.text': 'Amazon vraagt je toestemming in een eigen venster.',
  'account.authorise.waiting': 'Wachten op je antwoord in het Amazon-venster…',
  'account.authorise.elsewhere':
    'Autoriseren met Amazon brengt het antwoord naar {origin}, en daar staat deze pagina niet. Laat je ontwikkelaar AMAZON_REDIRECT_URI verbeteren, of plak een refresh token.',
  'account.popup.blocked':
    'Je browser blokkeerde het Amazon-venster. Sta vensters van deze site toe en probeer het opnieuw, of plak een refresh token.',
  'account.popup.closed':
    'Het Amazon-venster is zonder antwoord gesloten. Probeer het opnieuw, of plak een refresh token.',
  'account.popup.denied': 'Je hebt in Seller Central geen toestemming gegeven. Er is niets opgeslagen.',
  'account.paste': 'Of plak een refresh token',
  'account.paste.only': 'Plak een refresh token',
  'account.seller': 'Merchant token',
  'account.seller.help': 'In Seller Central onder Account Info; begint met A.',
  'account.token': 'Refresh token',
  'account.token.help': 'In Seller Central onder Develop Apps, waar je je eigen app autoriseert.',
  'account.own-app': 'Het hoort bij een eigen Amazon-app van mij',
  'account.client-id': 'LWA-client-id',
  'account.client-secret': 'LWA-clientgeheim',
  'account.required': 'Dit is nodig.',
  'account.save': 'Account testen en opslaan',
  'account.saved': 'Het account werkt en is opgeslagen.',

  'accounts.title': 'Verkopersaccounts',
  'accounts.intro': 'Je Amazon-verkopersaccounts, één per regio, en hoe lang ze geautoriseerd zijn.',
  'accounts.loading': 'Verkopersaccounts laden',
  'accounts.failed': 'De verkopersaccounts konden niet worden geladen',
  'accounts.empty': 'Er is nog geen verkopersaccount gekoppeld. Koppel een winkel om er een toe te voegen.',
  'accounts.stores': '{count, plural, =0 {Geen winkel} one {# winkel} other {# winkels}}',
  'accounts.authorised': 'Geautoriseerd {when}',
  'accounts.reauthorise': 'Opnieuw autoriseren',
  'accounts.scope': 'Amazon houdt één aantal bij',
  'accounts.scope.region': 'voor de hele regio',
  'accounts.scope.country': 'per land',
  'accounts.scope.help': 'Wijzigen beslist elke aanbieding van het account opnieuw.',
  'accounts.minutes': 'Amazon-bestellingen staan in Commerce binnen (minuten)',
  'accounts.minutes.issue': 'Vul een heel getal van 1 tot 10.080 in.',
  'accounts.orderField': 'Commerce-veld met het Amazon-bestelnummer',
  'accounts.orderField.help':
    'Uw bestelimport schrijft het nummer van de Amazon-bestelling in dit veld van de Commerce-bestelling. De meeste imports gebruiken ext_order_id.',
  'accounts.orderField.issue': 'Vul de naam van een veld in: kleine letters, cijfers en liggende streepjes.',
  'accounts.reserves': 'Een geïmporteerde bestelling haalt de stuks meteen van de voorraad',
  'accounts.reserves.help':
    'Zet dit uit als uw import bestellingen maakt die de voorraad pas bij verzending veranderen. Op Amazon verkochte stuks blijven er dan af tot de verzending.',
  'accounts.rotated': 'Clientgeheim vernieuwd op',
  'accounts.rotated.help':
    'Amazon beëindigt het na 180 dagen; je wordt 30 dagen ervoor gewaarschuwd. Leeg: onbekend.',
  'accounts.rotated.issue': 'Kies een dag die geweest is, of maak het veld leeg.',
  'accounts.save': 'Account opslaan',
  'accounts.saved': 'Het account is opgeslagen.',
  'accounts.remove': 'Account verwijderen…',
  'accounts.remove.title': 'Verkopersaccount {seller} verwijderen?',
  'accounts.remove.yes': 'Account verwijderen',
  'accounts.remove.text':
    'De toegangsgegevens worden direct verwijderd. Op Amazon wordt niets verwijderd: het blijft de laatste aantallen tonen, die uw voorraad niet meer volgen.',
  'accounts.remove.store': '{name} verdwijnt met haar instellingen, aanbiedingen en uitzonderingen.',
  'accounts.removed': 'Verkopersaccount {seller} is verwijderd.',
  'accounts.remove.failed': 'Het account is niet verwijderd',
  'accounts.warning.refused':
    'Amazon weigert het account: {message} ({code}). Er wordt niets voor gepubliceerd. Autoriseer het opnieuw.',
  'accounts.warning.shared-inventory':
    'Sinds {when}: Amazon houdt één hoeveelheid bij voor de hele regio van dit account. De jongste winkel van elke gedeelde verkoper-SKU wordt vastgehouden. Zet de voorraad op de hele regio.',
  'accounts.warning.authorisation-due':
    'De jaarlijkse autorisatie eindigt op {when}. Autoriseer het account ervoor opnieuw.',
  'accounts.warning.authorisation-over':
    'De jaarlijkse autorisatie is op {when} geëindigd. Autoriseer het account opnieuw.',
  'accounts.warning.client-secret-due':
    'Het clientgeheim eindigt op {when}. Vernieuw het bij Amazon en vul het nieuwe in via Opnieuw autoriseren.',
  'accounts.warning.client-secret-over':
    'Het clientgeheim is op {when} geëindigd. Vernieuw het bij Amazon en vul het nieuwe in via Opnieuw autoriseren.',

  'region.na': 'Noord-Amerika',
  'region.eu': 'Europa',
  'region.fe': 'Verre Oosten',

  'refusal.TOKEN_REFUSED':
    'Amazon weigerde het refresh token: het is verkeerd getypt, ingetrokken, verlopen, of van een andere Amazon-app. Kopieer het opnieuw, of autoriseer opnieuw.',
  'refusal.CLIENT_REFUSED':
    'Amazon weigerde de client-id of het clientgeheim. Een geheim eindigt na 180 dagen: kopieer het huidige.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon laat deze app de autorisatie niet gebruiken. Kijk in Seller Central of de app actief is.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'Het token is van een andere regio. Kies een marktplaats van die regio, of autoriseer in een Seller Central van deze.',
  'refusal.LISTINGS_DENIED':
    'Amazon toont de aanbiedingen van deze verkoper niet. Controleer het merchant token, en of de app de rol Product Listing heeft.',
  'refusal.AMAZON_REFUSED':
    'Amazon weigerde het account. Controleer het token, de verkoper en de rollen van de app.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon antwoordde niet. Probeer het over een minuut opnieuw.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce antwoordde niet. Probeer het over een minuut opnieuw.',
  'refusal.NOT_PARTICIPATING':
    'Het account verkoopt niet op deze marktplaats. Meld het aan in Seller Central, of kies een andere.',
  'refusal.MARKETPLACE_LEFT':
    'Het account heeft deze marktplaats verlaten. Doe in Seller Central weer mee, of kies een andere.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon heeft de aanbiedingen van het account op deze marktplaats geschorst. Los dat eerst op onder Account Health.',
  'refusal.ALREADY_CONNECTED': 'Iemand heeft deze winkel al gekoppeld. Je vindt haar bij je winkels.',
  'refusal.OTHER_REGION': 'Het account hoort bij een andere regio dan de marktplaats.',
  'refusal.NO_CREDENTIALS':
    'Het account heeft geen inloggegevens. Autoriseer het opnieuw onder Verkopersaccounts.',
  'refusal.LWA_CREDENTIALS_MISSING':
    'Het token hoort bij een eigen Amazon-app: vul ook de client-id en het clientgeheim daarvan in.',
  'refusal.STATE_UNKNOWN': 'Het antwoord hoort bij geen vraag van deze pagina. Autoriseer opnieuw.',
  'refusal.STATE_OF_ANOTHER': 'Iemand anders begon deze autorisatie. Autoriseer opnieuw.',
  'refusal.STATE_USED': 'Deze autorisatie is al gebruikt. Autoriseer opnieuw.',
  'refusal.STATE_LATE': 'Het antwoord kwam na meer dan 10 minuten. Autoriseer opnieuw.',
  'refusal.CODE_REFUSED': 'Amazon nam de code niet aan, die 5 minuten geldig is. Autoriseer opnieuw.',
  'refusal.SAVED_MEANWHILE':
    'Iemand anders heeft het intussen gewijzigd. Laad de pagina opnieuw en wijzig het dan.',

  'store-menu.label': 'Meer voor {name}',
  'store-menu.rename': 'Naam wijzigen…',
  'store-menu.pause': 'Pauzeren…',
  'store-menu.resume': 'Hervatten…',
  'store-menu.remove': 'Verwijderen…',
  'store-menu.failed': 'De winkel is niet gewijzigd',
  'store-menu.cancel': 'Annuleren',
  'rename.title': 'Naam van de winkel wijzigen',
  'rename.save': 'Naam wijzigen',
  'change.loading': 'Tellen wat er verandert',
  'change.preview-failed': 'Wat er verandert, kon niet worden geteld',
  'change.pause.title': '{name} pauzeren?',
  'change.pause.yes': 'Winkel pauzeren',
  'change.pause.text': 'Er wordt niets voor verstuurd tot je haar hervat. Amazon houdt wat het toont.',
  'change.resume.title': '{name} hervatten?',
  'change.resume.yes': 'Winkel hervatten',
  'change.resume.text':
    '{count, plural, one {Haar aanbieding wordt} other {Haar # aanbiedingen worden}} opnieuw beslist en gepubliceerd.',
  'change.remove.title': '{name} verwijderen?',
  'change.remove.yes': 'Winkel verwijderen',
  'change.remove.text':
    'Haar instellingen en {count, plural, one {haar aanbieding} other {haar # aanbiedingen}} verdwijnen uit deze app. Op Amazon wordt niets verwijderd, en aantallen blijven zoals ze zijn.',
  'change.shared':
    '{count, plural, one {# verkopers-SKU staat} other {# verkopers-SKU’s staan}} ook in {name}.',
  'change.handover':
    'Voor {count, plural, one {# verkopers-SKU} other {# verkopers-SKU’s}} winnen daarna de instellingen van {to}, in plaats van {from}. Die aantallen worden meteen gepubliceerd.',
  'change.follows':
    '{count, plural, one {# aanbieding blijft} other {# aanbiedingen blijven}} op Amazon veranderen: Amazon deelt hun aantal met {name}.',
  'change.stops':
    'Voor {count, plural, one {# aanbieding} other {# aanbiedingen}} wordt niets meer verstuurd.',

  'job.remove-store': 'De winkel wordt verwijderd',
  'job.remove-store.done': 'De winkel is verwijderd',
  'job.remove-store.failed': 'Het verwijderen van de winkel stopte',
}
