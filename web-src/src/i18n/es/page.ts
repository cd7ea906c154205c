import type { en } from '../en/page'

/** Spanish: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const spanishPage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': 'Cargando…',
  'app.not-found.title': 'Esta página no existe',
  'app.not-found.text': 'Puede que la dirección sea antigua o que se haya eliminado la tienda de Amazon.',
  'app.crashed.title': 'Esta página ha dejado de funcionar',
  'app.crashed.text':
    'No se ha perdido nada de lo que guardó. Vuelva a cargar la página; si sigue ocurriendo, avise a su desarrollador.',
  'app.back-to-stores': 'Volver a las tiendas de Amazon',

  'session.connecting': 'Conectando con Adobe Commerce…',
  'session.alone.title': 'Abra esta página desde Commerce Admin',
  'session.alone.text':
    'Esta página funciona dentro de Adobe Commerce, que le indica quién es usted. En Commerce Admin, elija Amazon Stock / Quantity en el menú.',
  'session.timed-out.title': 'Commerce Admin no respondió',
  'session.timed-out.text':
    'La página esperó 15 segundos a que Adobe Commerce indicara quién es usted. Inténtelo de nuevo; si no funciona, vuelva a cargar Commerce Admin.',
  'session.no-credentials.title': 'Commerce Admin no ha iniciado sesión en Adobe',
  'session.no-credentials.text':
    'La página se abrió sin un Adobe ID ni una organización. Inicie sesión en Commerce Admin con su Adobe ID y abra de nuevo la página.',

  'failure.retry': 'Reintentar',
  'failure.unreachable': 'No se pudo acceder al servidor. Compruebe su conexión e inténtelo de nuevo.',
  'failure.timed-out': 'El servidor tardó demasiado en responder. Inténtelo de nuevo en un momento.',
  'failure.signed-out':
    'Su sesión de Adobe ha finalizado. Inténtelo de nuevo; si no funciona, vuelva a cargar Commerce Admin para iniciar sesión.',
  'rights.none': 'No puede abrir esta aplicación',
  'rights.view-only': 'Puede verlo todo y no cambiar nada',
  'rights.view-only.text':
    'Su rol en Commerce le permite ver qué muestra Amazon y por qué. Para cambiar algo, pida a un administrador «Change Amazon quantities and settings» en System › User Roles.',
  'failure.NO_RIGHT_TO_VIEW':
    'Su rol en Commerce no incluye Amazon Stock / Quantity. Pida a un administrador que lo añada en System › User Roles.',
  'failure.NO_RIGHT_TO_MANAGE':
    'Su rol en Commerce le permite ver esto, pero no cambiarlo. No se cambió nada.',
  'failure.NOT_A_COMMERCE_USER':
    'Commerce no le conoce como usuario de su Admin. Inicie sesión en Commerce Admin con esta cuenta de Adobe.',
  'failure.RIGHT_UNKNOWN': 'Commerce no pudo decir qué permite su rol. Inténtelo de nuevo en un momento.',
  'failure.NOT_INSTALLED': 'La aplicación está desinstalada en Commerce. No se cambió nada.',
  'failure.not-allowed':
    'Su cuenta de Adobe no puede usar esta aplicación en esta organización. Solicite acceso a su administrador.',
  'failure.not-found': 'Ya no existe. Puede que otra persona lo haya eliminado.',
  'failure.refused': 'El servidor no aceptó la solicitud. Vuelva a cargar la página e inténtelo de nuevo.',
  'failure.conflict':
    'Otra persona lo ha modificado mientras tanto. Vuelva a cargar la página para ver el estado más reciente.',
  'failure.too-many': 'Demasiadas solicitudes a la vez. Espere un momento e inténtelo de nuevo.',
  'failure.too-many-seconds':
    'Demasiadas solicitudes a la vez. Inténtelo de nuevo en {seconds, plural, one {# segundo} other {# segundos}}.',
  'failure.server': 'Se produjo un error en el servidor. Inténtelo de nuevo en un momento.',
  'failure.request-id': 'Referencia para asistencia: {requestId}',

  'stores.title': 'Tiendas de Amazon',
  'stores.intro':
    'Cada tienda mantiene al día la cantidad de sus anuncios de Amazon con las existencias de Commerce.',
  'stores.loading': 'Cargando las tiendas de Amazon',
  'stores.failed': 'No se pudieron cargar las tiendas de Amazon',
  'stores.read-only.title': 'El modo de solo lectura está activado',
  'stores.not-set-up': 'Stock / Quantity sin configurar todavía',
  'stores.set-up': 'Configurar Stock / Quantity',
  'stores.open': 'Abrir {name}',
  'stores.listings': '{count, plural, =0 {Todavía sin anuncios} one {# anuncio} other {# anuncios}}',
  'stores.website': 'Sitio web de Commerce',
  'stores.status': 'Estado',
  'stores.marketplace': 'Marketplace',
  'stores.seller': 'Vendedor',
  'store.status.active': 'Activa',
  'store.status.paused': 'En pausa',

  'outcome.listed': 'A la venta',
  'outcome.belowThreshold': 'Por debajo del umbral',
  'outcome.outOfStock': 'Sin existencias',
  'outcome.otherZero': 'Cero, otro motivo',
  'outcome.held': 'En espera',
  'outcome.failing': 'Rechazados por Amazon',
  'outcome.undecided': 'Sin determinar todavía',
  'outcome.listed.help': 'Amazon muestra una cantidad superior a 0',
  'outcome.belowThreshold.help': 'Existencias por debajo de su umbral; Amazon muestra 0',
  'outcome.outOfStock.help': 'No quedan existencias; Amazon muestra 0',
  'outcome.otherZero.help': 'Deshabilitado, no asignado o en reserva',
  'outcome.held.help': 'No se envía nada; Amazon conserva lo que muestra',
  'outcome.failing.help': 'La última cantidad no se aceptó',
  'outcome.undecided.help': 'Importados; sus existencias aún no se han leído',

  'dashboard.title': 'Tienda de Amazon',
  'dashboard.loading': 'Cargando la tienda',
  'dashboard.failed': 'No se pudo cargar la tienda',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': 'Anuncios',
  'dashboard.all-listings': 'Ver todos los anuncios',
  'dashboard.freshness': 'Al día con Commerce',
  'dashboard.pending': 'Cambios en espera',
  'dashboard.pending.none': 'Se ha procesado todo lo que cambió',
  'dashboard.pending.scope': 'En todas sus tiendas de Amazon',
  'dashboard.published': 'Última publicación',
  'dashboard.published.never': 'Nunca',
  'dashboard.published.never.help': 'Todavía no se ha enviado nada a Amazon',
  'dashboard.not-set-up.title': 'Stock / Quantity no está configurado todavía',
  'dashboard.not-set-up.text':
    'Esta tienda empieza a publicar cuando sus ajustes se guardan por primera vez. Hasta entonces, Amazon solo recibe cantidades de los SKU del vendedor que comparte con una tienda más antigua, según los ajustes de esa tienda.',
  'dashboard.paused.title': 'Esta tienda está en pausa',
  'dashboard.paused.text': 'No se envía nada para esta tienda. Amazon conserva lo que muestra ahora.',
  'dashboard.recent': 'Cambios recientes',
  'dashboard.all-activity': 'Ver todos los cambios',
  'dashboard.import': 'Importar anuncios desde Amazon',
  'dashboard.import.failed': 'No se pudo iniciar la importación',

  'job.apply-mappings': 'Asociando los anuncios',
  'job.apply-mappings.done': 'Anuncios asociados',
  'job.apply-mappings.failed': 'No se pudieron asociar los anuncios',
  'job.upload-mappings': 'Leyendo el archivo',
  'job.upload-mappings.done': 'Archivo aplicado',
  'job.upload-mappings.failed': 'No se pudo aplicar el archivo',
  'job.import-listings': 'Importando los anuncios desde Amazon',
  'job.republish-store': 'Aplicando los ajustes',
  'job.import-listings.done': 'Anuncios importados desde Amazon',
  'job.republish-store.done': 'Ajustes aplicados a todos los anuncios',
  'job.import-listings.failed': 'Se interrumpió la importación desde Amazon',
  'job.republish-store.failed': 'Los ajustes están guardados, pero se interrumpió su aplicación',
  'job.retry-at': 'Se volverá a intentar automáticamente el {at}.',
  'job.waiting': 'A la espera de empezar',
  'job.progress': '{done, number} de {total, plural, one {# anuncio} other {# anuncios}}',
  'job.progress.open': '{done, plural, one {# anuncio} other {# anuncios}} hasta ahora',
  'job.unknown': 'No se pudo leer el progreso; el trabajo continúa en segundo plano.',

  'settings.title': 'Listing Settings',
  'settings.intro': 'Cuántas unidades de cada producto muestra Amazon para {store}.',
  'settings.loading': 'Cargando Listing Settings',
  'settings.failed': 'No se pudo cargar Listing Settings',
  'settings.presets': 'Empezar con un ejemplo',
  'settings.preset.everything': 'Ofrecer todas las existencias',
  'settings.preset.everything.text':
    'Los compradores de Amazon pueden comprar todo lo que tenga. Escriba un máximo de 150 o más.',
  'settings.preset.one': 'De uno en uno',
  'settings.preset.one.text': 'Cada producto muestra 1, para que los compradores vean lo escaso que es.',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Guardando Listing Settings',
  'settings.undo': 'Deshacer cambios',
  'settings.unchanged': 'No ha cambiado nada desde la versión {version, number}.',
  'settings.unsaved': 'Hay cambios sin guardar.',
  'settings.first-time': 'Esta tienda empieza a publicar cuando guarde por primera vez.',
  'settings.saved': 'Listing Settings: guardado como versión {version, number}.',
  'settings.save-failed': 'Los cambios de Listing Settings no se guardaron',
  'settings.kept': 'Todo lo que escribió sigue aquí.',
  'settings.issues.title':
    '{count, plural, one {Un campo requiere su atención} other {# campos requieren su atención}}',
  'settings.taken': 'El formulario muestra ahora la versión {version, number}.',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': 'Los productos con menos existencias no se venden en Amazon.',
  'field.outOfStockThreshold.help':
    'La cantidad mínima que necesita un producto para ser apto para su anuncio de Amazon. Cuando sus existencias de Commerce son inferiores a este número, el anuncio no es apto para la venta y Amazon muestra 0. Las existencias iguales a este número se siguen vendiendo. El valor predeterminado es 0.',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': 'La cantidad que Amazon muestra para los anuncios aptos.',
  'field.maximumListedQuantity.text.upTo':
    'Amazon muestra lo que hay en existencias, y nunca más que esta cantidad.',
  'field.maximumListedQuantity.help':
    'La cantidad que debe mostrar el anuncio de Amazon. Cuando se vende un artículo y quedan existencias en Commerce, el anuncio se vuelve a publicar con esta cantidad. Por ejemplo, si introduce 10 y un producto tiene 80 unidades en existencias, Amazon muestra 10, y sigue mostrando 10 después de una venta. Con 1, cada producto apto muestra una cantidad de 1.',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text':
    'Se muestra para los productos cuyas existencias no gestiona Commerce.',
  'field.doNotManageStockQuantity.help':
    'Amazon exige una cantidad disponible. Los productos configurados para no gestionar existencias en Commerce, pero que quiera ofrecer en Amazon, se publican exactamente con esta cantidad.',
  'field.maximumMode': 'Mostrar',
  'field.maximumMode.always': 'Siempre el máximo',
  'field.maximumMode.upTo': 'Lo que hay en existencias, hasta el máximo',
  'field.maximumMode.help':
    '«Siempre el máximo» muestra la misma cantidad sean cuales sean las existencias, mientras quede alguna. «Lo que hay en existencias, hasta el máximo» sigue sus existencias de Commerce, para que los compradores nunca puedan pedir más de lo que tiene.',
  'field.stockPercentage': 'Parte de las existencias que se ofrece',
  'field.stockPercentage.unit': 'Porcentaje de las existencias, redondeado hacia abajo.',
  'field.stockPercentage.help':
    'Reserve una parte de sus existencias para su propia tienda. Con 50, un producto con 80 unidades en existencias ofrece 40 en Amazon.',
  'field.safetyBuffer': 'Unidades en reserva',
  'field.safetyBuffer.text': 'Se descuentan después de la parte.',
  'field.safetyBuffer.help':
    'Unidades que Amazon nunca llega a ver, como margen de seguridad. Con 5, un producto con 80 unidades en existencias ofrece 75 en Amazon.',
  'field.more-about': 'Ayuda: {field}',

  'issue.required': 'Obligatorio: introduzca un número entero de {minimum, number} a {maximum, number}.',
  'issue.not-a-number':
    '«{typed}» no es un número entero. Introduzca un número entero de {minimum, number} a {maximum, number}.',
  'issue.not-whole':
    '«{typed}» tiene decimales. Se espera un número entero de {minimum, number} a {maximum, number}.',
  'issue.too-small':
    '«{typed}» es demasiado bajo. Introduzca un número entero de {minimum, number} a {maximum, number}.',
  'issue.too-large':
    '«{typed}» es demasiado alto. Introduzca un número entero de {minimum, number} a {maximum, number}.',
  'issue.other': 'El servidor no acepta este valor.',

  'caution.title': 'Conviene revisarlo',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity es inferior a Out-of-Stock Threshold: un producto necesita más existencias de las que mostrará Amazon.',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity es superior a Maximum Listed Quantity: los productos sin existencias gestionadas muestran más que todos los demás.',

  'example.title': 'Ejemplo en vivo',
  'example.intro': 'Lo que Amazon muestra con los ajustes de este formulario, guardados o no.',
  'example.stock': 'Unidades en existencias',
  'example.stock.invalid': 'Introduzca un número entero, 0 o más.',
  'example.shows': '{stock, number} en existencias → Amazon muestra {quantity, number}',
  'example.not-managed': 'Existencias no gestionadas → Amazon muestra {quantity, number}',
  'example.below':
    '{stock, number} en existencias, por debajo del umbral → Amazon muestra {quantity, number}',
  'example.none': '0 en existencias → Amazon muestra {quantity, number}',
  'example.missing': 'Rellene {field} para ver esto.',
  'example.amazon-shows': 'Amazon muestra',
  'example.others': 'Y en otros casos',

  'leave.title': '¿Salir sin guardar?',
  'leave.text': 'Ha cambiado Listing Settings y no ha guardado. Si sale, se pierden los cambios.',
  'leave.leave': 'Salir sin guardar',
  'leave.stay': 'Quedarse aquí',

  'conflict.title': 'Alguien ha guardado ajustes más recientes',
  'conflict.text':
    '{who} guardó la versión {version, number} {ago}, mientras usted trabajaba en este formulario.',
  'conflict.mine': 'Los suyos',
  'conflict.theirs': 'Los de la otra persona',
  'conflict.setting': 'Ajuste',
  'conflict.keep-mine': 'Conservar los míos (sobrescribir la versión {version, number})',
  'conflict.take-theirs': 'Usar los de la otra persona',
  'conflict.decide-later': 'Decidir más tarde',

  'history.title': 'Historial',
  'history.empty':
    'Todavía no se ha guardado nada. Cada vez que alguien guarde, aparecerá aquí, con quién, cuándo y qué cambió.',
  'history.failed': 'No se pudo cargar el historial',
  'history.loading': 'Cargando el historial',
  'history.version': 'Versión {version, number}',
  'history.current': 'Actual',
  'history.saved': '{who}, {when}',
  'history.same': 'Guardada de nuevo sin cambios',
  'history.change': '{field}: {from} → {to}',
  'history.value': '{field}: {to}',
  'history.all': 'Mostrar {count, plural, one {# versión anterior} other {# versiones anteriores}}',
}
