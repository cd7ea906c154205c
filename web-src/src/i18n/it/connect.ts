import type { enConnect } from '../en/connect'

/** Italian, continued: connecting stores, accounts, and the life of a store. */
export const italianConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon ha risposto. È possibile chiudere questa finestra.',
  'callback.alone':
    'Questa finestra ha perso la pagina che l’ha aperta. Chiuderla, tornare a Commerce Admin e autorizzare di nuovo, oppure incollare lì un token di aggiornamento.',
  'callback.empty':
    'Amazon non ha fornito alcuna risposta. Chiudere questa finestra e autorizzare di nuovo da Commerce Admin.',

  'stores.connect': 'Collega un negozio',
  'stores.accounts': 'Account venditore',

  'stores.other.title': 'Qualcos’altro potrebbe modificare queste quantità',
  'stores.other.listings':
    'In un giorno Amazon ha mostrato ripetutamente un numero diverso da quello accettato, per {count, plural, one {un’inserzione} other {# inserzioni}}. Un’altra installazione di questa app o un altro strumento scrive lì. Individuarlo e fermarlo; gli errori di comunicazione indicano le inserzioni.',
  'stores.other.receivers':
    'Un altro destinatario riceve da Commerce gli stessi eventi di stock, prodotti e ordini: {names}. Se è un’altra installazione di questa app, ad esempio un’area di lavoro di prova, impostare una delle due in sola lettura o disinstallarla: entrambe scriverebbero le stesse inserzioni. Se è un altro sistema che non imposta quantità su Amazon, non occorre fare nulla.',
  'stores.other.known': 'È noto: nascondi',

  'read-only.by-hand':
    'La modalità di sola lettura è stata attivata nelle impostazioni dell’app. Ad Amazon non viene inviato nulla.',
  'read-only.other-commerce':
    'Queste impostazioni sono state scritte per un altro indirizzo di Commerce. L’installazione viene considerata una copia del negozio e ad Amazon non viene inviato nulla.',
  'read-only.other-namespace':
    'Queste impostazioni sono state scritte per un’altra area di lavoro Adobe. L’installazione viene considerata una copia del negozio e ad Amazon non viene inviato nulla.',
  'read-only.not-started':
    'Nessuno ha ancora avviato la pubblicazione. Tutto viene letto e deciso e nulla viene inviato ad Amazon.',
  'read-only.database-lost':
    'Il database di questa app è vuoto o è un altro: possono mancare eccezioni, esclusioni e SKU associati. Nulla viene inviato ad Amazon finché non hai controllato e riavviato la pubblicazione.',
  'read-only.start': 'Avvia la pubblicazione',
  'read-only.start.title': 'Avviare la pubblicazione su Amazon?',
  'read-only.start.text':
    '{count, plural, one {# inserzione riceve la sua} other {# inserzioni ricevono la loro}} quantità da Commerce da ora in poi; ciò che è esaurito va a 0. Nessun’altra installazione e nessun altro strumento deve impostare quantità per gli stessi account Amazon.',
  'read-only.start.not-imported':
    'Le inserzioni non sono ancora state importate da Amazon, quindi non si può dire quante cambiano. Appena ci sono, quelle dei negozi con impostazioni salvate ricevono la loro quantità da Commerce; ciò che è esaurito va a 0. Nessun’altra installazione e nessun altro strumento deve impostare quantità per gli stessi account Amazon.',
  'read-only.start.failed': 'La pubblicazione non è stata avviata',
  'read-only.open': 'Apri le impostazioni dell’app',
  'read-only.title': 'Pubblicazione su Amazon',
  'read-only.none': 'L’app pubblica su Amazon.',
  'read-only.written': 'Le impostazioni sono state scritte per {commerce} nell’area di lavoro {namespace}.',
  'read-only.own': 'Questa app è in esecuzione con {commerce} nell’area di lavoro {namespace}.',
  'read-only.confirm': 'È lo stesso negozio a un nuovo indirizzo',
  'read-only.confirm.title': 'Pubblicare da qui?',
  'read-only.confirm.text':
    'Da questo momento l’app invia le quantità ad Amazon. Se un’altra installazione pubblica ancora per le stesse inserzioni, si sovrascriveranno a vicenda.',
  'read-only.confirm.yes': 'Pubblica da qui',
  'read-only.cancel': 'Annulla',
  'read-only.switch': 'Sola lettura: non inviare nulla ad Amazon',
  'read-only.failed': 'La modalità di sola lettura non è stata modificata',
  'read-only.sealed':
    '{count, plural, one {# account è ancora cifrato} other {# account sono ancora cifrati}} con una chiave di crittografia precedente.',

  'connect.title': 'Collega un negozio',
  'connect.intro':
    'Un negozio è un marketplace Amazon di un account venditore. Vende dalle scorte di un sito web Commerce.',
  'connect.loading': 'Caricamento di marketplace, account e siti web',
  'connect.failed': 'Impossibile caricare le opzioni',
  'connect.marketplace': '1. Marketplace',
  'connect.marketplace.label': 'Marketplace Amazon',
  'connect.marketplace.help': 'Digitare un paese o un dominio.',
  'connect.account': '2. Account venditore',
  'connect.account.first': 'Scegliere prima un marketplace.',
  'connect.account.label': 'Account',
  'connect.account.new': 'Altro account',
  'connect.account.known': 'Venditore {seller}',
  'connect.website': '3. Sito web Commerce',
  'connect.website.label': 'Sito web',
  'connect.website.stock': 'Stock: {stock}. Origini: {sources}.',
  'connect.website.no-sources': 'nessuna',
  'connect.website.disabled': '{source} (disattivata)',
  'connect.name': '4. Nome',
  'connect.name.label': 'Nome del negozio',
  'connect.older':
    '{count, plural, one {{names} è stato collegato prima. Se entrambi offrono uno SKU venditore, prevalgono le sue impostazioni.} other {{names} sono stati collegati prima. Se offrono lo stesso SKU venditore, prevalgono le impostazioni del primo di essi.}}',
  'connect.save': 'Verifica e collega',
  'connect.kept': 'Quanto è stato inserito è ancora qui.',
  'connect.refused': 'Il negozio non è stato collegato',
  'connect.missing.marketplace': 'Scegliere un marketplace.',
  'connect.missing.account': 'Scegliere un account o collegarne un altro.',
  'connect.missing.website': 'Scegliere un sito web.',
  'connect.missing.name': 'Inserire un nome.',
  'connect.done': '{name} è collegato. Importazione delle inserzioni in corso.',

  'account.authorise': 'Autorizza con Amazon',
  'account.redirect': 'URI di reindirizzamento dell’app Amazon',
  'account.redirect.help': 'Per autorizzare con Amazon: copiarlo e registrarlo nell’app Amazon.',
  'account.authorise.text': 'Amazon chiede il consenso in una finestra separata.',
  'account.authorise.waiting': 'In attesa della risposta nella finestra di Amazon…',
  'account.authorise.elsewhere':
    '“Autorizza con Amazon” restituisce la risposta a {origin}, ma questa pagina si trova altrove. Chiedere allo sviluppatore di correggere AMAZON_REDIRECT_URI oppure incollare un token di aggiornamento.',
  'account.popup.blocked':
    'Il browser ha bloccato la finestra di Amazon. Consentire le finestre di questo sito e riprovare, oppure incollare un token di aggiornamento.',
  'account.popup.closed':
    'La finestra di Amazon è stata chiusa senza una risposta. Riprovare, oppure incollare un token di aggiornamento.',
  'account.popup.denied': 'Il consenso non è stato concesso in Seller Central. Non è stato salvato nulla.',
  'account.paste': 'Oppure incolla un token di aggiornamento',
  'account.paste.only': 'Incolla un token di aggiornamento',
  'account.seller': 'Token venditore (Merchant Token)',
  'account.seller.help': 'In Seller Central, in Informazioni account; inizia con A.',
  'account.token': 'Token di aggiornamento (refresh token)',
  'account.token.help':
    'In Seller Central, in Sviluppa app (Develop Apps), dove si autorizza la propria app privata.',
  'account.own-app': 'Appartiene a una propria app Amazon',
  'account.client-id': 'ID client LWA',
  'account.client-secret': 'Segreto client LWA',
  'account.required': 'Campo obbligatorio.',
  'account.save': 'Verifica e salva l’account',
  'account.saved': 'L’account funziona ed è stato salvato.',

  'accounts.title': 'Account venditore',
  'accounts.intro':
    'Gli account venditore Amazon, uno per ogni area geografica, e la durata della loro autorizzazione.',
  'accounts.loading': 'Caricamento degli account venditore',
  'accounts.failed': 'Impossibile caricare gli account venditore',
  'accounts.empty': 'Nessun account venditore ancora collegato. Collegare un negozio per aggiungerne uno.',
  'accounts.stores': '{count, plural, =0 {Nessun negozio} one {# negozio} other {# negozi}}',
  'accounts.authorised': 'Autorizzato: {when}',
  'accounts.reauthorise': 'Autorizza di nuovo',
  'accounts.scope': 'Amazon tiene un’unica quantità',
  'accounts.scope.region': 'per l’intera area geografica',
  'accounts.scope.country': 'per ogni paese',
  'accounts.scope.help': 'La modifica comporta il ricalcolo di tutte le inserzioni dell’account.',
  'accounts.minutes': 'Gli ordini Amazon sono in Commerce entro (minuti)',
  'accounts.minutes.issue': 'Inserire un numero intero da 1 a 10.080.',
  'accounts.orderField': 'Campo di Commerce con il numero d’ordine Amazon',
  'accounts.orderField.help':
    'L’importazione degli ordini scrive il numero dell’ordine Amazon in questo campo dell’ordine Commerce. Quasi tutte usano ext_order_id.',
  'accounts.orderField.issue': 'Inserire il nome di un campo: lettere minuscole, cifre e trattini bassi.',
  'accounts.reserves': 'Un ordine importato toglie subito le unità dalla giacenza',
  'accounts.reserves.help':
    'Disattivare se l’importazione crea ordini che cambiano la giacenza solo alla spedizione. Le unità vendute su Amazon restano allora detratte fino alla spedizione.',
  'accounts.rotated': 'Segreto client rinnovato il',
  'accounts.rotated.help':
    'Amazon lo fa scadere dopo 180 giorni; un avviso compare 30 giorni prima. Vuoto: data non nota.',
  'accounts.rotated.issue': 'Scegliere un giorno già trascorso o svuotare il campo.',
  'accounts.save': 'Salva account',
  'accounts.saved': 'L’account è stato salvato.',
  'accounts.remove': 'Rimuovi l’account…',
  'accounts.remove.title': 'Rimuovere l’account venditore {seller}?',
  'accounts.remove.yes': 'Rimuovi l’account',
  'accounts.remove.text':
    'Le sue credenziali vengono eliminate subito. Su Amazon non viene eliminato nulla: restano le ultime quantità, che non seguono più le scorte.',
  'accounts.remove.store': '{name} viene rimosso con impostazioni, inserzioni ed eccezioni.',
  'accounts.removed': 'L’account venditore {seller} è stato rimosso.',
  'accounts.remove.failed': 'L’account non è stato rimosso',
  'accounts.warning.refused':
    'Amazon rifiuta l’account: {message} ({code}). Non viene pubblicato nulla. Autorizzarlo di nuovo.',
  'accounts.warning.shared-inventory':
    'Da {when}, Amazon tiene un’unica quantità per l’intera area geografica di questo account. Il negozio più recente di ogni SKU venditore condiviso è in sospeso. Impostare l’inventario sull’intera area geografica.',
  'accounts.warning.authorisation-due':
    'L’autorizzazione annuale scade il {when}. Autorizzare di nuovo l’account prima di allora.',
  'accounts.warning.authorisation-over':
    'L’autorizzazione annuale è scaduta il {when}. Autorizzare di nuovo l’account.',
  'accounts.warning.client-secret-due':
    'Il segreto client scade il {when}. Rinnovarlo in Amazon e inserire quello nuovo con “Autorizza di nuovo”.',
  'accounts.warning.client-secret-over':
    'Il segreto client è scaduto il {when}. Rinnovarlo in Amazon e inserire quello nuovo con “Autorizza di nuovo”.',

  'region.na': 'Nord America',
  'region.eu': 'Europa',
  'region.fe': 'Estremo Oriente',

  'refusal.TOKEN_REFUSED':
    'Amazon ha rifiutato il token di aggiornamento: è errato, revocato, scaduto o appartiene a un’altra app Amazon. Copiarlo di nuovo oppure autorizzare di nuovo.',
  'refusal.CLIENT_REFUSED':
    'Amazon ha rifiutato l’ID client o il segreto client. Un segreto scade dopo 180 giorni: copiare quello attuale.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon non consente a questa app di usare l’autorizzazione. Verificare in Seller Central che l’app sia attiva.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'Il token è di un’altra area geografica. Scegliere un marketplace di quell’area oppure autorizzare in un Seller Central di questa.',
  'refusal.LISTINGS_DENIED':
    'Amazon non mostra le inserzioni di questo venditore. Controllare il token venditore e che l’app abbia il ruolo Offerte (Product Listing).',
  'refusal.AMAZON_REFUSED':
    'Amazon ha rifiutato l’account. Controllare il token, il venditore e i ruoli dell’app.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon non ha risposto. Riprovare tra un minuto.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce non ha risposto. Riprovare tra un minuto.',
  'refusal.NOT_PARTICIPATING':
    'L’account non vende su questo marketplace. Registrarlo in Seller Central o sceglierne un altro.',
  'refusal.MARKETPLACE_LEFT':
    'L’account ha lasciato questo marketplace. Aderire di nuovo in Seller Central o sceglierne un altro.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon ha sospeso le inserzioni dell’account su questo marketplace. Risolvere prima il problema in Stato dell’account (Account Health).',
  'refusal.ALREADY_CONNECTED':
    'Questo negozio è già stato collegato da un altro utente. Si trova nell’elenco dei negozi.',
  'refusal.OTHER_REGION': 'L’account appartiene a un’area geografica diversa da quella del marketplace.',
  'refusal.NO_CREDENTIALS':
    'L’account non ha credenziali. Autorizzarlo di nuovo nella pagina “Account venditore”.',
  'refusal.LWA_CREDENTIALS_MISSING':
    'Il token appartiene a un’app Amazon privata: inserire anche l’ID client e il segreto client.',
  'refusal.STATE_UNKNOWN':
    'La risposta non corrisponde ad alcuna richiesta di questa pagina. Autorizzare di nuovo.',
  'refusal.STATE_OF_ANOTHER':
    'Questa autorizzazione è stata avviata da un altro utente. Autorizzare di nuovo.',
  'refusal.STATE_USED': 'Questa autorizzazione è già stata usata. Autorizzare di nuovo.',
  'refusal.STATE_LATE': 'La risposta è arrivata dopo più di 10 minuti. Autorizzare di nuovo.',
  'refusal.CODE_REFUSED': 'Amazon non ha accettato il codice, valido per 5 minuti. Autorizzare di nuovo.',
  'refusal.SAVED_MEANWHILE':
    'Nel frattempo un altro utente ha apportato una modifica. Ricaricare la pagina e ripetere la modifica.',

  'store-menu.label': 'Altre azioni per {name}',
  'store-menu.rename': 'Rinomina…',
  'store-menu.pause': 'Metti in pausa…',
  'store-menu.resume': 'Riprendi…',
  'store-menu.remove': 'Rimuovi…',
  'store-menu.failed': 'Il negozio non è stato modificato',
  'store-menu.cancel': 'Annulla',
  'rename.title': 'Rinomina il negozio',
  'rename.save': 'Rinomina',
  'change.loading': 'Conteggio di ciò che cambia',
  'change.preview-failed': 'Impossibile contare ciò che cambia',
  'change.pause.title': 'Mettere in pausa {name}?',
  'change.pause.yes': 'Metti in pausa',
  'change.pause.text':
    'Non viene inviato nulla finché il negozio non viene ripreso. Su Amazon restano le quantità attuali.',
  'change.resume.title': 'Riprendere {name}?',
  'change.resume.yes': 'Riprendi il negozio',
  'change.resume.text':
    '{count, plural, one {La sua inserzione viene ricalcolata e ripubblicata.} other {Le sue # inserzioni vengono ricalcolate e ripubblicate.}}',
  'change.remove.title': 'Rimuovere {name}?',
  'change.remove.yes': 'Rimuovi il negozio',
  'change.remove.text':
    'Le sue impostazioni e {count, plural, one {la sua inserzione} other {le sue # inserzioni}} vengono rimosse da questa app. Su Amazon non viene eliminato nulla e le quantità restano invariate.',
  'change.shared':
    '{count, plural, one {# SKU venditore è offerto} other {# SKU venditore sono offerti}} anche da {name}.',
  'change.handover':
    'Per {count, plural, one {# SKU venditore} other {# SKU venditore}} prevalgono poi le impostazioni di {to} al posto di quelle di {from}. Le quantità vengono pubblicate subito.',
  'change.follows':
    '{count, plural, one {# inserzione continua} other {# inserzioni continuano}} a cambiare su Amazon: Amazon condivide la quantità con {name}.',
  'change.stops': 'Per {count, plural, one {# inserzione} other {# inserzioni}} non viene più inviato nulla.',

  'job.remove-store': 'Rimozione del negozio in corso',
  'job.remove-store.done': 'Il negozio è stato rimosso',
  'job.remove-store.failed': 'La rimozione del negozio si è interrotta',
}
