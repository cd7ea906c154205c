import type { en } from '../en/page'

/** French: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const frenchPage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Chargement…',
  'app.not-found.title': 'Cette page n’existe pas',
  'app.not-found.text': 'L’adresse est peut-être ancienne, ou la boutique Amazon a été supprimée.',
  'app.crashed.title': 'Cette page a cessé de fonctionner',
  'app.crashed.text':
    'Rien de ce que vous avez enregistré n’est perdu. Rechargez la page ; si le problème persiste, signalez-le à votre développeur.',
  'app.back-to-stores': 'Retour aux boutiques Amazon',

  'session.connecting': 'Connexion à Adobe Commerce…',
  'session.alone.title': 'Ouvrez cette page depuis Commerce Admin',
  'session.alone.text':
    'Cette page fonctionne dans Adobe Commerce, qui lui indique qui vous êtes. Dans Commerce Admin, choisissez Amazon Stock / Quantity dans le menu.',
  'session.timed-out.title': 'Commerce Admin n’a pas répondu',
  'session.timed-out.text':
    'La page a attendu 15 secondes qu’Adobe Commerce indique qui vous êtes. Réessayez ; si cela ne suffit pas, rechargez Commerce Admin.',
  'session.no-credentials.title': 'Commerce Admin n’est pas connecté à Adobe',
  'session.no-credentials.text':
    'La page a été ouverte sans Adobe ID ni organisation. Connectez-vous à Commerce Admin avec votre Adobe ID, puis rouvrez la page.',

  'failure.retry': 'Réessayer',
  'failure.unreachable': 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  'failure.timed-out': 'Le serveur a mis trop de temps à répondre. Réessayez dans un instant.',
  'failure.signed-out':
    'Votre session Adobe a expiré. Réessayez ; si cela ne suffit pas, rechargez Commerce Admin pour vous connecter.',
  'rights.none': 'Vous ne pouvez pas ouvrir cette application',
  'rights.view-only': 'Vous pouvez tout consulter et ne rien modifier',
  'rights.view-only.text':
    'Votre rôle dans Commerce vous permet de voir ce qu’Amazon affiche et pourquoi. Pour modifier quelque chose, demandez à un administrateur « Change Amazon quantities and settings » dans System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Votre rôle dans Commerce ne comprend pas Amazon Stock / Quantity. Demandez à un administrateur de l’ajouter dans System › User Roles.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Votre rôle dans Commerce vous permet de consulter ceci, pas de le modifier. Rien n’a été modifié.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce ne vous connaît pas comme utilisateur de son Admin. Connectez-vous à Commerce Admin avec ce compte Adobe.',
  'failure.RIGHT_UNKNOWN': 'Commerce n’a pas pu dire ce que votre rôle autorise. Réessayez dans un instant.',
  'failure.NOT_INSTALLED': 'L’application est désinstallée de Commerce. Rien n’a été modifié.',
  'failure.not-allowed':
    'Votre compte Adobe n’est pas autorisé à utiliser cette application dans cette organisation. Demandez l’accès à votre administrateur.',
  'failure.not-found': 'Cet élément n’existe plus. Il a peut-être été supprimé par quelqu’un d’autre.',
  'failure.refused': 'Le serveur n’a pas accepté la demande. Rechargez la page et réessayez.',
  'failure.conflict':
    'Quelqu’un d’autre a modifié cet élément entre-temps. Rechargez la page pour voir l’état le plus récent.',
  'failure.too-many': 'Trop de demandes à la fois. Patientez un instant et réessayez.',
  'failure.too-many-seconds':
    'Trop de demandes à la fois. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'failure.server': 'Une erreur s’est produite sur le serveur. Réessayez dans un instant.',
  'failure.request-id': 'Référence pour l’assistance : {requestId}',

  'stores.title': 'Boutiques Amazon',
  'stores.intro':
    'Chaque boutique maintient la quantité de ses annonces Amazon alignée sur votre stock Commerce.',
  'stores.loading': 'Chargement des boutiques Amazon',
  'stores.failed': 'Les boutiques Amazon n’ont pas pu être chargées',
  'stores.read-only.title': 'Le mode lecture seule est activé',
  'stores.not-set-up': 'Stock / Quantity pas encore configuré',
  'stores.set-up': 'Configurer Stock / Quantity',
  'stores.open': 'Ouvrir {name}',
  'stores.listings': '{count, plural, =0 {Aucune annonce} one {# annonce} other {# annonces}}',
  'stores.website': 'Site web Commerce',
  'stores.status': 'État',
  'stores.marketplace': 'Place de marché',
  'stores.seller': 'Vendeur',
  'store.status.active': 'Active',
  'store.status.paused': 'En pause',

  'outcome.listed': 'En vente',
  'outcome.belowThreshold': 'En dessous du seuil',
  'outcome.outOfStock': 'En rupture de stock',
  'outcome.otherZero': 'Zéro, autre motif',
  'outcome.held': 'En suspens',
  'outcome.failing': 'Refusées par Amazon',
  'outcome.undecided': 'Pas encore déterminées',
  'outcome.listed.help': 'Amazon affiche une quantité supérieure à 0',
  'outcome.belowThreshold.help': 'Stock inférieur à votre seuil ; Amazon affiche 0',
  'outcome.outOfStock.help': 'Plus de stock ; Amazon affiche 0',
  'outcome.otherZero.help': 'Désactivé, non affecté ou gardé en réserve',
  'outcome.held.help': 'Rien n’est envoyé ; Amazon garde ce qu’il affiche',
  'outcome.failing.help': 'La dernière quantité n’a pas été acceptée',
  'outcome.undecided.help': 'Importées ; leur stock n’a pas encore été lu',

  'dashboard.title': 'Boutique Amazon',
  'dashboard.loading': 'Chargement de la boutique',
  'dashboard.failed': 'La boutique n’a pas pu être chargée',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Annonces',
  'dashboard.all-listings': 'Voir toutes les annonces',
  'dashboard.freshness': 'Alignement sur Commerce',
  'dashboard.pending': 'Changements en attente',
  'dashboard.pending.none': 'Tous les changements ont été traités',
  'dashboard.pending.scope': 'Sur toutes vos boutiques Amazon',
  'dashboard.published': 'Dernière publication',
  'dashboard.published.never': 'Jamais',
  'dashboard.published.never.help': 'Rien n’a encore été envoyé à Amazon',
  'dashboard.not-set-up.title': 'Stock / Quantity n’est pas encore configuré',
  'dashboard.not-set-up.text':
    'Cette boutique commence à publier lorsque ses paramètres sont enregistrés pour la première fois. D’ici là, Amazon ne reçoit des quantités que pour les SKU vendeur qu’elle partage avec une boutique plus ancienne, selon les paramètres de cette dernière.',
  'dashboard.paused.title': 'Cette boutique est en pause',
  'dashboard.paused.text': 'Rien n’est envoyé pour elle. Amazon garde ce qu’il affiche actuellement.',
  'dashboard.recent': 'Changements récents',
  'dashboard.all-activity': 'Voir tous les changements',
  'dashboard.import': 'Importer les annonces depuis Amazon',
  'dashboard.import.failed': 'L’import n’a pas pu être lancé',

  'job.apply-mappings': 'Association des annonces en cours',
  'job.apply-mappings.done': 'Annonces associées',
  'job.apply-mappings.failed': 'Les annonces n’ont pas pu être associées',
  'job.upload-mappings': 'Lecture du fichier',
  'job.upload-mappings.done': 'Fichier appliqué',
  'job.upload-mappings.failed': 'Le fichier n’a pas pu être appliqué',
  'job.import-listings': 'Import des annonces depuis Amazon en cours',
  'job.republish-store': 'Application des paramètres en cours',
  'job.import-listings.done': 'Annonces importées depuis Amazon',
  'job.republish-store.done': 'Paramètres appliqués à toutes les annonces',
  'job.import-listings.failed': 'L’import depuis Amazon s’est interrompu',
  'job.republish-store.failed': 'Les paramètres sont enregistrés, mais leur application s’est interrompue',
  'job.retry-at': 'Une nouvelle tentative aura lieu d’elle-même le {at}.',
  'job.waiting': 'En attente de démarrage',
  'job.progress': '{done, number} sur {total, plural, one {# annonce} other {# annonces}}',
  'job.progress.open': '{done, plural, one {# annonce} other {# annonces}} jusqu’à présent',
  'job.unknown': 'L’avancement n’a pas pu être lu ; le travail continue en arrière-plan.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'Combien d’unités de chaque produit Amazon affiche pour {store}.',
  'settings.loading': 'Chargement des Listing Settings',
  'settings.failed': 'Les Listing Settings n’ont pas pu être chargés',
  'settings.presets': 'Partir d’un exemple',
  'settings.preset.everything': 'Proposer tout le stock',
  'settings.preset.everything.text':
    'Les acheteurs Amazon peuvent acheter tout ce que vous avez. Saisissez un maximum de 150 ou plus.',
  'settings.preset.one': 'Un à la fois',
  'settings.preset.one.text': 'Chaque produit affiche 1, pour que les acheteurs voient sa rareté.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Enregistrement des Listing Settings',
  'settings.undo': 'Annuler les modifications',
  'settings.unchanged': 'Rien n’a changé depuis la version {version, number}.',
  'settings.unsaved': 'Vous avez des modifications non enregistrées.',
  'settings.first-time': 'Cette boutique commence à publier lorsque vous enregistrez pour la première fois.',
  'settings.saved': 'Listing Settings enregistrés : version {version, number}.',
  'settings.save-failed': 'Les Listing Settings n’ont pas été enregistrés',
  'settings.kept': 'Toute votre saisie est conservée.',
  'settings.issues.title':
    '{count, plural, one {Un champ requiert votre attention} other {# champs requièrent votre attention}}',
  'settings.taken': 'Le formulaire affiche maintenant la version {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': 'Les produits dont le stock est inférieur ne sont pas vendus sur Amazon.',
  'field.outOfStockThreshold.help':
    'La quantité minimale dont un produit a besoin pour être éligible à son annonce Amazon. Lorsque votre stock Commerce est inférieur à ce nombre, l’annonce n’est pas éligible à la vente et Amazon affiche 0. Un stock égal à ce nombre se vend encore. La valeur par défaut est 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'La quantité qu’Amazon affiche pour les annonces éligibles.',
  'field.maximumListedQuantity.text.upTo':
    'Amazon affiche ce qui est en stock, et jamais plus que cette quantité.',
  'field.maximumListedQuantity.help':
    'La quantité que l’annonce Amazon doit afficher. Lorsqu’un article est vendu et qu’il reste du stock dans Commerce, l’annonce est publiée de nouveau avec cette quantité. Si vous saisissez 10 et qu’un produit a 80 unités en stock, Amazon affiche 10, et affiche encore 10 après une vente. Avec 1, chaque produit éligible affiche une quantité de 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Affichée pour les produits dont Commerce ne gère pas le stock.',
  'field.doNotManageStockQuantity.help':
    'Amazon exige une quantité disponible. Les produits dont le stock n’est pas géré dans Commerce, mais que vous souhaitez proposer sur Amazon, sont publiés avec exactement cette quantité.',
  'field.maximumMode': 'Afficher',
  'field.maximumMode.always': 'Toujours le maximum',
  'field.maximumMode.upTo': 'Ce qui est en stock, jusqu’au maximum',
  'field.maximumMode.help':
    '« Toujours le maximum » affiche la même quantité quel que soit le stock, tant qu’il en reste. « Ce qui est en stock, jusqu’au maximum » suit votre stock Commerce, pour que les acheteurs ne puissent jamais commander plus que ce que vous avez.',
  'field.stockPercentage': 'Part du stock à proposer',
  'field.stockPercentage.unit': 'Pourcentage du stock, arrondi à l’entier inférieur.',
  'field.stockPercentage.help':
    'Gardez une partie de votre stock pour votre propre site marchand. Avec 50, un produit qui a 80 unités en stock en propose 40 sur Amazon.',
  'field.safetyBuffer': 'Unités à garder en réserve',
  'field.safetyBuffer.text': 'Déduites après la part.',
  'field.safetyBuffer.help':
    'Unités qu’Amazon ne voit jamais, comme marge de sécurité. Avec 5, un produit qui a 80 unités en stock en propose 75 sur Amazon.',
  'field.more-about': 'Aide : {field}',

  'issue.required': 'Obligatoire : saisissez un nombre entier de {minimum, number} à {maximum, number}.',
  'issue.not-a-number':
    '« {typed} » n’est pas un nombre entier. Saisissez un nombre entier de {minimum, number} à {maximum, number}.',
  'issue.not-whole':
    '« {typed} » comporte des décimales. Un nombre entier de {minimum, number} à {maximum, number} est attendu.',
  'issue.too-small':
    '« {typed} » est trop petit. Saisissez un nombre entier de {minimum, number} à {maximum, number}.',
  'issue.too-large':
    '« {typed} » est trop grand. Saisissez un nombre entier de {minimum, number} à {maximum, number}.',
  'issue.other': 'Le serveur n’accepte pas cette valeur.',

  'caution.title': 'À vérifier',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity est inférieur à Out-of-Stock Threshold : un produit a besoin de plus de stock qu’Amazon n’en affichera.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity est supérieur à Maximum Listed Quantity : les produits sans stock géré affichent plus que tous les autres.',

  'example.title': 'Exemple en direct',
  'example.intro': 'Ce qu’Amazon affiche avec les paramètres de ce formulaire, enregistrés ou non.',
  'example.stock': 'Unités en stock',
  'example.stock.invalid': 'Saisissez un nombre entier, 0 ou plus.',
  'example.shows': '{stock, number} en stock → Amazon affiche {quantity, number}',
  'example.not-managed': 'Stock non géré → Amazon affiche {quantity, number}',
  'example.below': '{stock, number} en stock, en dessous du seuil → Amazon affiche {quantity, number}',
  'example.none': '0 en stock → Amazon affiche {quantity, number}',
  'example.missing': 'Renseignez {field} pour voir ceci.',
  'example.amazon-shows': 'Amazon affiche',
  'example.others': 'Et dans d’autres cas',

  'leave.title': 'Quitter sans enregistrer ?',
  'leave.text':
    'Vous avez modifié les Listing Settings sans les enregistrer. Si vous quittez la page, les modifications sont perdues.',
  'leave.leave': 'Quitter sans enregistrer',
  'leave.stay': 'Rester ici',

  'conflict.title': 'Quelqu’un a enregistré des paramètres plus récents',
  'conflict.text':
    '{who} a enregistré la version {version, number} {ago}, pendant que vous travailliez sur ce formulaire.',
  'conflict.mine': 'Les vôtres',
  'conflict.theirs': 'Les autres',
  'conflict.setting': 'Paramètre',
  'conflict.keep-mine': 'Garder les miens (remplacer la version {version, number})',
  'conflict.take-theirs': 'Prendre les autres',
  'conflict.decide-later': 'Décider plus tard',

  'history.title': 'Historique',
  'history.empty':
    'Rien n’a encore été enregistré. Chaque enregistrement apparaît ici, avec son auteur, sa date et ce qui a changé.',
  'history.failed': 'L’historique n’a pas pu être chargé',
  'history.loading': 'Chargement de l’historique',
  'history.version': 'Version {version, number}',
  'history.current': 'Actuelle',
  'history.saved': '{who}, {when}',
  'history.same': 'Enregistré de nouveau sans changement',
  'history.change': '{field} : {from} → {to}',
  'history.value': '{field} : {to}',
  'history.all': 'Afficher {count, plural, one {# version plus ancienne} other {# versions plus anciennes}}',
}
