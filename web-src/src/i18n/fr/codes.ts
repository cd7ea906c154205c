import type { enCodes } from '../en/codes'

/** French, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const frenchCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'Il manque à Amazon une information dans cette annonce.',
  'code.attribute-missing.todo':
    'Complétez l’annonce dans Seller Central, à l’attribut qu’Amazon indique ; sa quantité est renvoyée lorsque son stock change, ou avec « Republier ».',
  'code.attribute-invalid.what': 'Amazon n’accepte pas une valeur de cette annonce.',
  'code.attribute-invalid.todo': 'Corrigez l’annonce dans Seller Central, puis choisissez « Republier ».',
  'code.image.what': 'Amazon n’accepte pas l’image principale.',
  'code.image.todo': 'Remplacez l’image dans Seller Central. La quantité n’est pas en cause.',
  'code.price.what': 'Amazon n’accepte pas le prix.',
  'code.price.todo': 'Vérifiez le prix et le prix minimum dans Seller Central.',
  'code.restricted.what': 'Amazon n’autorise pas la vente de ce produit.',
  'code.restricted.todo':
    'Consultez dans Seller Central la politique qu’Amazon indique et faites appel, ou excluez l’annonce ici.',
  'code.page-rules.what': 'La page du produit enfreint une règle d’Amazon.',
  'code.page-rules.todo': 'Corrigez la page du produit dans Seller Central.',
  'code.compliance.what': 'Amazon demande des documents de conformité.',
  'code.compliance.todo': 'Transmettez-les dans Seller Central, sous Conformité (Compliance).',
  'code.quota.what': 'Amazon n’accepte plus de demandes pour le moment.',
  'code.quota.todo': 'Rien : les tentatives reprennent automatiquement, à un rythme un peu plus lent.',
  'code.unauthorised.what': 'Amazon refuse cette application pour ce compte vendeur.',
  'code.unauthorised.todo':
    'Autorisez le compte de nouveau sous « Comptes vendeur », et vérifiez les rôles de l’application dans Seller Central.',
  'code.consent-ended.what': 'L’autorisation du compte vendeur a pris fin.',
  'code.consent-ended.todo': 'Autorisez le compte de nouveau sous « Comptes vendeur ».',
  'code.app-credentials.what': 'Amazon ne reconnaît pas les informations d’identification de l’application.',
  'code.app-credentials.todo':
    'Demandez à votre développeur de vérifier l’ID client et le secret client de l’application Amazon ; le secret doit être renouvelé tous les 180 jours.',
  'code.request-refused.what': 'Amazon n’a pas compris la demande.',
  'code.request-refused.todo':
    'Essayez une fois « Republier » ; si le problème persiste, transmettez l’ID de demande à votre développeur.',
  'code.not-found.what': 'Cet élément n’existe pas sur Amazon.',
  'code.not-found.todo': 'Rien si vous avez supprimé l’annonce ; sinon, importez de nouveau les annonces.',
  'code.unavailable.what': 'Amazon rencontre un incident.',
  'code.unavailable.todo':
    'Rien : une nouvelle tentative a lieu automatiquement, et Amazon garde ce qu’il affiche.',
  'code.no-answer.what': 'Amazon n’a pas répondu à temps.',
  'code.no-answer.todo':
    'Rien : une nouvelle tentative a lieu automatiquement, et Amazon garde ce qu’il affiche.',
  'code.unreadable.what': 'La réponse d’Amazon n’a pas pu être lue.',
  'code.unreadable.todo':
    'Rien dans un premier temps ; si le problème persiste, signalez-le à votre développeur.',
  'code.no-credentials.what': 'Le compte vendeur n’est pas encore autorisé.',
  'code.no-credentials.todo': 'Autorisez le compte sous « Comptes vendeur ».',
  'code.feed-stuck.what': 'Amazon met très longtemps à traiter un fichier contenant de nombreuses quantités.',
  'code.feed-stuck.todo': 'Rien : les quantités de ses annonces sont envoyées une par une.',
  'code.drift.what': 'Amazon affiche autre chose que ce qu’il a accepté.',
  'code.drift.todo':
    'Rien dans un premier temps : le stock est relu et une nouvelle quantité est envoyée. Si l’écart persiste, vérifiez si quelqu’un d’autre modifie la quantité.',
  'code.report-doubted.what': 'La liste de vos annonces fournie par Amazon semble incomplète.',
  'code.report-doubted.todo':
    'Rien : aucune annonce n’est considérée comme disparue pour autant. Relancez l’import plus tard.',
  'code.commerce-unauthorised.what': 'Commerce refuse cette application.',
  'code.commerce-unauthorised.todo':
    'Demandez à votre développeur de vérifier les informations d’identification et les droits de l’application dans Commerce.',
  'code.commerce-throttled.what': 'Commerce n’accepte plus de demandes pour le moment.',
  'code.commerce-throttled.todo':
    'Rien : les tentatives reprennent automatiquement, à un rythme un peu plus lent.',
  'code.commerce-unavailable.what': 'Commerce n’a pas répondu.',
  'code.commerce-unavailable.todo':
    'Rien : Amazon garde ce qu’il affiche jusqu’à ce que le stock puisse être lu. Si cela dure, signalez-le à votre développeur.',
  'code.commerce-refused.what': 'Commerce n’a pas accepté la demande.',
  'code.commerce-refused.todo':
    'Si le problème persiste, transmettez le message ci-dessous à votre développeur.',
  'code.commerce-unreadable.what': 'La réponse de Commerce n’a pas pu être lue.',
  'code.commerce-unreadable.todo':
    'Si le problème persiste, signalez-le à votre développeur : une extension modifie peut-être les réponses de Commerce.',
  'code.event-unreadable.what': 'Un événement de Commerce n’a pas pu être lu.',
  'code.event-unreadable.todo':
    'Rien : la vérification régulière du stock détecte le changement. Si le problème persiste, demandez à votre développeur de vérifier les champs de l’événement.',
}
