import type { enFiles } from '../en/files'

/** German, continued: files that are downloaded and uploaded. */
export const germanFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'Als CSV herunterladen',
  'file.download.failed': 'Die Datei konnte nicht heruntergeladen werden',
  'file.choose': 'CSV-Datei auswählen…',
  'file.chosen': 'Datei: {name}',
  'file.sending': '{name} wird hochgeladen',
  'file.failed': 'Die Datei wurde nicht hochgeladen',
  'file.again': '{name} erneut hochladen',
  'file.too-large': 'Die Datei ist zu groß: höchstens {maximum, number} Millionen Zeichen.',
  'file.unreadable': 'Die Datei konnte nicht geöffnet werden. Wählen Sie sie erneut aus.',
  'file.empty': 'Die Datei ist leer.',
  'file.confirm.title': '{name} übernehmen?',
  'file.confirm.excluded':
    '{count, plural, one {# Angebot wird ausgeschlossen: Es wird nichts mehr dafür gesendet, und Amazon behält, was es anzeigt.} other {# Angebote werden ausgeschlossen: Es wird nichts mehr dafür gesendet, und Amazon behält, was es anzeigt.}}',
  'file.confirm.zero':
    '{count, plural, one {# Angebot geht auf 0: Käufer können es auf Amazon nicht mehr bestellen.} other {# Angebote gehen auf 0: Käufer können sie auf Amazon nicht mehr bestellen.}}',
  'file.confirm.overrides':
    '{count, plural, one {# Ausnahme wird entfernt: Die Einstellungen des Stores gelten wieder.} other {# Ausnahmen werden entfernt: Die Einstellungen des Stores gelten wieder.}}',
  'file.confirm.mappings':
    '{count, plural, one {# Zuordnung wird entfernt.} other {# Zuordnungen werden entfernt.}} Wo kein Produkt die Verkäufer-SKU selbst hat, wird nichts mehr gesendet, und Amazon behält, was es anzeigt.',
  'file.confirm.yes': 'Datei übernehmen',
  'file.confirm.no': 'Nichts ändern',
  'file.declined': 'Aus {name} wurde nichts übernommen.',
  'file.result': 'Ergebnis von {name}',
  'file.result.failed': 'Das Ergebnis der Datei konnte nicht geladen werden',
  'file.applied':
    '{count, plural, =0 {Es wurde keine Zeile übernommen.} one {# Zeile wurde übernommen.} other {# Zeilen wurden übernommen.}}',
  'file.unchanged': '{count, plural, one {# Zeile änderte nichts.} other {# Zeilen änderten nichts.}}',
  'file.refused': '{count, plural, one {# Zeile wurde abgelehnt} other {# Zeilen wurden abgelehnt}}',
  'file.refused.text':
    'Korrigieren Sie diese Zeilen in der Datei und laden Sie sie erneut hoch; bereits übernommene Zeilen ändern beim zweiten Mal nichts.',
  'file.refused.first': 'Die ersten {count, number} werden angezeigt.',
  'file.line': 'Zeile',
  'file.mistake': 'Was falsch ist',

  'job.upload-overrides': 'Datei wird gelesen',
  'job.upload-overrides.done': 'Datei übernommen',
  'job.upload-overrides.failed': 'Die Datei konnte nicht übernommen werden',

  'mistake.empty-file': 'Die Datei hat keine Zeilen. Erwartet werden die Spalten {columns}.',
  'mistake.missing-columns': 'Die erste Zeile nennt die Spalten. {missing} fehlt; erwartet werden {columns}.',
  'mistake.broken-quotes':
    'Ein Anführungszeichen steht an der falschen Stelle: Setzen Sie sie um ganze Zellen und schließen Sie jedes.',
  'mistake.too-many-cells':
    'Die Zeile hat {got, number} statt {expected, number} Zellen: Setzen Sie Text mit einem Trennzeichen in Anführungszeichen.',
  'mistake.no-seller-sku': 'Die Händler-SKU fehlt.',
  'mistake.too-long': '{column}: höchstens {maximum, number} Zeichen.',
  'mistake.not-yes': '{column}: „yes“ oder nichts, nicht „{got}“.',
  'mistake.no-listing': 'Kein Angebot hat die Händler-SKU {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} ist selbst eine Commerce-SKU und ist dieser zugeordnet.',
  'mistake.unknown-product': 'Commerce hat kein Produkt mit der SKU {sku}.',
  'mistake.nothing-set':
    'Füllen Sie mindestens eine Einstellung aus, oder geben Sie „yes“ unter excluded oder remove ein.',
  'mistake.no-number':
    '{column}: eine ganze Zahl von {minimum, number} bis {maximum, number}, oder nichts, nicht „{got}“.',
  'mistake.no-mode': 'show: {options}, oder nichts, nicht „{got}“.',
  'mistake.no-reason': 'Der Grund fehlt: Geben Sie an, warum das Angebot abweicht.',
  'mistake.no-end':
    'ends-at: ein Zeitpunkt in der Zukunft mit Zeitzone, z. B. 2027-01-31T23:00:00Z, oder nichts, nicht „{got}“.',

  'override-file.title': 'Ausnahmen per Datei',
  'override-file.intro': 'Die Ausnahmen von {store} als Tabelle: herunterladen, ändern und wieder hochladen.',
  'override-file.open': 'Ausnahmen per Datei',
  'override-file.download.title': '1. Ausnahmen herunterladen',
  'override-file.download.text':
    'Eine Zeile für jedes Angebot mit einer Ausnahme. Gibt es keine, enthält die Datei nur die Spalten.',
  'override-file.edit.title': '2. Datei ändern',
  'override-file.edit.row':
    'Eine Zeile ersetzt die gesamte Ausnahme ihres Angebots; Angebote ohne Zeile bleiben unverändert.',
  'override-file.edit.empty': 'Eine leere Zelle ist keine Ausnahme: Es gilt die Einstellung des Stores.',
  'override-file.edit.reason': 'reason ist in jeder Zeile erforderlich.',
  'override-file.edit.excluded': 'excluded: Bei yes wird nichts gesendet, und Amazon behält, was es anzeigt.',
  'override-file.edit.show': 'show: always oder upTo.',
  'override-file.edit.ends':
    'ends-at: ein Zeitpunkt mit Zeitzone, z. B. 2027-01-31T23:00:00Z, oder nichts für kein Ende.',
  'override-file.edit.remove': 'remove: Bei yes wird die Ausnahme entfernt.',
  'override-file.upload.title': '3. Datei hochladen',
}
