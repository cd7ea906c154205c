import type { enImpact } from '../en/impact'

/** German, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const germanImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': 'Was das Speichern bewirkt',
  'impact.loading': 'Änderungen werden gezählt…',
  'impact.failed': 'Die Änderungen konnten nicht gezählt werden.',
  'impact.unusable': 'Korrigieren Sie die Felder oben, um zu sehen, was sich ändert.',
  'impact.none-decided': 'Dieser Store entscheidet noch über kein Angebot.',
  'impact.unchanged': 'Kein Angebot ändert sich.',
  'impact.changed':
    '{changed, number} von {total, plural, one {# Angebot} other {# Angeboten}} {changed, plural, one {ändert} other {ändern}} sich',
  'impact.to-zero': '{count, plural, one {# geht auf 0} other {# gehen auf 0}}',
  'impact.come-back': '{count, plural, one {# kommt von 0 zurück} other {# kommen von 0 zurück}}',
  'impact.above-stock':
    '{count, plural, one {# würde mehr anzeigen} other {# würden mehr anzeigen}}, als Sie haben',
  'caution.above-stock':
    '{count, plural, one {# Angebot würde} other {# Angebote würden}} mehr anzeigen, als Sie haben, weil immer das Maximum angezeigt wird. Soll die Menge Ihrem Bestand folgen, wählen Sie „Was auf Lager ist, bis zum Maximum“.',

  'confirm.title':
    '{count, plural, one {# Angebot geht} other {# Angebote gehen}} auf 0. Trotzdem speichern?',
  'confirm.text':
    'Amazon-Käufer können {count, plural, one {dieses Produkt} other {diese Produkte}} nicht mehr bestellen, bis sich der Bestand oder die Einstellungen ändern. Beim Speichern {count, plural, one {wird diese Null} other {werden diese Nullen}} ohne weitere Rückfrage gesendet.',
  'confirm.yes': 'Speichern und {count, plural, one {# Angebot} other {# Angebote}} auf 0 setzen',
  'confirm.no': 'Zurück zum Formular',

  'revert.button': 'Wiederherstellen',
  'revert.label': 'Version {version, number} wiederherstellen',
  'revert.title': 'Version {version, number} wiederherstellen?',
  'revert.text':
    'Die Werte dieser Version werden als neue Version gespeichert und auf jedes Angebot angewendet:',
  'revert.same': 'Die Werte dieser Version gelten bereits: Es ändert sich nichts.',
  'revert.unsaved': 'Nicht gespeicherte Eingaben gehen verloren.',
  'revert.yes': 'Version {version, number} wiederherstellen',
  'revert.no': 'Abbrechen',

  'sections.quick-access': 'Schnellzugriff',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon teilt für jedes Angebot mit, wer es versendet. Mengen werden nur für Angebote gesendet, die Sie selbst versenden; was Amazon versendet, bleibt immer unverändert.',
  'fulfilled.loading': 'Angebote werden nach Versand gezählt',
  'fulfilled.failed': 'Die Angebote konnten nicht gezählt werden',
  'fulfilled.none': 'Noch keine Angebote.',
  'fulfilled.merchant': 'Sie',
  'fulfilled.merchant.text': 'Die Menge stammt aus Ihrem Commerce-Bestand.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'Bleibt immer unverändert: Amazon führt die Menge selbst.',
  'fulfilled.other': 'Eine andere Quelle',
  'fulfilled.other.text':
    'Lieferung aus einer Ihrer Bezugsquellen (Supply Sources); die Menge bleibt unverändert.',
  'fulfilled.unknown': 'Noch nicht bekannt',
  'fulfilled.unknown.text': 'Es wird nichts gesendet, bis Amazon mitgeteilt hat, wer versendet.',
  'fulfilled.both':
    'Ein Angebot, das mehrere versenden, zählt bei jedem von ihnen und bleibt ebenfalls unverändert.',
  'fulfilled.count': '{count, plural, one {# Angebot} other {# Angebote}}',
  'fulfilled.see': 'Ansehen',
  'fulfilled.see.label': 'Angebote ansehen, Versand durch: {channel}',
}
