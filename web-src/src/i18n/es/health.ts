import type { enHealth } from '../en/health'

/** Spanish, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const spanishHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Cambio más antiguo que aún no está en Amazon',
  'freshness.oldest.none': 'Ninguno',
  'freshness.delay': 'De Commerce a Amazon',
  'freshness.delay.within': 'El 95 % en menos de {time}',
  'freshness.delay.more': 'El 95 % tarda más de {time}',
  'freshness.half.within': 'La mitad de los cambios en menos de {time}',
  'freshness.half.more': 'La mitad de los cambios tarda más de {time}',
  'freshness.delay.none': 'Sin cambios',
  'freshness.day': 'En las últimas 24 horas',
  'freshness.failures': 'Errores',
  'freshness.failures.of':
    '{accepted, number} aceptadas, {rejected, number} rechazadas, {failed, number} con error y enviadas de nuevo',
  'freshness.error.rejected': 'Rechazo {ago}: {message} ({code})',
  'freshness.error.throttled': 'Ralentizado por Amazon {ago}: {message} ({code})',
  'freshness.error.unavailable': 'Amazon no respondió {ago}: {message} ({code})',
  'freshness.error.unauthorised': 'Amazon rechazó la cuenta {ago}: {message} ({code})',

  'attention.region': 'Requiere su atención',
  'attention.paused.title': 'Amazon rechaza esta cuenta de vendedor',
  'attention.paused.said': 'Mensaje de Amazon {ago}: {message} ({code})',
  'attention.paused.text':
    'No se envía nada para la cuenta, y Amazon conserva lo que muestra. Los cambios se guardan y se envían en cuanto Amazon los acepte.',
  'attention.paused.do':
    'Compruebe en Seller Central que esta aplicación sigue autorizada y que la cuenta está en regla. Si se renovó la autorización, vuelva a conectar la cuenta.',
  'attention.paused.probe': 'Se vuelve a consultar a Amazon {ago} ({when}).',
  'attention.paused.probe.due': 'Se está volviendo a consultar a Amazon.',
  'attention.lag.title': 'Los pedidos de Amazon llegan más rápido de lo que se pueden leer',
  'attention.lag.text':
    'Amazon limita la velocidad a la que se pueden leer los pedidos. Hasta que se recupere el retraso, puede que se sigan ofreciendo en Amazon unidades que acaban de venderse allí.',
  'attention.lag.until': 'Los pedidos se han leído hasta el {when} ({ago}).',
  'attention.lag.never': 'Todavía no se ha leído ningún pedido.',
  'attention.quantities-refused.title': 'Amazon rechaza todas las cantidades de esta tienda',
  'attention.quantities-refused.text':
    'Amazon sigue mostrando los anuncios de la cuenta de vendedor, pero no acepta ninguna cantidad en este marketplace. Las demás tiendas continúan.',
  'attention.quantities-refused.do':
    'Compruebe en Seller Central que la cuenta puede vender en este marketplace y que la aplicación está autorizada. La aplicación lo intenta de nuevo: {when}.',
  'attention.orders-refused.title': 'Amazon no muestra los pedidos de esta cuenta de vendedor',
  'attention.orders-refused.text':
    'Las cantidades se siguen enviando. Pero las unidades vendidas en Amazon solo se descuentan cuando su pedido está en Commerce, así que una última unidad podría venderse dos veces.',
  'attention.orders-refused.do':
    'Dé a la aplicación el rol Inventory and Order Tracking en Seller Central y autorícela de nuevo. Se vuelve a consultar a Amazon cada 15 minutos.',
  'attention.not-imported.title':
    '{count, plural, one {Un pedido de Amazon nunca llegó a Commerce} other {# artículos de pedidos de Amazon nunca llegaron a Commerce}}',
  'attention.not-imported.text':
    'No llegó a tiempo ningún pedido de Commerce para estas unidades, así que vuelven a contar como existencias y podrían venderse dos veces. Revise la importación de pedidos y, después, corrija las existencias en Commerce.',
  'attention.not-imported.item':
    '{sku}: {quantity, plural, one {# unidad} other {# unidades}}, pedido de Amazon {order}, realizado {ago}',
  'attention.not-imported.more': 'y {count, number} más',

  'breaker.title': '{count, plural, one {# anuncio pasaría} other {# anuncios pasarían}} a 0: ¿es correcto?',
  'breaker.text':
    'Desde el {when}, esa cantidad de anuncios de esta tienda ha pasado a 0 sin un pedido ni un cambio de existencias propio. Los ceros no se envían hasta que responda; todo lo demás continúa.',
  'breaker.causes': 'A raíz de:',
  'breaker.cause.sweep': 'la comprobación periódica de todas las existencias',
  'breaker.cause.import': 'la importación de anuncios desde Amazon',
  'breaker.cause.topology': 'un cambio de orígenes, stocks o sitios web en Commerce',
  'breaker.cause.product-poll': 'productos modificados en Commerce',
  'breaker.cause.job': 'ajustes guardados o la republicación de una tienda',
  'breaker.cause.override-many': 'excepciones para muchos anuncios a la vez',
  'breaker.cause.absent': 'productos que ya no están asignados al stock del sitio web',
  'breaker.cause.drift': 'cantidades en Amazon distintas de las que había aceptado',
  'breaker.cause.gap': 'menos unidades en Amazon de las que había aceptado',
  'breaker.cause.feed': 'envíos masivos (feeds) que han terminado',
  'breaker.authorise': 'Poner a 0',
  'breaker.dismiss': 'Conservar lo que muestra Amazon',
  'breaker.failed': 'No se pudo guardar su respuesta',
  'breaker.confirm.title': '¿Poner {count, plural, one {# anuncio} other {# anuncios}} a 0?',
  'breaker.confirm.text':
    'Los compradores de Amazon ya no pueden pedir {count, plural, one {este producto} other {estos # productos}} hasta que vuelva a haber existencias. Los demás ceros de la próxima hora se envían sin preguntar.',
  'breaker.confirm.yes': 'Poner {count, plural, one {# anuncio} other {# anuncios}} a 0',
  'breaker.confirm.no': 'Cancelar',

  'job.authorise-zeros': 'Poniendo los anuncios a 0',
  'job.authorise-zeros.done': 'Los ceros están en camino a Amazon',
  'job.authorise-zeros.failed': 'Se interrumpió la puesta a 0 de los anuncios',
  'job.dismiss-zeros': 'Retirando los ceros',
  'job.dismiss-zeros.done': 'Amazon conserva lo que muestra',
  'job.dismiss-zeros.failed': 'Se interrumpió la retirada de los ceros',

  'mass-zero.asked': 'El cero espera su respuesta',
  'mass-zero.dismissed': 'Cero no deseado',
  'mass-zero.asked.text':
    'El anuncio pasó a 0 junto con muchos otros, sin un pedido ni un cambio de existencias propio. El cero se envía cuando usted lo elige en la página de la tienda.',
  'mass-zero.dismissed.text':
    'El anuncio pasó a 0 junto con muchos otros, y usted eligió conservar lo que muestra Amazon. Así queda hasta que cambien sus existencias.',

  'errors.tab': 'Errores de comunicación',
  'errors.tabs': 'Tipos de entradas',
  'entries.errors.intro':
    'Lo que Amazon o Commerce rechazó o no respondió, de lo más reciente a lo más antiguo. Lo que se puede reintentar se reintenta automáticamente.',
  'errors.table': 'Errores de comunicación de {store}',
  'entries.errors.loading': 'Cargando los errores de comunicación',
  'entries.errors.failed': 'No se pudieron cargar los errores de comunicación',
  'entries.errors.empty.title': 'Sin errores de comunicación',
  'entries.errors.empty.text': 'Todo lo que se solicitó a Amazon y a Commerce obtuvo respuesta.',
  'errors.system': 'Sistema',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Eventos de Commerce',
  'errors.code': 'Código',
  'errors.message': 'Mensaje',
  'errors.request-id': 'ID de solicitud',
}
