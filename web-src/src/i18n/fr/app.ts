import type { enApp } from '../en/app'

/** French, continued: the settings of the whole app. */
export const frenchApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'Paramètres de l’application',
  'app-settings.intro':
    'Fonctionnement de l’application pour toutes les boutiques Amazon. Laissez un champ vide pour utiliser la valeur recommandée.',
  'app-settings.loading': 'Chargement des paramètres de l’application',
  'app-settings.failed': 'Les paramètres de l’application n’ont pas pu être chargés',
  'app-settings.save': 'Enregistrer les paramètres',
  'app-settings.undo': 'Annuler les modifications',
  'app-settings.saved': 'Paramètres de l’application enregistrés : version {version, number}.',
  'app-settings.save-failed': 'Les paramètres de l’application n’ont pas été enregistrés',
  'app-settings.kept': 'Votre saisie est conservée.',
  'app-settings.unsaved': 'Vous avez des modifications non enregistrées.',
  'app-settings.unchanged': 'Rien n’a changé.',
  'app-settings.saving': 'Enregistrement…',
  'app-settings.check.title': 'Vérification de tout le stock',
  'app-settings.check.text':
    'Commerce signale aussitôt la plupart des changements à l’application. Les imports, les transferts et certaines intégrations modifient le stock sans le signaler ; ces vérifications les détectent.',
  'app-settings.breaker.title': 'Nombreuses annonces passant à 0',
  'app-settings.breaker.text':
    'Lorsque de nombreuses annonces d’une boutique passent à 0 en une heure, sans commande ni changement de stock qui leur soit propre, l’application vous demande votre accord avant d’envoyer les zéros. Elle le demande lorsque ces deux limites sont dépassées.',
  'app-settings.history.title': 'Activité',
  'app-settings.history.text':
    'Durée pendant laquelle les changements des annonces et les erreurs de communication restent consultables.',

  'uninstall.title': 'Lorsque l’application est désinstallée',
  'uninstall.text':
    'La désinstallation arrête d’abord la publication. Amazon continue d’afficher les dernières quantités, et plus personne ne les baisse lorsque vous vendez : modifiez-les alors vous-même dans Seller Central.',
  'uninstall.label': 'Données de l’application',
  'uninstall.keep':
    'Conserver : comptes, paramètres, exceptions et activité sont de nouveau là si vous réinstallez l’application.',
  'uninstall.delete':
    'Supprimer : comptes et leurs autorisations, paramètres, exceptions et activité. Rien ne pourra être récupéré.',
  'uninstall.failed': 'Le choix n’a pas été enregistré',

  'limit.sweepMinutes': 'Vérifier chaque annonce toutes les (minutes)',
  'limit.lowStock': 'Stock faible : au plus (unités)',
  'limit.lowStockSweepMinutes': 'Vérifier les annonces à stock faible toutes les (minutes)',
  'limit.breakerPercent': 'Part des annonces de la boutique (pour cent)',
  'limit.breakerMinimum': 'Nombre d’annonces',
  'limit.retentionDays': 'Conserver pendant (jours)',
  'limit.recommended': 'De {least, number} à {most, number}. Recommandé : {delivered, number}.',
  'limit.recommended.by-size':
    'De {least, number} à {most, number}. Recommandé : laisser vide, pour que la valeur dépende du nombre de vos annonces.',
  'limit.issue': 'Saisissez un nombre entier de {least, number} à {most, number}, ou rien.',
}
