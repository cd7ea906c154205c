import type { enOverrides } from '../en/overrides'

/** Italian, continued: looking for listings, overrides and quantity groups. */
export const italianOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': 'Trova inserzioni',
  'find.text.description': 'SKU venditore, SKU, ASIN o parole del titolo',
  'find.rule': 'Motivo',
  'find.channel': 'Gestito da',
  'find.override': 'Eccezione',
  'find.any': 'Tutte',
  'find.any-count': 'Tutte ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'Con eccezione',
  'find.override.no': 'Senza eccezione',
  'find.clear': 'Mostra tutte',
  'find.nothing.title': 'Nessuna inserzione corrisponde',
  'find.nothing.text': 'Provare con un testo più breve o rimuovere un filtro.',
  'override.title': '{count, plural, one {Eccezione per {sellerSku}} other {Eccezione per # inserzioni}}',
  'override.text':
    'I valori inseriti valgono al posto delle impostazioni Stock / Quantity del negozio. Lasciare vuoto un campo per mantenere quella del negozio.',
  'override.excluded': 'Escludi: non viene inviato nulla, su Amazon resta la quantità attuale',
  'override.mode.store': 'Come nel negozio',
  'override.reason': 'Motivo',
  'override.reason.issue': 'Indicare il motivo dell’eccezione in un massimo di 200 caratteri.',
  'override.ends': 'Termina il',
  'override.ends.text':
    'Da quel momento valgono di nuovo le impostazioni del negozio. Lasciare vuoto per nessuna scadenza.',
  'override.ends.issue': 'Scegliere un momento futuro, oppure nessuno.',
  'override.issue':
    'Inserire un numero intero da {minimum, number} a {maximum, number} oppure lasciare vuoto.',
  'override.nothing': 'Compilare almeno un’impostazione o escludere l’inserzione.',
  'override.set': 'Imposta eccezione',
  'override.remove': 'Rimuovi eccezione',
  'override.cancel': 'Annulla',
  'override.done.set':
    '{count, plural, one {Eccezione impostata per # inserzione.} other {Eccezione impostata per # inserzioni.}} Le nuove quantità seguono entro pochi secondi.',
  'override.done.removed':
    '{count, plural, one {Eccezione rimossa da # inserzione.} other {Eccezione rimossa da # inserzioni.}} Valgono di nuovo le impostazioni del negozio.',
  'override.failed': 'L’eccezione non è stata salvata',
  'override.kept': 'Quanto è stato inserito è ancora qui.',
  'override.has': 'Eccezione: {reason}',
  'override.has.end': 'Eccezione fino a {when}: {reason}',
  'override.by': 'Impostata da {who}, {when}.',
  'chosen.title': 'Prodotti selezionati su Amazon',
  'chosen.intro':
    '{count, plural, =0 {Selezionare prima i prodotti in Catalog › Products.} one {# prodotto selezionato in Catalog › Products.} other {# prodotti selezionati in Catalog › Products.}}',
  'chosen.back': 'Torna ai prodotti',
  'chosen.not-listed':
    '{count, plural, one {Non su Amazon: {skus}} other {# prodotti non sono su Amazon: {skus}}}',
  'chosen.cut-short':
    'Le inserzioni sono più di quelle mostrate qui. Selezionare meno prodotti per vederle tutte.',
  'chosen.exclude': 'Escludi…',
  'chosen.exclude.title':
    '{count, plural, one {Escludere # inserzione di {name}?} other {Escludere # inserzioni di {name}?}}',
  'chosen.exclude.text':
    'Amazon continua a mostrare ciò che mostra ora per {count, plural, one {questa inserzione} other {queste inserzioni}}. L’app non invia alcun numero finché l’eccezione non viene rimossa.',
  'chosen.exclude.yes': '{count, plural, one {Escludi # inserzione} other {Escludi # inserzioni}}',
  'chosen.exclude.reason': 'Escluso in Catalog › Products',
  'override.open': 'Eccezione…',
  'override.elsewhere':
    'La quantità di questa inserzione è decisa da {store}, quindi un’eccezione vale solo sulla sua inserzione in quel negozio.',
  'group.title': 'Impostazioni che prevalgono',
  'group.reason.only-store':
    'Nessun altro negozio attivo decide insieme a {store}: valgono le sue impostazioni.',
  'group.reason.oldest-store':
    '{store} è stato collegato per primo, quindi le sue impostazioni, le sue scorte e la sua eccezione valgono per tutti i negozi seguenti.',
  'group.reason.oldest-active-store':
    'Un negozio meno recente è in pausa. {store} è il meno recente tra quelli attivi, quindi valgono le sue impostazioni, le sue scorte e la sua eccezione.',
  'group.reason.all-paused':
    'Tutti i negozi con questo SKU venditore sono in pausa, quindi non viene inviato nulla.',
  'group.member': '{name} ({country}, account {seller}), collegato: {when}.',
  'group.part.controls': 'Le sue impostazioni prevalgono.',
  'group.part.follows': 'Mostra la quantità calcolata per il gruppo.',
  'group.part.paused-shares':
    'In pausa, ma la quantità compare anche qui: Amazon tiene un’unica quantità per questo negozio e per uno attivo.',
  'group.part.paused-keeps': 'In pausa: su Amazon resta la quantità attuale.',
  'group.number':
    'Quantità {number, number} delle {count, number} che Amazon tiene per questo SKU venditore.',
  'figures.title': 'Su Amazon',
  'figures.channel-read': 'Gestione letta',
  'figures.none': 'Non ancora',
  'figures.errors': 'Ultimi errori',
}
