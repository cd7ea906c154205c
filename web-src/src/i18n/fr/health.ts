import type { enHealth } from '../en/health'

/** French, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const frenchHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Changement le plus ancien pas encore sur Amazon',
  'freshness.oldest.none': 'Aucun',
  'freshness.delay': 'De Commerce à Amazon',
  'freshness.delay.within': '95 % en moins de {time}',
  'freshness.delay.more': '95 % prennent plus de {time}',
  'freshness.half.within': 'La moitié des changements en moins de {time}',
  'freshness.half.more': 'La moitié des changements prennent plus de {time}',
  'freshness.delay.none': 'Aucun changement',
  'freshness.day': 'Au cours des dernières 24 heures',
  'freshness.failures': 'Échecs',
  'freshness.failures.of':
    '{accepted, number} acceptées, {rejected, number} refusées, {failed, number} en échec et renvoyées',
  'freshness.error.rejected': 'Refus {ago} : {message} ({code})',
  'freshness.error.throttled': 'Ralenti par Amazon {ago} : {message} ({code})',
  'freshness.error.unavailable': 'Amazon n’a pas répondu {ago} : {message} ({code})',
  'freshness.error.unauthorised': 'Amazon a refusé le compte {ago} : {message} ({code})',

  'attention.region': 'Requiert votre attention',
  'attention.paused.title': 'Amazon refuse ce compte vendeur',
  'attention.paused.said': 'Message d’Amazon {ago} : {message} ({code})',
  'attention.paused.text':
    'Rien n’est envoyé pour le compte, et Amazon garde ce qu’il affiche. Les changements sont conservés et seront envoyés dès qu’Amazon les acceptera.',
  'attention.paused.do':
    'Vérifiez dans Seller Central que cette application est toujours autorisée et que le compte est en règle. Si l’autorisation a été renouvelée, connectez de nouveau le compte.',
  'attention.paused.probe': 'Nouvelle demande à Amazon {ago} ({when}).',
  'attention.paused.probe.due': 'Nouvelle demande à Amazon en cours.',
  'attention.lag.title': 'Les commandes Amazon arrivent plus vite qu’elles ne peuvent être lues',
  'attention.lag.text':
    'Amazon limite la vitesse de lecture des commandes. Tant que le retard n’est pas rattrapé, des unités qui viennent d’être vendues sur Amazon peuvent encore y être proposées.',
  'attention.lag.until': 'Les commandes sont lues jusqu’au {when} ({ago}).',
  'attention.lag.never': 'Aucune commande n’a encore été lue.',
  'attention.quantities-refused.title': 'Amazon refuse toutes les quantités de cette boutique',
  'attention.quantities-refused.text':
    'Amazon affiche toujours les annonces du compte vendeur, mais n’accepte aucune quantité sur ce site de vente. Les autres boutiques continuent.',
  'attention.quantities-refused.do':
    'Vérifiez dans Seller Central que le compte peut vendre sur ce site et que l’application y est autorisée. L’application réessaie à {when}.',
  'attention.orders-refused.title': 'Amazon n’affiche pas les commandes de ce compte vendeur',
  'attention.orders-refused.text':
    'Les quantités continuent d’être envoyées. Mais les unités vendues sur Amazon ne sont déduites que lorsque leur commande est dans Commerce ; une dernière unité peut donc être vendue deux fois.',
  'attention.orders-refused.do':
    'Donnez à l’application le rôle Inventory and Order Tracking dans Seller Central et autorisez-la de nouveau. Une nouvelle demande est faite à Amazon toutes les 15 minutes.',
  'attention.not-imported.title':
    '{count, plural, one {Une commande Amazon n’est jamais arrivée dans Commerce} other {# articles de commandes Amazon ne sont jamais arrivés dans Commerce}}',
  'attention.not-imported.text':
    'Aucune commande Commerce n’est arrivée à temps pour ces unités ; elles comptent donc de nouveau comme en stock et peuvent être vendues deux fois. Vérifiez l’import de vos commandes, puis corrigez le stock dans Commerce.',
  'attention.not-imported.item':
    '{sku} : {quantity, plural, one {# unité} other {# unités}}, commande Amazon {order}, passée {ago}',
  'attention.not-imported.more': 'et {count, number} de plus',

  'breaker.title':
    '{count, plural, one {# annonce passerait} other {# annonces passeraient}} à 0 : est-ce correct ?',
  'breaker.text':
    'Depuis le {when}, autant d’annonces de cette boutique sont passées à 0 sans commande ni changement de stock qui leur soit propre. Les zéros ne sont pas envoyés avant votre réponse ; tout le reste continue.',
  'breaker.causes': 'À la suite de :',
  'breaker.cause.sweep': 'la vérification régulière de tout le stock',
  'breaker.cause.import': 'l’import des annonces depuis Amazon',
  'breaker.cause.topology': 'un changement de sources, de stocks ou de sites web dans Commerce',
  'breaker.cause.product-poll': 'des produits modifiés dans Commerce',
  'breaker.cause.job': 'des paramètres enregistrés, ou la republication d’une boutique',
  'breaker.cause.override-many': 'des exceptions pour de nombreuses offres à la fois',
  'breaker.cause.absent': 'des produits qui ne sont plus affectés au stock du site web',
  'breaker.cause.drift': 'des quantités sur Amazon différentes de celles qu’il avait acceptées',
  'breaker.cause.gap': 'moins d’unités sur Amazon qu’il n’en avait acceptées',
  'breaker.cause.feed': 'des envois groupés (feeds) terminés',
  'breaker.authorise': 'Mettre à 0',
  'breaker.dismiss': 'Garder ce qu’Amazon affiche',
  'breaker.failed': 'Votre réponse n’a pas pu être enregistrée',
  'breaker.confirm.title': 'Mettre {count, plural, one {# annonce} other {# annonces}} à 0 ?',
  'breaker.confirm.text':
    'Les acheteurs Amazon ne peuvent plus commander {count, plural, one {ce produit} other {ces # produits}} tant qu’il n’y a pas de nouveau du stock. Les autres zéros au cours de la prochaine heure sont envoyés sans question.',
  'breaker.confirm.yes': 'Mettre {count, plural, one {# annonce} other {# annonces}} à 0',
  'breaker.confirm.no': 'Annuler',

  'job.authorise-zeros': 'Mise à 0 des annonces en cours',
  'job.authorise-zeros.done': 'Les zéros sont en cours d’envoi à Amazon',
  'job.authorise-zeros.failed': 'La mise à 0 des annonces s’est interrompue',
  'job.dismiss-zeros': 'Retrait des zéros en cours',
  'job.dismiss-zeros.done': 'Amazon garde ce qu’il affiche',
  'job.dismiss-zeros.failed': 'Le retrait des zéros s’est interrompu',

  'mass-zero.asked': 'Zéro en attente de votre réponse',
  'mass-zero.dismissed': 'Zéro non souhaité',
  'mass-zero.asked.text':
    'L’annonce est passée à 0 en même temps que beaucoup d’autres, sans commande ni changement de stock qui lui soit propre. Le zéro est envoyé si vous le choisissez sur la page de la boutique.',
  'mass-zero.dismissed.text':
    'L’annonce est passée à 0 en même temps que beaucoup d’autres, et vous avez choisi de garder ce qu’Amazon affiche. Cela reste ainsi jusqu’à ce que son stock change.',

  'errors.tab': 'Erreurs de communication',
  'errors.tabs': 'Types d’entrées',
  'entries.errors.intro':
    'Ce qu’Amazon ou Commerce a refusé ou laissé sans réponse, du plus récent au plus ancien. Ce qui peut être réessayé l’est automatiquement.',
  'errors.table': 'Erreurs de communication de {store}',
  'entries.errors.loading': 'Chargement des erreurs de communication',
  'entries.errors.failed': 'Les erreurs de communication n’ont pas pu être chargées',
  'entries.errors.empty.title': 'Aucune erreur de communication',
  'entries.errors.empty.text': 'Toutes les demandes faites à Amazon et à Commerce ont reçu une réponse.',
  'errors.system': 'Système',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Événements Commerce',
  'errors.code': 'Code',
  'errors.message': 'Message',
  'errors.request-id': 'ID de demande',
}
