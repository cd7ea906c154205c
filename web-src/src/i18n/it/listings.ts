import type { enListings } from '../en/listings'

/** Italian, continued: listings, activity and the reasons for a number. */
export const italianListings: Readonly<Record<keyof typeof enListings, string>> = {
  'listings.title': 'Inserzioni',
  'listings.intro': 'Tutte le inserzioni di questo negozio, con ciò che Amazon mostra e perché.',
  'listings.table': 'Inserzioni di {store}',
  'listings.loading': 'Caricamento delle inserzioni',
  'listings.failed': 'Impossibile caricare le inserzioni',
  'listings.empty.title': 'Ancora nessuna inserzione',
  'listings.empty.text': 'Compaiono qui al termine dell’importazione da Amazon.',
  'listings.channel': 'Gestito da',
  'listings.channel.merchant': 'Venditore',
  'listings.channel.amazon': 'Amazon',
  'listings.channel.mixed': 'Venditore e Amazon',
  'listings.channel.other': 'Altra fonte',
  'listings.channel.unknown': 'Non ancora noto',
  'listings.not-published': 'Ancora nessun invio',
  'listings.undecided': 'Non ancora calcolata',
  'listings.refused': 'Rifiutata da Amazon',
  'listings.send-failed': 'Invio non riuscito',
  'listings.why': 'Perché?',
  'listings.why.label': 'Perché questa quantità per {sellerSku}?',
  'listings.end': '{count, plural, one {# inserzione visualizzata} other {# inserzioni visualizzate}}',

  'why.shows': 'Perché Amazon mostra {quantity, number}',
  'why.held': 'Perché non viene inviato nulla',
  'why.undecided': 'Perché non c’è ancora una quantità',
  'why.undecided.text':
    'L’inserzione è importata. Ora vengono lette le scorte; la quantità segue entro pochi secondi.',
  'why.sku': 'SKU Commerce',
  'why.asin': 'ASIN',
  'why.decided': 'Calcolata: {when}',
  'why.pending': 'Amazon mostra ancora {published, number}. {quantity, number} è in arrivo.',
  'why.rejected': 'Amazon non l’ha accettata: {message}',
  'why.no-message': 'nessun motivo indicato',

  'rule.not-managed': 'Scorte non gestite in Commerce',
  'rule.maximum': 'Maximum Listed Quantity',
  'rule.stock': 'Quantità in magazzino',
  'rule.product-disabled': 'Prodotto disattivato in Commerce',
  'rule.not-assigned': 'Non assegnato allo stock di questo sito web',
  'rule.out-of-stock': 'Esaurito',
  'rule.below-threshold': 'Sotto Out-of-Stock Threshold',
  'rule.held-back': 'Tutte le unità sono riservate',
  'rule.store-paused': 'Negozio in pausa',
  'rule.read-only': 'App in modalità di sola lettura',
  'rule.no-settings': 'Stock / Quantity non ancora configurato',
  'rule.shared-inventory': 'Amazon mostra qui la quantità di un negozio meno recente',
  'rule.fulfilled-by-amazon': 'Gestito da Amazon',
  'rule.other-channel': 'Fornito da un’altra fonte',
  'rule.channel-unknown': 'Gestione non ancora letta da Amazon',
  'rule.excluded': 'Inserzione esclusa',
  'rule.unsupported-product-type': 'Tipo di prodotto senza scorte proprie',
  'rule.stock-unknown': 'Impossibile leggere le scorte',

  'trace.store.active': 'Il negozio è attivo.',
  'trace.store.paused': 'Il negozio è in pausa, quindi non viene inviato nulla.',
  'trace.store.read-only': 'L’app è in modalità di sola lettura, quindi non viene inviato nulla.',
  'trace.settings.saved': 'Valgono le impostazioni Stock / Quantity del negozio.',
  'trace.settings.missing': 'Stock / Quantity non è mai stato salvato, quindi non viene inviato nulla.',
  'trace.settings.overridden': 'Questa inserzione ha impostazioni proprie: {fields}.',
  'trace.shared-inventory':
    'Amazon mostra in questo negozio la quantità di un negozio meno recente, quindi non viene inviato nulla. Impostare l’inventario dell’account sull’intera area geografica.',
  'trace.channel.merchant': 'Questa inserzione è spedita dal venditore.',
  'trace.channel.other': 'È gestita da {channels}, quindi la sua quantità non viene modificata.',
  'trace.channel.unknown': 'Amazon non ha ancora indicato chi spedisce, quindi non viene inviato nulla.',
  'trace.override.excluded': 'Questa inserzione è esclusa, quindi non viene inviato nulla.',
  'trace.product-type': 'Il tipo di prodotto è “{type}”.',
  'trace.product-status.enabled': 'Il prodotto è attivo in Commerce.',
  'trace.product-status.disabled': 'Il prodotto è disattivato in Commerce: Amazon mostra 0.',
  'trace.product-status.deleted': 'Il prodotto è stato eliminato in Commerce: Amazon mostra 0.',
  'trace.stock-unknown.index':
    'Secondo Commerce si può vendere più di quanto contengono le origini: l’indice delle giacenze è in ritardo. Il numero salirebbe, quindi Amazon mantiene ciò che mostra finché l’indice non è aggiornato, al massimo un quarto d’ora.',
  'trace.stock-unknown.bound':
    'Non è stato possibile leggere quante ne hanno le origini di Commerce, quindi la quantità non aumenta. Amazon mantiene ciò che mostra.',
  'trace.stock-unknown.renamed':
    'Commerce ha assegnato un altro SKU al prodotto e le sue scorte non sono sotto quello. Amazon mantiene ciò che mostra. Assegnare il nuovo SKU alle sue origini in Commerce.',
  'trace.stock-unknown.absent':
    'Commerce non lo ha indicato in una risposta, il che non dimostra ancora nulla. Amazon mantiene ciò che mostra.',
  'trace.stock-unknown': 'Impossibile leggere le scorte ({reason}). Su Amazon resta la quantità attuale.',
  'trace.unmanaged':
    'Commerce non gestisce le sue scorte, quindi Amazon mostra "Do Not Manage Stock" Quantity: {quantity, number}.',
  'trace.not-assigned': 'Non è assegnato allo stock di questo sito web: Amazon mostra 0.',
  'trace.available': 'Quantità vendibile in Commerce: {quantity, number}.',
  'trace.available.sold':
    'Quantità vendibile in Commerce: {quantity, number}; {sold, number} {sold, plural, one {venduta su Amazon non è} other {vendute su Amazon non sono}} ancora in Commerce, quindi restano {available, number}.',
  'trace.available.sources':
    'Per Commerce se ne possono vendere {quantity, number}, ma le sue origini ne hanno solo {bound, number}.',
  'trace.available.index':
    'Per Commerce se ne possono vendere {quantity, number}, ma il suo indice delle scorte è in ritardo: finché non si aggiorna ne contano {bound, number}.',
  'trace.available.not-salable':
    'Quantità in Commerce: {quantity, number}; il prodotto è contrassegnato come non vendibile.',
  'trace.threshold.met':
    '{available, number} non è inferiore a Out-of-Stock Threshold, pari a {threshold, number}.',
  'trace.threshold.below':
    '{available, number} è inferiore a Out-of-Stock Threshold, pari a {threshold, number}: Amazon mostra 0.',
  'trace.share':
    'Il {percentage, number}% di {available, number}, arrotondato per difetto, è {share, number}.',
  'trace.buffer': '{share, number} meno {buffer, number} riservate dà {offered, number}.',
  'trace.maximum.always': 'Il negozio mostra sempre Maximum Listed Quantity: {quantity, number}.',
  'trace.maximum.cut':
    '{offered, number} è superiore a Maximum Listed Quantity, pari a {maximum, number}: Amazon mostra {quantity, number}.',
  'trace.maximum.within':
    '{offered, number} non supera Maximum Listed Quantity, pari a {maximum, number}: Amazon mostra {quantity, number}.',

  'activity.title': 'Modifiche',
  'entries.activity.intro':
    'Tutte le quantità inviate ad Amazon per questo negozio, a partire dalla più recente.',
  'activity.table': 'Modifiche di {store}',
  'entries.activity.loading': 'Caricamento delle modifiche',
  'entries.activity.failed': 'Impossibile caricare le modifiche',
  'entries.activity.empty.title': 'Ancora nessuna modifica',
  'entries.activity.empty.text':
    'Una modifica compare qui pochi secondi dopo l’invio di una nuova quantità ad Amazon.',
  'activity.seller-sku': 'SKU venditore',
  'activity.quantity': 'Quantità',
  'activity.from-to': '{from} → {to, number}',
  'activity.nothing': 'nulla',
  'activity.rule': 'Motivo',
  'activity.time': 'Data',
  'activity.status': 'Amazon',
  'activity.accepted': 'Accettata',
  'activity.rejected': 'Rifiutata',
}
