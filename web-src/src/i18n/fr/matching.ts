import type { enMatching } from '../en/matching'

/** French, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const frenchMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# annonce n’est associée à aucun produit Commerce} other {# annonces ne sont associées à aucun produit Commerce}}',
  'matching-notice.unmatched.text':
    'Rien n’est publié pour {count, plural, one {cette annonce} other {ces annonces}} : Amazon garde ce qu’il affiche.',
  'matching-notice.unmatched.open': '{count, plural, one {Associer l’annonce} other {Associer les annonces}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# annonce ne figure pas dans le dernier rapport d’Amazon} other {# annonces ne figurent pas dans le dernier rapport d’Amazon}}',
  'matching-notice.vanished.text':
    'Rien n’est publié pour {count, plural, one {cette annonce} other {ces annonces}}.',
  'matching-notice.vanished.open': '{count, plural, one {Afficher l’annonce} other {Afficher les annonces}}',
  'vanished.rule': 'N’est plus sur Amazon',
  'vanished.shown': 'Rien',
  'vanished.text':
    'Absente du dernier rapport d’Amazon depuis le {since} ; rien n’est publié pour elle. Elle est conservée ici jusqu’au {until} ; si Amazon la propose de nouveau avant, elle reprend.',

  'matching.rule': 'Associée à aucun produit',
  'trace.unmatched': 'L’annonce n’est associée à aucun produit Commerce ; rien n’est donc envoyé.',

  'matching.title': 'Association des produits',
  'matching.intro':
    'Une annonce tire son stock du produit Commerce ayant le même SKU. Si les SKU diffèrent, indiquez ici de quel produit il s’agit.',
  'matching.tabs': 'Association des produits',
  'matching.unmatched': 'Non associées',
  'matching.matched': 'Associées par vous',
  'matching.file': 'Par fichier',
  'matching.find': 'Rechercher',
  'matching.find.unmatched': 'SKU vendeur, ASIN ou mots du titre',
  'matching.find.matched': 'SKU vendeur ou SKU Commerce',
  'matching.loading': 'Chargement des annonces',
  'matching.failed': 'Les annonces n’ont pas pu être chargées',
  'matching.none.unmatched.title': 'Toutes les annonces sont associées',
  'matching.none.unmatched.text':
    'Les annonces qu’un import ne peut associer à un produit Commerce apparaissent ici.',
  'matching.none.matched.title': 'Rien n’est associé manuellement',
  'matching.none.matched.text': 'Les annonces sont associées au produit ayant le même SKU.',
  'matching.none.nothing.title': 'Aucun résultat',
  'matching.none.nothing.text': 'Recherchez un texte plus court.',
  'matching.more': 'Afficher plus',
  'matching.shown': '{count, plural, one {# affichée} other {# affichées}}, sur {total, number}',
  'matching.seller-sku': 'SKU vendeur',
  'matching.product': 'Titre',
  'matching.asin': 'ASIN',
  'matching.sku': 'SKU Commerce',
  'matching.saved': 'Par',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Associer',
  'matching.match': 'Associer…',
  'matching.match.label': 'Associer {sellerSku}…',
  'matching.remove': 'Dissocier…',
  'matching.remove.label': 'Dissocier {sellerSku}…',
  'matching.dialog.title': 'Quel produit est {sellerSku} ?',
  'matching.dialog.text':
    'L’association vaut dans toutes les boutiques Amazon de ce compte vendeur. La quantité de l’annonce est déterminée en quelques secondes.',
  'matching.dialog.sku': 'SKU Commerce',
  'matching.dialog.missing': 'Saisissez le SKU d’un produit Commerce.',
  'matching.dialog.save': 'Associer',
  'matching.dialog.cancel': 'Annuler',
  'matching.dialog.failed': 'L’association n’a pas été enregistrée',
  'matching.saved.toast': 'Association de {sellerSku} en cours.',
  'matching.remove.title': 'Dissocier {sellerSku} ?',
  'matching.remove.text':
    'L’annonce ne correspond plus à {sku}. Si Commerce a un produit avec le SKU {sellerSku}, elle y est associée ; sinon, rien n’est publié pour elle et Amazon garde ce qu’il affiche.',
  'matching.remove.yes': 'Dissocier',
  'matching.removed.toast': 'Dissociation de {sellerSku} en cours.',
  'matching.download': '1. Télécharger un fichier',
  'matching.download.text':
    'Les annonces non associées, avec une colonne sku vide à remplir ; ou ce qui est associé manuellement, à modifier ou à dissocier.',
  'matching.download.unmatched': 'Non associées (modèle)',
  'matching.download.matched': 'Associées manuellement',
  'matching.upload': '2. Envoyer le fichier',
  'matching.upload.text':
    'Colonnes seller-sku et sku. Une ligne sans sku reste inchangée ; yes dans une colonne remove supprime l’association.',

  'refusal.UNKNOWN_PRODUCT':
    'Commerce n’a aucun produit avec ce SKU. Vérifiez les fautes de frappe et les majuscules.',
  'refusal.MATCHED_BY_ITSELF':
    'Le SKU vendeur est lui-même un SKU Commerce ; l’annonce est donc associée à ce produit.',
  'refusal.NO_STORE': 'Le compte vendeur n’a plus de boutique. Rechargez la page.',
  'refusal.UNKNOWN_WEBSITE':
    'Ce site web n’existe plus dans Commerce. Rechargez la page et choisissez-en un autre.',
}
