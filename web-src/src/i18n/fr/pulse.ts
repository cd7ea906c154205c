import type { enPulse } from '../en/pulse'

/** French, continued: how stores are doing at a glance and over time, first steps, and publishing all again. */
export const frenchPulse: Readonly<Record<keyof typeof enPulse, string>> = {
  'pulse.all-there': 'Tous les changements de votre stock sont sur Amazon.',
  'pulse.oldest': 'Le changement le plus ancien qui n’est pas encore sur Amazon a été détecté {ago}.',
  'pulse.title': 'Publié au cours des dernières 24 heures',
  'pulse.accepted': '{count, plural, =0 {Rien de publié} one {# quantité} other {# quantités}}',
  'pulse.chart':
    'Quantités publiées à chaque heure des dernières 24 heures : {total, number} au total, {highest, number} pendant l’heure la plus chargée',
  'pulse.within': '95 % en moins de {time}',
  'pulse.rejected': '{count, plural, one {# refusée} other {# refusées}} par Amazon',
  'pulse.failed': '{count, plural, one {# en échec et renvoyée} other {# en échec et renvoyées}}',
  'pulse.no-errors': 'Aucune erreur',

  'first.title': 'Votre première annonce publiée en trois étapes',
  'first.account': 'Connectez votre compte vendeur',
  'first.account.text':
    'Autorisez cette application, dans Seller Central, à lire vos annonces et à définir leurs quantités.',
  'first.account.do': 'Connecter votre compte',
  'first.store': 'Connectez une boutique Amazon',
  'first.store.text':
    'Choisissez la place de marché, et le site web Commerce dont le stock y est vendu. Ses annonces sont ensuite importées.',
  'first.store.do': 'Connecter une boutique',
  'first.settings': 'Définissez Stock / Quantity',
  'first.settings.text':
    'Trois nombres déterminent ce qu’Amazon affiche. Rien n’est envoyé tant que vous ne les avez pas enregistrés.',
  'first.settings.do': 'Configurer Stock / Quantity',
  'first.done': 'Terminé',
  'first.now': 'Prochaine étape',
  'first.later': 'Plus tard',
  'first.publishing': 'Vos premières annonces sont en cours de publication. Cela prend une minute au plus.',
  'first.held':
    'Rien n’a encore pu être publié. La page de la boutique indique pourquoi pour chaque annonce.',

  'course.title': 'Publications et échecs',
  'course.period': 'Période',
  'course.period.24h': '24 heures',
  'course.period.7d': '7 jours',
  'course.period.30d': '30 jours',
  'course.table': 'Afficher sous forme de tableau',
  'course.chart': 'Quantités envoyées à Amazon, {period}',
  'course.loading': 'Chargement des quantités envoyées',
  'course.failed': 'Les quantités envoyées n’ont pas pu être chargées',
  'course.from': 'À partir de',
  'course.accepted': 'Acceptées par Amazon',
  'course.rejected': 'Refusées par Amazon',
  'course.sent-again': 'En échec et renvoyées',
  'course.delay': '95 % en moins de',
  'course.none': 'Rien n’a été envoyé à Amazon pendant cette période.',
  'course.sum':
    '{accepted, plural, one {# acceptée} other {# acceptées}}, {rejected, plural, one {# refusée} other {# refusées}}, {failed, plural, one {# en échec et renvoyée} other {# en échec et renvoyées}}',

  'held.title': 'Annonces en suspens et motifs',
  'held.text': 'Rien n’est envoyé pour ces annonces. Amazon garde ce qu’il affiche.',
  'held.none': 'Aucune annonce n’est en suspens.',
  'held.loading': 'Décompte des annonces en suspens',
  'held.failed': 'Les annonces en suspens n’ont pas pu être comptées',
  'held.link': '{rule} : {count, plural, one {# annonce} other {# annonces}}',
  'drift.title': 'Écarts',
  'drift.none': 'Amazon affiche ce qu’il a accepté, pour tout ce qui a été relu.',
  'drift.some':
    'Pour {count, plural, one {# annonce} other {# annonces}}, Amazon affiche autre chose que ce qu’il avait accepté. Le stock est relu et la quantité renvoyée ; les écarts qui subsistent figurent dans le journal.',
  'drift.log': 'Ouvrir le journal',

  'republish.button': 'Tout republier',
  'republish.title': 'Republier toutes les annonces de {name} ?',
  'republish.text':
    'Le stock de {count, plural, one {# annonce} other {# annonces}} est relu dans Commerce, et ce qui diffère des quantités que tient Amazon est envoyé. L’opération se déroule en arrière-plan, et vous pouvez l’annuler.',
  'republish.yes': 'Tout republier',
  'republish.no': 'Pas maintenant',
  'republish.failed': 'Les annonces n’ont pas pu être republiées',
  'job.republish-all': 'Republication de toutes les annonces en cours',
  'job.republish-all.done': 'Toutes les annonces republiées',
  'job.republish-all.failed': 'La republication de toutes les annonces s’est interrompue',
  'job.cancel': 'Annuler',
  'job.cancel.failed': 'L’opération n’a pas pu être annulée',
  'commands.title': 'Ce qui a été demandé',
  'job.by': 'Demandé par {who}.',
  'job.cancelled-by': 'Annulé par {who}.',
  'job.cancelled': 'Opération annulée. Ce qui avait déjà été envoyé reste sur Amazon.',

  'scope.title': 'Amazon tient une seule quantité pour tous les pays de ce compte vendeur',
  'scope.text':
    'Ce qu’Amazon a accepté pour l’une de vos boutiques est apparu dans un autre pays. Les boutiques les plus récentes sont en suspens tant que le stock de ce compte n’est pas réglé sur toute la région ; la boutique la plus ancienne décide ensuite pour toutes.',
  'scope.do': 'Régler le stock sur toute la région',
  'scope.confirm.title': 'Régler le stock sur toute la région ?',
  'scope.confirm.text':
    'Pour chaque SKU vendeur que partagent plusieurs pays, les paramètres et le stock de la boutique la plus ancienne s’appliquent désormais. Les quantités de toutes les annonces du compte sont recalculées.',
  'scope.confirm.no': 'Pas maintenant',
  'scope.saved': 'Le stock du compte est maintenant réglé sur toute la région.',
  'scope.failed': 'Le compte n’a pas été modifié',
}
