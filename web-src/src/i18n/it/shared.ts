import type { enShared } from '../en/shared'

/** Italian, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const italianShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': 'SKU venditore condivisi',
  'shared.open': 'SKU venditore condivisi',
  'shared.intro':
    'Gli SKU venditore presenti in più negozi Amazon e le impostazioni che prevalgono. La quantità viene calcolata una volta per ogni paese e una volta per ogni account venditore per cui Amazon tiene un unico inventario.',
  'shared.find': 'Trova uno SKU venditore',
  'shared.find.text': 'SKU venditore, SKU, ASIN o parole del titolo',
  'shared.loading': 'Caricamento degli SKU venditore condivisi',
  'shared.failed': 'Impossibile caricare gli SKU venditore condivisi',
  'shared.none.title': 'Nessuno SKU venditore è condiviso',
  'shared.none.text': 'Quando due negozi Amazon offrono lo stesso SKU venditore, questo compare qui.',
  'shared.nothing.title': 'Nessun risultato',
  'shared.nothing.text':
    'Nessuno SKU venditore condiviso corrisponde alla ricerca. Provare con un testo più breve.',
  'shared.more': 'Mostra altri',
  'shared.count': '{count, plural, one {# visualizzato} other {# visualizzati}}',
  'shared.list': 'SKU venditore condivisi',
  'shared.listing': 'Apri {sellerSku} in {store}',
  'shared.listing.short': 'Apri l’inserzione',
  'shared.wins': 'Impostazioni prevalenti',
  'shared.member': '{country}, account {seller}, collegato: {when}.',

  'store-menu.website': 'Sito web Commerce…',
  'website.title': 'Sito web Commerce di {name}',
  'website.loading': 'Caricamento dei siti web di Commerce',
  'website.failed': 'Impossibile caricare i siti web di Commerce',
  'website.now': 'Attuale',
  'website.save': 'Vendi da questo sito web',
  'website.counting': 'Conteggio di ciò che cambia',
  'website.count-failed': 'Impossibile contare ciò che cambia',
  'website.same': 'Il negozio vende già da questo sito. Sceglierne un altro per vedere cosa cambia.',
  'website.same-stock':
    '{website} vende dallo stesso stock: le quantità restano invariate, tranne per i prodotti presenti in uno solo dei due siti web.',
  'website.decides':
    '{count, plural, =0 {Nessuno SKU venditore riceve la quantità dallo stock di questo negozio, quindi non cambia nulla.} one {# SKU venditore viene ricalcolato in base allo stock {stock}.} other {# SKU venditore vengono ricalcolati in base allo stock {stock}.}}',
  'website.also': '{count, plural, one {# di questi compare} other {# di questi compaiono}} anche in {name}.',
  'website.elsewhere':
    '{count, plural, one {# SKU venditore mantiene la sua quantità} other {# SKU venditore mantengono la loro quantità}}: decide {name}.',
  'website.zeros':
    'I prodotti non assegnati a quello stock vanno a 0. Se fossero molti in una volta, restano in attesa e viene prima chiesta una conferma.',
  'website.done': '{name} vende da {website}. Le sue inserzioni vengono ricalcolate.',
}
