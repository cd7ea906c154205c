import type { enConnect } from '../en/connect'

/** Spanish, continued: connecting stores, accounts, and the life of a store. */
export const spanishConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon ha respondido. Puede cerrar esta ventana.',
  'callback.alone':
    'Esta ventana ha perdido la página que la abrió. Ciérrela, vuelva a Commerce Admin y autorice de nuevo, o pegue allí un token de actualización.',
  'callback.empty':
    'Amazon no trajo ninguna respuesta. Cierre esta ventana y autorice de nuevo desde Commerce Admin.',

  'stores.connect': 'Conectar una tienda',
  'stores.accounts': 'Cuentas de vendedor',

  'stores.other.title': 'Puede que algo más cambie estas cantidades',
  'stores.other.listings':
    'En un día, Amazon mostró una y otra vez un número distinto del que había aceptado, en {count, plural, one {un anuncio} other {# anuncios}}. Otra instalación de esta aplicación u otra herramienta escribe allí. Encuéntrela y deténgala; los errores de comunicación nombran los anuncios.',
  'stores.other.receivers':
    'Otro destinatario recibe de Commerce los mismos eventos de existencias, productos y pedidos: {names}. Si es otra instalación de esta aplicación, como un espacio de trabajo de pruebas, ponga una de las dos en solo lectura o desinstálela: ambas escribirían los mismos anuncios. Si es otro sistema que no establece cantidades en Amazon, no hay que hacer nada.',
  'stores.other.known': 'Lo conozco: ocultar',

  'read-only.by-hand':
    'El modo de solo lectura se activó en la configuración de la aplicación. No se envía nada a Amazon.',
  'read-only.other-commerce':
    'Estos ajustes se escribieron para otra dirección de Commerce. Esto se considera una copia de su tienda en línea, y no se envía nada a Amazon.',
  'read-only.other-namespace':
    'Estos ajustes se escribieron para otro espacio de trabajo de Adobe. Esto se considera una copia de su tienda en línea, y no se envía nada a Amazon.',
  'read-only.not-started':
    'Nadie ha iniciado todavía la publicación. Todo se lee y se decide, y no se envía nada a Amazon.',
  'read-only.database-lost':
    'La base de datos de esta aplicación está vacía o es otra: pueden faltar excepciones, exclusiones y SKU asociados. No se envía nada a Amazon hasta que lo compruebe y vuelva a iniciar la publicación.',
  'read-only.start': 'Iniciar la publicación',
  'read-only.start.title': '¿Iniciar la publicación en Amazon?',
  'read-only.start.text':
    '{count, plural, one {# anuncio recibe su} other {# anuncios reciben su}} cantidad de Commerce a partir de ahora; lo que no tenga existencias pasa a 0. Ninguna otra instalación ni herramienta debe fijar cantidades para las mismas cuentas de Amazon.',
  'read-only.start.not-imported':
    'Los anuncios aún no se han importado de Amazon, por lo que no se puede decir cuántos cambian. Cuando estén, los de las tiendas con configuración guardada reciben su cantidad de Commerce; lo que no tenga existencias pasa a 0. Ninguna otra instalación ni herramienta debe fijar cantidades para las mismas cuentas de Amazon.',
  'read-only.start.failed': 'No se inició la publicación',
  'read-only.open': 'Abrir la configuración de la aplicación',
  'read-only.title': 'Publicación en Amazon',
  'read-only.none': 'La aplicación publica en Amazon.',
  'read-only.written': 'Los ajustes se escribieron para {commerce} en el espacio de trabajo {namespace}.',
  'read-only.own': 'Esta aplicación funciona con {commerce} en el espacio de trabajo {namespace}.',
  'read-only.confirm': 'Es la misma tienda en línea en una dirección nueva',
  'read-only.confirm.title': '¿Publicar desde aquí?',
  'read-only.confirm.text':
    'A partir de ahora, esta aplicación envía cantidades a Amazon. Si otra instalación sigue publicando para los mismos anuncios, se sobrescribirán entre sí.',
  'read-only.confirm.yes': 'Publicar desde aquí',
  'read-only.cancel': 'Cancelar',
  'read-only.switch': 'Solo lectura: no enviar nada a Amazon',
  'read-only.failed': 'El modo de solo lectura no se cambió',
  'read-only.sealed':
    '{count, plural, one {# cuenta sigue cifrada} other {# cuentas siguen cifradas}} con una clave de cifrado anterior.',

  'connect.title': 'Conectar una tienda',
  'connect.intro':
    'Una tienda es un marketplace de Amazon de una cuenta de vendedor. Vende las existencias de un sitio web de Commerce.',
  'connect.loading': 'Cargando marketplaces, cuentas y sitios web',
  'connect.failed': 'No se pudieron cargar las opciones',
  'connect.marketplace': '1. Marketplace',
  'connect.marketplace.label': 'Marketplace de Amazon',
  'connect.marketplace.help': 'Escriba un país o un dominio.',
  'connect.account': '2. Cuenta de vendedor',
  'connect.account.first': 'Elija primero un marketplace.',
  'connect.account.label': 'Cuenta',
  'connect.account.new': 'Otra cuenta',
  'connect.account.known': 'Vendedor {seller}',
  'connect.website': '3. Sitio web de Commerce',
  'connect.website.label': 'Sitio web',
  'connect.website.stock': 'Stock: {stock}. Orígenes: {sources}.',
  'connect.website.no-sources': 'ninguno',
  'connect.website.disabled': '{source} (deshabilitado)',
  'connect.name': '4. Nombre',
  'connect.name.label': 'Nombre de la tienda',
  'connect.older':
    '{count, plural, one {{names} se conectó antes. Cuando ambas ofrecen un SKU del vendedor, se aplican los ajustes de esa tienda.} other {{names} se conectaron antes. Cuando ofrecen el mismo SKU del vendedor, se aplican los ajustes de la primera de ellas.}}',
  'connect.save': 'Probar y conectar',
  'connect.kept': 'Lo que introdujo sigue aquí.',
  'connect.refused': 'La tienda no se conectó',
  'connect.missing.marketplace': 'Elija un marketplace.',
  'connect.missing.account': 'Elija una cuenta o conecte otra.',
  'connect.missing.website': 'Elija un sitio web.',
  'connect.missing.name': 'Introduzca un nombre.',
  'connect.done': '{name} está conectada. Se están importando sus anuncios.',

  'account.authorise': 'Autorizar con Amazon',
  'account.redirect': 'URI de redirección de su aplicación de Amazon',
  'account.redirect.help': 'Para autorizar con Amazon: cópiela y regístrela en su aplicación de Amazon.',
  'account.authorise.text': 'Amazon solicita su consentimiento en una ventana propia.',
  'account.authorise.waiting': 'Esperando su respuesta en la ventana de Amazon…',
  'account.authorise.elsewhere':
    '«Autorizar con Amazon» lleva la respuesta a {origin}, y esta página no está allí. Pida a su desarrollador que corrija AMAZON_REDIRECT_URI, o pegue un token de actualización.',
  'account.popup.blocked':
    'Su navegador bloqueó la ventana de Amazon. Permita las ventanas de este sitio e inténtelo de nuevo, o pegue un token de actualización.',
  'account.popup.closed':
    'La ventana de Amazon se cerró sin respuesta. Inténtelo de nuevo, o pegue un token de actualización.',
  'account.popup.denied': 'No dio su consentimiento en Seller Central. No se guardó nada.',
  'account.paste': 'O pegar un token de actualización',
  'account.paste.only': 'Pegar un token de actualización',
  'account.seller': 'Merchant Token',
  'account.seller.help': 'En Seller Central, en Información de cuenta (Account Info); empieza por A.',
  'account.token': 'Token de actualización (refresh token)',
  'account.token.help': 'En Seller Central, en Develop Apps, donde autoriza su aplicación privada.',
  'account.own-app': 'Pertenece a una aplicación de Amazon propia',
  'account.client-id': 'ID de cliente de LWA',
  'account.client-secret': 'Secreto de cliente de LWA',
  'account.required': 'Este campo es obligatorio.',
  'account.save': 'Probar y guardar la cuenta',
  'account.saved': 'La cuenta funciona y está guardada.',

  'accounts.title': 'Cuentas de vendedor',
  'accounts.intro': 'Sus cuentas de vendedor de Amazon, una por región, y hasta cuándo están autorizadas.',
  'accounts.loading': 'Cargando las cuentas de vendedor',
  'accounts.failed': 'No se pudieron cargar las cuentas de vendedor',
  'accounts.empty':
    'Todavía no hay ninguna cuenta de vendedor conectada. Conecte una tienda para añadir una.',
  'accounts.stores': '{count, plural, =0 {Ninguna tienda} one {# tienda} other {# tiendas}}',
  'accounts.authorised': 'Autorizada el {when}',
  'accounts.reauthorise': 'Autorizar de nuevo',
  'accounts.scope': 'Amazon lleva una sola cantidad',
  'accounts.scope.region': 'para toda la región',
  'accounts.scope.country': 'para cada país',
  'accounts.scope.help':
    'Al cambiarlo se vuelven a determinar las cantidades de todos los anuncios de la cuenta.',
  'accounts.minutes': 'Los pedidos de Amazon están en Commerce en menos de (minutos)',
  'accounts.minutes.issue': 'Introduzca un número entero de 1 a 10.080.',
  'accounts.orderField': 'Campo de Commerce con el número de pedido de Amazon',
  'accounts.orderField.help':
    'Su importación de pedidos escribe el número del pedido de Amazon en este campo del pedido de Commerce. La mayoría usa ext_order_id.',
  'accounts.orderField.issue': 'Introduzca el nombre de un campo: minúsculas, cifras y guiones bajos.',
  'accounts.reserves': 'Un pedido importado descuenta sus unidades del stock al instante',
  'accounts.reserves.help':
    'Desactívelo si su importación crea pedidos que solo cambian el stock al enviarse. Las unidades vendidas en Amazon quedan entonces descontadas hasta el envío.',
  'accounts.rotated': 'Secreto de cliente renovado el',
  'accounts.rotated.help':
    'Amazon lo hace caducar a los 180 días; se le avisa 30 días antes. Vacío: no se sabe.',
  'accounts.rotated.issue': 'Elija un día pasado o vacíe el campo.',
  'accounts.save': 'Guardar la cuenta',
  'accounts.saved': 'La cuenta está guardada.',
  'accounts.remove': 'Eliminar la cuenta…',
  'accounts.remove.title': '¿Eliminar la cuenta de vendedor {seller}?',
  'accounts.remove.yes': 'Eliminar la cuenta',
  'accounts.remove.text':
    'Sus credenciales se eliminan de inmediato. En Amazon no se elimina nada: sigue mostrando las últimas cantidades, que ya no siguen sus existencias.',
  'accounts.remove.store': '{name} se elimina con sus ajustes, anuncios y excepciones.',
  'accounts.removed': 'La cuenta de vendedor {seller} está eliminada.',
  'accounts.remove.failed': 'La cuenta no se eliminó',
  'accounts.warning.refused':
    'Amazon rechaza la cuenta: {message} ({code}). No se publica nada para ella. Autorícela de nuevo.',
  'accounts.warning.shared-inventory':
    'Desde el {when}: Amazon lleva una sola cantidad para toda la región de esta cuenta. La tienda más reciente de cada SKU del vendedor compartido está en espera. Establezca el inventario en toda la región.',
  'accounts.warning.authorisation-due':
    'La autorización anual termina el {when}. Autorice la cuenta de nuevo antes de esa fecha.',
  'accounts.warning.authorisation-over':
    'La autorización anual terminó el {when}. Autorice la cuenta de nuevo.',
  'accounts.warning.client-secret-due':
    'El secreto de cliente caduca el {when}. Renuévelo en Amazon e introduzca el nuevo con «Autorizar de nuevo».',
  'accounts.warning.client-secret-over':
    'El secreto de cliente caducó el {when}. Renuévelo en Amazon e introduzca el nuevo con «Autorizar de nuevo».',

  'region.na': 'Norteamérica',
  'region.eu': 'Europa',
  'region.fe': 'Extremo Oriente',

  'refusal.TOKEN_REFUSED':
    'Amazon rechazó el token de actualización: está mal escrito, se revocó, ha caducado o pertenece a otra aplicación de Amazon. Cópielo de nuevo o autorice de nuevo.',
  'refusal.CLIENT_REFUSED':
    'Amazon rechazó el ID de cliente o el secreto de cliente. Un secreto caduca a los 180 días: copie el actual.',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon no permite que esta aplicación use la autorización. Compruebe en Seller Central que la aplicación está activa.',
  'refusal.TOKEN_OF_OTHER_REGION':
    'El token es de otra región. Elija un marketplace de esa región, o autorice en un Seller Central de esta.',
  'refusal.LISTINGS_DENIED':
    'Amazon no muestra los anuncios de este vendedor. Compruebe el Merchant Token y que la aplicación tiene el rol Product Listing.',
  'refusal.AMAZON_REFUSED':
    'Amazon rechazó la cuenta. Compruebe el token, el vendedor y los roles de la aplicación.',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon no respondió. Inténtelo de nuevo en un minuto.',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce no respondió. Inténtelo de nuevo en un minuto.',
  'refusal.NOT_PARTICIPATING':
    'La cuenta no vende en este marketplace. Regístrela en Seller Central o elija otro.',
  'refusal.MARKETPLACE_LEFT':
    'La cuenta ha abandonado este marketplace. Vuelva a participar en Seller Central o elija otro.',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon ha suspendido los anuncios de la cuenta en este marketplace. Resuélvalo primero en Account Health.',
  'refusal.ALREADY_CONNECTED': 'Alguien ya ha conectado esta tienda. La encontrará entre sus tiendas.',
  'refusal.OTHER_REGION': 'La cuenta pertenece a una región distinta de la del marketplace.',
  'refusal.NO_CREDENTIALS': 'La cuenta no tiene credenciales. Autorícela de nuevo en «Cuentas de vendedor».',
  'refusal.LWA_CREDENTIALS_MISSING':
    'El token pertenece a una aplicación privada de Amazon: introduzca también su ID de cliente y su secreto de cliente.',
  'refusal.STATE_UNKNOWN':
    'La respuesta no corresponde a ninguna solicitud de esta página. Autorice de nuevo.',
  'refusal.STATE_OF_ANOTHER': 'Otra persona inició esta autorización. Autorice de nuevo.',
  'refusal.STATE_USED': 'Esta autorización ya se ha utilizado. Autorice de nuevo.',
  'refusal.STATE_LATE': 'La respuesta llegó después de más de 10 minutos. Autorice de nuevo.',
  'refusal.CODE_REFUSED': 'Amazon no aceptó el código, que es válido durante 5 minutos. Autorice de nuevo.',
  'refusal.SAVED_MEANWHILE':
    'Otra persona lo ha modificado mientras tanto. Vuelva a cargar la página y modifíquelo de nuevo.',

  'store-menu.label': 'Más para {name}',
  'store-menu.rename': 'Cambiar nombre…',
  'store-menu.pause': 'Pausar…',
  'store-menu.resume': 'Reanudar…',
  'store-menu.remove': 'Eliminar…',
  'store-menu.failed': 'La tienda no se modificó',
  'store-menu.cancel': 'Cancelar',
  'rename.title': 'Cambiar el nombre de la tienda',
  'rename.save': 'Cambiar nombre',
  'change.loading': 'Contando lo que cambia',
  'change.preview-failed': 'No se pudo contar lo que cambia',
  'change.pause.title': '¿Pausar {name}?',
  'change.pause.yes': 'Pausar la tienda',
  'change.pause.text':
    'No se envía nada para la tienda hasta que la reanude. Amazon conserva lo que muestra.',
  'change.resume.title': '¿Reanudar {name}?',
  'change.resume.yes': 'Reanudar la tienda',
  'change.resume.text':
    '{count, plural, one {La cantidad de su anuncio se determina y se publica} other {Las cantidades de sus # anuncios se determinan y se publican}} de nuevo.',
  'change.remove.title': '¿Eliminar {name}?',
  'change.remove.yes': 'Eliminar la tienda',
  'change.remove.text':
    'Sus ajustes y {count, plural, one {su anuncio} other {sus # anuncios}} se eliminan de esta aplicación. En Amazon no se elimina nada, y las cantidades quedan como están.',
  'change.shared':
    '{count, plural, one {# SKU del vendedor también se ofrece} other {# SKU del vendedor también se ofrecen}} en {name}.',
  'change.handover':
    'Para {count, plural, one {# SKU del vendedor} other {# SKU del vendedor}} se aplican después los ajustes de {to}, en lugar de los de {from}. Sus cantidades se publican al momento.',
  'change.follows':
    '{count, plural, one {# anuncio sigue} other {# anuncios siguen}} cambiando en Amazon: Amazon comparte su cantidad con {name}.',
  'change.stops': 'No se envía nada más para {count, plural, one {# anuncio} other {# anuncios}}.',

  'job.remove-store': 'Eliminando la tienda',
  'job.remove-store.done': 'La tienda está eliminada',
  'job.remove-store.failed': 'Se interrumpió la eliminación de la tienda',
}
