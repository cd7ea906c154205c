import type { enApp } from '../en/app'

/** Italian, continued: the settings of the whole app. */
export const italianApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'Impostazioni dell’app',
  'app-settings.intro':
    'Il funzionamento dell’app per tutti i negozi Amazon. Lasciare vuoto un campo per usare il valore consigliato.',
  'app-settings.loading': 'Caricamento delle impostazioni dell’app',
  'app-settings.failed': 'Impossibile caricare le impostazioni dell’app',
  'app-settings.save': 'Salva impostazioni dell’app',
  'app-settings.undo': 'Annulla modifiche',
  'app-settings.saved': 'Impostazioni dell’app salvate come versione {version, number}.',
  'app-settings.save-failed': 'Le impostazioni dell’app non sono state salvate',
  'app-settings.kept': 'Quanto è stato inserito è ancora qui.',
  'app-settings.unsaved': 'Sono presenti modifiche non salvate.',
  'app-settings.unchanged': 'Nessuna modifica.',
  'app-settings.saving': 'Salvataggio in corso…',
  'app-settings.check.title': 'Controllo di tutte le scorte',
  'app-settings.check.text':
    'Commerce comunica subito all’app la maggior parte delle modifiche. Importazioni, trasferimenti e alcune integrazioni modificano le scorte senza avviso: questi controlli le rilevano.',
  'app-settings.breaker.title': 'Molte inserzioni che vanno a 0',
  'app-settings.breaker.text':
    'Quando molte inserzioni di un negozio vanno a 0 entro un’ora, senza un ordine o una propria variazione delle scorte, l’app chiede conferma prima di inviare gli zeri. Lo chiede quando entrambi i valori sono superati.',
  'app-settings.history.title': 'Attività',
  'app-settings.history.text':
    'Per quanto tempo si possono consultare le modifiche delle inserzioni e gli errori di comunicazione.',

  'uninstall.title': 'Quando l’app viene disinstallata',
  'uninstall.text':
    'La disinstallazione ferma prima la pubblicazione. Amazon continua a mostrare le ultime quantità, e nessuno le riduce più quando si vende: da quel momento vanno modificate in Seller Central.',
  'uninstall.label': 'Dati dell’app',
  'uninstall.keep':
    'Conservare: account, impostazioni, eccezioni e attività ci sono di nuovo se si reinstalla l’app.',
  'uninstall.delete':
    'Eliminare: account con le loro autorizzazioni, impostazioni, eccezioni e attività. Non si possono recuperare.',
  'uninstall.failed': 'La scelta non è stata salvata',

  'limit.sweepMinutes': 'Controlla ogni inserzione ogni (minuti)',
  'limit.lowStock': 'Scorte basse: al massimo (unità)',
  'limit.lowStockSweepMinutes': 'Controlla le inserzioni con scorte basse ogni (minuti)',
  'limit.breakerPercent': 'Quota delle inserzioni del negozio (percentuale)',
  'limit.breakerMinimum': 'Numero di inserzioni',
  'limit.retentionDays': 'Conserva per (giorni)',
  'limit.recommended': 'Da {least, number} a {most, number}. Consigliato: {delivered, number}.',
  'limit.recommended.by-size':
    'Da {least, number} a {most, number}. Consigliato: lasciare vuoto, così il valore dipende dal numero di inserzioni.',
  'limit.issue': 'Inserire un numero intero da {least, number} a {most, number} oppure lasciare vuoto.',
}
