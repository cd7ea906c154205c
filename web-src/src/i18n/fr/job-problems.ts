import type { enJobProblems } from '../en/job-problems'

/** French, continued: why a job failed or waits. */
export const frenchJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'La boutique n’existe plus.',
  'job-problem.store-connecting': 'La boutique est en cours de connexion.',
  'job-problem.upload-gone': 'La boutique ou le fichier envoyé n’existe plus.',
  'job-problem.file-unreadable': 'Le fichier ne peut pas être lu : {reason}',
  'job-problem.no-credentials': 'Le compte n’a pas d’identifiants. Connectez-le à nouveau.',
  'job-problem.report-forbidden':
    'Amazon refuse le rapport des annonces : {reason} Donnez à l’application le rôle Product Listing ou Inventory and Order Tracking, puis autorisez-la à nouveau.',
  'job-problem.report-failed':
    'Amazon n’a pas pu créer le rapport des annonces. Importez-les à nouveau plus tard.',
  'job-problem.report-late':
    'Amazon prépare le rapport des annonces depuis plus de deux heures. Importez-les à nouveau plus tard.',
  'job-problem.report-broke-off': 'Le téléchargement du rapport d’Amazon a été interrompu et recommence.',
  'job-problem.report-breaks-off':
    'Le rapport d’Amazon n’a pas pu être lu jusqu’à la fin. Importez les annonces à nouveau plus tard.',
  'job-problem.report-unreadable': 'Le rapport d’Amazon ne peut pas être lu : {reason}',
  'job-problem.report-empty':
    'Le rapport d’Amazon est vide : il n’a même pas d’en-tête. Importez à nouveau plus tard.',
  'job-problem.report-header': 'Le rapport d’Amazon ne peut pas être utilisé : {reason}',
  'job-problem.report-cut-short':
    'Le rapport d’Amazon se termine au milieu d’une ligne, après {rows, number} annonces. Aucune annonce n’est donc considérée comme disparue.',
  'job-problem.report-shrunk':
    'Le rapport d’Amazon contient {rows, number} annonces, le précédent en contenait {before, number}. Aucune annonce n’est considérée comme disparue tant qu’un autre rapport ne dit pas la même chose un jour plus tard.',
  'job-problem.report-lines-refused': '{count, number} lignes du rapport ont été refusées ({examples}).',
  'job-problem.mappings-refused': 'Certains SKU vendeur n’ont pas pu être associés : {reason}',
  'job-problem.superseded': 'Un enregistrement plus récent l’a remplacé.',
  'job-problem.put-off-commerce':
    'Commerce n’a pas pu indiquer le stock de {count, number} SKU ({skus}). Amazon garde leur quantité ; un nouvel essai se fait tout seul.',
  'job-problem.put-off-amazon':
    'Amazon n’a pas accepté la quantité de {count, number} SKU ({skus}). Un nouvel essai se fait tout seul.',
  'job-problem.put-off-refused':
    'Amazon refuse le compte de {count, number} SKU ({skus}). Ils attendent une nouvelle autorisation.',
  'job-problem.put-off-feed': '{count, number} SKU ({skus}) sont dans un flux groupé qu’Amazon traite.',
  'job-problem.put-off-asked': '{count, number} SKU ({skus}) passeraient à 0 et attendent votre réponse.',
  'job-problem.unexpected': 'Une erreur s’est produite. Un nouvel essai se fait tout seul.',
  'job-problem.given-up':
    'L’erreur s’est répétée. Relancez l’opération, ou demandez à la personne qui gère l’application de consulter son journal.',
  'job-problem.amazon': 'Amazon : {reason}',
  'job-problem.commerce': 'Commerce n’a pas pu être lu : {reason}',
}
