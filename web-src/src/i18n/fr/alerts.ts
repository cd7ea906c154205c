import type { enAlerts } from '../en/alerts'

/** French, continued: where the merchant is told of what needs a person. */
export const frenchAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'Alertes',
  'alerts.text':
    'Quand quelque chose demande une intervention et ne passe pas de soi-même, l’application prévient une adresse web à vous, par exemple celle de votre messagerie ou de votre astreinte : les quantités n’arrivent pas chez Amazon, beaucoup d’offres passeraient à 0, Amazon refuse un compte vendeur, Amazon continue d’afficher d’autres quantités, ou les événements de Commerce sont désactivés.',
  'alerts.loading': 'Chargement des alertes',
  'alerts.failed': 'Les alertes n’ont pas pu être chargées',
  'alerts.on': 'Les alertes sont envoyées à {origin}, enregistré par {name} le {at}.',
  'alerts.off': 'Aucune alerte n’est envoyée, car aucune adresse n’est enregistrée.',
  'alerts.last': 'Dernière alerte',
  'alerts.delivered': 'remise',
  'alerts.url': 'Adresse web des alertes',
  'alerts.url.help': 'Elle commence par https:// et est accessible depuis Internet.',
  'alerts.url.change':
    'L’adresse enregistrée n’est pas affichée en entier. Saisissez l’adresse complète pour la modifier.',
  'alerts.url.issue':
    'Saisissez une adresse qui commence par https:// et qui est accessible depuis Internet.',
  'alerts.secret': 'Secret de la signature',
  'alerts.secret.help':
    'Au moins {least, number} caractères. Chaque alerte est signée avec ce secret, afin que votre côté sache qu’elle vient de cette application.',
  'alerts.secret.change':
    'Laissez vide pour garder le secret enregistré. Sinon, au moins {least, number} caractères.',
  'alerts.secret.issue': 'Saisissez au moins {least, number} caractères.',
  'alerts.save': 'Enregistrer les alertes',
  'alerts.saved': 'Les alertes sont désormais envoyées à {origin}.',
  'alerts.save-failed': 'Les alertes n’ont pas été enregistrées',
  'alerts.test': 'Envoyer une alerte de test',
  'alerts.tested': 'L’alerte de test a été remise à {origin}.',
  'alerts.test-failed': 'L’alerte de test n’a pas pu être envoyée. Réessayez dans un instant.',
  'alerts.remove': 'Ne plus envoyer d’alertes',
  'alerts.remove.title': 'Ne plus envoyer d’alertes ?',
  'alerts.remove.text':
    'L’adresse et le secret sont supprimés, et {origin} n’est plus prévenu de rien. La page continue d’afficher ce qui demande votre attention.',
  'alerts.removed': 'Plus aucune alerte n’est envoyée.',
  'alerts.remove-failed': 'Les alertes n’ont pas pu être arrêtées. Réessayez dans un instant.',
  'alerts.outcome.ALERT_URL': 'L’adresse enregistrée est inutilisable. Enregistrez-en une autre.',
  'alerts.outcome.ALERT_ADDRESS':
    'L’adresse n’existe pas ou n’est pas accessible depuis Internet. Vérifiez-la.',
  'alerts.outcome.ALERT_REFUSED': 'L’autre côté a refusé l’alerte. Vérifiez-y l’adresse.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'Aucune connexion sûre n’a pu être établie. Vérifiez que l’autre côté fonctionne et que son certificat est valide.',
  'alerts.outcome.ALERT_TIMEOUT': 'L’autre côté n’a pas répondu en 5 secondes.',
  'alerts.outcome.other': 'L’alerte n’a pas été remise.',
}
