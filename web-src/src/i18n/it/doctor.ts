import type { enDoctor } from '../en/doctor'

/** Italian, continued: the check of the whole installation. */
export const italianDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': 'Diagnostica',
  'doctor.intro':
    'Controlla l’intera installazione: ciò che serve all’app, ciò che raggiunge e le ultime notizie ricevute.',
  'doctor.open': 'Controlla l’installazione',
  'doctor.loading': 'Controllo dell’installazione in corso',
  'doctor.failed': 'Impossibile controllare l’installazione',
  'doctor.run': 'Controlla di nuovo',
  'doctor.running': 'Controllo in corso…',
  'doctor.copy': 'Copia come testo',
  'doctor.copied': 'Il risultato è negli appunti.',
  'doctor.not-copied':
    'Il browser non consente alla pagina di copiare. Selezionare il testo e copiarlo manualmente.',
  'doctor.summary.sound': 'Tutto ciò che è stato possibile controllare è in ordine.',
  'doctor.summary.problems':
    '{count, plural, one {Un elemento richiede attenzione.} other {# elementi richiedono attenzione.}}',
  'doctor.at': 'Controllo eseguito: {at}',
  'doctor.to-fix': 'Da correggere',
  'doctor.in-order': 'In ordine',
  'doctor.all-in-order': '{count, plural, one {Uno in ordine} other {# in ordine}}',
  'doctor.outcome.ok': 'In ordine',
  'doctor.outcome.warning': 'Avviso',
  'doctor.outcome.failed': 'Non riuscito',
  'doctor.outcome.unchecked': 'Non controllato',

  'doctor.check.configuration': 'Configurazione',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'Database',
  'doctor.check.encryption': 'Chiave di crittografia',
  'doctor.check.commerce': 'Accesso a Commerce',
  'doctor.check.clock': 'Orologio',
  'doctor.check.website': 'Siti web e scorte',
  'doctor.check.subscription': 'Eventi: Commerce',
  'doctor.check.registration': 'Eventi: Adobe I/O Events',
  'doctor.check.events': 'Eventi: ricezione',
  'doctor.check.amazon': 'Accesso ad Amazon',
  'doctor.check.imports': 'Importazione degli ordini',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': 'Sola lettura',
  'doctor.check.installation': 'Altre installazioni',
  'doctor.check.versions': 'Versioni',

  'finding.configuration.complete': 'Tutti i valori necessari all’app sono impostati.',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID, IO_PROJECT_ID e IO_WORKSPACE_ID non sono impostati: l’app non si accorge se la sua registrazione degli eventi viene disattivata e non legge dal journal gli eventi persi. I numeri si trovano in Adobe Developer Console.',
  'finding.state.ok': 'aio state risponde.',
  'finding.state.away':
    'aio state non risponde: {message} Finché non risponde non è possibile configurare nulla.',
  'finding.database.ok':
    'Database Storage è attivato, con tutte le raccolte e gli indici dello schema {schema}.',
  'finding.database.not-provisioned':
    'Database Storage non è ancora disponibile ({status}). L’app lo richiede da sola e prosegue appena è disponibile. Se resta così per un’ora, distribuire di nuovo l’app.',
  'finding.database.refused':
    'Adobe non ha creato Database Storage ({status}). Distribuire di nuovo l’app per richiederlo ancora. Dopo REJECTED, chiedere prima App Builder Data Services all’amministratore dell’organizzazione; dopo un altro FAILED, rivolgersi al supporto Adobe.',
  'finding.database.away':
    'Database Storage non risponde: {message} Gli eventi restano in attesa presso Adobe finché non risponde.',
  'finding.database.old-schema':
    'Il database ha uno schema meno recente di questa versione dell’app. Il publisher lo aggiorna alla prossima esecuzione; in caso contrario, distribuire di nuovo l’app.',
  'finding.database.incomplete':
    'Mancano raccolte o indici: {collections}. Senza di essi l’app funziona lentamente o non funziona; eseguire manualmente l’hook successivo alla distribuzione.',
  'finding.encryption.ok': 'Le credenziali dell’account si aprono con la chiave di crittografia.',
  'finding.encryption.previous':
    'Le credenziali dell’account sono cifrate con la chiave precedente. Vengono cifrate di nuovo entro un giorno; mantenere ENCRYPTION_KEY_PREVIOUS fino ad allora.',
  'finding.encryption.unreadable':
    'Le credenziali dell’account non si aprono con ENCRYPTION_KEY: ripristinare la chiave con cui sono state salvate o autorizzare di nuovo l’account.',
  'finding.encryption.missing': 'L’account non ha credenziali: autorizzarlo di nuovo.',
  'finding.encryption.none': 'Nessun account ancora collegato.',
  'finding.commerce.ok': 'Commerce risponde.',
  'finding.commerce.unauthorised':
    'Commerce rifiuta l’accesso (HTTP {status}). Assegnare la risorsa {resource} all’integrazione o al ruolo della credenziale.',
  'finding.commerce.not-accepted':
    'Commerce non accetta le credenziali dell’app (HTTP {status}): verificare che l’integrazione sia attiva e che le sue chiavi siano quelle attuali.',
  'finding.commerce.away': 'Lettura non riuscita: {message}',
  'finding.commerce.multi-source': 'Commerce gestisce le scorte di più sorgenti (Multi-Source Inventory).',
  'finding.commerce.single-stock':
    'Multi-Source Inventory è disattivato in Commerce: le scorte di un prodotto sono quelle del prodotto stesso.',
  'finding.commerce.page-limit':
    'Commerce fornisce al massimo {maximum, number} righe alla volta. L’app non ne chiede di più.',
  'finding.clock.ok': 'Gli orologi dell’app e di Commerce differiscono al massimo di {seconds, number} s.',
  'finding.clock.off':
    'Gli orologi dell’app e di Commerce differiscono di {seconds, number} s. A partire da 10 minuti Commerce rifiuta le richieste firmate e alcune modifiche potrebbero andare perse: regolare l’orologio del server di Commerce.',
  'finding.clock.unknown': 'Commerce non comunica la propria ora.',
  'finding.website.ok': 'Il sito web {website} vende dallo stock {stock}.',
  'finding.website.missing':
    'In Commerce non esiste più un sito web {website} con una vista store: scegliere un altro sito web per il negozio.',
  'finding.website.no-source':
    'Lo stock {stock} del sito web {website} non ha origini attive: nessun prodotto è vendibile. Assegnare un’origine in Commerce.',
  'finding.website.unknown': 'Impossibile leggere siti web e stock: {message}',
  'finding.website.none': 'Nessun negozio ancora collegato.',
  'finding.subscription.ok': 'Commerce invia l’evento, con tutti i campi e immediatamente.',
  'finding.subscription.missing':
    'Commerce non invia l’evento: sottoscriverlo o eseguire l’onboarding. Fino ad allora le modifiche vengono rilevate solo dai controlli periodici.',
  'finding.subscription.incomplete':
    'Commerce invia l’evento in modo diverso da quanto necessario: {problem}. Eseguire l’onboarding.',
  'finding.subscription.unknown':
    'Commerce non comunica quali eventi invia: {message} Al ruolo potrebbe mancare la risorsa Event Subscriptions, necessaria solo per questo controllo.',
  'finding.registration.ok': 'I/O Events consegna tutti gli eventi all’app.',
  'finding.registration.missing':
    'I/O Events non consegna gli eventi a nessuno: eseguire l’onboarding o distribuire di nuovo l’app.',
  'finding.registration.disabled':
    'I/O Events ha disattivato la registrazione {name}: riattivarla in Adobe Developer Console. Gli eventi persi nel frattempo vengono letti dal journal.',
  'finding.registration.incomplete':
    'Nella registrazione {name} mancano eventi: {events}. Eseguire l’onboarding.',
  'finding.registration.unknown': 'La registrazione non è stata controllata: {message}',
  'finding.events.lately': 'Ultimo evento ricevuto da Commerce: {at}.',
  'finding.events.long-ago':
    'Ultimo evento ricevuto da Commerce: {at}. Se da allora sono stati salvati o ordinati prodotti, controllare le sottoscrizioni e la registrazione.',
  'finding.events.never':
    'Non è ancora arrivato alcun evento da Commerce. Salvare un prodotto in Commerce; se non arriva nulla entro due minuti, controllare le sottoscrizioni e la registrazione.',
  'finding.amazon.ok': 'Amazon risponde e l’account vende dove si trovano i suoi negozi.',
  'finding.amazon.refused': 'Amazon rifiuta l’account ({code}): autorizzarlo di nuovo.',
  'finding.amazon.client-refused':
    'Amazon rifiuta l’ID client o il segreto client ({code}). Un segreto scade dopo 180 giorni: impostare quello attuale in AMAZON_LWA_CLIENT_SECRET, o nell’account se ha una propria app Amazon.',
  'finding.amazon.app-refused':
    'Amazon non consente all’app Amazon di usare l’autorizzazione ({code}): verificare in Seller Central che l’app sia attiva.',
  'finding.amazon.away': 'Impossibile interrogare Amazon ({code}): riprovare tra un minuto.',
  'finding.amazon.no-credentials':
    'Non ci sono credenziali LWA per l’account: impostare AMAZON_LWA_CLIENT_ID e AMAZON_LWA_CLIENT_SECRET o fornire quelle della sua app Amazon.',
  'finding.amazon.not-participating':
    'L’account venditore non vende più su {marketplace}: aderire di nuovo in Seller Central o rimuovere il negozio.',
  'finding.amazon.suspended':
    'Amazon ha sospeso le inserzioni dell’account su {marketplace}: risolvere il problema in Seller Central, in Stato dell’account (Account Health).',
  'finding.amazon.unknown': 'Impossibile aprire le credenziali dell’account.',
  'finding.amazon.none': 'Nessun account ancora collegato.',
  'finding.imports.agree': 'Gli ordini Amazon aperti tolgono le unità dalla giacenza come dice l’account.',
  'finding.imports.unseen':
    'Nessun ordine aperto degli ultimi sette giorni mostra se l’importazione toglie subito le unità dalla giacenza. Nulla contraddice ciò che dice l’account.',
  'finding.imports.not-reserved':
    'L’account dice che gli ordini importati tolgono subito le unità dalla giacenza, ma l’ordine {order} non l’ha fatto per {sku}. Amazon offre più di quanto c’è: disattivare «Un ordine importato toglie subito le unità dalla giacenza» nell’account.',
  'finding.imports.reserved':
    'L’account dice che gli ordini importati tolgono le unità dalla giacenza solo alla spedizione, ma l’ordine {order} l’ha fatto subito per {sku}. Fino alla spedizione sono detratte due volte: attivare «Un ordine importato toglie subito le unità dalla giacenza» nell’account.',
  'finding.imports.unknown': 'Impossibile leggere gli ordini importati: {message}',
  'finding.imports.no-account': 'Nessun account è ancora collegato.',
  'finding.publisher.lately': 'Il publisher è stato attivo {seconds, number} s fa.',
  'finding.publisher.stopped':
    'Ultima attività del publisher: {at}, benché venga avviato ogni minuto. Controllare le sue attivazioni in Adobe Developer Console e, se non ce ne sono, distribuire di nuovo l’app.',
  'finding.publisher.never':
    'Il publisher non è mai stato attivo: manca il suo trigger every-minute o la sua regola. Distribuire di nuovo l’app.',
  'finding.read-only.off': 'L’app può inviare ad Amazon.',
  'finding.read-only.by-hand':
    'L’app è in sola lettura, attivata manualmente: ad Amazon non viene inviato nulla.',
  'finding.read-only.not-started':
    'L’app è in sola lettura: nessuno ha ancora avviato la pubblicazione. Fallo nella pagina dei negozi.',
  'finding.read-only.database-lost':
    'L’app è in sola lettura: il suo database è vuoto o diverso da quello con cui sono state scritte le impostazioni. Controlla se mancano eccezioni ed esclusioni, poi riavvia la pubblicazione.',
  'finding.read-only.copy':
    'L’app è in sola lettura: i suoi dati sono stati scritti per un altro Commerce o un’altra area di lavoro. Se si tratta dello stesso negozio a un nuovo indirizzo, confermarlo nelle impostazioni dell’app.',
  'finding.installation.alone': 'Non è stato visto altro che scriva le quantità di queste inserzioni.',
  'finding.installation.other-receiver':
    'Un altro destinatario riceve da Commerce gli stessi eventi di stock, prodotti e ordini: {receivers}. Se è un’altra installazione di questa app, impostare una delle due in sola lettura o disinstallarla: scriverebbero le stesse inserzioni. Se è un altro sistema che non imposta quantità su Amazon, non occorre fare nulla.',
  'finding.installation.other-writer':
    'In un giorno Amazon ha mostrato ripetutamente un numero diverso da quello accettato, per {listings, number} inserzioni. Qualcos’altro vi scrive quantità, come un’altra installazione di questa app o un altro strumento: individuarlo e fermarlo. Gli errori di comunicazione indicano le inserzioni.',
  'finding.versions.known': 'App {app}, schema {schema}, Commerce {commerce}.',
  'finding.versions.no-commerce':
    'App {app}, schema {schema}. Commerce comunica la propria versione con il primo evento.',
  'finding.check.late': 'Nessuna risposta entro {seconds, number} s.',
  'finding.check.broken': 'Controllo non riuscito: {message}',
}
