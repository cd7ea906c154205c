import type { enListings } from '../en/listings'

/** Spanish, continued: listings, activity and the reasons for a number. */
export const spanishListings: Readonly<Record<keyof typeof enListings, string>> = {
  'listings.title': 'Anuncios',
  'listings.intro': 'Todos los anuncios de esta tienda, con lo que muestra Amazon y por qué.',
  'listings.table': 'Anuncios de {store}',
  'listings.loading': 'Cargando los anuncios',
  'listings.failed': 'No se pudieron cargar los anuncios',
  'listings.empty.title': 'Todavía no hay anuncios',
  'listings.empty.text': 'Aparecen aquí después de la importación desde Amazon.',
  'listings.channel': 'Envío por',
  'listings.channel.merchant': 'Usted',
  'listings.channel.amazon': 'Amazon',
  'listings.channel.mixed': 'Usted y Amazon',
  'listings.channel.other': 'Otra fuente',
  'listings.channel.unknown': 'Todavía no se sabe',
  'listings.not-published': 'Todavía no se ha enviado nada',
  'listings.undecided': 'Sin determinar todavía',
  'listings.refused': 'Rechazada por Amazon',
  'listings.send-failed': 'No se pudo enviar',
  'listings.why': '¿Por qué?',
  'listings.why.label': '¿Por qué esta cantidad para {sellerSku}?',
  'listings.end': '{count, plural, one {# anuncio mostrado} other {# anuncios mostrados}}',

  'why.shows': 'Por qué Amazon muestra {quantity, number}',
  'why.held': 'Por qué no se envía nada',
  'why.undecided': 'Por qué no hay todavía una cantidad',
  'why.undecided.text':
    'El anuncio está importado. A continuación se leen sus existencias; la cantidad llega en unos segundos.',
  'why.sku': 'SKU de Commerce',
  'why.asin': 'ASIN',
  'why.decided': 'Determinada el {when}',
  'why.pending': 'Amazon todavía muestra {published, number}. {quantity, number} está en camino.',
  'why.rejected': 'Amazon no la aceptó: {message}',
  'why.no-message': 'sin motivo indicado',

  'rule.not-managed': 'Existencias no gestionadas en Commerce',
  'rule.maximum': 'Maximum Listed Quantity',
  'rule.stock': 'Lo que hay en existencias',
  'rule.product-disabled': 'El producto está deshabilitado en Commerce',
  'rule.not-assigned': 'No asignado al stock de este sitio web',
  'rule.out-of-stock': 'Sin existencias',
  'rule.below-threshold': 'Por debajo de Out-of-Stock Threshold',
  'rule.held-back': 'Todas las unidades se reservan',
  'rule.store-paused': 'La tienda está en pausa',
  'rule.read-only': 'La aplicación está en modo de solo lectura',
  'rule.no-settings': 'Stock / Quantity sin configurar todavía',
  'rule.shared-inventory': 'Amazon muestra aquí la cantidad de una tienda más antigua',
  'rule.fulfilled-by-amazon': 'Enviado por Amazon',
  'rule.other-channel': 'Suministrado desde otra fuente',
  'rule.channel-unknown': 'Envío todavía no leído de Amazon',
  'rule.excluded': 'Anuncio excluido',
  'rule.unsupported-product-type': 'Tipo de producto sin existencias propias',
  'rule.stock-unknown': 'No se pudieron leer las existencias',

  'trace.store.active': 'La tienda está activa.',
  'trace.store.paused': 'La tienda está en pausa, así que no se envía nada.',
  'trace.store.read-only': 'La aplicación está en modo de solo lectura, así que no se envía nada.',
  'trace.settings.saved': 'Se aplican los ajustes de Stock / Quantity de la tienda.',
  'trace.settings.missing': 'Stock / Quantity no se ha guardado nunca, así que no se envía nada.',
  'trace.settings.overridden': 'Este anuncio tiene ajustes propios: {fields}.',
  'trace.shared-inventory':
    'Amazon muestra en esta tienda la cantidad de una más antigua, así que no se envía nada. Establezca el inventario de la cuenta en toda su región.',
  'trace.channel.merchant': 'Usted mismo envía este anuncio.',
  'trace.channel.other': 'Se envía desde {channels}, así que su cantidad queda como está.',
  'trace.channel.unknown':
    'Amazon todavía no ha indicado quién lo envía, así que no se envía ninguna cantidad.',
  'trace.override.excluded': 'Este anuncio está excluido, así que no se envía nada.',
  'trace.product-type': 'Su tipo de producto es «{type}».',
  'trace.product-status.enabled': 'El producto está habilitado en Commerce.',
  'trace.product-status.disabled': 'El producto está deshabilitado en Commerce: Amazon muestra 0.',
  'trace.product-status.deleted': 'El producto se eliminó en Commerce: Amazon muestra 0.',
  'trace.stock-unknown.index':
    'Según Commerce, se puede vender más de lo que contienen las fuentes: el índice de existencias va con retraso. El número subiría, así que Amazon conserva lo que muestra hasta que el índice se ponga al día, un cuarto de hora como máximo.',
  'trace.stock-unknown.bound':
    'No se pudo leer cuántas tienen los orígenes de Commerce, así que la cantidad no sube. Amazon mantiene lo que muestra.',
  'trace.stock-unknown.renamed':
    'Commerce dio otro SKU al producto y sus existencias no están en ese SKU. Amazon mantiene lo que muestra. Asigne el nuevo SKU a sus orígenes en Commerce.',
  'trace.stock-unknown.absent':
    'Commerce no lo mencionó en una respuesta, lo que todavía no demuestra nada. Amazon mantiene lo que muestra.',
  'trace.stock-unknown': 'No se pudieron leer sus existencias ({reason}). Amazon conserva lo que muestra.',
  'trace.unmanaged':
    'Commerce no gestiona sus existencias, así que Amazon muestra la "Do Not Manage Stock" Quantity: {quantity, number}.',
  'trace.not-assigned': 'No está asignado al stock de este sitio web: Amazon muestra 0.',
  'trace.available': 'Commerce tiene {quantity, number} a la venta.',
  'trace.available.sold':
    'Commerce tiene {quantity, number} a la venta; {sold, number} {sold, plural, one {vendida en Amazon no está} other {vendidas en Amazon no están}} todavía en Commerce, lo que deja {available, number}.',
  'trace.available.sources':
    'Commerce indica que se pueden vender {quantity, number}, pero sus orígenes solo tienen {bound, number}.',
  'trace.available.index':
    'Commerce indica que se pueden vender {quantity, number}, pero su índice de existencias va con retraso: cuentan {bound, number} hasta que se ponga al día.',
  'trace.available.not-salable': 'Commerce tiene {quantity, number} y marca el producto como no vendible.',
  'trace.threshold.met':
    '{available, number} no es inferior al Out-of-Stock Threshold de {threshold, number}.',
  'trace.threshold.below':
    '{available, number} es inferior al Out-of-Stock Threshold de {threshold, number}: Amazon muestra 0.',
  'trace.share': '{percentage, number} % de {available, number}, redondeado hacia abajo, es {share, number}.',
  'trace.buffer': '{share, number} menos {buffer, number} en reserva es {offered, number}.',
  'trace.maximum.always': 'La tienda siempre muestra su Maximum Listed Quantity: {quantity, number}.',
  'trace.maximum.cut':
    '{offered, number} supera la Maximum Listed Quantity de {maximum, number}: Amazon muestra {quantity, number}.',
  'trace.maximum.within':
    '{offered, number} está dentro de la Maximum Listed Quantity de {maximum, number}: Amazon muestra {quantity, number}.',

  'activity.title': 'Cambios',
  'entries.activity.intro':
    'Todas las cantidades enviadas a Amazon para esta tienda, de la más reciente a la más antigua.',
  'activity.table': 'Cambios de {store}',
  'entries.activity.loading': 'Cargando los cambios',
  'entries.activity.failed': 'No se pudieron cargar los cambios',
  'entries.activity.empty.title': 'Todavía no hay cambios',
  'entries.activity.empty.text':
    'Un cambio aparece aquí segundos después de que una nueva cantidad se envíe a Amazon.',
  'activity.seller-sku': 'SKU del vendedor',
  'activity.quantity': 'Cantidad',
  'activity.from-to': '{from} → {to, number}',
  'activity.nothing': 'nada',
  'activity.rule': 'Motivo',
  'activity.time': 'Cuándo',
  'activity.status': 'Amazon',
  'activity.accepted': 'Aceptada',
  'activity.rejected': 'Rechazada',
}
