import type { enImpact } from '../en/impact'

/** Italian, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const italianImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': 'Effetto del salvataggio',
  'impact.loading': 'Conteggio di ciò che cambia…',
  'impact.failed': 'Impossibile contare ciò che cambia.',
  'impact.unusable': 'Correggere i campi qui sopra per vedere cosa cambia.',
  'impact.none-decided': 'Questo negozio non decide ancora per alcuna inserzione.',
  'impact.unchanged': 'Non cambia alcuna inserzione.',
  'impact.changed':
    '{changed, plural, one {Cambia # inserzione} other {Cambiano # inserzioni}} su {total, number}',
  'impact.to-zero': '{count, plural, one {# va a 0} other {# vanno a 0}}',
  'impact.come-back': '{count, plural, one {# risale da 0} other {# risalgono da 0}}',
  'impact.above-stock':
    '{count, plural, one {# mostrerebbe} other {# mostrerebbero}} più di quanto è disponibile',
  'caution.above-stock':
    '{count, plural, one {# inserzione mostrerebbe} other {# inserzioni mostrerebbero}} più di quanto è disponibile, perché viene mostrato sempre il massimo. Per seguire le scorte, scegliere “Ciò che è in magazzino, fino al massimo”.',

  'confirm.title':
    '{count, plural, one {# inserzione va a 0} other {# inserzioni vanno a 0}}. Salvare comunque?',
  'confirm.text':
    'Su Amazon non sarà più possibile ordinare {count, plural, one {questo prodotto} other {questi prodotti}} finché non cambiano le scorte o le impostazioni. Salvando, {count, plural, one {lo zero viene inviato} other {gli zeri vengono inviati}} senza ulteriori conferme.',
  'confirm.yes': 'Salva e imposta {count, plural, one {# inserzione} other {# inserzioni}} a 0',
  'confirm.no': 'Torna al modulo',

  'revert.button': 'Ripristina',
  'revert.label': 'Ripristina la versione {version, number}',
  'revert.title': 'Ripristinare la versione {version, number}?',
  'revert.text': 'I suoi valori vengono salvati come nuova versione e applicati a tutte le inserzioni:',
  'revert.same': 'I suoi valori sono quelli già in vigore: non cambia nulla.',
  'revert.unsaved': 'Le modifiche inserite e non salvate andranno perse.',
  'revert.yes': 'Ripristina la versione {version, number}',
  'revert.no': 'Annulla',

  'sections.quick-access': 'Accesso rapido',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon indica per ogni inserzione chi la spedisce. Le quantità vengono inviate solo per le inserzioni spedite dal venditore; quelle gestite da Amazon non vengono mai modificate.',
  'fulfilled.loading': 'Conteggio delle inserzioni in base a chi le spedisce',
  'fulfilled.failed': 'Impossibile contare le inserzioni',
  'fulfilled.none': 'Ancora nessuna inserzione.',
  'fulfilled.merchant': 'Venditore',
  'fulfilled.merchant.text': 'La quantità deriva dalle scorte di Commerce.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'Mai modificate: la quantità è tenuta da Amazon.',
  'fulfilled.other': 'Altra fonte',
  'fulfilled.other.text':
    'Fornite da un’altra fonte di approvvigionamento del venditore; la quantità non viene modificata.',
  'fulfilled.unknown': 'Non ancora noto',
  'fulfilled.unknown.text': 'Non viene inviato nulla finché Amazon non indica chi spedisce.',
  'fulfilled.both':
    'Un’inserzione spedita da più parti è conteggiata per ciascuna di esse e non viene modificata.',
  'fulfilled.count': '{count, plural, one {# inserzione} other {# inserzioni}}',
  'fulfilled.see': 'Vedi le inserzioni',
  'fulfilled.see.label': 'Vedi le inserzioni spedite da: {channel}',
}
