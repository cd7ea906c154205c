import type { enFiles } from '../en/files'

/** French, continued: files that are downloaded and uploaded. */
export const frenchFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'Télécharger en CSV',
  'file.download.failed': 'Le fichier n’a pas pu être téléchargé',
  'file.choose': 'Choisir un fichier CSV…',
  'file.chosen': 'Fichier : {name}',
  'file.sending': 'Envoi de {name}',
  'file.failed': 'Le fichier n’a pas été envoyé',
  'file.again': 'Envoyer de nouveau {name}',
  'file.too-large': 'Le fichier est trop volumineux : au plus {maximum, number} millions de caractères.',
  'file.unreadable': 'Le fichier n’a pas pu être ouvert. Choisissez-le de nouveau.',
  'file.empty': 'Le fichier est vide.',
  'file.confirm.title': 'Appliquer {name} ?',
  'file.confirm.excluded':
    '{count, plural, one {# offre est exclue : plus rien n’est envoyé pour elle, et Amazon garde ce qu’il affiche.} other {# offres sont exclues : plus rien n’est envoyé pour elles, et Amazon garde ce qu’il affiche.}}',
  'file.confirm.zero':
    '{count, plural, one {# offre passe à 0 : les acheteurs ne peuvent plus la commander sur Amazon.} other {# offres passent à 0 : les acheteurs ne peuvent plus les commander sur Amazon.}}',
  'file.confirm.overrides':
    '{count, plural, one {# exception est supprimée : les réglages de la boutique comptent de nouveau.} other {# exceptions sont supprimées : les réglages de la boutique comptent de nouveau.}}',
  'file.confirm.mappings':
    '{count, plural, one {# association est supprimée.} other {# associations sont supprimées.}} Là où aucun produit ne porte lui-même le SKU vendeur, plus rien n’est envoyé, et Amazon garde ce qu’il affiche.',
  'file.confirm.yes': 'Appliquer le fichier',
  'file.confirm.no': 'Ne rien modifier',
  'file.declined': 'Rien de {name} n’a été appliqué.',
  'file.result': 'Résultat de {name}',
  'file.result.failed': 'Le résultat du fichier n’a pas pu être chargé',
  'file.applied':
    '{count, plural, =0 {Aucune ligne n’a été appliquée.} one {# ligne a été appliquée.} other {# lignes ont été appliquées.}}',
  'file.unchanged': '{count, plural, one {# ligne n’a rien changé.} other {# lignes n’ont rien changé.}}',
  'file.refused': '{count, plural, one {# ligne a été refusée} other {# lignes ont été refusées}}',
  'file.refused.text':
    'Corrigez ces lignes dans le fichier et envoyez-le de nouveau ; les lignes déjà appliquées ne changent rien la seconde fois.',
  'file.refused.first': 'Les {count, number} premières sont affichées.',
  'file.line': 'Ligne',
  'file.mistake': 'Problème',

  'job.upload-overrides': 'Lecture du fichier',
  'job.upload-overrides.done': 'Fichier appliqué',
  'job.upload-overrides.failed': 'Le fichier n’a pas pu être appliqué',

  'mistake.empty-file': 'Le fichier n’a pas de lignes. Les colonnes attendues sont {columns}.',
  'mistake.missing-columns':
    'La première ligne nomme les colonnes. Il manque {missing} ; les colonnes attendues sont {columns}.',
  'mistake.broken-quotes':
    'Un guillemet est mal placé : mettez-les autour de cellules entières et fermez chacun.',
  'mistake.too-many-cells':
    'La ligne comporte {got, number} cellules au lieu de {expected, number} : placez entre guillemets droits le texte qui contient un séparateur.',
  'mistake.no-seller-sku': 'Le SKU vendeur est manquant.',
  'mistake.too-long': '{column} : au plus {maximum, number} caractères.',
  'mistake.not-yes': '{column} : « yes » ou rien, et non « {got} ».',
  'mistake.no-listing': 'Aucune annonce n’a le SKU vendeur {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} est lui-même un SKU Commerce, et y est associé.',
  'mistake.unknown-product': 'Commerce n’a aucun produit avec le SKU {sku}.',
  'mistake.nothing-set': 'Renseignez au moins un paramètre, ou « yes » sous excluded ou remove.',
  'mistake.no-number':
    '{column} : un nombre entier de {minimum, number} à {maximum, number}, ou rien, et non « {got} ».',
  'mistake.no-mode': 'show : {options}, ou rien, et non « {got} ».',
  'mistake.no-reason': 'Le motif est manquant : indiquez pourquoi l’annonce diffère.',
  'mistake.no-end':
    'ends-at : une date et heure future avec son fuseau, par exemple 2027-01-31T23:00:00Z, ou rien, et non « {got} ».',

  'override-file.title': 'Exceptions par fichier',
  'override-file.intro':
    'Les exceptions de {store} sous forme de tableau : téléchargez-le, modifiez-le et envoyez-le de nouveau.',
  'override-file.open': 'Exceptions par fichier',
  'override-file.download.title': '1. Télécharger les exceptions',
  'override-file.download.text':
    'Une ligne pour chaque annonce avec une exception. S’il n’y en a pas, le fichier ne contient que les colonnes.',
  'override-file.edit.title': '2. Modifier le fichier',
  'override-file.edit.row':
    'Une ligne remplace toute l’exception de son annonce ; les annonces sans ligne restent inchangées.',
  'override-file.edit.empty':
    'Une cellule vide n’est pas une exception : le paramètre de la boutique s’applique.',
  'override-file.edit.reason': 'reason est obligatoire dans chaque ligne.',
  'override-file.edit.excluded': 'excluded : avec yes, rien n’est envoyé, et Amazon garde ce qu’il affiche.',
  'override-file.edit.show': 'show : always ou upTo.',
  'override-file.edit.ends':
    'ends-at : une date et heure avec son fuseau, par exemple 2027-01-31T23:00:00Z, ou rien s’il n’y a pas de fin.',
  'override-file.edit.remove': 'remove : avec yes, l’exception est supprimée.',
  'override-file.upload.title': '3. Envoyer le fichier',
}
