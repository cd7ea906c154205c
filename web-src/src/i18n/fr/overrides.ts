import type { enOverrides } from '../en/overrides'

/** French, continued: looking for listings, overrides and quantity groups. */
export const frenchOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': 'Rechercher des annonces',
  'find.text.description': 'SKU vendeur, SKU, ASIN ou mots du titre',
  'find.rule': 'Motif',
  'find.channel': 'Expédié par',
  'find.override': 'Exception',
  'find.any': 'Tous',
  'find.any-count': 'Tous ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'Avec exception',
  'find.override.no': 'Sans exception',
  'find.clear': 'Tout afficher',
  'find.nothing.title': 'Aucune annonce ne correspond',
  'find.nothing.text': 'Recherchez un texte plus court, ou retirez un filtre.',
  'override.title': '{count, plural, one {Exception pour {sellerSku}} other {Exception pour # annonces}}',
  'override.text':
    'Ce que vous renseignez s’applique à la place des paramètres Stock / Quantity de la boutique. Laissez un champ vide pour garder celui de la boutique.',
  'override.excluded': 'Exclure : ne rien envoyer, Amazon garde ce qu’il affiche',
  'override.mode.store': 'Comme la boutique',
  'override.reason': 'Motif',
  'override.reason.issue': 'Indiquez en 200 caractères au plus pourquoi l’annonce diffère.',
  'override.ends': 'Prend fin le',
  'override.ends.text':
    'Les paramètres de la boutique s’appliquent ensuite de nouveau. Laissez vide s’il n’y a pas de fin.',
  'override.ends.issue': 'Choisissez un moment futur, ou aucun.',
  'override.issue': 'Saisissez un nombre entier de {minimum, number} à {maximum, number}, ou rien.',
  'override.nothing': 'Renseignez au moins un paramètre, ou excluez l’annonce.',
  'override.set': 'Définir l’exception',
  'override.remove': 'Supprimer l’exception',
  'override.cancel': 'Annuler',
  'override.done.set':
    '{count, plural, one {Exception définie pour # annonce.} other {Exception définie pour # annonces.}} Les nouvelles quantités suivent en quelques secondes.',
  'override.done.removed':
    '{count, plural, one {Exception supprimée de # annonce.} other {Exception supprimée de # annonces.}} Les paramètres de la boutique s’appliquent de nouveau.',
  'override.failed': 'L’exception n’a pas été enregistrée',
  'override.kept': 'Votre saisie est conservée.',
  'override.has': 'Exception : {reason}',
  'override.has.end': 'Exception jusqu’au {when} : {reason}',
  'override.by': 'Définie par {who}, {when}.',
  'chosen.title': 'Produits sélectionnés sur Amazon',
  'chosen.intro':
    '{count, plural, =0 {Sélectionnez d’abord des produits dans Catalog › Products.} one {# produit sélectionné dans Catalog › Products.} other {# produits sélectionnés dans Catalog › Products.}}',
  'chosen.back': 'Retour aux produits',
  'chosen.not-listed':
    '{count, plural, one {Pas sur Amazon : {skus}} other {# produits ne sont pas sur Amazon : {skus}}}',
  'chosen.cut-short':
    'Il y a plus d’offres que celles affichées ici. Sélectionnez moins de produits pour les voir toutes.',
  'chosen.exclude': 'Exclure…',
  'chosen.exclude.title':
    '{count, plural, one {Exclure # offre de {name} ?} other {Exclure # offres de {name} ?}}',
  'chosen.exclude.text':
    'Amazon continue d’afficher ce qu’il affiche maintenant pour {count, plural, one {cette offre} other {ces offres}}. L’application n’envoie aucun nombre jusqu’à la suppression de l’exception.',
  'chosen.exclude.yes': '{count, plural, one {Exclure # offre} other {Exclure # offres}}',
  'chosen.exclude.reason': 'Exclu dans Catalog › Products',
  'override.open': 'Exception…',
  'override.elsewhere':
    '{store} détermine la quantité de cette annonce ; une exception ne vaut donc que sur son annonce dans cette boutique.',
  'group.title': 'Paramètres qui s’appliquent',
  'group.reason.only-store':
    'Aucune autre boutique active ne décide avec {store} : ses propres paramètres s’appliquent.',
  'group.reason.oldest-store':
    '{store} a été connectée en premier ; ses paramètres, son stock et son exception s’appliquent donc à toutes les boutiques ci-dessous.',
  'group.reason.oldest-active-store':
    'Une boutique plus ancienne est en pause. {store} est la plus ancienne boutique active ; ses paramètres, son stock et son exception s’appliquent donc.',
  'group.reason.all-paused':
    'Toutes les boutiques ayant ce SKU vendeur sont en pause ; rien n’est donc envoyé.',
  'group.member': '{name} ({country}, compte {seller}), connectée le {when}.',
  'group.part.controls': 'Ses paramètres s’appliquent.',
  'group.part.follows': 'Elle affiche la quantité déterminée pour le groupe.',
  'group.part.paused-shares':
    'En pause, mais la quantité apparaît aussi ici : Amazon tient une seule quantité pour elle et une boutique active.',
  'group.part.paused-keeps': 'En pause : Amazon garde ce qu’il affiche.',
  'group.number': 'Quantité {number, number} sur les {count, number} qu’Amazon tient pour ce SKU vendeur.',
  'figures.title': 'Sur Amazon',
  'figures.channel-read': 'Expédition lue',
  'figures.none': 'Pas encore',
  'figures.errors': 'Dernières erreurs',
}
