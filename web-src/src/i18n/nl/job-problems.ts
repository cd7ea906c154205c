import type { enJobProblems } from '../en/job-problems'

/** Dutch, continued: why a job failed or waits. */
export const dutchJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'De winkel is er niet meer.',
  'job-problem.store-connecting': 'De winkel wordt gekoppeld.',
  'job-problem.upload-gone': 'De winkel of het geüploade bestand is er niet meer.',
  'job-problem.file-unreadable': 'Het bestand is niet te lezen: {reason}',
  'job-problem.no-credentials': 'Het account heeft geen toegangsgegevens. Koppel het opnieuw.',
  'job-problem.report-forbidden':
    'Amazon weigert het rapport van de aanbiedingen: {reason} Geef de app de rol Product Listing of Inventory and Order Tracking en autoriseer opnieuw.',
  'job-problem.report-failed':
    'Amazon kon het rapport van de aanbiedingen niet maken. Importeer ze later opnieuw.',
  'job-problem.report-late':
    'Amazon is al meer dan twee uur bezig met het rapport van de aanbiedingen. Importeer ze later opnieuw.',
  'job-problem.report-broke-off':
    'Het downloaden van het rapport van Amazon is afgebroken en begint opnieuw.',
  'job-problem.report-breaks-off':
    'Het rapport van Amazon kon niet tot het einde worden gelezen. Importeer de aanbiedingen later opnieuw.',
  'job-problem.report-unreadable': 'Het rapport van Amazon is niet te lezen: {reason}',
  'job-problem.report-empty':
    'Het rapport van Amazon is leeg: het heeft niet eens een kopregel. Importeer later opnieuw.',
  'job-problem.report-header': 'Het rapport van Amazon is niet te gebruiken: {reason}',
  'job-problem.report-cut-short':
    'Het rapport van Amazon eindigt midden in een regel, na {rows, number} aanbiedingen. Daarom geldt geen aanbieding als verdwenen.',
  'job-problem.report-shrunk':
    'Het rapport van Amazon noemt {rows, number} aanbiedingen, het vorige noemde er {before, number}. Geen aanbieding geldt als verdwenen totdat een ander rapport een dag later hetzelfde zegt.',
  'job-problem.report-lines-refused': '{count, number} regels van het rapport zijn geweigerd ({examples}).',
  'job-problem.mappings-refused': 'Sommige verkoper-SKU’s konden niet worden gekoppeld: {reason}',
  'job-problem.superseded': 'Een nieuwere wijziging kwam ervoor in de plaats.',
  'job-problem.put-off-commerce':
    'Commerce kon de voorraad van {count, number} SKU’s niet noemen ({skus}). Amazon behoudt hun aantal; het wordt vanzelf opnieuw geprobeerd.',
  'job-problem.put-off-amazon':
    'Amazon nam het aantal van {count, number} SKU’s niet aan ({skus}). Het wordt vanzelf opnieuw geprobeerd.',
  'job-problem.put-off-refused':
    'Amazon weigert het account van {count, number} SKU’s ({skus}). Ze wachten tot het opnieuw is geautoriseerd.',
  'job-problem.put-off-feed': '{count, number} SKU’s ({skus}) zitten in een bulkfeed waar Amazon aan werkt.',
  'job-problem.put-off-asked': '{count, number} SKU’s ({skus}) zouden naar 0 gaan en wachten op uw antwoord.',
  'job-problem.unexpected': 'Er ging iets mis. Het wordt vanzelf opnieuw geprobeerd.',
  'job-problem.given-up':
    'Er ging telkens weer iets mis. Start het nog een keer, of vraag de beheerder van de app in het logboek te kijken.',
  'job-problem.amazon': 'Amazon: {reason}',
  'job-problem.commerce': 'Commerce kon niet worden gelezen: {reason}',
}
