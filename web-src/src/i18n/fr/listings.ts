import type { enListings } from '../en/listings'

/** French, continued: listings, activity and the reasons for a number. */
export const frenchListings: Readonly<Record<keyof typeof enListings, string>> = {
  'listings.title': 'Annonces',
  'listings.intro': 'Toutes les annonces de cette boutique, avec ce qu’Amazon affiche et pourquoi.',
  'listings.table': 'Annonces de {store}',
  'listings.loading': 'Chargement des annonces',
  'listings.failed': 'Les annonces n’ont pas pu être chargées',
  'listings.empty.title': 'Aucune annonce pour le moment',
  'listings.empty.text': 'Elles apparaissent ici après l’import depuis Amazon.',
  'listings.channel': 'Expédié par',
  'listings.channel.merchant': 'Vous',
  'listings.channel.amazon': 'Amazon',
  'listings.channel.mixed': 'Vous et Amazon',
  'listings.channel.other': 'Une autre source',
  'listings.channel.unknown': 'Pas encore connu',
  'listings.not-published': 'Rien n’a encore été envoyé',
  'listings.undecided': 'Pas encore déterminée',
  'listings.refused': 'Refusée par Amazon',
  'listings.send-failed': 'N’a pas pu être envoyée',
  'listings.why': 'Pourquoi ?',
  'listings.why.label': 'Pourquoi cette quantité pour {sellerSku} ?',
  'listings.end': '{count, plural, one {# annonce affichée} other {# annonces affichées}}',

  'why.shows': 'Pourquoi Amazon affiche {quantity, number}',
  'why.held': 'Pourquoi rien n’est envoyé',
  'why.undecided': 'Pourquoi il n’y a pas encore de quantité',
  'why.undecided.text':
    'L’annonce est importée. Son stock est lu ensuite ; la quantité suit en quelques secondes.',
  'why.sku': 'SKU Commerce',
  'why.asin': 'ASIN',
  'why.decided': 'Déterminée le {when}',
  'why.pending': 'Amazon affiche encore {published, number}. {quantity, number} est en cours d’envoi.',
  'why.rejected': 'Amazon ne l’a pas acceptée : {message}',
  'why.no-message': 'aucun motif indiqué',

  'rule.not-managed': 'Stock non géré dans Commerce',
  'rule.maximum': 'Maximum Listed Quantity',
  'rule.stock': 'Quantité en stock',
  'rule.product-disabled': 'Produit désactivé dans Commerce',
  'rule.not-assigned': 'Non affecté au stock de ce site web',
  'rule.out-of-stock': 'En rupture de stock',
  'rule.below-threshold': 'En dessous d’Out-of-Stock Threshold',
  'rule.held-back': 'Toutes les unités sont gardées en réserve',
  'rule.store-paused': 'Boutique en pause',
  'rule.read-only': 'Application en mode lecture seule',
  'rule.no-settings': 'Stock / Quantity pas encore configuré',
  'rule.shared-inventory': 'Amazon affiche ici la quantité d’une boutique plus ancienne',
  'rule.fulfilled-by-amazon': 'Expédié par Amazon',
  'rule.other-channel': 'Approvisionné par une autre source',
  'rule.channel-unknown': 'Expédition pas encore lue sur Amazon',
  'rule.excluded': 'Annonce exclue',
  'rule.unsupported-product-type': 'Type de produit sans stock propre',
  'rule.stock-unknown': 'Le stock n’a pas pu être lu',

  'trace.store.active': 'La boutique est active.',
  'trace.store.paused': 'La boutique est en pause ; rien n’est donc envoyé.',
  'trace.store.read-only': 'L’application est en mode lecture seule ; rien n’est donc envoyé.',
  'trace.settings.saved': 'Les paramètres Stock / Quantity de la boutique s’appliquent.',
  'trace.settings.missing': 'Stock / Quantity n’a jamais été enregistré ; rien n’est donc envoyé.',
  'trace.settings.overridden': 'Cette annonce a ses propres paramètres : {fields}.',
  'trace.shared-inventory':
    'Amazon affiche dans cette boutique la quantité d’une boutique plus ancienne ; rien n’est donc envoyé. Réglez le stock du compte sur toute sa région.',
  'trace.channel.merchant': 'Vous expédiez cette annonce vous-même.',
  'trace.channel.other': 'L’expédition se fait depuis {channels} ; la quantité reste donc inchangée.',
  'trace.channel.unknown': 'Amazon n’a pas encore indiqué qui expédie ; rien n’est donc envoyé.',
  'trace.override.excluded': 'Cette annonce est exclue ; rien n’est donc envoyé.',
  'trace.product-type': 'Le type de produit est « {type} ».',
  'trace.product-status.enabled': 'Le produit est activé dans Commerce.',
  'trace.product-status.disabled': 'Le produit est désactivé dans Commerce : Amazon affiche 0.',
  'trace.product-status.deleted': 'Le produit a été supprimé dans Commerce : Amazon affiche 0.',
  'trace.stock-unknown.index':
    'Selon Commerce, on peut vendre plus que ce que contiennent les sources : l’index de stock est en retard. Le nombre augmenterait ; Amazon garde donc ce qu’il affiche jusqu’à ce que l’index soit à jour, un quart d’heure au plus.',
  'trace.stock-unknown.bound':
    'La quantité dans les sources de Commerce n’a pas pu être lue : la quantité n’augmente donc pas. Amazon garde ce qu’il affiche.',
  'trace.stock-unknown.renamed':
    'Commerce a donné une autre SKU au produit, et son stock n’est pas sous celle-ci. Amazon garde ce qu’il affiche. Affectez la nouvelle SKU à ses sources dans Commerce.',
  'trace.stock-unknown.absent':
    'Commerce ne l’a pas mentionné dans une réponse, ce qui ne prouve encore rien. Amazon garde ce qu’il affiche.',
  'trace.stock-unknown': 'Le stock n’a pas pu être lu ({reason}). Amazon garde ce qu’il affiche.',
  'trace.unmanaged':
    'Commerce ne gère pas son stock ; Amazon affiche donc la "Do Not Manage Stock" Quantity : {quantity, number}.',
  'trace.not-assigned': 'Le produit n’est pas affecté au stock de ce site web : Amazon affiche 0.',
  'trace.available': 'Commerce en a {quantity, number} à vendre.',
  'trace.available.sold':
    'Commerce en a {quantity, number} à vendre ; {sold, number} {sold, plural, one {vendue sur Amazon n’est} other {vendues sur Amazon ne sont}} pas encore dans Commerce, ce qui en laisse {available, number}.',
  'trace.available.sources':
    'Commerce indique {quantity, number} à vendre, mais ses sources n’en contiennent que {bound, number}.',
  'trace.available.index':
    'Commerce indique {quantity, number} à vendre, mais son index de stock est en retard : {bound, number} comptent jusqu’à ce qu’il soit à jour.',
  'trace.available.not-salable':
    'Commerce en a {quantity, number} et indique que le produit n’est pas vendable.',
  'trace.threshold.met':
    '{available, number} n’est pas inférieur à l’Out-of-Stock Threshold de {threshold, number}.',
  'trace.threshold.below':
    '{available, number} est inférieur à l’Out-of-Stock Threshold de {threshold, number} : Amazon affiche 0.',
  'trace.share':
    '{percentage, number} % de {available, number}, arrondi à l’entier inférieur, donne {share, number}.',
  'trace.buffer': '{share, number} moins {buffer, number} en réserve donne {offered, number}.',
  'trace.maximum.always': 'La boutique affiche toujours sa Maximum Listed Quantity : {quantity, number}.',
  'trace.maximum.cut':
    '{offered, number} dépasse la Maximum Listed Quantity de {maximum, number} : Amazon affiche {quantity, number}.',
  'trace.maximum.within':
    '{offered, number} reste dans la Maximum Listed Quantity de {maximum, number} : Amazon affiche {quantity, number}.',

  'activity.title': 'Changements',
  'entries.activity.intro':
    'Toutes les quantités envoyées à Amazon pour cette boutique, de la plus récente à la plus ancienne.',
  'activity.table': 'Changements de {store}',
  'entries.activity.loading': 'Chargement des changements',
  'entries.activity.failed': 'Les changements n’ont pas pu être chargés',
  'entries.activity.empty.title': 'Aucun changement pour le moment',
  'entries.activity.empty.text':
    'Un changement apparaît ici quelques secondes après l’envoi d’une nouvelle quantité à Amazon.',
  'activity.seller-sku': 'SKU vendeur',
  'activity.quantity': 'Quantité',
  'activity.from-to': '{from} → {to, number}',
  'activity.nothing': 'rien',
  'activity.rule': 'Motif',
  'activity.time': 'Quand',
  'activity.status': 'Amazon',
  'activity.accepted': 'Acceptée',
  'activity.rejected': 'Refusée',
}
