import type { enCodes } from '../en/codes'

/** Italian, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const italianCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'In questa inserzione manca un dato richiesto da Amazon.',
  'code.attribute-missing.todo':
    'Completare l’inserzione in Seller Central, nell’attributo indicato da Amazon; la quantità viene inviata di nuovo quando cambiano le scorte oppure con “Ripubblica”.',
  'code.attribute-invalid.what': 'Amazon non accetta un valore di questa inserzione.',
  'code.attribute-invalid.todo': 'Correggere l’inserzione in Seller Central, quindi scegliere “Ripubblica”.',
  'code.image.what': 'Amazon non accetta l’immagine principale.',
  'code.image.todo': 'Sostituire l’immagine in Seller Central. La causa non è la quantità.',
  'code.price.what': 'Amazon non accetta il prezzo.',
  'code.price.todo': 'Controllare il prezzo e il prezzo minimo in Seller Central.',
  'code.restricted.what': 'Amazon non consente la vendita di questo prodotto.',
  'code.restricted.todo':
    'Consultare in Seller Central la norma indicata da Amazon; presentare ricorso lì oppure escludere qui l’inserzione.',
  'code.page-rules.what': 'La pagina del prodotto non rispetta una regola di Amazon.',
  'code.page-rules.todo': 'Correggere la pagina del prodotto in Seller Central.',
  'code.compliance.what': 'Amazon richiede documenti di conformità.',
  'code.compliance.todo': 'Caricarli in Seller Central, nella sezione dedicata alla conformità (Compliance).',
  'code.quota.what': 'Al momento Amazon non accetta altre richieste.',
  'code.quota.todo': 'Nulla: la richiesta viene ritentata automaticamente, un po’ più lentamente.',
  'code.unauthorised.what': 'Amazon rifiuta questa app per questo account venditore.',
  'code.unauthorised.todo':
    'Autorizzare di nuovo l’account nella pagina “Account venditore” e controllare i ruoli dell’app in Seller Central.',
  'code.consent-ended.what': 'L’autorizzazione dell’account venditore non è più valida.',
  'code.consent-ended.todo': 'Autorizzare di nuovo l’account nella pagina “Account venditore”.',
  'code.app-credentials.what': 'Amazon non riconosce le credenziali dell’app.',
  'code.app-credentials.todo':
    'Chiedere allo sviluppatore di controllare l’ID client e il segreto client dell’app Amazon; il segreto va rinnovato ogni 180 giorni.',
  'code.request-refused.what': 'Amazon non ha compreso la richiesta.',
  'code.request-refused.todo':
    'Provare una volta con “Ripubblica”; se l’errore si ripete, comunicare l’ID richiesta allo sviluppatore.',
  'code.not-found.what': 'L’elemento non esiste su Amazon.',
  'code.not-found.todo':
    'Nulla, se l’inserzione è stata eliminata intenzionalmente; altrimenti importare di nuovo le inserzioni.',
  'code.unavailable.what': 'I servizi di Amazon non sono al momento disponibili.',
  'code.unavailable.todo':
    'Nulla: la richiesta viene ritentata automaticamente e su Amazon restano le quantità attuali.',
  'code.no-answer.what': 'Amazon non ha risposto in tempo.',
  'code.no-answer.todo':
    'Nulla: la richiesta viene ritentata automaticamente e su Amazon restano le quantità attuali.',
  'code.unreadable.what': 'Impossibile leggere la risposta di Amazon.',
  'code.unreadable.todo': 'Per ora nulla; se l’errore si ripete, informare lo sviluppatore.',
  'code.no-credentials.what': 'L’account venditore non è ancora autorizzato.',
  'code.no-credentials.todo': 'Autorizzare l’account nella pagina “Account venditore”.',
  'code.feed-stuck.what': 'Amazon impiega molto tempo a elaborare un file con molte quantità.',
  'code.feed-stuck.todo': 'Nulla: le inserzioni vengono inviate una alla volta.',
  'code.drift.what': 'Amazon mostra una quantità diversa da quella accettata.',
  'code.drift.todo':
    'Per ora nulla: le scorte vengono lette di nuovo e viene inviata una nuova quantità. Se l’errore si ripete, verificare se la quantità viene modificata da altri.',
  'code.report-doubted.what': 'L’elenco delle inserzioni fornito da Amazon sembra incompleto.',
  'code.report-doubted.todo':
    'Nulla: nessuna inserzione viene per questo considerata scomparsa. Ripetere l’importazione più tardi.',
  'code.commerce-unauthorised.what': 'Commerce rifiuta questa app.',
  'code.commerce-unauthorised.todo':
    'Chiedere allo sviluppatore di controllare le credenziali e le autorizzazioni dell’app in Commerce.',
  'code.commerce-throttled.what': 'Al momento Commerce non accetta altre richieste.',
  'code.commerce-throttled.todo':
    'Nulla: la richiesta viene ritentata automaticamente, un po’ più lentamente.',
  'code.commerce-unavailable.what': 'Commerce non ha risposto.',
  'code.commerce-unavailable.todo':
    'Nulla: su Amazon restano le quantità attuali finché non è possibile leggere le scorte. Se il problema persiste, informare lo sviluppatore.',
  'code.commerce-refused.what': 'Commerce non ha accettato la richiesta.',
  'code.commerce-refused.todo':
    'Se l’errore si ripete, comunicare allo sviluppatore il messaggio riportato sotto.',
  'code.commerce-unreadable.what': 'Impossibile leggere la risposta di Commerce.',
  'code.commerce-unreadable.todo':
    'Se l’errore si ripete, informare lo sviluppatore: un’estensione potrebbe modificare le risposte di Commerce.',
  'code.event-unreadable.what': 'Impossibile leggere un evento di Commerce.',
  'code.event-unreadable.todo':
    'Nulla: la modifica viene rilevata dal controllo periodico delle scorte. Se l’errore si ripete, chiedere allo sviluppatore di controllare i campi dell’evento.',
}
