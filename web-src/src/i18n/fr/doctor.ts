import type { enDoctor } from '../en/doctor'

/** French, continued: the check of the whole installation. */
export const frenchDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': 'Diagnostic',
  'doctor.intro':
    'Vérifie toute l’installation : ce dont l’application a besoin, ce qu’elle atteint et ce qui lui a été signalé récemment.',
  'doctor.open': 'Vérifier l’installation',
  'doctor.loading': 'Vérification de l’installation',
  'doctor.failed': 'L’installation n’a pas pu être vérifiée',
  'doctor.run': 'Vérifier de nouveau',
  'doctor.running': 'Vérification…',
  'doctor.copy': 'Copier sous forme de texte',
  'doctor.copied': 'Le résultat est dans le presse-papiers.',
  'doctor.not-copied':
    'Le navigateur ne laisse pas la page copier. Sélectionnez le texte et copiez-le vous-même.',
  'doctor.summary.sound': 'Tout ce qui a pu être vérifié est en ordre.',
  'doctor.summary.problems':
    '{count, plural, one {Un point requiert} other {# points requièrent}} votre attention.',
  'doctor.at': 'Vérifié le {at}',
  'doctor.to-fix': 'À corriger',
  'doctor.in-order': 'En ordre',
  'doctor.all-in-order': '{count, plural, one {# en ordre} other {# en ordre}}',
  'doctor.outcome.ok': 'En ordre',
  'doctor.outcome.warning': 'Avertissement',
  'doctor.outcome.failed': 'Échec',
  'doctor.outcome.unchecked': 'Non vérifié',

  'doctor.check.configuration': 'Configuration',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'Base de données',
  'doctor.check.encryption': 'Clé de chiffrement',
  'doctor.check.commerce': 'Accès à Commerce',
  'doctor.check.clock': 'Horloge',
  'doctor.check.website': 'Sites web et stock',
  'doctor.check.subscription': 'Événements : Commerce',
  'doctor.check.registration': 'Événements : Adobe I/O Events',
  'doctor.check.events': 'Événements : arrivées',
  'doctor.check.amazon': 'Accès à Amazon',
  'doctor.check.imports': 'Import des commandes',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': 'Lecture seule',
  'doctor.check.installation': 'Autres installations',
  'doctor.check.versions': 'Versions',

  'finding.configuration.complete': 'Toutes les valeurs dont l’application a besoin sont définies.',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID, IO_PROJECT_ID et IO_WORKSPACE_ID ne sont pas définis : l’application ne remarque pas la désactivation de son enregistrement d’événements et ne lit pas les événements manqués dans le journal. Reprenez les numéros d’Adobe Developer Console.',
  'finding.state.ok': 'aio state répond.',
  'finding.state.away': 'aio state ne répond pas : {message} Rien ne peut être configuré d’ici là.',
  'finding.database.ok':
    'Database Storage est provisionné, avec toutes les collections et tous les index du schéma {schema}.',
  'finding.database.not-provisioned':
    'Database Storage n’est pas encore disponible ({status}). L’application le demande elle-même et continue dès qu’il est disponible. Si cela dure une heure, déployez de nouveau l’application.',
  'finding.database.refused':
    'Adobe n’a pas créé Database Storage ({status}). Déployez de nouveau l’application pour le redemander. Après REJECTED, demandez d’abord App Builder Data Services à l’administrateur de votre organisation ; après un nouveau FAILED, contactez l’assistance d’Adobe.',
  'finding.database.away':
    'Database Storage ne répond pas : {message} Les événements attendent chez Adobe d’ici là.',
  'finding.database.old-schema':
    'La base de données a un schéma plus ancien que cette version de l’application. Le publisher le met à jour à sa prochaine exécution ; si ce n’est pas le cas, déployez de nouveau l’application.',
  'finding.database.incomplete':
    'Des collections ou des index sont manquants : {collections}. Sans eux, l’application fonctionne lentement ou pas du tout ; exécutez manuellement le hook postérieur au déploiement.',
  'finding.encryption.ok':
    'Les informations d’identification du compte s’ouvrent avec la clé de chiffrement.',
  'finding.encryption.previous':
    'Les informations d’identification du compte sont chiffrées avec la clé de chiffrement précédente. Elles sont chiffrées de nouveau dans la journée ; gardez ENCRYPTION_KEY_PREVIOUS jusque-là.',
  'finding.encryption.unreadable':
    'Les informations d’identification du compte ne s’ouvrent pas avec ENCRYPTION_KEY : rétablissez la clé avec laquelle elles ont été enregistrées, ou autorisez le compte de nouveau.',
  'finding.encryption.missing':
    'Le compte n’a pas d’informations d’identification : autorisez-le de nouveau.',
  'finding.encryption.none': 'Aucun compte n’est encore connecté.',
  'finding.commerce.ok': 'Commerce répond.',
  'finding.commerce.unauthorised':
    'Commerce refuse l’accès (HTTP {status}). Donnez à l’intégration, ou au rôle des informations d’identification, la ressource {resource}.',
  'finding.commerce.not-accepted':
    'Commerce n’accepte pas les identifiants de l’application (HTTP {status}) : vérifiez que l’intégration est active et que ses clés sont à jour.',
  'finding.commerce.away': 'La lecture a échoué : {message}',
  'finding.commerce.multi-source': 'Commerce gère les stocks de plusieurs sources (Multi-Source Inventory).',
  'finding.commerce.single-stock':
    'Multi-Source Inventory est désactivé dans Commerce : le stock d’un produit est celui du produit lui-même.',
  'finding.commerce.page-limit':
    'Commerce donne au plus {maximum, number} lignes à la fois. L’application n’en demande pas plus.',
  'finding.clock.ok': 'Les horloges de l’application et de Commerce concordent à {seconds, number} s près.',
  'finding.clock.off':
    'Les horloges de l’application et de Commerce diffèrent de {seconds, number} s. À partir de 10 minutes, Commerce refuse les demandes signées, et des changements peuvent être manqués : réglez l’horloge du serveur de Commerce.',
  'finding.clock.unknown': 'Commerce n’indique pas son heure.',
  'finding.website.ok': 'Le site web {website} vend depuis le stock {stock}.',
  'finding.website.missing':
    'Commerce n’a plus de site web {website} avec une vue de magasin : choisissez un autre site web pour la boutique.',
  'finding.website.no-source':
    'Le stock {stock} du site web {website} n’a aucune source activée : rien n’y est vendable. Affectez une source dans Commerce.',
  'finding.website.unknown': 'Les sites web et les stocks n’ont pas pu être lus : {message}',
  'finding.website.none': 'Aucune boutique n’est encore connectée.',
  'finding.subscription.ok': 'Commerce envoie l’événement, avec tous ses champs et aussitôt.',
  'finding.subscription.missing':
    'Commerce n’envoie pas l’événement : abonnez-vous-y, ou exécutez l’onboarding. D’ici là, les changements ne sont détectés que par les vérifications.',
  'finding.subscription.incomplete':
    'Commerce envoie l’événement autrement qu’il ne le faut : {problem}. Exécutez l’onboarding.',
  'finding.subscription.unknown':
    'Commerce n’indique pas quels événements il envoie : {message} Il manque peut-être à son rôle la ressource Event Subscriptions, dont seule cette vérification a besoin.',
  'finding.registration.ok': 'I/O Events remet chaque événement à l’application.',
  'finding.registration.missing':
    'I/O Events ne remet les événements à personne : exécutez l’onboarding, ou déployez de nouveau l’application.',
  'finding.registration.disabled':
    'I/O Events a désactivé l’enregistrement {name} : activez-le dans Adobe Developer Console. Ce qui est manqué entre-temps est lu dans le journal.',
  'finding.registration.incomplete':
    'Il manque des événements à l’enregistrement {name} : {events}. Exécutez l’onboarding.',
  'finding.registration.unknown': 'L’enregistrement n’a pas été vérifié : {message}',
  'finding.events.lately': 'Le dernier événement de Commerce est arrivé le {at}.',
  'finding.events.long-ago':
    'Le dernier événement de Commerce est arrivé le {at}. Si des produits ont été enregistrés ou commandés depuis, vérifiez les abonnements et l’enregistrement.',
  'finding.events.never':
    'Aucun événement de Commerce n’est encore arrivé. Enregistrez un produit dans Commerce ; si rien n’arrive dans les deux minutes, vérifiez les abonnements et l’enregistrement.',
  'finding.amazon.ok': 'Amazon répond, et le compte vend là où se trouvent ses boutiques.',
  'finding.amazon.refused': 'Amazon refuse le compte ({code}) : autorisez-le de nouveau.',
  'finding.amazon.client-refused':
    'Amazon refuse l’ID client ou le secret client ({code}). Un secret expire après 180 jours : définissez le secret actuel dans AMAZON_LWA_CLIENT_SECRET, ou dans le compte s’il a sa propre application Amazon.',
  'finding.amazon.app-refused':
    'Amazon ne laisse pas l’application Amazon utiliser l’autorisation ({code}) : vérifiez dans Seller Central que l’application est active.',
  'finding.amazon.away': 'Amazon n’a pas pu être interrogé ({code}) : réessayez dans une minute.',
  'finding.amazon.no-credentials':
    'Il n’y a pas d’informations d’identification LWA pour le compte : définissez AMAZON_LWA_CLIENT_ID et AMAZON_LWA_CLIENT_SECRET, ou donnez-lui celles de sa propre application Amazon.',
  'finding.amazon.not-participating':
    'Le compte vendeur ne vend plus sur {marketplace} : rejoignez de nouveau cette place de marché dans Seller Central, ou supprimez la boutique.',
  'finding.amazon.suspended':
    'Amazon a suspendu les annonces du compte sur {marketplace} : réglez cela dans Seller Central sous Account Health.',
  'finding.amazon.unknown': 'Les informations d’identification du compte n’ont pas pu être ouvertes.',
  'finding.amazon.none': 'Aucun compte n’est encore connecté.',
  'finding.imports.agree':
    'Les commandes Amazon en cours retirent leurs unités du stock comme le compte l’indique.',
  'finding.imports.unseen':
    'Aucune commande en cours des sept derniers jours ne montre si l’import retire aussitôt les unités du stock. Rien ne contredit ce que le compte indique.',
  'finding.imports.not-reserved':
    'Le compte indique que les commandes importées retirent aussitôt leurs unités du stock, mais la commande {order} ne l’a pas fait pour {sku}. Amazon propose plus que vous n’avez : désactivez « Une commande importée retire aussitôt ses unités du stock » dans le compte.',
  'finding.imports.reserved':
    'Le compte indique que les commandes importées ne retirent leurs unités du stock qu’à l’expédition, mais la commande {order} l’a fait aussitôt pour {sku}. Elles sont déduites deux fois jusqu’à l’expédition : activez « Une commande importée retire aussitôt ses unités du stock » dans le compte.',
  'finding.imports.unknown': 'Les commandes importées n’ont pas pu être lues : {message}',
  'finding.imports.no-account': 'Aucun compte n’est encore connecté.',
  'finding.publisher.lately': 'Le publisher a travaillé il y a {seconds, number} s.',
  'finding.publisher.stopped':
    'Le publisher a travaillé pour la dernière fois le {at}, alors qu’il est lancé chaque minute : consultez ses activations dans Adobe Developer Console, et déployez de nouveau l’application s’il n’y en a pas.',
  'finding.publisher.never':
    'Le publisher n’a jamais travaillé : son déclencheur every-minute ou sa règle est manquant. Déployez de nouveau l’application.',
  'finding.read-only.off': 'L’application peut envoyer à Amazon.',
  'finding.read-only.by-hand':
    'L’application est en lecture seule, mode activé manuellement : rien n’est envoyé à Amazon.',
  'finding.read-only.not-started':
    'L’application est en lecture seule : personne n’a encore démarré la publication. Cela se fait sur la page des boutiques.',
  'finding.read-only.database-lost':
    'L’application est en lecture seule : sa base de données est vide ou n’est pas celle avec laquelle les réglages ont été écrits. Vérifiez s’il manque des exceptions et des exclusions, puis redémarrez la publication.',
  'finding.read-only.copy':
    'L’application est en lecture seule : ses données ont été écrites pour un autre Commerce ou un autre espace de travail. S’il s’agit du même site marchand à une nouvelle adresse, confirmez-le dans les paramètres de l’application.',
  'finding.installation.alone': 'Rien d’autre n’a été vu qui écrive les quantités de ces offres.',
  'finding.installation.other-receiver':
    'Un autre destinataire reçoit de Commerce les mêmes événements de stock, de produits et de commandes : {receivers}. S’il s’agit d’une autre installation de cette application, passez l’une des deux en lecture seule ou désinstallez-la : elles écriraient les mêmes offres. S’il s’agit d’un autre système qui ne définit aucune quantité sur Amazon, il n’y a rien à faire.',
  'finding.installation.other-writer':
    'En une journée, Amazon a affiché à plusieurs reprises un autre nombre que celui qu’il avait accepté, pour {listings, number} offres. Autre chose y écrit des quantités, comme une autre installation de cette application ou un autre outil : trouvez-le et arrêtez-le. Les erreurs de communication nomment les offres.',
  'finding.versions.known': 'Application {app}, schéma {schema}, Commerce {commerce}.',
  'finding.versions.no-commerce':
    'Application {app}, schéma {schema}. Commerce indique sa version avec son premier événement.',
  'finding.check.late': 'Aucune réponse en {seconds, number} s.',
  'finding.check.broken': 'La vérification a échoué : {message}',
}
