import type { enCodes } from '../en/codes'

/** Dutch, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const dutchCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'Amazon mist iets in deze aanbieding.',
  'code.attribute-missing.todo':
    'Vul de aanbieding aan in Seller Central, bij het kenmerk dat Amazon noemt; het aantal gaat opnieuw als de voorraad verandert, of met Opnieuw publiceren.',
  'code.attribute-invalid.what': 'Amazon aanvaardt een waarde van deze aanbieding niet.',
  'code.attribute-invalid.todo': 'Verbeter de aanbieding in Seller Central en kies Opnieuw publiceren.',
  'code.image.what': 'Amazon aanvaardt de hoofdafbeelding niet.',
  'code.image.todo': 'Vervang de afbeelding in Seller Central. Het aantal is niet de oorzaak.',
  'code.price.what': 'Amazon aanvaardt de prijs niet.',
  'code.price.todo': 'Controleer prijs en minimumprijs in Seller Central.',
  'code.restricted.what': 'Amazon staat de verkoop van dit product niet toe.',
  'code.restricted.todo':
    'Bekijk in Seller Central het beleid dat Amazon noemt; maak daar bezwaar, of sluit de aanbieding hier uit.',
  'code.page-rules.what': 'De productpagina voldoet niet aan een regel van Amazon.',
  'code.page-rules.todo': 'Verbeter de productpagina in Seller Central.',
  'code.compliance.what': 'Amazon vraagt om documenten over naleving.',
  'code.compliance.todo': 'Upload ze in Seller Central, bij naleving.',
  'code.quota.what': 'Amazon neemt op dit moment geen verzoeken meer aan.',
  'code.quota.todo': 'Niets: het wordt vanzelf opnieuw geprobeerd, wat langzamer.',
  'code.unauthorised.what': 'Amazon weigert deze app voor dit verkopersaccount.',
  'code.unauthorised.todo':
    'Geef het account opnieuw toestemming bij Verkopersaccounts en controleer de rollen van de app in Seller Central.',
  'code.consent-ended.what': 'De toestemming van het verkopersaccount is beëindigd.',
  'code.consent-ended.todo': 'Geef het account opnieuw toestemming bij Verkopersaccounts.',
  'code.app-credentials.what': 'Amazon kent de inloggegevens van de app niet.',
  'code.app-credentials.todo':
    'Je ontwikkelaar controleert client-id en -secret van de Amazon-app; het secret moet elke 180 dagen worden vernieuwd.',
  'code.request-refused.what': 'Amazon begreep het verzoek niet.',
  'code.request-refused.todo':
    'Probeer één keer Opnieuw publiceren; komt het terug, geef je ontwikkelaar dan de verzoek-ID.',
  'code.not-found.what': 'Het bestaat niet op Amazon.',
  'code.not-found.todo':
    'Als je de aanbieding hebt verwijderd: niets; importeer anders de aanbiedingen opnieuw.',
  'code.unavailable.what': 'Amazon heeft een storing.',
  'code.unavailable.todo': 'Niets: het wordt vanzelf opnieuw geprobeerd, en Amazon houdt wat het toont.',
  'code.no-answer.what': 'Amazon antwoordde niet op tijd.',
  'code.no-answer.todo': 'Niets: het wordt vanzelf opnieuw geprobeerd, en Amazon houdt wat het toont.',
  'code.unreadable.what': 'Het antwoord van Amazon was niet te lezen.',
  'code.unreadable.todo': 'Eerst niets; komt het terug, vertel het dan je ontwikkelaar.',
  'code.no-credentials.what': 'Het verkopersaccount heeft nog geen toestemming.',
  'code.no-credentials.todo': 'Geef het account toestemming bij Verkopersaccounts.',
  'code.feed-stuck.what': 'Amazon doet heel lang over een bestand met veel aantallen.',
  'code.feed-stuck.todo': 'Niets: de aanbiedingen gaan één voor één.',
  'code.drift.what': 'Amazon toont iets anders dan het heeft aanvaard.',
  'code.drift.todo':
    'Eerst niets: de voorraad wordt opnieuw gelezen en een nieuw aantal verzonden. Komt het terug, kijk dan of iemand anders het aantal wijzigt.',
  'code.report-doubted.what': 'De lijst van je aanbiedingen van Amazon lijkt onvolledig.',
  'code.report-doubted.todo': 'Niets: geen aanbieding geldt daardoor als verdwenen. Importeer later opnieuw.',
  'code.commerce-unauthorised.what': 'Commerce weigert deze app.',
  'code.commerce-unauthorised.todo':
    'Je ontwikkelaar controleert de inloggegevens en rechten van de app in Commerce.',
  'code.commerce-throttled.what': 'Commerce neemt op dit moment geen verzoeken meer aan.',
  'code.commerce-throttled.todo': 'Niets: het wordt vanzelf opnieuw geprobeerd, wat langzamer.',
  'code.commerce-unavailable.what': 'Commerce antwoordde niet.',
  'code.commerce-unavailable.todo':
    'Niets: Amazon houdt wat het toont tot de voorraad te lezen is. Duurt het lang, vertel het dan je ontwikkelaar.',
  'code.commerce-refused.what': 'Commerce aanvaardde het verzoek niet.',
  'code.commerce-refused.todo': 'Komt het terug, geef je ontwikkelaar dan de melding hieronder.',
  'code.commerce-unreadable.what': 'Het antwoord van Commerce was niet te lezen.',
  'code.commerce-unreadable.todo':
    'Komt het terug, vertel het dan je ontwikkelaar: een extensie verandert misschien de antwoorden van Commerce.',
  'code.event-unreadable.what': 'Een gebeurtenis van Commerce was niet te lezen.',
  'code.event-unreadable.todo':
    'Niets: de geregelde blik op de voorraad vindt de wijziging. Komt het terug, dan controleert je ontwikkelaar de velden van de gebeurtenis.',
}
