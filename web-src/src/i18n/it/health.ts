import type { enHealth } from '../en/health'

/** Italian, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const italianHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Modifica meno recente non ancora su Amazon',
  'freshness.oldest.none': 'Nessuna',
  'freshness.delay': 'Da Commerce ad Amazon',
  'freshness.delay.within': '95% entro {time}',
  'freshness.delay.more': '95% in più di {time}',
  'freshness.half.within': 'Metà delle modifiche entro {time}',
  'freshness.half.more': 'Metà delle modifiche in più di {time}',
  'freshness.delay.none': 'Nessuna modifica',
  'freshness.day': 'Nelle ultime 24 ore',
  'freshness.failures': 'Errori',
  'freshness.failures.of':
    '{accepted, number} accettate, {rejected, number} rifiutate, {failed, number} non riuscite e inviate di nuovo',
  'freshness.error.rejected': 'Rifiutata {ago}: {message} ({code})',
  'freshness.error.throttled': 'Rallentata da Amazon {ago}: {message} ({code})',
  'freshness.error.unavailable': 'Amazon non ha risposto {ago}: {message} ({code})',
  'freshness.error.unauthorised': 'Amazon ha rifiutato l’account {ago}: {message} ({code})',

  'attention.region': 'Richiede attenzione',
  'attention.paused.title': 'Amazon rifiuta questo account venditore',
  'attention.paused.said': 'Risposta di Amazon {ago}: {message} ({code})',
  'attention.paused.text':
    'Per l’account non viene inviato nulla e su Amazon restano le quantità attuali. Le modifiche vengono conservate e inviate non appena Amazon le accetta.',
  'attention.paused.do':
    'Verificare in Seller Central che questa app sia ancora autorizzata e che l’account sia in regola. Se l’autorizzazione è stata rinnovata, collegare di nuovo l’account.',
  'attention.paused.probe': 'Nuova richiesta ad Amazon {ago} ({when}).',
  'attention.paused.probe.due': 'Nuova richiesta ad Amazon in corso.',
  'attention.lag.title': 'Gli ordini di Amazon arrivano più velocemente di quanto si possano leggere',
  'attention.lag.text':
    'Amazon limita la velocità di lettura degli ordini. Finché il ritardo non viene recuperato, le unità appena vendute su Amazon potrebbero essere ancora in vendita.',
  'attention.lag.until': 'Ordini letti fino a {when} ({ago}).',
  'attention.lag.never': 'Nessun ordine è stato ancora letto.',
  'attention.quantities-refused.title': 'Amazon rifiuta ogni quantità di questo negozio',
  'attention.quantities-refused.text':
    'Amazon mostra ancora le inserzioni dell’account venditore, ma non accetta quantità in questo marketplace. Gli altri negozi continuano.',
  'attention.quantities-refused.do':
    'Verifichi in Seller Central che l’account possa vendere in questo marketplace e che l’app sia autorizzata. L’app riprova: {when}.',
  'attention.orders-refused.title': 'Amazon non mostra gli ordini di questo account venditore',
  'attention.orders-refused.text':
    'Le quantità continuano a essere inviate. Tuttavia le unità vendute su Amazon vengono sottratte solo quando il loro ordine è in Commerce, quindi un’ultima unità potrebbe essere venduta due volte.',
  'attention.orders-refused.do':
    'In Seller Central, assegnare all’app il ruolo Monitoraggio dell’inventario e degli ordini (Inventory and Order Tracking) e autorizzarla di nuovo. La richiesta ad Amazon viene ripetuta ogni 15 minuti.',
  'attention.not-imported.title':
    '{count, plural, one {Un articolo di un ordine Amazon non è mai arrivato in Commerce} other {# articoli di ordini Amazon non sono mai arrivati in Commerce}}',
  'attention.not-imported.text':
    'Per queste unità non è arrivato in tempo alcun ordine Commerce: sono di nuovo conteggiate nelle scorte e potrebbero essere vendute due volte. Controllare l’importazione degli ordini, quindi correggere le scorte in Commerce.',
  'attention.not-imported.item':
    '{sku}: {quantity, plural, one {# unità} other {# unità}}, ordine Amazon {order}, ordinato {ago}',
  'attention.not-imported.more': 'e altri {count, number}',

  'breaker.title':
    '{count, plural, one {# inserzione andrebbe} other {# inserzioni andrebbero}} a 0: è corretto?',
  'breaker.text':
    'Da {when}, questo numero di inserzioni del negozio è andato a 0 senza un ordine o una propria variazione delle scorte. Non vengono inviate finché non si risponde; tutto il resto prosegue.',
  'breaker.causes': 'In concomitanza con:',
  'breaker.cause.sweep': 'il controllo periodico di tutte le scorte',
  'breaker.cause.import': 'l’importazione delle inserzioni da Amazon',
  'breaker.cause.topology': 'una modifica di origini, stock o siti web in Commerce',
  'breaker.cause.product-poll': 'prodotti modificati in Commerce',
  'breaker.cause.job': 'impostazioni salvate o la ripubblicazione di un negozio',
  'breaker.cause.override-many': 'eccezioni per molte inserzioni insieme',
  'breaker.cause.absent': 'prodotti non più assegnati allo stock del sito web',
  'breaker.cause.drift': 'quantità su Amazon diverse da quelle accettate',
  'breaker.cause.gap': 'meno unità su Amazon di quelle accettate',
  'breaker.cause.feed': 'feed in blocco terminati',
  'breaker.authorise': 'Imposta a 0',
  'breaker.dismiss': 'Mantieni ciò che Amazon mostra',
  'breaker.failed': 'Impossibile salvare la risposta',
  'breaker.confirm.title': 'Impostare {count, plural, one {# inserzione} other {# inserzioni}} a 0?',
  'breaker.confirm.text':
    'Su Amazon non sarà più possibile ordinare {count, plural, one {questo prodotto} other {questi # prodotti}} finché non ci saranno di nuovo scorte. Ulteriori zeri entro la prossima ora vengono inviati senza chiedere conferma.',
  'breaker.confirm.yes': 'Imposta {count, plural, one {# inserzione} other {# inserzioni}} a 0',
  'breaker.confirm.no': 'Annulla',

  'job.authorise-zeros': 'Impostazione delle inserzioni a 0 in corso',
  'job.authorise-zeros.done': 'Gli zeri sono in arrivo su Amazon',
  'job.authorise-zeros.failed': 'L’impostazione delle inserzioni a 0 si è interrotta',
  'job.dismiss-zeros': 'Annullamento degli zeri in corso',
  'job.dismiss-zeros.done': 'Su Amazon restano le quantità attuali',
  'job.dismiss-zeros.failed': 'L’annullamento degli zeri si è interrotto',

  'mass-zero.asked': 'Zero in attesa di risposta',
  'mass-zero.dismissed': 'Zero non desiderato',
  'mass-zero.asked.text':
    'È andata a 0 insieme a molte altre, senza un ordine o una propria variazione delle scorte. Lo zero viene inviato quando lo si conferma nella pagina del negozio.',
  'mass-zero.dismissed.text':
    'È andata a 0 insieme a molte altre ed è stato scelto di mantenere ciò che Amazon mostra. Resta così finché le sue scorte non cambiano.',

  'errors.tab': 'Errori di comunicazione',
  'errors.tabs': 'Tipi di voci',
  'entries.errors.intro':
    'Ciò che Amazon o Commerce hanno rifiutato o a cui non hanno risposto, a partire dal più recente. Ciò che può essere ritentato viene ritentato automaticamente.',
  'errors.table': 'Errori di comunicazione di {store}',
  'entries.errors.loading': 'Caricamento degli errori di comunicazione',
  'entries.errors.failed': 'Impossibile caricare gli errori di comunicazione',
  'entries.errors.empty.title': 'Nessun errore di comunicazione',
  'entries.errors.empty.text': 'Amazon e Commerce hanno risposto a tutte le richieste.',
  'errors.system': 'Sistema',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Eventi Commerce',
  'errors.code': 'Codice',
  'errors.message': 'Messaggio',
  'errors.request-id': 'ID richiesta',
}
