import type { enAlerts } from '../en/alerts'

/** Italian, continued: where the merchant is told of what needs a person. */
export const italianAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'Avvisi',
  'alerts.text':
    'Quando qualcosa richiede una persona e non passa da sé, l’app avvisa un tuo indirizzo web, per esempio quello della tua chat o del tuo servizio di reperibilità: le quantità non arrivano ad Amazon, molte offerte andrebbero a 0, Amazon rifiuta un account venditore, Amazon continua a mostrare altre quantità, oppure gli eventi di Commerce sono disattivati.',
  'alerts.loading': 'Caricamento degli avvisi',
  'alerts.failed': 'Non è stato possibile caricare gli avvisi',
  'alerts.on': 'Gli avvisi vanno a {origin}, salvato da {name} il {at}.',
  'alerts.off': 'Non viene inviato alcun avviso, perché non è salvato alcun indirizzo.',
  'alerts.last': 'Ultimo avviso',
  'alerts.delivered': 'consegnato',
  'alerts.url': 'Indirizzo web per gli avvisi',
  'alerts.url.help': 'Inizia con https:// ed è raggiungibile da Internet.',
  'alerts.url.change':
    'L’indirizzo salvato non viene mostrato per intero. Digita l’indirizzo completo per cambiarlo.',
  'alerts.url.issue': 'Inserisci un indirizzo che inizi con https:// e sia raggiungibile da Internet.',
  'alerts.secret': 'Segreto per la firma',
  'alerts.secret.help':
    'Almeno {least, number} caratteri. Ogni avviso viene firmato con esso, così che dalla tua parte si riconosca che proviene da questa app.',
  'alerts.secret.change':
    'Lascia vuoto per mantenere il segreto salvato. Altrimenti almeno {least, number} caratteri.',
  'alerts.secret.issue': 'Inserisci almeno {least, number} caratteri.',
  'alerts.save': 'Salva avvisi',
  'alerts.saved': 'Da ora gli avvisi vanno a {origin}.',
  'alerts.save-failed': 'Gli avvisi non sono stati salvati',
  'alerts.test': 'Invia un avviso di prova',
  'alerts.tested': 'L’avviso di prova è stato consegnato a {origin}.',
  'alerts.test-failed': 'Non è stato possibile inviare l’avviso di prova. Riprova tra poco.',
  'alerts.remove': 'Non inviare più avvisi',
  'alerts.remove.title': 'Non inviare più avvisi?',
  'alerts.remove.text':
    'L’indirizzo e il segreto vengono eliminati e {origin} non viene più avvisato di nulla. La pagina continua a mostrare ciò che richiede la tua attenzione.',
  'alerts.removed': 'Non vengono più inviati avvisi.',
  'alerts.remove-failed': 'Non è stato possibile interrompere gli avvisi. Riprova tra poco.',
  'alerts.outcome.ALERT_URL': 'L’indirizzo salvato non è utilizzabile. Salvane un altro.',
  'alerts.outcome.ALERT_ADDRESS': 'L’indirizzo non esiste o non è raggiungibile da Internet. Controllalo.',
  'alerts.outcome.ALERT_REFUSED': 'L’altra parte ha rifiutato l’avviso. Controlla lì l’indirizzo.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'Non è stato possibile stabilire una connessione sicura. Controlla che l’altra parte funzioni e che il suo certificato sia valido.',
  'alerts.outcome.ALERT_TIMEOUT': 'L’altra parte non ha risposto entro 5 secondi.',
  'alerts.outcome.other': 'L’avviso non è stato consegnato.',
}
