import type { enConnect } from '../en/connect'

/** French, continued: connecting stores, accounts, and the life of a store. */
export const frenchConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon a répondu. Vous pouvez fermer cette fenêtre.',
  'callback.alone':
    'Cette fenêtre a perdu la page qui l’a ouverte. Fermez-la, retournez dans Commerce Admin et autorisez de nouveau, ou collez-y un jeton d’actualisation.',
  'callback.empty':
    'Amazon n’a transmis aucune réponse. Fermez cette fenêtre et autorisez de nouveau depuis Commerce Admin.',

  'stores.connect': 'Connecter une boutique',
  'stores.accounts': 'Comptes vendeur',

  'stores.other.title': 'Autre chose modifie peut-être ces quantités',
  'stores.other.listings':
    'En une journée, Amazon a affiché à plusieurs reprises un autre nombre que celui qu’il avait accepté, pour {count, plural, one {une offre} other {# offres}}. Une autre installation de cette application ou un autre outil y écrit. Trouvez-le et arrêtez-le ; les erreurs de communication nomment les offres.',
  'stores.other.receivers':
    'Un autre destinataire reçoit de Commerce les mêmes événements de stock, de produits et de commandes : {names}. S’il s’agit d’une autre installation de cette application, par exemple un espace de travail de test, passez l’une des deux en lecture seule ou désinstallez-la : les deux écriraient les mêmes offres. S’il s’agit d’un autre système qui ne définit aucune quantité sur Amazon, il n’y a rien à faire.',
  'stores.other.known': 'Je le connais : masquer',

  'read-only.by-hand':
    'Le mode lecture seule a été activé dans les paramètres de l’application. Rien n’est envoyé à Amazon.',
  'read-only.other-commerce':
    'Ces paramètres ont été écrits pour une autre adresse Commerce. Cette installation est considérée comme une copie de votre site marchand, et rien n’est envoyé à Amazon.',
  'read-only.other-namespace':
    'Ces paramètres ont été écrits pour un autre espace de travail Adobe. Cette installation est considérée comme une copie de votre site marchand, et rien n’est envoyé à Amazon.',
  'read-only.not-started':
    'Personne n’a encore démarré la publication. Tout est lu et décidé, et rien n’est envoyé à Amazon.',
  'read-only.database-lost':
    'La base de données de cette application est vide ou n’est plus la même : des exceptions, des exclusions et des SKU associés peuvent manquer. Rien n’est envoyé à Amazon tant que vous n’avez pas vérifié et redémarré la publication.',
  'read-only.start': 'Démarrer la publication',
  'read-only.start.title': 'Démarrer la publication sur Amazon ?',
  'read-only.start.text':
    '{count, plural, one {# annonce reçoit sa} other {# annonces reçoivent leur}} quantité de Commerce dès maintenant ; ce qui n’est pas en stock passe à 0. Aucune autre installation ni aucun autre outil ne doit fixer les quantités des mêmes comptes Amazon.',
  'read-only.start.not-imported':
    'Les annonces n’ont pas encore été importées d’Amazon ; on ne peut donc pas dire combien changent. Dès qu’elles sont là, celles des boutiques dont les paramètres sont enregistrés reçoivent leur quantité de Commerce ; ce qui n’est pas en stock passe à 0. Aucune autre installation ni aucun autre outil ne doit fixer les quantités des mêmes comptes Amazon.',
  'read-only.start.failed': 'La publication n’a pas été démarrée',
  'read-only.open': 'Ouvrir les paramètres de l’application',
  'read-only.title': 'Publication sur Amazon',
  'read-only.none': 'L’application publie sur Amazon.',
  'read-only.written': 'Les paramètres ont été écrits pour {commerce} dans l’espace de travail {namespace}.',
  'read-only.own': 'Cette application fonctionne avec {commerce} dans l’espace de travail {namespace}.',
  'read-only.confirm': 'Il s’agit du même site marchand à une nouvelle adresse',
  'read-only.confirm.title': 'Publier à partir d’ici ?',
  'read-only.confirm.text':
    'Désormais, cette application envoie des quantités à Amazon. Si une autre installation publie encore pour les mêmes annonces, elles s’écraseront mutuellement.',
  'read-only.confirm.yes': 'Publier à partir d’ici',
  'read-only.cancel': 'Annuler',
  'read-only.switch': 'Lecture seule : ne rien envoyer à Amazon',
  'read-only.failed': 'Le mode lecture seule n’a pas été modifié',
  'read-only.sealed':
    '{count, plural, one {# compte est encore chiffré} other {# comptes sont encore chiffrés}} avec une clé de chiffrement antérieure.',

  'connect.title': 'Connecter une boutique',
  'connect.intro':
    'Une boutique est une place de marché Amazon d’un compte vendeur. Elle vend depuis le stock d’un site web Commerce.',
  'connect.loading': 'Chargement des places de marché, des comptes et des sites web',
  'connect.failed': 'Les choix n’ont pas pu être chargés',
  'connect.marketplace': '1. Place de marché',
  'connect.marketplace.label': 'Place de marché Amazon',
  'connect.marketplace.help': 'Saisissez un pays ou un domaine.',
  'connect.account': '2. Compte vendeur',
  'connect.account.first': 'Choisissez d’abord une place de marché.',
  'connect.account.label': 'Compte',
  'connect.account.new': 'Un autre compte',
  'connect.account.known': 'Vendeur {seller}',
  'connect.website': '3. Site web Commerce',
  'connect.website.label': 'Site web',
  'connect.website.stock': 'Stock : {stock}. Sources : {sources}.',
  'connect.website.no-sources': 'aucune',
  'connect.website.disabled': '{source} (désactivée)',
  'connect.name': '4. Nom',
  'connect.name.label': 'Nom de la boutique',
  'connect.older':
    '{count, plural, one {{names} a été connectée avant. Lorsque les deux proposent un SKU vendeur, ses paramètres s’appliquent.} other {{names} ont été connectées avant. Lorsqu’elles proposent le même SKU vendeur, les paramètres de la première s’appliquent.}}',
  'connect.save': 'Tester et connecter',
  'connect.kept': 'Votre saisie est conservée.',
  'connect.refused': 'La boutique n’a pas été connectée',
  'connect.missing.marketplace': 'Choisissez une place de marché.',
  'connect.missing.account': 'Choisissez un compte, ou connectez-en un autre.',
  'connect.missing.website': 'Choisissez un site web.',
  'connect.missing.name': 'Saisissez un nom.',
  'connect.done': '{name} est connectée. Ses annonces sont en cours d’import.',

  'account.authorise': 'Autoriser auprès d’Amazon',
  'account.redirect': 'URI de redirection de votre application Amazon',
  'account.redirect.help':
    'Pour autoriser avec Amazon : copiez-la et enregistrez-la auprès de votre application Amazon.',
  'account.authorise.text': 'Amazon demande votre consentement dans une fenêtre distincte.',
  'account.authorise.waiting': 'En attente de votre réponse dans la fenêtre Amazon…',
  'account.authorise.elsewhere':
    '« Autoriser auprès d’Amazon » transmet la réponse à {origin}, et cette page ne s’y trouve pas. Demandez à votre développeur de corriger AMAZON_REDIRECT_URI, ou collez un jeton d’actualisation.',
  'account.popup.blocked':
    'Votre navigateur a bloqué la fenêtre Amazon. Autorisez les fenêtres de ce site et réessayez, ou collez un jeton d’actualisation.',
  'account.popup.closed':
    'La fenêtre Amazon a été fermée sans réponse. Réessayez, ou collez un jeton d’actualisation.',
  'account.popup.denied':
    'Vous n’avez pas donné votre consentement dans Seller Central. Rien n’a été enregistré.',
  'account.paste': 'Ou coller un jeton d’actualisation',
  'account.paste.only': 'Coller un jeton d’actualisation',
  'account.seller': 'Merchant Token',
  'account.seller.help': 'Dans Seller Central, sous Infos sur le compte (Account Info) ; il commence par A.',
  'account.token': 'Jeton d’actualisation (refresh token)',
  'account.token.help': 'Dans Seller Central, sous Develop Apps, où vous autorisez votre application privée.',
  'account.own-app': 'Il appartient à ma propre application Amazon',
  'account.client-id': 'ID client LWA',
  'account.client-secret': 'Secret client LWA',
  'account.required': 'Ce champ est obligatoire.',
  'account.save': 'Tester et enregistrer le compte',
  'account.saved': 'Le compte fonctionne et est enregistré.',

  'accounts.title': 'Comptes vendeur',
  'accounts.intro': 'Vos comptes vendeur Amazon, un par région, et la durée de leur autorisation.',
  'accounts.loading': 'Chargement des comptes vendeur',
  'accounts.failed': 'Les comptes vendeur n’ont pas pu être chargés',
  'accounts.empty': 'Aucun compte vendeur n’est encore connecté. Connectez une boutique pour en ajouter un.',
  'accounts.stores': '{count, plural, =0 {Aucune boutique} one {# boutique} other {# boutiques}}',
  'accounts.authorised': 'Autorisé le {when}',
  'accounts.reauthorise': 'Autoriser de nouveau',
  'accounts.scope': 'Amazon tient une seule quantité',
  'accounts.scope.region': 'pour toute la région',
  'accounts.scope.country': 'pour chaque pays',
  'accounts.scope.help':
    'En cas de modification, les quantités de toutes les annonces du compte sont recalculées.',
  'accounts.minutes': 'Les commandes Amazon sont dans Commerce en moins de (minutes)',
  'accounts.minutes.issue': 'Saisissez un nombre entier de 1 à 10 080.',
  'accounts.orderField': 'Champ de Commerce qui contient le numéro de commande Amazon',
  'accounts.orderField.help':
    'Votre import de commandes écrit le numéro de la commande Amazon dans ce champ de la commande Commerce. La plupart des imports utilisent ext_order_id.',
  'accounts.orderField.issue': 'Saisissez le nom d’un champ : lettres minuscules, chiffres et tirets bas.',
  'accounts.reserves': 'Une commande importée retire aussitôt ses unités du stock',
  'accounts.reserves.help':
    'Désactivez cette option si votre import crée des commandes qui ne modifient le stock qu’à l’expédition. Les unités vendues sur Amazon restent alors déduites jusqu’à l’expédition.',
  'accounts.rotated': 'Secret client renouvelé le',
  'accounts.rotated.help':
    'Amazon le fait expirer après 180 jours ; un avertissement s’affiche 30 jours avant. Vide : inconnu.',
  'accounts.rotated.issue': 'Choisissez une date passée ou videz le champ.',
  'accounts.save': 'Enregistrer le compte',
  'accounts.saved': 'Le compte est enregistré.',
  'accounts.remove': 'Supprimer le compte…',
  'accounts.remove.title': 'Supprimer le compte vendeur {seller} ?',
  'accounts.remove.yes': 'Supprimer le compte',
  'accounts.remove.text':
    'Ses identifiants sont supprimés immédiatement. Rien n’est supprimé sur Amazon : les dernières quantités y restent affichées et ne suivent plus votre stock.',
  'accounts.remove.store': '{name} est supprimée avec ses paramètres, ses annonces et ses exceptions.',
  'accounts.removed': 'Le compte vendeur {seller} est supprimé.',
  'accounts.remove.failed': 'Le compte n’a pas été supprimé',
  'accounts.warning.refused':
    'Amazon refuse le compte : {message} ({code}). Rien n’est publié pour lui. Autorisez-le de nouveau.',
  'accounts.warning.shared-inventory':
    'Depuis le {when} : Amazon tient une seule quantité pour toute la région de ce compte. La boutique la plus récente de chaque SKU vendeur partagé est en suspens. Réglez le stock sur toute la région.',
  'accounts.warning.authorisation-due':
    'L’autorisation annuelle prend fin le {when}. Autorisez le compte de nouveau avant cette date.',
  'accounts.warning.authorisation-over':
    'L’autorisation annuelle a pris fin le {when}. Autorisez le compte de nouveau.',
  'accounts.warning.client-secret-due':
    'Le secret client expire le {when}. Renouvelez-le chez Amazon et saisissez le nouveau avec « Autoriser de nouveau ».',
  'accounts.warning.client-secret-over':
    'Le secret client a expiré le {when}. Renouvelez-le chez Amazon et saisissez le nouveau avec « Autoriser de nouveau ».',

  'region.na': 'Amérique du Nord',
  'region.eu': 'Europe',
  'region.fe': 'Extrême-Orient',

  'refusal.TOKEN_REFUSED':
    'Amazon a refusé le jeton d’actualisation : il est mal saisi, révoqué ou expiré, ou il appartient à une autre application Amazon. Copiez-le de nouveau, ou autorisez de nouveau.',
  'refusal.CLIENT_REFUSED':
    'Amazon a refusé l’ID client ou le secret client. Un secret expire après 180 jours : copiez le secret actuel.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon ne laisse pas cette application utiliser l’autorisation. Vérifiez dans Seller Central que l’application est active.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'Le jeton appartient à une autre région. Choisissez une place de marché de cette région, ou autorisez dans un Seller Central de la région présente.',
  'refusal.LISTINGS_DENIED':
    'Amazon ne montre pas les annonces de ce vendeur. Vérifiez le Merchant Token, et que l’application a le rôle Product Listing.',
  'refusal.AMAZON_REFUSED':
    'Amazon a refusé le compte. Vérifiez le jeton, le vendeur et les rôles de l’application.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon n’a pas répondu. Réessayez dans une minute.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce n’a pas répondu. Réessayez dans une minute.',
  'refusal.NOT_PARTICIPATING':
    'Le compte ne vend pas sur cette place de marché. Inscrivez-le dans Seller Central, ou choisissez-en une autre.',
  'refusal.MARKETPLACE_LEFT':
    'Le compte a quitté cette place de marché. Rejoignez-la de nouveau dans Seller Central, ou choisissez-en une autre.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon a suspendu les annonces du compte sur cette place de marché. Réglez d’abord cela sous Account Health.',
  'refusal.ALREADY_CONNECTED':
    'Quelqu’un a déjà connecté cette boutique. Vous la trouverez parmi vos boutiques.',
  'refusal.OTHER_REGION': 'Le compte appartient à une autre région que la place de marché.',
  'refusal.NO_CREDENTIALS':
    'Le compte n’a pas d’informations d’identification. Autorisez-le de nouveau sous « Comptes vendeur ».',
  'refusal.LWA_CREDENTIALS_MISSING':
    'Le jeton appartient à une application Amazon privée : saisissez aussi son ID client et son secret client.',
  'refusal.STATE_UNKNOWN': 'La réponse ne correspond à aucune demande de cette page. Autorisez de nouveau.',
  'refusal.STATE_OF_ANOTHER': 'Quelqu’un d’autre a commencé cette autorisation. Autorisez de nouveau.',
  'refusal.STATE_USED': 'Cette autorisation a déjà été utilisée. Autorisez de nouveau.',
  'refusal.STATE_LATE': 'La réponse est arrivée après plus de 10 minutes. Autorisez de nouveau.',
  'refusal.CODE_REFUSED': 'Amazon n’a pas accepté le code, qui est valable 5 minutes. Autorisez de nouveau.',
  'refusal.SAVED_MEANWHILE':
    'Quelqu’un d’autre l’a modifié entre-temps. Rechargez la page et modifiez-le de nouveau.',

  'store-menu.label': 'Plus pour {name}',
  'store-menu.rename': 'Renommer…',
  'store-menu.pause': 'Mettre en pause…',
  'store-menu.resume': 'Reprendre…',
  'store-menu.remove': 'Supprimer…',
  'store-menu.failed': 'La boutique n’a pas été modifiée',
  'store-menu.cancel': 'Annuler',
  'rename.title': 'Renommer la boutique',
  'rename.save': 'Renommer',
  'change.loading': 'Calcul des changements',
  'change.preview-failed': 'Les changements n’ont pas pu être calculés',
  'change.pause.title': 'Mettre {name} en pause ?',
  'change.pause.yes': 'Mettre la boutique en pause',
  'change.pause.text':
    'Rien n’est envoyé pour elle tant que vous ne la reprenez pas. Amazon garde ce qu’il affiche.',
  'change.resume.title': 'Reprendre {name} ?',
  'change.resume.yes': 'Reprendre la boutique',
  'change.resume.text':
    '{count, plural, one {La quantité de son annonce est recalculée et publiée} other {Les quantités de ses # annonces sont recalculées et publiées}} de nouveau.',
  'change.remove.title': 'Supprimer {name} ?',
  'change.remove.yes': 'Supprimer la boutique',
  'change.remove.text':
    'Ses paramètres et {count, plural, one {son annonce} other {ses # annonces}} sont supprimés de cette application. Rien n’est supprimé sur Amazon, et les quantités restent inchangées.',
  'change.shared':
    '{count, plural, one {# SKU vendeur est aussi proposé} other {# SKU vendeur sont aussi proposés}} par {name}.',
  'change.handover':
    'Pour {count, plural, one {# SKU vendeur} other {# SKU vendeur}}, les paramètres de {to} s’appliquent ensuite au lieu de ceux de {from}. Ses quantités sont publiées aussitôt.',
  'change.follows':
    '{count, plural, one {# annonce continue} other {# annonces continuent}} de changer sur Amazon : la quantité est partagée avec {name}.',
  'change.stops': 'Plus rien n’est envoyé pour {count, plural, one {# annonce} other {# annonces}}.',

  'job.remove-store': 'Suppression de la boutique en cours',
  'job.remove-store.done': 'La boutique est supprimée',
  'job.remove-store.failed': 'La suppression de la boutique s’est interrompue',
}
