import type { enJobProblems } from '../en/job-problems'

/** German, continued: why a job failed or waits. */
export const germanJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'Der Shop ist nicht mehr vorhanden.',
  'job-problem.store-connecting': 'Der Shop wird gerade verbunden.',
  'job-problem.upload-gone': 'Der Shop oder die hochgeladene Datei ist nicht mehr vorhanden.',
  'job-problem.file-unreadable': 'Die Datei kann nicht gelesen werden: {reason}',
  'job-problem.no-credentials': 'Das Konto hat keine Zugangsdaten. Verbinden Sie es erneut.',
  'job-problem.report-forbidden':
    'Amazon verweigert den Bericht der Angebote: {reason} Geben Sie der App die Rolle Product Listing oder Inventory and Order Tracking und autorisieren Sie sie erneut.',
  'job-problem.report-failed':
    'Amazon konnte den Bericht der Angebote nicht erstellen. Importieren Sie sie später erneut.',
  'job-problem.report-late':
    'Amazon erstellt den Bericht der Angebote seit mehr als zwei Stunden. Importieren Sie sie später erneut.',
  'job-problem.report-broke-off': 'Der Download des Amazon-Berichts brach ab und beginnt erneut.',
  'job-problem.report-breaks-off':
    'Der Amazon-Bericht konnte nicht bis zum Ende gelesen werden. Importieren Sie die Angebote später erneut.',
  'job-problem.report-unreadable': 'Der Amazon-Bericht kann nicht gelesen werden: {reason}',
  'job-problem.report-empty':
    'Der Amazon-Bericht ist leer: Er hat nicht einmal eine Kopfzeile. Importieren Sie später erneut.',
  'job-problem.report-header': 'Der Amazon-Bericht kann nicht verwendet werden: {reason}',
  'job-problem.report-cut-short':
    'Der Amazon-Bericht endet nach {rows, number} Angeboten mitten in einer Zeile. Deshalb gilt kein Angebot als verschwunden.',
  'job-problem.report-shrunk':
    'Der Amazon-Bericht nennt {rows, number} Angebote, der vorige nannte {before, number}. Kein Angebot gilt als verschwunden, bis ein weiterer Bericht einen Tag später dasselbe sagt.',
  'job-problem.report-lines-refused': '{count, number} Zeilen des Berichts wurden abgelehnt ({examples}).',
  'job-problem.mappings-refused': 'Einige Verkäufer-SKUs konnten nicht zugeordnet werden: {reason}',
  'job-problem.superseded': 'Ein neueres Speichern hat dies ersetzt.',
  'job-problem.put-off-commerce':
    'Commerce konnte den Bestand von {count, number} SKUs nicht nennen ({skus}). Amazon behält ihre Menge; es wird von selbst erneut versucht.',
  'job-problem.put-off-amazon':
    'Amazon hat die Menge von {count, number} SKUs nicht angenommen ({skus}). Es wird von selbst erneut versucht.',
  'job-problem.put-off-refused':
    'Amazon lehnt das Konto von {count, number} SKUs ab ({skus}). Sie warten, bis es neu autorisiert ist.',
  'job-problem.put-off-feed':
    '{count, number} SKUs ({skus}) sind in einem Sammel-Feed, an dem Amazon arbeitet.',
  'job-problem.put-off-asked':
    '{count, number} SKUs ({skus}) würden auf 0 gehen und warten auf Ihre Antwort.',
  'job-problem.unexpected': 'Etwas ist schiefgegangen. Es wird von selbst erneut versucht.',
  'job-problem.given-up':
    'Etwas ist immer wieder schiefgegangen. Starten Sie es noch einmal, oder bitten Sie den Betreiber der App, ins Protokoll zu sehen.',
  'job-problem.amazon': 'Amazon: {reason}',
  'job-problem.commerce': 'Commerce konnte nicht gelesen werden: {reason}',
}
