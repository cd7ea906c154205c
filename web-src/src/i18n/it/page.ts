import type { en } from '../en/page'

/** Italian: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const italianPage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Caricamento in corso…',
  'app.not-found.title': 'Questa pagina non esiste',
  'app.not-found.text':
    'L’indirizzo potrebbe non essere più valido oppure il negozio Amazon è stato rimosso.',
  'app.crashed.title': 'La pagina ha smesso di funzionare',
  'app.crashed.text':
    'Quanto è stato salvato non è andato perso. Ricaricare la pagina; se il problema persiste, informare lo sviluppatore.',
  'app.back-to-stores': 'Torna ai negozi Amazon',

  'session.connecting': 'Connessione ad Adobe Commerce…',
  'session.alone.title': 'Aprire questa pagina da Commerce Admin',
  'session.alone.text':
    'Questa pagina funziona all’interno di Adobe Commerce, che le comunica chi la sta usando. In Commerce Admin, scegliere Amazon Stock / Quantity nel menu.',
  'session.timed-out.title': 'Commerce Admin non ha risposto',
  'session.timed-out.text':
    'La pagina ha atteso per 15 secondi che Adobe Commerce comunicasse chi la sta usando. Riprovare; se non basta, ricaricare Commerce Admin.',
  'session.no-credentials.title': 'In Commerce Admin non è stato eseguito l’accesso con Adobe',
  'session.no-credentials.text':
    'La pagina è stata aperta senza un Adobe ID o un’organizzazione. Accedere a Commerce Admin con il proprio Adobe ID, quindi riaprire la pagina.',

  'failure.retry': 'Riprova',
  'failure.unreachable': 'Impossibile raggiungere il server. Controllare la connessione e riprovare.',
  'failure.timed-out': 'Il server ha impiegato troppo tempo a rispondere. Riprovare tra poco.',
  'failure.signed-out':
    'La sessione Adobe è scaduta. Riprovare; se non basta, ricaricare Commerce Admin per eseguire l’accesso.',
  'rights.none': 'Non è possibile aprire questa app',
  'rights.view-only': 'È possibile vedere tutto e non modificare nulla',
  'rights.view-only.text':
    'Il ruolo in Commerce consente di vedere che cosa mostra Amazon e perché. Per modificare qualcosa, chiedere a un amministratore “Change Amazon quantities and settings” in System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Il ruolo in Commerce non comprende Amazon Stock / Quantity. Chiedere a un amministratore di aggiungerlo in System › User Roles.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Il ruolo in Commerce consente di vedere, non di modificare. Non è stato modificato nulla.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce non riconosce questo account come utente del suo Admin. Accedere a Commerce Admin con questo account Adobe.',
  'failure.RIGHT_UNKNOWN':
    'Commerce non ha potuto dire che cosa consente il ruolo. Riprovare tra un momento.',
  'failure.NOT_INSTALLED': 'L’app è disinstallata da Commerce. Non è stato modificato nulla.',
  'failure.not-allowed':
    'Questo account Adobe non può usare l’app in questa organizzazione. Chiedere l’accesso all’amministratore.',
  'failure.not-found': 'Non esiste più. Potrebbe essere stato rimosso da un altro utente.',
  'failure.refused': 'Il server non ha accettato la richiesta. Ricaricare la pagina e riprovare.',
  'failure.conflict':
    'Nel frattempo un altro utente ha apportato una modifica. Ricaricare la pagina per vedere lo stato più recente.',
  'failure.too-many': 'Troppe richieste contemporaneamente. Attendere un momento e riprovare.',
  'failure.too-many-seconds':
    'Troppe richieste contemporaneamente. Riprovare tra {seconds, plural, one {# secondo} other {# secondi}}.',
  'failure.server': 'Si è verificato un problema sul server. Riprovare tra poco.',
  'failure.request-id': 'Riferimento per l’assistenza: {requestId}',

  'stores.title': 'Negozi Amazon',
  'stores.intro':
    'Ogni negozio mantiene la quantità delle proprie inserzioni Amazon allineata alle scorte di Commerce.',
  'stores.loading': 'Caricamento dei negozi Amazon',
  'stores.failed': 'Impossibile caricare i negozi Amazon',
  'stores.read-only.title': 'La modalità di sola lettura è attiva',
  'stores.not-set-up': 'Stock / Quantity non ancora configurato',
  'stores.set-up': 'Configura Stock / Quantity',
  'stores.open': 'Apri {name}',
  'stores.listings':
    '{count, plural, =0 {Ancora nessuna inserzione} one {# inserzione} other {# inserzioni}}',
  'stores.website': 'Sito web Commerce',
  'stores.status': 'Stato',
  'stores.marketplace': 'Marketplace',
  'stores.seller': 'Venditore',
  'store.status.active': 'Attivo',
  'store.status.paused': 'In pausa',

  'outcome.listed': 'In vendita',
  'outcome.belowThreshold': 'Sotto la soglia',
  'outcome.outOfStock': 'Esaurite',
  'outcome.otherZero': 'Zero, altro motivo',
  'outcome.held': 'In sospeso',
  'outcome.failing': 'Rifiutate da Amazon',
  'outcome.undecided': 'Non ancora calcolate',
  'outcome.listed.help': 'Amazon mostra una quantità superiore a 0',
  'outcome.belowThreshold.help': 'Scorte inferiori alla soglia; Amazon mostra 0',
  'outcome.outOfStock.help': 'Scorte esaurite; Amazon mostra 0',
  'outcome.otherZero.help': 'Prodotto disattivato, non assegnato o con unità riservate',
  'outcome.held.help': 'Non viene inviato nulla; su Amazon resta la quantità attuale',
  'outcome.failing.help': 'L’ultima quantità non è stata accettata',
  'outcome.undecided.help': 'Importate; le scorte non sono ancora state lette',

  'dashboard.title': 'Negozio Amazon',
  'dashboard.loading': 'Caricamento del negozio',
  'dashboard.failed': 'Impossibile caricare il negozio',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Inserzioni',
  'dashboard.all-listings': 'Vedi tutte le inserzioni',
  'dashboard.freshness': 'Allineamento con Commerce',
  'dashboard.pending': 'Modifiche in attesa',
  'dashboard.pending.none': 'Tutte le modifiche sono state elaborate',
  'dashboard.pending.scope': 'In tutti i negozi Amazon',
  'dashboard.published': 'Ultima pubblicazione',
  'dashboard.published.never': 'Mai',
  'dashboard.published.never.help': 'Non è stato ancora inviato nulla ad Amazon',
  'dashboard.not-set-up.title': 'Stock / Quantity non è ancora configurato',
  'dashboard.not-set-up.text':
    'Questo negozio inizia a pubblicare quando le sue impostazioni vengono salvate per la prima volta. Fino ad allora Amazon riceve quantità solo per gli SKU venditore condivisi con un negozio meno recente, secondo le impostazioni di quel negozio.',
  'dashboard.paused.title': 'Questo negozio è in pausa',
  'dashboard.paused.text':
    'Per questo negozio non viene inviato nulla. Su Amazon restano le quantità attuali.',
  'dashboard.recent': 'Modifiche recenti',
  'dashboard.all-activity': 'Vedi tutte le modifiche',
  'dashboard.import': 'Importa inserzioni da Amazon',
  'dashboard.import.failed': 'Impossibile avviare l’importazione',

  'job.apply-mappings': 'Abbinamento delle inserzioni in corso',
  'job.apply-mappings.done': 'Inserzioni abbinate',
  'job.apply-mappings.failed': 'Impossibile abbinare le inserzioni',
  'job.upload-mappings': 'Lettura del file in corso',
  'job.upload-mappings.done': 'File applicato',
  'job.upload-mappings.failed': 'Impossibile applicare il file',
  'job.import-listings': 'Importazione delle inserzioni da Amazon in corso',
  'job.republish-store': 'Applicazione delle impostazioni in corso',
  'job.import-listings.done': 'Inserzioni importate da Amazon',
  'job.republish-store.done': 'Impostazioni applicate a tutte le inserzioni',
  'job.import-listings.failed': 'L’importazione da Amazon si è interrotta',
  'job.republish-store.failed': 'Le impostazioni sono salvate, ma l’applicazione si è interrotta',
  'job.retry-at': 'Si riprova automaticamente il {at}.',
  'job.waiting': 'In attesa di avvio',
  'job.progress': '{done, number} di {total, plural, one {# inserzione} other {# inserzioni}}',
  'job.progress.open': '{done, plural, one {# inserzione} other {# inserzioni}} finora',
  'job.unknown': 'Impossibile leggere l’avanzamento; l’operazione prosegue in background.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'Quante unità di ogni prodotto Amazon mostra per {store}.',
  'settings.loading': 'Caricamento delle Listing Settings',
  'settings.failed': 'Impossibile caricare le Listing Settings',
  'settings.presets': 'Inizia da un esempio',
  'settings.preset.everything': 'Offri tutto ciò che è in magazzino',
  'settings.preset.everything.text':
    'Su Amazon si può acquistare tutto ciò che è disponibile. Inserire un massimo di 150 o più.',
  'settings.preset.one': 'Uno alla volta',
  'settings.preset.one.text': 'Ogni prodotto mostra 1, così gli acquirenti ne percepiscono la scarsità.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Salvataggio delle Listing Settings in corso',
  'settings.undo': 'Annulla modifiche',
  'settings.unchanged': 'Nessuna modifica dopo la versione {version, number}.',
  'settings.unsaved': 'Sono presenti modifiche non salvate.',
  'settings.first-time': 'Il negozio inizia a pubblicare al primo salvataggio.',
  'settings.saved': 'Listing Settings salvate come versione {version, number}.',
  'settings.save-failed': 'Le Listing Settings non sono state salvate',
  'settings.kept': 'Tutto ciò che è stato inserito è ancora qui.',
  'settings.issues.title':
    '{count, plural, one {Un campo richiede attenzione} other {# campi richiedono attenzione}}',
  'settings.taken': 'Il modulo ora mostra la versione {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text':
    'I prodotti con scorte inferiori a questo valore non vengono venduti su Amazon.',
  'field.outOfStockThreshold.help':
    'Soglia di esaurimento: la quantità minima che un prodotto deve avere perché la sua inserzione Amazon sia idonea. Quando le scorte di Commerce sono inferiori a questo numero, l’inserzione non è idonea alla vendita e Amazon mostra 0. Con scorte uguali al numero il prodotto resta in vendita. Il valore predefinito è 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'Il numero che Amazon mostra per le inserzioni idonee.',
  'field.maximumListedQuantity.text.upTo':
    'Amazon mostra ciò che è in magazzino, ma mai più di questo valore.',
  'field.maximumListedQuantity.help':
    'Quantità massima mostrata: la quantità che l’inserzione Amazon deve mostrare. Quando un articolo viene venduto e in Commerce restano scorte, l’inserzione viene ripubblicata con questa quantità. Ad esempio, inserendo 10 per un prodotto con 80 unità in magazzino, Amazon mostra 10 e continua a mostrare 10 dopo una vendita. Con 1, ogni prodotto idoneo mostra una quantità di 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Mostrata per i prodotti di cui Commerce non gestisce le scorte.',
  'field.doNotManageStockQuantity.help':
    'Quantità per i prodotti senza gestione delle scorte. Amazon richiede una quantità disponibile: i prodotti per cui in Commerce la gestione delle scorte è disattivata, ma che si vogliono offrire su Amazon, vengono pubblicati esattamente con questa quantità.',
  'field.maximumMode': 'Mostra',
  'field.maximumMode.always': 'Sempre il massimo',
  'field.maximumMode.upTo': 'Ciò che è in magazzino, fino al massimo',
  'field.maximumMode.help':
    '“Sempre il massimo” mostra lo stesso numero qualunque sia la quantità in magazzino, purché ce ne sia. “Ciò che è in magazzino, fino al massimo” segue le scorte di Commerce, così gli acquirenti non possono mai ordinare più di quanto è disponibile.',
  'field.stockPercentage': 'Quota delle scorte da offrire',
  'field.stockPercentage.unit': 'Percentuale delle scorte, arrotondata per difetto.',
  'field.stockPercentage.help':
    'Conserva una parte delle scorte per il proprio negozio. Con 50, un prodotto con 80 unità in magazzino ne offre 40 su Amazon.',
  'field.safetyBuffer': 'Unità da riservare',
  'field.safetyBuffer.text': 'Sottratte dopo il calcolo della quota.',
  'field.safetyBuffer.help':
    'Unità che non vengono mai mostrate su Amazon, come margine di sicurezza. Con 5, un prodotto con 80 unità in magazzino ne offre 75 su Amazon.',
  'field.more-about': 'Guida: {field}',

  'issue.required': 'Obbligatorio: inserire un numero intero da {minimum, number} a {maximum, number}.',
  'issue.not-a-number':
    '“{typed}” non è un numero intero. Inserire un numero intero da {minimum, number} a {maximum, number}.',
  'issue.not-whole':
    '“{typed}” ha dei decimali. È previsto un numero intero da {minimum, number} a {maximum, number}.',
  'issue.too-small':
    '“{typed}” è troppo basso. Inserire un numero intero da {minimum, number} a {maximum, number}.',
  'issue.too-large':
    '“{typed}” è troppo alto. Inserire un numero intero da {minimum, number} a {maximum, number}.',
  'issue.other': 'Il server non accetta questo valore.',

  'caution.title': 'Da ricontrollare',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity è inferiore a Out-of-Stock Threshold: un prodotto deve avere più scorte di quante ne mostri Amazon.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity è superiore a Maximum Listed Quantity: i prodotti senza gestione delle scorte mostrano più di tutti gli altri.',

  'example.title': 'Esempio in tempo reale',
  'example.intro': 'Ciò che Amazon mostra con le impostazioni di questo modulo, salvate o meno.',
  'example.stock': 'Unità in magazzino',
  'example.stock.invalid': 'Inserire un numero intero, 0 o superiore.',
  'example.shows': '{stock, number} in magazzino → Amazon mostra {quantity, number}',
  'example.not-managed': 'Scorte non gestite → Amazon mostra {quantity, number}',
  'example.below': '{stock, number} in magazzino, sotto la soglia → Amazon mostra {quantity, number}',
  'example.none': '0 in magazzino → Amazon mostra {quantity, number}',
  'example.missing': 'Compilare {field} per visualizzare il risultato.',
  'example.amazon-shows': 'Amazon mostra',
  'example.others': 'E in altri casi',

  'leave.title': 'Uscire senza salvare?',
  'leave.text':
    'Le Listing Settings sono state modificate ma non salvate. Uscendo, le modifiche andranno perse.',
  'leave.leave': 'Esci senza salvare',
  'leave.stay': 'Resta qui',

  'conflict.title': 'Un altro utente ha salvato impostazioni più recenti',
  'conflict.text':
    '{who} ha salvato la versione {version, number} ({ago}) durante la compilazione di questo modulo.',
  'conflict.mine': 'Valori inseriti qui',
  'conflict.theirs': 'Valori dell’altro utente',
  'conflict.setting': 'Impostazione',
  'conflict.keep-mine': 'Mantieni i valori inseriti qui (sovrascrivi la versione {version, number})',
  'conflict.take-theirs': 'Usa i valori dell’altro utente',
  'conflict.decide-later': 'Decidi più tardi',

  'history.title': 'Cronologia',
  'history.empty':
    'Non è stato ancora salvato nulla. Ogni salvataggio compare qui, con l’autore, la data e le modifiche.',
  'history.failed': 'Impossibile caricare la cronologia',
  'history.loading': 'Caricamento della cronologia',
  'history.version': 'Versione {version, number}',
  'history.current': 'Attuale',
  'history.saved': '{who}, {when}',
  'history.same': 'Salvata di nuovo senza modifiche',
  'history.change': '{field}: {from} → {to}',
  'history.value': '{field}: {to}',
  'history.all': 'Mostra {count, plural, one {# versione precedente} other {# versioni precedenti}}',
}
