import type { enFiles } from '../en/files'

/** Italian, continued: files that are downloaded and uploaded. */
export const italianFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'Scarica come CSV',
  'file.download.failed': 'Impossibile scaricare il file',
  'file.choose': 'Scegli un file CSV…',
  'file.chosen': 'File: {name}',
  'file.sending': 'Caricamento di {name} in corso',
  'file.failed': 'Il file non è stato caricato',
  'file.again': 'Carica di nuovo {name}',
  'file.too-large': 'Il file è troppo grande: al massimo {maximum, number} milioni di caratteri.',
  'file.unreadable': 'Impossibile aprire il file. Sceglierlo di nuovo.',
  'file.empty': 'Il file è vuoto.',
  'file.confirm.title': 'Applicare {name}?',
  'file.confirm.excluded':
    '{count, plural, one {# inserzione viene esclusa: per essa non si invia più nulla, e Amazon mantiene ciò che mostra.} other {# inserzioni vengono escluse: per esse non si invia più nulla, e Amazon mantiene ciò che mostra.}}',
  'file.confirm.zero':
    '{count, plural, one {# inserzione va a 0: gli acquirenti non possono più ordinarla su Amazon.} other {# inserzioni vanno a 0: gli acquirenti non possono più ordinarle su Amazon.}}',
  'file.confirm.overrides':
    '{count, plural, one {# eccezione viene rimossa: valgono di nuovo le impostazioni del negozio.} other {# eccezioni vengono rimosse: valgono di nuovo le impostazioni del negozio.}}',
  'file.confirm.mappings':
    '{count, plural, one {# abbinamento viene rimosso.} other {# abbinamenti vengono rimossi.}} Dove nessun prodotto ha lo SKU venditore, non si invia più nulla, e Amazon mantiene ciò che mostra.',
  'file.confirm.yes': 'Applica il file',
  'file.confirm.no': 'Non cambiare nulla',
  'file.declined': 'Nulla di {name} è stato applicato.',
  'file.result': 'Esito di {name}',
  'file.result.failed': 'Impossibile caricare l’esito del file',
  'file.applied':
    '{count, plural, =0 {Nessuna riga è stata applicata.} one {# riga è stata applicata.} other {# righe sono state applicate.}}',
  'file.unchanged':
    '{count, plural, one {# riga non ha cambiato nulla.} other {# righe non hanno cambiato nulla.}}',
  'file.refused': '{count, plural, one {# riga è stata rifiutata} other {# righe sono state rifiutate}}',
  'file.refused.text':
    'Correggere queste righe nel file e caricarlo di nuovo; le righe già applicate non cambiano nulla la seconda volta.',
  'file.refused.first': 'Vengono mostrate le prime {count, number}.',
  'file.line': 'Riga',
  'file.mistake': 'Errore',

  'job.upload-overrides': 'Lettura del file in corso',
  'job.upload-overrides.done': 'File applicato',
  'job.upload-overrides.failed': 'Impossibile applicare il file',

  'mistake.empty-file': 'Il file non ha righe. Sono attese le colonne {columns}.',
  'mistake.missing-columns': 'La prima riga indica le colonne. Manca {missing}; sono attese {columns}.',
  'mistake.broken-quotes':
    'Una virgoletta è nel posto sbagliato: mettile attorno a celle intere e chiudile tutte.',
  'mistake.too-many-cells':
    'La riga ha {got, number} celle invece di {expected, number}: racchiudere tra virgolette il testo che contiene un separatore.',
  'mistake.no-seller-sku': 'Manca lo SKU venditore.',
  'mistake.too-long': '{column}: al massimo {maximum, number} caratteri.',
  'mistake.not-yes': '{column}: “yes” o vuoto, non “{got}”.',
  'mistake.no-listing': 'Nessuna inserzione ha lo SKU venditore {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} è già uno SKU di Commerce e viene abbinato a quello.',
  'mistake.unknown-product': 'In Commerce non esiste alcun prodotto con lo SKU {sku}.',
  'mistake.nothing-set': 'Compilare almeno un’impostazione, oppure inserire “yes” in excluded o remove.',
  'mistake.no-number':
    '{column}: un numero intero da {minimum, number} a {maximum, number} o vuoto, non “{got}”.',
  'mistake.no-mode': 'show: {options} o vuoto, non “{got}”.',
  'mistake.no-reason': 'Manca il motivo: indicare perché l’inserzione è diversa.',
  'mistake.no-end':
    'ends-at: una data e ora futura con il fuso orario, ad esempio 2027-01-31T23:00:00Z, o vuoto, non “{got}”.',

  'override-file.title': 'Eccezioni da file',
  'override-file.intro':
    'Le eccezioni di {store} in forma di tabella: scaricarla, modificarla e caricarla di nuovo.',
  'override-file.open': 'Eccezioni da file',
  'override-file.download.title': '1. Scaricare le eccezioni',
  'override-file.download.text':
    'Una riga per ogni inserzione con un’eccezione. Se non ce ne sono, il file contiene solo le colonne.',
  'override-file.edit.title': '2. Modificare il file',
  'override-file.edit.row':
    'Una riga sostituisce l’intera eccezione della sua inserzione; le inserzioni senza riga restano invariate.',
  'override-file.edit.empty': 'Una cella vuota non è un’eccezione: vale l’impostazione del negozio.',
  'override-file.edit.reason': 'reason è obbligatorio in ogni riga.',
  'override-file.edit.excluded':
    'excluded: con yes non viene inviato nulla e su Amazon resta la quantità attuale.',
  'override-file.edit.show': 'show: always o upTo.',
  'override-file.edit.ends':
    'ends-at: una data e ora con il fuso orario, ad esempio 2027-01-31T23:00:00Z, o vuoto per nessuna scadenza.',
  'override-file.edit.remove': 'remove: yes rimuove l’eccezione.',
  'override-file.upload.title': '3. Caricare il file',
}
