import type { enShared } from '../en/shared'

/** French, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const frenchShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': 'SKU vendeur partagés',
  'shared.open': 'SKU vendeur partagés',
  'shared.intro':
    'Les SKU vendeur proposés par plusieurs de vos boutiques Amazon, et la boutique dont les paramètres s’appliquent. La quantité est déterminée une fois pour chaque pays, et une fois pour chaque compte vendeur pour lequel Amazon tient un stock unique.',
  'shared.find': 'Rechercher un SKU vendeur',
  'shared.find.text': 'SKU vendeur, SKU, ASIN ou mots du titre',
  'shared.loading': 'Chargement des SKU vendeur partagés',
  'shared.failed': 'Les SKU vendeur partagés n’ont pas pu être chargés',
  'shared.none.title': 'Aucun SKU vendeur n’est partagé',
  'shared.none.text': 'Lorsque deux boutiques Amazon proposent le même SKU vendeur, il apparaît ici.',
  'shared.nothing.title': 'Aucun résultat',
  'shared.nothing.text': 'Aucun SKU vendeur partagé ne correspond. Recherchez un texte plus court.',
  'shared.more': 'Afficher plus',
  'shared.count': '{count, plural, one {# affiché} other {# affichés}}',
  'shared.list': 'SKU vendeur partagés',
  'shared.listing': 'Ouvrir {sellerSku} dans {store}',
  'shared.listing.short': 'Ouvrir l’annonce',
  'shared.wins': 'Ses paramètres s’appliquent',
  'shared.member': '{country}, compte {seller}, connectée le {when}.',

  'store-menu.website': 'Site web Commerce…',
  'website.title': 'Site web Commerce de {name}',
  'website.loading': 'Chargement des sites web de Commerce',
  'website.failed': 'Les sites web de Commerce n’ont pas pu être chargés',
  'website.now': 'Actuel',
  'website.save': 'Vendre depuis ce site web',
  'website.counting': 'Calcul des changements',
  'website.count-failed': 'Les changements n’ont pas pu être calculés',
  'website.same':
    'La boutique vend actuellement depuis ce site web. Choisissez-en un autre pour voir ce qui change.',
  'website.same-stock':
    '{website} vend depuis le même stock : les quantités restent les mêmes, sauf pour les produits présents sur un seul des deux sites web.',
  'website.decides':
    '{count, plural, =0 {Aucun SKU vendeur ne tire sa quantité du stock de cette boutique ; rien ne change donc.} one {La quantité de # SKU vendeur est recalculée d’après le stock {stock}.} other {Les quantités de # SKU vendeur sont recalculées d’après le stock {stock}.}}',
  'website.also':
    '{count, plural, one {# d’entre eux apparaît} other {# d’entre eux apparaissent}} aussi dans {name}.',
  'website.elsewhere':
    '{count, plural, one {# SKU vendeur garde sa quantité} other {# SKU vendeur gardent leur quantité}} : {name} la détermine.',
  'website.zeros':
    'Les produits qui ne sont pas affectés à ce stock passent à 0. S’ils sont nombreux à la fois, ils sont mis en attente et votre accord est d’abord demandé.',
  'website.done': '{name} vend depuis {website}. Les quantités de ses annonces sont en cours de recalcul.',
}
