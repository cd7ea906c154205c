import type { enImpact } from '../en/impact'

/** French, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const frenchImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': 'Effet de l’enregistrement',
  'impact.loading': 'Calcul des changements…',
  'impact.failed': 'Les changements n’ont pas pu être calculés.',
  'impact.unusable': 'Corrigez les champs ci-dessus pour voir ce qui change.',
  'impact.none-decided': 'Cette boutique ne détermine encore la quantité d’aucune annonce.',
  'impact.unchanged': 'Aucune annonce ne change.',
  'impact.changed':
    '{changed, plural, one {# annonce sur {total, number} change} other {# annonces sur {total, number} changent}}',
  'impact.to-zero': '{count, plural, one {# passe à 0} other {# passent à 0}}',
  'impact.come-back': '{count, plural, one {# repasse au-dessus de 0} other {# repassent au-dessus de 0}}',
  'impact.above-stock':
    '{count, plural, one {# afficherait} other {# afficheraient}} plus que ce que vous avez',
  'caution.above-stock':
    '{count, plural, one {# annonce afficherait} other {# annonces afficheraient}} plus que ce que vous avez, car le maximum est toujours affiché. Pour suivre votre stock, choisissez « Ce qui est en stock, jusqu’au maximum ».',

  'confirm.title':
    '{count, plural, one {# annonce passe} other {# annonces passent}} à 0. Enregistrer quand même ?',
  'confirm.text':
    'Les acheteurs Amazon ne peuvent plus commander {count, plural, one {ce produit} other {ces produits}} tant que le stock ou les paramètres ne changent pas. L’enregistrement envoie {count, plural, one {ce zéro} other {ces zéros}} sans autre question.',
  'confirm.yes': 'Enregistrer et mettre {count, plural, one {# annonce} other {# annonces}} à 0',
  'confirm.no': 'Retour au formulaire',

  'revert.button': 'Rétablir',
  'revert.label': 'Rétablir la version {version, number}',
  'revert.title': 'Rétablir la version {version, number} ?',
  'revert.text': 'Ses valeurs sont enregistrées comme nouvelle version et appliquées à toutes les annonces :',
  'revert.same': 'Ses valeurs sont celles qui s’appliquent actuellement : rien ne change.',
  'revert.unsaved': 'Votre saisie non enregistrée sera perdue.',
  'revert.yes': 'Rétablir la version {version, number}',
  'revert.no': 'Annuler',

  'sections.quick-access': 'Accès rapide',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon indique pour chaque annonce qui l’expédie. Les quantités ne sont envoyées que pour les annonces que vous expédiez vous-même ; celles qu’Amazon expédie ne sont jamais modifiées.',
  'fulfilled.loading': 'Décompte des annonces par expéditeur',
  'fulfilled.failed': 'Les annonces n’ont pas pu être comptées',
  'fulfilled.none': 'Aucune annonce pour le moment.',
  'fulfilled.merchant': 'Vous',
  'fulfilled.merchant.text': 'Leur quantité provient de votre stock Commerce.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'Jamais modifiées : Amazon tient lui-même leur quantité.',
  'fulfilled.other': 'Une autre source',
  'fulfilled.other.text':
    'Fournies par l’une de vos sources d’approvisionnement (supply sources) ; leur quantité reste inchangée.',
  'fulfilled.unknown': 'Pas encore connu',
  'fulfilled.unknown.text': 'Rien n’est envoyé tant qu’Amazon n’a pas indiqué qui les expédie.',
  'fulfilled.both':
    'Une annonce qui a plusieurs expéditeurs compte pour chacun d’eux et n’est pas modifiée non plus.',
  'fulfilled.count': '{count, plural, one {# annonce} other {# annonces}}',
  'fulfilled.see': 'Voir',
  'fulfilled.see.label': 'Voir les annonces expédiées par : {channel}',
}
