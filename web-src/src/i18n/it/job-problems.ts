import type { enJobProblems } from '../en/job-problems'

/** Italian, continued: why a job failed or waits. */
export const italianJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'Il negozio non esiste più.',
  'job-problem.store-connecting': 'Il negozio è in fase di collegamento.',
  'job-problem.upload-gone': 'Il negozio o il file caricato non esiste più.',
  'job-problem.file-unreadable': 'Impossibile leggere il file: {reason}',
  'job-problem.no-credentials': 'L’account non ha credenziali. Collegarlo di nuovo.',
  'job-problem.report-forbidden':
    'Amazon rifiuta il report delle inserzioni: {reason} Assegnare all’app il ruolo Product Listing o Inventory and Order Tracking, quindi autorizzarla di nuovo.',
  'job-problem.report-failed':
    'Amazon non è riuscito a creare il report delle inserzioni. Importarle di nuovo più tardi.',
  'job-problem.report-late':
    'Amazon sta creando il report delle inserzioni da oltre due ore. Importarle di nuovo più tardi.',
  'job-problem.report-broke-off': 'Il download del report di Amazon si è interrotto e ricomincia.',
  'job-problem.report-breaks-off':
    'Non è stato possibile leggere il report di Amazon fino alla fine. Importare di nuovo le inserzioni più tardi.',
  'job-problem.report-unreadable': 'Impossibile leggere il report di Amazon: {reason}',
  'job-problem.report-empty':
    'Il report di Amazon è vuoto: manca persino l’intestazione. Importare di nuovo più tardi.',
  'job-problem.report-header': 'Impossibile usare il report di Amazon: {reason}',
  'job-problem.report-cut-short':
    'Il report di Amazon termina a metà di una riga, dopo {rows, number} inserzioni. Nessuna inserzione è quindi considerata scomparsa.',
  'job-problem.report-shrunk':
    'Il report di Amazon contiene {rows, number} inserzioni, il precedente ne conteneva {before, number}. Nessuna inserzione è considerata scomparsa finché un altro report non dice lo stesso il giorno dopo.',
  'job-problem.report-lines-refused': '{count, number} righe del report sono state rifiutate ({examples}).',
  'job-problem.mappings-refused': 'Alcuni SKU venditore non sono stati associati: {reason}',
  'job-problem.superseded': 'Un salvataggio più recente lo ha sostituito.',
  'job-problem.put-off-commerce':
    'Commerce non ha potuto indicare le scorte di {count, number} SKU ({skus}). Amazon mantiene la loro quantità e si riprova automaticamente.',
  'job-problem.put-off-amazon':
    'Amazon non ha accettato la quantità di {count, number} SKU ({skus}). Si riprova automaticamente.',
  'job-problem.put-off-refused':
    'Amazon rifiuta l’account di {count, number} SKU ({skus}). Attendono una nuova autorizzazione.',
  'job-problem.put-off-feed':
    '{count, number} SKU ({skus}) sono in un feed massivo che Amazon sta elaborando.',
  'job-problem.put-off-asked': '{count, number} SKU ({skus}) andrebbero a 0 e attendono la tua risposta.',
  'job-problem.unexpected': 'Qualcosa è andato storto. Si riprova automaticamente.',
  'job-problem.given-up':
    'Qualcosa è andato storto più volte. Riavvia l’operazione o chiedi a chi gestisce l’app di controllare il registro.',
  'job-problem.amazon': 'Amazon: {reason}',
  'job-problem.commerce': 'Impossibile leggere Commerce: {reason}',
}
