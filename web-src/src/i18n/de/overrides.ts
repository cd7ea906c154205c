import type { enOverrides } from '../en/overrides'

/** German, continued: looking for listings, overrides and quantity groups. */
export const germanOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': 'Angebote suchen',
  'find.text.description': 'Händler-SKU, SKU, ASIN oder Wörter aus dem Titel',
  'find.rule': 'Grund',
  'find.channel': 'Versand durch',
  'find.override': 'Ausnahme',
  'find.any': 'Alle',
  'find.any-count': 'Alle ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'Mit Ausnahme',
  'find.override.no': 'Ohne Ausnahme',
  'find.clear': 'Alle anzeigen',
  'find.nothing.title': 'Kein Angebot gefunden',
  'find.nothing.text': 'Suchen Sie nach etwas Kürzerem, oder entfernen Sie einen Filter.',
  'override.title': '{count, plural, one {Ausnahme für {sellerSku}} other {Ausnahme für # Angebote}}',
  'override.text':
    'Was Sie hier eingeben, gilt anstelle der Stock / Quantity-Einstellungen des Stores. Lassen Sie ein Feld leer, um den Wert des Stores beizubehalten.',
  'override.excluded': 'Ausschließen: nichts senden, Amazon behält, was es anzeigt',
  'override.mode.store': 'Wie im Store',
  'override.reason': 'Grund',
  'override.reason.issue': 'Geben Sie in höchstens 200 Zeichen an, warum das Angebot abweicht.',
  'override.ends': 'Endet am',
  'override.ends.text': 'Ab dann gelten wieder die Einstellungen des Stores. Leer lassen für kein Ende.',
  'override.ends.issue': 'Wählen Sie einen Zeitpunkt in der Zukunft, oder keinen.',
  'override.issue': 'Geben Sie eine ganze Zahl von {minimum, number} bis {maximum, number} ein, oder nichts.',
  'override.nothing': 'Füllen Sie mindestens eine Einstellung aus, oder schließen Sie das Angebot aus.',
  'override.set': 'Ausnahme festlegen',
  'override.remove': 'Ausnahme entfernen',
  'override.cancel': 'Abbrechen',
  'override.done.set':
    '{count, plural, one {Ausnahme für # Angebot festgelegt.} other {Ausnahme für # Angebote festgelegt.}} Die neuen Mengen folgen innerhalb von Sekunden.',
  'override.done.removed':
    '{count, plural, one {Ausnahme von # Angebot entfernt.} other {Ausnahme von # Angeboten entfernt.}} Es gelten wieder die Einstellungen des Stores.',
  'override.failed': 'Die Ausnahme wurde nicht gespeichert',
  'override.kept': 'Ihre Eingaben sind noch vorhanden.',
  'override.has': 'Ausnahme: {reason}',
  'override.has.end': 'Ausnahme bis {when}: {reason}',
  'override.by': 'Festgelegt von {who}, {when}.',
  'chosen.title': 'Ausgewählte Produkte auf Amazon',
  'chosen.intro':
    '{count, plural, =0 {Wählen Sie zuerst Produkte unter Catalog › Products aus.} one {# Produkt unter Catalog › Products ausgewählt.} other {# Produkte unter Catalog › Products ausgewählt.}}',
  'chosen.back': 'Zurück zu den Produkten',
  'chosen.not-listed':
    '{count, plural, one {Nicht auf Amazon: {skus}} other {# Produkte sind nicht auf Amazon: {skus}}}',
  'chosen.cut-short':
    'Es gibt mehr Angebote, als hier stehen. Wählen Sie weniger Produkte aus, um alle zu sehen.',
  'chosen.exclude': 'Ausschließen…',
  'chosen.exclude.title':
    '{count, plural, one {# Angebot von {name} ausschließen?} other {# Angebote von {name} ausschließen?}}',
  'chosen.exclude.text':
    'Amazon zeigt {count, plural, one {dafür} other {dafür}} weiter, was es jetzt zeigt. Die App sendet keine Zahl, bis die Ausnahme entfernt wird.',
  'chosen.exclude.yes': '{count, plural, one {# Angebot ausschließen} other {# Angebote ausschließen}}',
  'chosen.exclude.reason': 'Ausgeschlossen unter Catalog › Products',
  'override.open': 'Ausnahme…',
  'override.elsewhere':
    '{store} legt die Menge dieses Angebots fest, daher gilt eine Ausnahme nur am Angebot dort.',
  'group.title': 'Wessen Einstellungen gelten',
  'group.reason.only-store':
    'Neben {store} entscheidet kein anderer aktiver Store mit: Es gelten die eigenen Einstellungen.',
  'group.reason.oldest-store':
    '{store} wurde zuerst verbunden, daher gelten die Einstellungen, der Bestand und die Ausnahme dieses Stores für alle unten genannten Stores.',
  'group.reason.oldest-active-store':
    'Ein älterer Store ist pausiert. {store} ist der älteste aktive, daher gelten die Einstellungen, der Bestand und die Ausnahme dieses Stores.',
  'group.reason.all-paused': 'Jeder Store mit dieser Händler-SKU ist pausiert, daher wird nichts gesendet.',
  'group.member': '{name} ({country}, Konto {seller}), verbunden am {when}.',
  'group.part.controls': 'Die Einstellungen dieses Stores gelten.',
  'group.part.follows': 'Zeigt die Menge, die für die Gruppe festgelegt wird.',
  'group.part.paused-shares':
    'Pausiert, aber die Menge erscheint auch hier: Amazon führt eine gemeinsame Menge für diesen und einen aktiven Store.',
  'group.part.paused-keeps': 'Pausiert: Amazon behält, was es anzeigt.',
  'group.number': 'Menge {number, number} von {count, number}, die Amazon für diese Händler-SKU führt.',
  'figures.title': 'Auf Amazon',
  'figures.channel-read': 'Versand gelesen',
  'figures.none': 'Noch nicht',
  'figures.errors': 'Letzte Fehler',
}
