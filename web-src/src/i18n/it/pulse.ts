import type { enPulse } from '../en/pulse'

/** Italian, continued: how stores are doing at a glance and over time, first steps, and publishing all again. */
export const italianPulse: Readonly<Record<keyof typeof enPulse, string>> = {
  'pulse.all-there': 'Tutte le modifiche delle scorte sono su Amazon.',
  'pulse.oldest': 'La modifica meno recente non ancora su Amazon è stata rilevata {ago}.',
  'pulse.title': 'Pubblicazioni nelle ultime 24 ore',
  'pulse.accepted': '{count, plural, =0 {Nessuna quantità pubblicata} one {# quantità} other {# quantità}}',
  'pulse.chart':
    'Quantità pubblicate in ciascuna delle ultime 24 ore: {total, number} in totale, {highest, number} nell’ora di maggiore attività',
  'pulse.within': '95% entro {time}',
  'pulse.rejected': '{count, plural, one {# rifiutata} other {# rifiutate}} da Amazon',
  'pulse.failed':
    '{count, plural, one {# non riuscita e inviata di nuovo} other {# non riuscite e inviate di nuovo}}',
  'pulse.no-errors': 'Nessun errore',

  'first.title': 'Tre passaggi per pubblicare la prima inserzione',
  'first.account': 'Collegare l’account venditore',
  'first.account.text':
    'Consentire a questa app, in Seller Central, di leggere le inserzioni e di impostarne le quantità.',
  'first.account.do': 'Collega l’account',
  'first.store': 'Collegare un negozio Amazon',
  'first.store.text':
    'Scegliere il marketplace e il sito web Commerce da cui provengono le scorte in vendita. Le inserzioni vengono poi importate.',
  'first.store.do': 'Collega un negozio',
  'first.settings': 'Configurare Stock / Quantity',
  'first.settings.text':
    'Tre numeri determinano ciò che Amazon mostra. Finché non vengono salvati, non viene inviato nulla.',
  'first.settings.do': 'Configura Stock / Quantity',
  'first.done': 'Completato',
  'first.now': 'Prossimo passaggio',
  'first.later': 'In seguito',
  'first.publishing':
    'Pubblicazione delle prime inserzioni in corso. L’operazione richiede al massimo un minuto.',
  'first.held':
    'Non è stato ancora possibile pubblicare nulla. La pagina del negozio indica il motivo per ogni inserzione.',

  'course.title': 'Pubblicazioni ed errori',
  'course.period': 'Periodo',
  'course.period.24h': '24 ore',
  'course.period.7d': '7 giorni',
  'course.period.30d': '30 giorni',
  'course.table': 'Mostra come tabella',
  'course.chart': 'Quantità inviate ad Amazon, {period}',
  'course.loading': 'Caricamento delle quantità inviate',
  'course.failed': 'Impossibile caricare le quantità inviate',
  'course.from': 'Inizio',
  'course.accepted': 'Accettate da Amazon',
  'course.rejected': 'Rifiutate da Amazon',
  'course.sent-again': 'Non riuscite e inviate di nuovo',
  'course.delay': '95% entro',
  'course.none': 'In questo periodo non è stato inviato nulla ad Amazon.',
  'course.sum':
    '{accepted, plural, one {# accettata} other {# accettate}}, {rejected, plural, one {# rifiutata} other {# rifiutate}}, {failed, plural, one {# non riuscita e inviata di nuovo} other {# non riuscite e inviate di nuovo}}',

  'held.title': 'Inserzioni in sospeso',
  'held.text': 'Per queste inserzioni non viene inviato nulla. Su Amazon restano le quantità attuali.',
  'held.none': 'Nessuna inserzione è in sospeso.',
  'held.loading': 'Conteggio delle inserzioni in sospeso',
  'held.failed': 'Impossibile contare le inserzioni in sospeso',
  'held.link': '{rule}: {count, plural, one {# inserzione} other {# inserzioni}}',
  'drift.title': 'Differenze',
  'drift.none': 'Per quanto è stato verificato, Amazon mostra ciò che ha accettato.',
  'drift.some':
    '{count, plural, one {Per # inserzione Amazon mostra} other {Per # inserzioni Amazon mostra}} una quantità diversa da quella accettata. Le scorte vengono rilette e la quantità viene inviata di nuovo; le differenze che restano sono nel registro.',
  'drift.log': 'Apri il registro',

  'republish.button': 'Ripubblica tutto',
  'republish.title': 'Ripubblicare tutte le inserzioni di {name}?',
  'republish.text':
    'Le scorte di {count, plural, one {# inserzione} other {# inserzioni}} vengono lette di nuovo da Commerce e viene inviato ciò che differisce dalle quantità su Amazon. L’operazione prosegue in background e può essere annullata.',
  'republish.yes': 'Ripubblica tutto',
  'republish.no': 'Non ora',
  'republish.failed': 'Impossibile ripubblicare le inserzioni',
  'job.republish-all': 'Ripubblicazione di tutte le inserzioni in corso',
  'job.republish-all.done': 'Tutte le inserzioni sono state ripubblicate',
  'job.republish-all.failed': 'La ripubblicazione di tutte le inserzioni si è interrotta',
  'job.cancel': 'Annulla',
  'job.cancel.failed': 'Impossibile annullare l’operazione',
  'commands.title': 'Operazioni richieste',
  'job.by': 'Richiesto da {who}.',
  'job.cancelled-by': 'Annullato da {who}.',
  'job.cancelled': 'Operazione annullata. Quanto era già stato inviato resta su Amazon.',

  'scope.title': 'Amazon tiene un’unica quantità per tutti i paesi di questo account venditore',
  'scope.text':
    'Una quantità accettata da Amazon per uno dei negozi è comparsa in un altro paese. I negozi più recenti restano in sospeso finché l’inventario di questo account non viene impostato sull’intera area geografica; da quel momento il negozio meno recente decide per tutti.',
  'scope.do': 'Imposta l’inventario sull’intera area geografica',
  'scope.confirm.title': 'Impostare l’inventario sull’intera area geografica?',
  'scope.confirm.text':
    'Da questo momento, per ogni SKU venditore condiviso da più paesi valgono le impostazioni e le scorte del negozio meno recente. Tutte le inserzioni dell’account vengono ricalcolate.',
  'scope.confirm.no': 'Non ora',
  'scope.saved': 'L’inventario dell’account vale ora per l’intera area geografica.',
  'scope.failed': 'L’account non è stato modificato',
}
