import type { enPulse } from '../en/pulse'

/** Spanish, continued: how stores are doing at a glance and over time, first steps, and publishing all again. */
export const spanishPulse: Readonly<Record<keyof typeof enPulse, string>> = {
  'pulse.all-there': 'Todos los cambios de sus existencias están en Amazon.',
  'pulse.oldest': 'El cambio más antiguo que aún no está en Amazon se detectó {ago}.',
  'pulse.title': 'Publicado en las últimas 24 horas',
  'pulse.accepted': '{count, plural, =0 {Nada publicado} one {# cantidad} other {# cantidades}}',
  'pulse.chart':
    'Cantidades publicadas en cada una de las últimas 24 horas: {total, number} en total, {highest, number} en la hora de más actividad',
  'pulse.within': 'El 95 % en menos de {time}',
  'pulse.rejected': '{count, plural, one {# rechazada} other {# rechazadas}} por Amazon',
  'pulse.failed':
    '{count, plural, one {# con error y enviada de nuevo} other {# con error y enviadas de nuevo}}',
  'pulse.no-errors': 'Sin errores',

  'first.title': 'Su primer anuncio publicado en tres pasos',
  'first.account': 'Conecte su cuenta de vendedor',
  'first.account.text':
    'Permita en Seller Central que esta aplicación lea sus anuncios y establezca sus cantidades.',
  'first.account.do': 'Conectar su cuenta',
  'first.store': 'Conecte una tienda de Amazon',
  'first.store.text':
    'Elija el marketplace y el sitio web de Commerce cuyas existencias se venden en él. Después se importan sus anuncios.',
  'first.store.do': 'Conectar una tienda',
  'first.settings': 'Establezca Stock / Quantity',
  'first.settings.text': 'Tres números deciden lo que muestra Amazon. No se envía nada hasta que los guarde.',
  'first.settings.do': 'Configurar Stock / Quantity',
  'first.done': 'Hecho',
  'first.now': 'Siguiente paso',
  'first.later': 'Más tarde',
  'first.publishing': 'Se están publicando sus primeros anuncios. Tarda un minuto como máximo.',
  'first.held':
    'Todavía no se ha podido publicar nada. La página de la tienda indica el motivo para cada anuncio.',

  'course.title': 'Publicaciones y errores',
  'course.period': 'Período',
  'course.period.24h': '24 horas',
  'course.period.7d': '7 días',
  'course.period.30d': '30 días',
  'course.table': 'Mostrar como tabla',
  'course.chart': 'Cantidades enviadas a Amazon, {period}',
  'course.loading': 'Cargando las cantidades enviadas',
  'course.failed': 'No se pudieron cargar las cantidades enviadas',
  'course.from': 'Desde',
  'course.accepted': 'Aceptadas por Amazon',
  'course.rejected': 'Rechazadas por Amazon',
  'course.sent-again': 'Con error y enviadas de nuevo',
  'course.delay': 'El 95 % en menos de',
  'course.none': 'No se envió nada a Amazon en este período.',
  'course.sum':
    '{accepted, plural, one {# aceptada} other {# aceptadas}}, {rejected, plural, one {# rechazada} other {# rechazadas}}, {failed, plural, one {# con error y enviada de nuevo} other {# con error y enviadas de nuevo}}',

  'held.title': 'Anuncios en espera y motivos',
  'held.text': 'No se envía nada para estos anuncios. Amazon conserva lo que muestra.',
  'held.none': 'No hay ningún anuncio en espera.',
  'held.loading': 'Contando los anuncios en espera',
  'held.failed': 'No se pudieron contar los anuncios en espera',
  'held.link': '{rule}: {count, plural, one {# anuncio} other {# anuncios}}',
  'drift.title': 'Desviaciones',
  'drift.none': 'Amazon muestra lo que aceptó, en todo lo que se ha vuelto a leer.',
  'drift.some':
    'En {count, plural, one {# anuncio} other {# anuncios}}, Amazon muestra algo distinto de lo que había aceptado. Las existencias se vuelven a leer y la cantidad se vuelve a enviar; lo que siga siendo distinto figura en el registro.',
  'drift.log': 'Abrir el registro',

  'republish.button': 'Volver a publicar todo',
  'republish.title': '¿Volver a publicar todos los anuncios de {name}?',
  'republish.text':
    'Las existencias de {count, plural, one {# anuncio} other {# anuncios}} se vuelven a leer de Commerce, y se envía lo que difiere de lo que tiene Amazon. Se hace en segundo plano, y puede cancelarlo.',
  'republish.yes': 'Volver a publicar todo',
  'republish.no': 'Ahora no',
  'republish.failed': 'No se pudieron volver a publicar los anuncios',
  'job.republish-all': 'Volviendo a publicar todos los anuncios',
  'job.republish-all.done': 'Todos los anuncios se han vuelto a publicar',
  'job.republish-all.failed': 'Se interrumpió la republicación de todos los anuncios',
  'job.cancel': 'Cancelar',
  'job.cancel.failed': 'No se pudo cancelar la operación',
  'commands.title': 'Lo que se ha pedido',
  'job.by': 'Pedido por {who}.',
  'job.cancelled-by': 'Cancelado por {who}.',
  'job.cancelled': 'Operación cancelada. Lo que ya se había enviado sigue en Amazon.',

  'scope.title': 'Amazon lleva una sola cantidad para todos los países de esta cuenta de vendedor',
  'scope.text':
    'Lo que Amazon aceptó para una de sus tiendas apareció en otro país. Las tiendas más recientes quedan en espera hasta que el inventario de esta cuenta se establezca en toda la región; después, la tienda más antigua decide por todas.',
  'scope.do': 'Establecer el inventario en toda la región',
  'scope.confirm.title': '¿Establecer el inventario en toda la región?',
  'scope.confirm.text':
    'Para cada SKU del vendedor que comparten varios países se aplican, a partir de ahora, los ajustes y las existencias de la tienda más antigua. Se vuelven a determinar las cantidades de todos los anuncios de la cuenta.',
  'scope.confirm.no': 'Ahora no',
  'scope.saved': 'El inventario de la cuenta está ahora establecido en toda la región.',
  'scope.failed': 'La cuenta no se modificó',
}
