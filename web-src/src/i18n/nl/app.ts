import type { enApp } from '../en/app'

/** Dutch, continued: the settings of the whole app. */
export const dutchApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'App-instellingen',
  'app-settings.intro':
    'Hoe de app werkt voor alle Amazon-winkels. Laat een veld leeg om te gebruiken wat wordt aanbevolen.',
  'app-settings.loading': 'App-instellingen laden',
  'app-settings.failed': 'De app-instellingen konden niet worden geladen',
  'app-settings.save': 'App-instellingen opslaan',
  'app-settings.undo': 'Wijzigingen ongedaan maken',
  'app-settings.saved': 'App-instellingen opgeslagen als versie {version, number}.',
  'app-settings.save-failed': 'De app-instellingen zijn niet opgeslagen',
  'app-settings.kept': 'Wat je hebt getypt, staat er nog.',
  'app-settings.unsaved': 'Je hebt niet-opgeslagen wijzigingen.',
  'app-settings.unchanged': 'Er is niets gewijzigd.',
  'app-settings.saving': 'Opslaan…',
  'app-settings.check.title': 'Alle voorraad controleren',
  'app-settings.check.text':
    'Commerce meldt de meeste wijzigingen meteen. Imports, verplaatsingen en sommige koppelingen wijzigen voorraad zonder melding; deze controles vinden ze.',
  'app-settings.breaker.title': 'Veel aanbiedingen die naar 0 gaan',
  'app-settings.breaker.text':
    'Gaan veel aanbiedingen van een winkel binnen een uur naar 0, zonder eigen bestelling of voorraadwijziging, dan vraagt de app het je voordat ze de nullen verstuurt. Ze vraagt het als beide grenzen zijn overschreden.',
  'app-settings.history.title': 'Activiteit',
  'app-settings.history.text':
    'Hoe lang de wijzigingen van aanbiedingen en de communicatiefouten zijn na te kijken.',

  'uninstall.title': 'Als de app wordt verwijderd uit Commerce',
  'uninstall.text':
    'Verwijderen stopt eerst het publiceren. Amazon blijft de laatste aantallen tonen, en niemand verlaagt ze nog als je verkoopt: wijzig ze vanaf dan zelf in Seller Central.',
  'uninstall.label': 'Gegevens van de app',
  'uninstall.keep':
    'Bewaren: accounts, instellingen, uitzonderingen en activiteit zijn er weer als je de app opnieuw installeert.',
  'uninstall.delete':
    'Wissen: accounts met hun autorisaties, instellingen, uitzonderingen en activiteit. Ze zijn niet terug te halen.',
  'uninstall.failed': 'De keuze is niet opgeslagen',

  'limit.sweepMinutes': 'Elke aanbieding controleren om de (minuten)',
  'limit.lowStock': 'Lage voorraad: hoogstens (stuks)',
  'limit.lowStockSweepMinutes': 'Aanbiedingen met lage voorraad controleren om de (minuten)',
  'limit.breakerPercent': 'Deel van de aanbiedingen van de winkel (procent)',
  'limit.breakerMinimum': 'Aantal aanbiedingen',
  'limit.retentionDays': 'Bewaren (dagen)',
  'limit.recommended': '{least, number} tot {most, number}. Aanbevolen: {delivered, number}.',
  'limit.recommended.by-size':
    '{least, number} tot {most, number}. Aanbevolen: leeg laten, dan hangt het af van hoeveel aanbiedingen je hebt.',
  'limit.issue': 'Vul een heel getal in van {least, number} tot {most, number}, of niets.',
}
