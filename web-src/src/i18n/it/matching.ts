import type { enMatching } from '../en/matching'

/** Italian, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const italianMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# inserzione non è abbinata a un prodotto Commerce} other {# inserzioni non sono abbinate a un prodotto Commerce}}',
  'matching-notice.unmatched.text':
    '{count, plural, one {Per questa inserzione} other {Per queste inserzioni}} non viene pubblicato nulla: su Amazon resta la quantità attuale.',
  'matching-notice.unmatched.open': '{count, plural, one {Abbina l’inserzione} other {Abbina le inserzioni}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# inserzione non è presente nell’ultimo report di Amazon} other {# inserzioni non sono presenti nell’ultimo report di Amazon}}',
  'matching-notice.vanished.text':
    '{count, plural, one {Per questa inserzione} other {Per queste inserzioni}} non viene pubblicato nulla.',
  'matching-notice.vanished.open': '{count, plural, one {Mostra l’inserzione} other {Mostra le inserzioni}}',
  'vanished.rule': 'Non più su Amazon',
  'vanished.shown': 'Nulla',
  'vanished.text':
    'Assente dall’ultimo report di Amazon da {since}; per questa inserzione non viene pubblicato nulla. Resta conservata qui fino a {until}; se ricompare su Amazon prima di allora, riprende.',

  'matching.rule': 'Non abbinata a un prodotto',
  'trace.unmatched': 'Non è abbinata a un prodotto Commerce, quindi non viene inviato nulla.',

  'matching.title': 'Abbinamento dei prodotti',
  'matching.intro':
    'Un’inserzione riceve le scorte dal prodotto Commerce con lo stesso SKU. Se gli SKU sono diversi, indicare qui di quale prodotto si tratta.',
  'matching.tabs': 'Abbinamento dei prodotti',
  'matching.unmatched': 'Non abbinate',
  'matching.matched': 'Abbinate manualmente',
  'matching.file': 'Da file',
  'matching.find': 'Trova',
  'matching.find.unmatched': 'SKU venditore, ASIN o parole del titolo',
  'matching.find.matched': 'SKU venditore o SKU Commerce',
  'matching.loading': 'Caricamento delle inserzioni',
  'matching.failed': 'Impossibile caricare le inserzioni',
  'matching.none.unmatched.title': 'Tutte le inserzioni sono abbinate',
  'matching.none.unmatched.text':
    'Le inserzioni che un’importazione non riesce ad abbinare a un prodotto Commerce compaiono qui.',
  'matching.none.matched.title': 'Nessun abbinamento manuale',
  'matching.none.matched.text': 'Le inserzioni sono abbinate al prodotto con lo stesso SKU.',
  'matching.none.nothing.title': 'Nessun risultato',
  'matching.none.nothing.text': 'Provare con un testo più breve.',
  'matching.more': 'Mostra altre',
  'matching.shown': '{count, plural, one {# visualizzata} other {# visualizzate}} su {total, number}',
  'matching.seller-sku': 'SKU venditore',
  'matching.product': 'Titolo',
  'matching.asin': 'ASIN',
  'matching.sku': 'SKU Commerce',
  'matching.saved': 'Autore',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Abbinamento',
  'matching.match': 'Abbina…',
  'matching.match.label': 'Abbina {sellerSku}…',
  'matching.remove': 'Rimuovi…',
  'matching.remove.label': 'Rimuovi l’abbinamento di {sellerSku}…',
  'matching.dialog.title': 'Quale prodotto è {sellerSku}?',
  'matching.dialog.text':
    'Vale per tutti i negozi Amazon di questo account venditore. La quantità dell’inserzione viene calcolata entro pochi secondi.',
  'matching.dialog.sku': 'SKU Commerce',
  'matching.dialog.missing': 'Inserire lo SKU di un prodotto Commerce.',
  'matching.dialog.save': 'Abbina',
  'matching.dialog.cancel': 'Annulla',
  'matching.dialog.failed': 'L’abbinamento non è stato salvato',
  'matching.saved.toast': 'Abbinamento di {sellerSku} in corso.',
  'matching.remove.title': 'Rimuovere l’abbinamento di {sellerSku}?',
  'matching.remove.text':
    'L’inserzione non corrisponde più a {sku}. Se in Commerce esiste un prodotto con lo SKU {sellerSku}, viene abbinata a quello; altrimenti non viene pubblicato nulla e su Amazon resta la quantità attuale.',
  'matching.remove.yes': 'Rimuovi abbinamento',
  'matching.removed.toast': 'Rimozione dell’abbinamento di {sellerSku} in corso.',
  'matching.download': '1. Scaricare un file',
  'matching.download.text':
    'Le inserzioni non abbinate, con una colonna sku vuota da compilare; oppure gli abbinamenti manuali, da modificare o rimuovere.',
  'matching.download.unmatched': 'Non abbinate (modello)',
  'matching.download.matched': 'Abbinate manualmente',
  'matching.upload': '2. Caricare il file',
  'matching.upload.text':
    'Colonne seller-sku e sku. Una riga senza sku resta invariata; yes in una colonna remove rimuove l’abbinamento.',

  'refusal.UNKNOWN_PRODUCT':
    'In Commerce non esiste alcun prodotto con questo SKU. Controllare errori di battitura e maiuscole.',
  'refusal.MATCHED_BY_ITSELF':
    'Lo SKU venditore è già uno SKU di Commerce, quindi l’inserzione è abbinata a quel prodotto.',
  'refusal.NO_STORE': 'L’account venditore non ha più alcun negozio. Ricaricare la pagina.',
  'refusal.UNKNOWN_WEBSITE':
    'Questo sito web non esiste più in Commerce. Ricaricare la pagina e sceglierne un altro.',
}
