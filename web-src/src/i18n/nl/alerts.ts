import type { enAlerts } from '../en/alerts'

/** Dutch, continued: where the merchant is told of what needs a person. */
export const dutchAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'Meldingen',
  'alerts.text':
    'Wanneer iets een mens nodig heeft en niet vanzelf overgaat, meldt de app dat aan een webadres van jou, bijvoorbeeld dat van je chat of je wachtdienst: aantallen komen niet bij Amazon aan, veel aanbiedingen zouden naar 0 gaan, Amazon weigert een verkopersaccount, Amazon blijft andere aantallen tonen, of de gebeurtenissen van Commerce zijn uitgezet.',
  'alerts.loading': 'Meldingen laden',
  'alerts.failed': 'De meldingen konden niet worden geladen',
  'alerts.on': 'Meldingen gaan naar {origin}, zoals {name} heeft opgeslagen op {at}.',
  'alerts.off': 'Er worden geen meldingen verstuurd, omdat er geen adres is opgeslagen.',
  'alerts.last': 'Laatste melding',
  'alerts.delivered': 'afgeleverd',
  'alerts.url': 'Webadres voor meldingen',
  'alerts.url.help': 'Het begint met https:// en is bereikbaar vanaf internet.',
  'alerts.url.change':
    'Het opgeslagen adres wordt niet volledig getoond. Typ het hele adres om het te wijzigen.',
  'alerts.url.issue': 'Vul een adres in dat met https:// begint en bereikbaar is vanaf internet.',
  'alerts.secret': 'Geheim voor de handtekening',
  'alerts.secret.help':
    'Ten minste {least, number} tekens. Elke melding wordt ermee ondertekend, zodat jouw kant kan zien dat ze van deze app komt.',
  'alerts.secret.change':
    'Laat leeg om het opgeslagen geheim te houden. Anders ten minste {least, number} tekens.',
  'alerts.secret.issue': 'Vul ten minste {least, number} tekens in.',
  'alerts.save': 'Meldingen opslaan',
  'alerts.saved': 'Meldingen gaan vanaf nu naar {origin}.',
  'alerts.save-failed': 'De meldingen zijn niet opgeslagen',
  'alerts.test': 'Een testmelding versturen',
  'alerts.tested': 'De testmelding is afgeleverd bij {origin}.',
  'alerts.test-failed': 'De testmelding kon niet worden verstuurd. Probeer het zo meteen opnieuw.',
  'alerts.remove': 'Stoppen met meldingen',
  'alerts.remove.title': 'Stoppen met meldingen?',
  'alerts.remove.text':
    'Het adres en het geheim worden verwijderd en {origin} krijgt niets meer te horen. De pagina blijft tonen wat je nodig heeft.',
  'alerts.removed': 'Er worden geen meldingen meer verstuurd.',
  'alerts.remove-failed': 'De meldingen konden niet worden gestopt. Probeer het zo meteen opnieuw.',
  'alerts.outcome.ALERT_URL': 'Het opgeslagen adres kan niet worden gebruikt. Sla een ander op.',
  'alerts.outcome.ALERT_ADDRESS':
    'Het adres bestaat niet of is niet bereikbaar vanaf internet. Controleer het.',
  'alerts.outcome.ALERT_REFUSED': 'De andere kant heeft de melding geweigerd. Controleer daar het adres.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'Er kon geen veilige verbinding worden gemaakt. Controleer of de andere kant werkt en het certificaat geldig is.',
  'alerts.outcome.ALERT_TIMEOUT': 'De andere kant antwoordde niet binnen 5 seconden.',
  'alerts.outcome.other': 'De melding is niet afgeleverd.',
}
