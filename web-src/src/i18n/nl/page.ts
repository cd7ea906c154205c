import type { en } from '../en/page'

/** Dutch: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const dutchPage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Laden…',
  'app.not-found.title': 'Deze pagina bestaat niet',
  'app.not-found.text': 'Misschien is het adres oud, of is de Amazon-winkel verwijderd.',
  'app.crashed.title': 'Deze pagina werkt niet meer',
  'app.crashed.text':
    'Wat je hebt opgeslagen, is niet verloren. Laad de pagina opnieuw; blijft het gebeuren, meld het dan je ontwikkelaar.',
  'app.back-to-stores': 'Terug naar Amazon-winkels',

  'session.connecting': 'Verbinden met Adobe Commerce…',
  'session.alone.title': 'Open deze pagina vanuit Commerce Admin',
  'session.alone.text':
    'Deze pagina werkt binnen Adobe Commerce, dat vertelt wie je bent. Kies in het menu van Commerce Admin Amazon Stock / Quantity.',
  'session.timed-out.title': 'Commerce Admin gaf geen antwoord',
  'session.timed-out.text':
    'De pagina heeft 15 seconden gewacht tot Adobe Commerce vertelde wie je bent. Probeer het opnieuw; helpt dat niet, laad dan Commerce Admin opnieuw.',
  'session.no-credentials.title': 'Commerce Admin is niet aangemeld bij Adobe',
  'session.no-credentials.text':
    'De pagina is geopend zonder Adobe ID of organisatie. Meld je in Commerce Admin aan met je Adobe ID en open de pagina opnieuw.',

  'failure.retry': 'Opnieuw proberen',
  'failure.unreachable': 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  'failure.timed-out': 'De server deed te lang over een antwoord. Probeer het zo opnieuw.',
  'failure.signed-out':
    'Je Adobe-sessie is verlopen. Probeer het opnieuw; helpt dat niet, laad dan Commerce Admin opnieuw om je aan te melden.',
  'rights.none': 'Je kunt deze app niet openen',
  'rights.view-only': 'Je kunt alles bekijken en niets wijzigen',
  'rights.view-only.text':
    'Met je rol in Commerce zie je wat Amazon toont en waarom. Wil je iets wijzigen, vraag een beheerder dan om “Change Amazon quantities and settings” in System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Amazon Stock / Quantity hoort niet bij je rol in Commerce. Vraag een beheerder om het toe te voegen in System › User Roles.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Met je rol in Commerce kun je dit bekijken, maar niet wijzigen. Er is niets gewijzigd.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce kent je niet als gebruiker van de Admin. Meld je met dit Adobe-account aan bij Commerce Admin.',
  'failure.RIGHT_UNKNOWN': 'Commerce kon niet zeggen wat je rol toestaat. Probeer het zo opnieuw.',
  'failure.NOT_INSTALLED': 'De app is verwijderd uit Commerce. Er is niets gewijzigd.',
  'failure.not-allowed':
    'Je Adobe-account mag deze app in deze organisatie niet gebruiken. Vraag je beheerder om toegang.',
  'failure.not-found': 'Dit bestaat niet meer. Misschien heeft iemand anders het verwijderd.',
  'failure.refused':
    'De server accepteerde het verzoek niet. Laad de pagina opnieuw en probeer het nog eens.',
  'failure.conflict':
    'Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw voor de nieuwste stand.',
  'failure.too-many': 'Te veel verzoeken tegelijk. Wacht even en probeer het opnieuw.',
  'failure.too-many-seconds':
    'Te veel verzoeken tegelijk. Probeer het over {seconds, plural, one {# seconde} other {# seconden}} opnieuw.',
  'failure.server': 'Er ging iets mis op de server. Probeer het zo opnieuw.',
  'failure.request-id': 'Kenmerk voor ondersteuning: {requestId}',

  'stores.title': 'Amazon-winkels',
  'stores.intro':
    'Elke winkel houdt de hoeveelheid van zijn Amazon-aanbiedingen gelijk met je Commerce-voorraad.',
  'stores.loading': 'Amazon-winkels laden',
  'stores.failed': 'De Amazon-winkels konden niet worden geladen',
  'stores.read-only.title': 'De alleen-lezenmodus staat aan',
  'stores.not-set-up': 'Stock / Quantity nog niet ingesteld',
  'stores.set-up': 'Stock / Quantity instellen',
  'stores.open': '{name} openen',
  'stores.listings': '{count, plural, =0 {Nog geen aanbiedingen} one {# aanbieding} other {# aanbiedingen}}',
  'stores.website': 'Commerce-website',
  'stores.status': 'Status',
  'stores.marketplace': 'Marktplaats',
  'stores.seller': 'Verkoper',
  'store.status.active': 'Actief',
  'store.status.paused': 'Gepauzeerd',

  'outcome.listed': 'Te koop',
  'outcome.belowThreshold': 'Onder de drempel',
  'outcome.outOfStock': 'Niet op voorraad',
  'outcome.otherZero': 'Nul, andere reden',
  'outcome.held': 'Vastgehouden',
  'outcome.failing': 'Geweigerd door Amazon',
  'outcome.undecided': 'Nog niet bepaald',
  'outcome.listed.help': 'Amazon toont een hoeveelheid boven 0',
  'outcome.belowThreshold.help': 'Voorraad onder je drempel; Amazon toont 0',
  'outcome.outOfStock.help': 'Geen voorraad over; Amazon toont 0',
  'outcome.otherZero.help': 'Uitgeschakeld, niet toegewezen of achtergehouden',
  'outcome.held.help': 'Er gaat niets uit; Amazon houdt wat het toont',
  'outcome.failing.help': 'De laatste hoeveelheid is niet aangenomen',
  'outcome.undecided.help': 'Geïmporteerd; de voorraad is nog niet gelezen',

  'dashboard.title': 'Amazon-winkel',
  'dashboard.loading': 'De winkel laden',
  'dashboard.failed': 'De winkel kon niet worden geladen',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Aanbiedingen',
  'dashboard.all-listings': 'Alle aanbiedingen bekijken',
  'dashboard.freshness': 'Gelijk met Commerce',
  'dashboard.pending': 'Wachtende wijzigingen',
  'dashboard.pending.none': 'Alles wat wijzigde, is verwerkt',
  'dashboard.pending.scope': 'Over al je Amazon-winkels',
  'dashboard.published': 'Laatst gepubliceerd',
  'dashboard.published.never': 'Nooit',
  'dashboard.published.never.help': 'Er is nog niets naar Amazon gestuurd',
  'dashboard.not-set-up.title': 'Stock / Quantity is nog niet ingesteld',
  'dashboard.not-set-up.text':
    'Deze winkel begint te publiceren zodra de instellingen voor het eerst zijn opgeslagen. Tot dan krijgt Amazon alleen aantallen voor de verkoper-SKU’s die een oudere winkel ook heeft, volgens de instellingen van die winkel.',
  'dashboard.paused.title': 'Deze winkel is gepauzeerd',
  'dashboard.paused.text': 'Er wordt niets voor verstuurd. Amazon houdt wat het nu toont.',
  'dashboard.recent': 'Recente wijzigingen',
  'dashboard.all-activity': 'Alle wijzigingen bekijken',
  'dashboard.import': 'Aanbiedingen van Amazon importeren',
  'dashboard.import.failed': 'De import kon niet worden gestart',

  'job.apply-mappings': 'Aanbiedingen worden gekoppeld',
  'job.apply-mappings.done': 'Aanbiedingen gekoppeld',
  'job.apply-mappings.failed': 'De aanbiedingen konden niet worden gekoppeld',
  'job.upload-mappings': 'Het bestand wordt gelezen',
  'job.upload-mappings.done': 'Bestand verwerkt',
  'job.upload-mappings.failed': 'Het bestand kon niet worden verwerkt',
  'job.import-listings': 'Aanbiedingen van Amazon worden geïmporteerd',
  'job.republish-store': 'De instellingen worden toegepast',
  'job.import-listings.done': 'Aanbiedingen van Amazon geïmporteerd',
  'job.republish-store.done': 'De instellingen zijn op elke aanbieding toegepast',
  'job.import-listings.failed': 'De import van Amazon is gestopt',
  'job.republish-store.failed': 'De instellingen zijn opgeslagen, maar het toepassen is gestopt',
  'job.retry-at': 'Het wordt vanzelf opnieuw geprobeerd op {at}.',
  'job.waiting': 'Wacht op de start',
  'job.progress': '{done, number} van {total, plural, one {# aanbieding} other {# aanbiedingen}}',
  'job.progress.open': '{done, plural, one {# aanbieding} other {# aanbiedingen}} tot nu toe',
  'job.unknown': 'De voortgang kon niet worden gelezen; op de achtergrond gaat het verder.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'Hoeveel stuks Amazon van elk product toont voor {store}.',
  'settings.loading': 'De Listing Settings laden',
  'settings.failed': 'De Listing Settings konden niet worden geladen',
  'settings.presets': 'Begin met een voorbeeld',
  'settings.preset.everything': 'Alles op voorraad aanbieden',
  'settings.preset.everything.text': 'Amazon-kopers kunnen alles kopen. Typ een maximum van 150 of meer.',
  'settings.preset.one': 'Eén tegelijk',
  'settings.preset.one.text': 'Elk product toont 1, zodat kopers zien hoe schaars het is.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Listing settings worden opgeslagen',
  'settings.undo': 'Wijzigingen ongedaan maken',
  'settings.unchanged': 'Er is niets gewijzigd sinds versie {version, number}.',
  'settings.unsaved': 'Je hebt wijzigingen die niet zijn opgeslagen.',
  'settings.first-time': 'Deze winkel begint te publiceren zodra je voor het eerst opslaat.',
  'settings.saved': 'Listing settings opgeslagen als versie {version, number}.',
  'settings.save-failed': 'De listing settings zijn niet opgeslagen',
  'settings.kept': 'Alles wat je hebt getypt, staat er nog.',
  'settings.issues.title':
    '{count, plural, one {Eén veld vraagt je aandacht} other {# velden vragen je aandacht}}',
  'settings.taken': 'Het formulier toont nu versie {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': 'Producten met minder voorraad dan dit worden niet op Amazon verkocht.',
  'field.outOfStockThreshold.help':
    'De laagste hoeveelheid die een product nodig heeft om in aanmerking te komen voor de Amazon-aanbieding. Is je Commerce-voorraad lager dan dit getal, dan komt de aanbieding niet in aanmerking voor verkoop en toont Amazon 0. Voorraad gelijk aan het getal wordt wel verkocht. De standaardwaarde is 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'Het getal dat Amazon toont voor aanbiedingen die in aanmerking komen.',
  'field.maximumListedQuantity.text.upTo': 'Amazon toont wat er op voorraad is, en nooit meer dan dit.',
  'field.maximumListedQuantity.help':
    'De hoeveelheid die je in de Amazon-aanbieding wilt tonen. Wordt er iets verkocht en heeft Commerce nog voorraad, dan wordt de aanbieding opnieuw met deze hoeveelheid gepubliceerd. Stel dat je 10 invoert en een product heeft er 80 op voorraad: Amazon toont 10, en na een verkoop nog steeds 10. Met 1 toont elk product dat in aanmerking komt een hoeveelheid van 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Voor producten waarvan Commerce de voorraad niet beheert.',
  'field.doNotManageStockQuantity.help':
    'Amazon vereist een beschikbare hoeveelheid. Producten waarvoor je in Commerce geen voorraad beheert, maar die je wel op Amazon wilt aanbieden, worden met precies deze hoeveelheid gepubliceerd.',
  'field.maximumMode': 'Toon',
  'field.maximumMode.always': 'Altijd het maximum',
  'field.maximumMode.upTo': 'Wat er op voorraad is, tot het maximum',
  'field.maximumMode.help':
    'Altijd het maximum toont hetzelfde getal, hoeveel voorraad er ook is, zolang er iets is. Wat er op voorraad is, tot het maximum volgt je Commerce-voorraad, zodat kopers nooit meer kunnen bestellen dan je hebt.',
  'field.stockPercentage': 'Aandeel van de voorraad',
  'field.stockPercentage.unit': 'Procent van de voorraad, naar beneden afgerond.',
  'field.stockPercentage.help':
    'Houd een deel van je voorraad voor je eigen winkel. Met 50 biedt een product met 80 op voorraad er 40 aan op Amazon.',
  'field.safetyBuffer': 'Stuks om achter te houden',
  'field.safetyBuffer.text': 'Gaat eraf na het aandeel.',
  'field.safetyBuffer.help':
    'Stuks die Amazon nooit te zien krijgt, als veiligheidsmarge. Met 5 biedt een product met 80 op voorraad er 75 aan op Amazon.',
  'field.more-about': 'Hulp: {field}',

  'issue.required': 'Verplicht: voer een geheel getal in van {minimum, number} tot en met {maximum, number}.',
  'issue.not-a-number':
    '“{typed}” is geen geheel getal. Voer een geheel getal in van {minimum, number} tot en met {maximum, number}.',
  'issue.not-whole':
    '“{typed}” heeft decimalen. Verwacht: een geheel getal van {minimum, number} tot en met {maximum, number}.',
  'issue.too-small':
    '“{typed}” is te laag. Voer een geheel getal in van {minimum, number} tot en met {maximum, number}.',
  'issue.too-large':
    '“{typed}” is te hoog. Voer een geheel getal in van {minimum, number} tot en met {maximum, number}.',
  'issue.other': 'De server accepteert deze waarde niet.',

  'caution.title': 'Kijk hier nog eens naar',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity is lager dan Out-of-Stock Threshold: een product heeft meer voorraad nodig dan Amazon toont.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity is hoger dan Maximum Listed Quantity: producten zonder beheerde voorraad tonen meer dan alle andere.',

  'example.title': 'Voorbeeld',
  'example.intro': 'Wat Amazon toont met de instellingen in dit formulier, opgeslagen of niet.',
  'example.stock': 'Stuks op voorraad',
  'example.stock.invalid': 'Voer een geheel getal in, 0 of meer.',
  'example.shows': '{stock, number} op voorraad → Amazon toont {quantity, number}',
  'example.not-managed': 'Voorraad niet beheerd → Amazon toont {quantity, number}',
  'example.below': '{stock, number} op voorraad, onder de drempel → Amazon toont {quantity, number}',
  'example.none': '0 op voorraad → Amazon toont {quantity, number}',
  'example.missing': 'Vul {field} in om dit te zien.',
  'example.amazon-shows': 'Amazon toont',
  'example.others': 'En in andere gevallen',

  'leave.title': 'Weggaan zonder op te slaan?',
  'leave.text':
    'Je hebt de listing settings gewijzigd en niet opgeslagen. Als je weggaat, zijn de wijzigingen weg.',
  'leave.leave': 'Weggaan zonder op te slaan',
  'leave.stay': 'Hier blijven',

  'conflict.title': 'Iemand heeft nieuwere instellingen opgeslagen',
  'conflict.text':
    '{who} heeft {ago} versie {version, number} opgeslagen, terwijl jij met dit formulier bezig was.',
  'conflict.mine': 'Van jou',
  'conflict.theirs': 'Van hen',
  'conflict.setting': 'Instelling',
  'conflict.keep-mine': 'Die van mij houden (over versie {version, number} heen)',
  'conflict.take-theirs': 'Die van hen nemen',
  'conflict.decide-later': 'Later beslissen',

  'history.title': 'Geschiedenis',
  'history.empty':
    'Er is nog niets opgeslagen. Elke keer dat iemand opslaat, staat hier wie, wanneer en wat er wijzigde.',
  'history.failed': 'De geschiedenis kon niet worden geladen',
  'history.loading': 'De geschiedenis laden',
  'history.version': 'Versie {version, number}',
  'history.current': 'Huidig',
  'history.saved': '{who}, {when}',
  'history.same': 'Opnieuw opgeslagen zonder wijziging',
  'history.change': '{field}: {from} → {to}',
  'history.value': '{field}: {to}',
  'history.all': '{count, plural, one {# oudere versie} other {# oudere versies}} tonen',
}
