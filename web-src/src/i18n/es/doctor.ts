import type { enDoctor } from '../en/doctor'

/** Spanish, continued: the check of the whole installation. */
export const spanishDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': 'Diagnóstico',
  'doctor.intro':
    'Comprueba toda la instalación: lo que la aplicación necesita, a lo que llega y lo que se le ha comunicado últimamente.',
  'doctor.open': 'Comprobar la instalación',
  'doctor.loading': 'Comprobando la instalación',
  'doctor.failed': 'No se pudo comprobar la instalación',
  'doctor.run': 'Comprobar de nuevo',
  'doctor.running': 'Comprobando…',
  'doctor.copy': 'Copiar como texto',
  'doctor.copied': 'El resultado está en el portapapeles.',
  'doctor.not-copied':
    'El navegador no permite que la página copie. Seleccione el texto y cópielo manualmente.',
  'doctor.summary.sound': 'Todo lo que se pudo comprobar está en orden.',
  'doctor.summary.problems':
    '{count, plural, one {Un punto requiere} other {# puntos requieren}} su atención.',
  'doctor.at': 'Comprobado el {at}',
  'doctor.to-fix': 'Por corregir',
  'doctor.in-order': 'En orden',
  'doctor.all-in-order': '{count, plural, one {# en orden} other {# en orden}}',
  'doctor.outcome.ok': 'En orden',
  'doctor.outcome.warning': 'Advertencia',
  'doctor.outcome.failed': 'Error',
  'doctor.outcome.unchecked': 'Sin comprobar',

  'doctor.check.configuration': 'Configuración',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'Base de datos',
  'doctor.check.encryption': 'Clave de cifrado',
  'doctor.check.commerce': 'Acceso a Commerce',
  'doctor.check.clock': 'Reloj',
  'doctor.check.website': 'Sitios web y stock',
  'doctor.check.subscription': 'Eventos: Commerce',
  'doctor.check.registration': 'Eventos: Adobe I/O Events',
  'doctor.check.events': 'Eventos: llegadas',
  'doctor.check.amazon': 'Acceso a Amazon',
  'doctor.check.imports': 'Importación de pedidos',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': 'Solo lectura',
  'doctor.check.installation': 'Otras instalaciones',
  'doctor.check.versions': 'Versiones',

  'finding.configuration.complete': 'Todos los valores que la aplicación necesita están definidos.',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID, IO_PROJECT_ID e IO_WORKSPACE_ID no están definidos: la aplicación no advierte cuándo se desactiva su registro de eventos ni lee del diario los eventos perdidos. Tome los números de Adobe Developer Console.',
  'finding.state.ok': 'aio state responde.',
  'finding.state.away': 'aio state no responde: {message} Hasta que lo haga no se puede configurar nada.',
  'finding.database.ok':
    'Database Storage está aprovisionado, con todas las colecciones e índices del esquema {schema}.',
  'finding.database.not-provisioned':
    'Database Storage aún no está disponible ({status}). La aplicación lo solicita por sí misma y continúa en cuanto esté disponible. Si sigue así una hora, implemente de nuevo la aplicación.',
  'finding.database.refused':
    'Adobe no ha creado Database Storage ({status}). Implemente de nuevo la aplicación para solicitarlo otra vez. Tras REJECTED, pida antes App Builder Data Services al administrador de su organización; tras otro FAILED, consulte al soporte de Adobe.',
  'finding.database.away':
    'Database Storage no responde: {message} Los eventos esperan en Adobe hasta que lo haga.',
  'finding.database.old-schema':
    'La base de datos tiene un esquema más antiguo que esta versión de la aplicación. El publisher lo actualiza en su próxima ejecución; si no lo hace, implemente de nuevo la aplicación.',
  'finding.database.incomplete':
    'Faltan colecciones o índices: {collections}. Sin ellos, la aplicación funciona lentamente o no funciona; ejecute a mano el hook posterior a la implementación.',
  'finding.encryption.ok': 'Las credenciales de la cuenta se abren con la clave de cifrado.',
  'finding.encryption.previous':
    'Las credenciales de la cuenta están cifradas con la clave de cifrado anterior. Se vuelven a cifrar en el plazo de un día; conserve ENCRYPTION_KEY_PREVIOUS hasta entonces.',
  'finding.encryption.unreadable':
    'Las credenciales de la cuenta no se abren con ENCRYPTION_KEY: restaure la clave con la que se guardaron, o autorice la cuenta de nuevo.',
  'finding.encryption.missing': 'La cuenta no tiene credenciales: autorícela de nuevo.',
  'finding.encryption.none': 'Todavía no hay ninguna cuenta conectada.',
  'finding.commerce.ok': 'Commerce responde.',
  'finding.commerce.unauthorised':
    'Commerce deniega el acceso (HTTP {status}). Dé a la integración, o al rol de la credencial, el recurso {resource}.',
  'finding.commerce.not-accepted':
    'Commerce no acepta las credenciales de la aplicación (HTTP {status}): compruebe que la integración está activa y que sus claves son las actuales.',
  'finding.commerce.away': 'No se pudo leer: {message}',
  'finding.commerce.multi-source': 'Commerce tiene inventario de varias fuentes (Multi-Source Inventory).',
  'finding.commerce.single-stock':
    'Multi-Source Inventory está desactivado en Commerce: las existencias de un producto son las del propio producto.',
  'finding.commerce.page-limit':
    'Commerce da como máximo {maximum, number} filas a la vez. La aplicación no pide más.',
  'finding.clock.ok':
    'Los relojes de la aplicación y de Commerce coinciden con una diferencia de hasta {seconds, number} s.',
  'finding.clock.off':
    'Los relojes de la aplicación y de Commerce difieren en {seconds, number} s. A partir de 10 minutos, Commerce rechaza las solicitudes firmadas, y pueden perderse cambios: ajuste el reloj del servidor de Commerce.',
  'finding.clock.unknown': 'Commerce no indica su hora.',
  'finding.website.ok': 'El sitio web {website} vende desde el stock {stock}.',
  'finding.website.missing':
    'Commerce ya no tiene un sitio web {website} con una vista de tienda: elija otro sitio web para la tienda.',
  'finding.website.no-source':
    'El stock {stock} del sitio web {website} no tiene ningún origen habilitado: nada de él se puede vender. Asigne un origen en Commerce.',
  'finding.website.unknown': 'No se pudieron leer los sitios web y los stocks: {message}',
  'finding.website.none': 'Todavía no hay ninguna tienda conectada.',
  'finding.subscription.ok': 'Commerce envía el evento, con todos sus campos y al momento.',
  'finding.subscription.missing':
    'Commerce no envía el evento: suscríbase a él o ejecute el onboarding. Hasta entonces, los cambios solo se detectan en las comprobaciones.',
  'finding.subscription.incomplete':
    'Commerce envía el evento de forma distinta a la necesaria: {problem}. Ejecute el onboarding.',
  'finding.subscription.unknown':
    'Commerce no indica qué eventos envía: {message} Puede que a su rol le falte el recurso Event Subscriptions, que solo necesita esta comprobación.',
  'finding.registration.ok': 'I/O Events entrega todos los eventos a la aplicación.',
  'finding.registration.missing':
    'I/O Events no entrega los eventos a nadie: ejecute el onboarding o implemente de nuevo la aplicación.',
  'finding.registration.disabled':
    'I/O Events ha desactivado el registro {name}: actívelo en Adobe Developer Console. Lo que se pierde mientras tanto se lee del diario.',
  'finding.registration.incomplete': 'Al registro {name} le faltan eventos: {events}. Ejecute el onboarding.',
  'finding.registration.unknown': 'No se comprobó el registro: {message}',
  'finding.events.lately': 'El último evento de Commerce llegó el {at}.',
  'finding.events.long-ago':
    'El último evento de Commerce llegó el {at}. Si desde entonces se han guardado o pedido productos, compruebe las suscripciones y el registro.',
  'finding.events.never':
    'Todavía no ha llegado ningún evento de Commerce. Guarde un producto en Commerce; si no llega nada en dos minutos, compruebe las suscripciones y el registro.',
  'finding.amazon.ok': 'Amazon responde, y la cuenta vende donde están sus tiendas.',
  'finding.amazon.refused': 'Amazon rechaza la cuenta ({code}): autorícela de nuevo.',
  'finding.amazon.client-refused':
    'Amazon rechaza el ID de cliente o el secreto de cliente ({code}). Un secreto caduca a los 180 días: defina el actual en AMAZON_LWA_CLIENT_SECRET, o en la cuenta si tiene su propia aplicación de Amazon.',
  'finding.amazon.app-refused':
    'Amazon no permite que la aplicación de Amazon use la autorización ({code}): compruebe en Seller Central que la aplicación está activa.',
  'finding.amazon.away': 'No se pudo consultar a Amazon ({code}): inténtelo de nuevo en un minuto.',
  'finding.amazon.no-credentials':
    'No hay credenciales de LWA para la cuenta: defina AMAZON_LWA_CLIENT_ID y AMAZON_LWA_CLIENT_SECRET, o dele las de su propia aplicación de Amazon.',
  'finding.amazon.not-participating':
    'La cuenta de vendedor ya no vende en {marketplace}: vuelva a participar en Seller Central o elimine la tienda.',
  'finding.amazon.suspended':
    'Amazon ha suspendido los anuncios de la cuenta en {marketplace}: resuélvalo en Seller Central, en Account Health.',
  'finding.amazon.unknown': 'No se pudieron abrir las credenciales de la cuenta.',
  'finding.amazon.none': 'Todavía no hay ninguna cuenta conectada.',
  'finding.imports.agree':
    'Los pedidos abiertos de Amazon descuentan sus unidades del stock como dice la cuenta.',
  'finding.imports.unseen':
    'Ningún pedido abierto de los últimos siete días muestra si la importación descuenta las unidades del stock al instante. Nada contradice lo que dice la cuenta.',
  'finding.imports.not-reserved':
    'La cuenta dice que los pedidos importados descuentan sus unidades del stock al instante, pero el pedido {order} no lo hizo con {sku}. Amazon ofrece más de lo que usted tiene: desactive «Un pedido importado descuenta sus unidades del stock al instante» en la cuenta.',
  'finding.imports.reserved':
    'La cuenta dice que los pedidos importados solo descuentan sus unidades del stock al enviarse, pero el pedido {order} lo hizo al instante con {sku}. Hasta el envío se descuentan dos veces: active «Un pedido importado descuenta sus unidades del stock al instante» en la cuenta.',
  'finding.imports.unknown': 'No se pudieron leer los pedidos importados: {message}',
  'finding.imports.no-account': 'Todavía no hay ninguna cuenta conectada.',
  'finding.publisher.lately': 'El publisher trabajó hace {seconds, number} s.',
  'finding.publisher.stopped':
    'El publisher trabajó por última vez el {at}, aunque se inicia cada minuto: consulte sus activaciones en Adobe Developer Console, e implemente de nuevo la aplicación si no hay ninguna.',
  'finding.publisher.never':
    'El publisher no ha trabajado nunca: falta su activador every-minute o su regla. Implemente de nuevo la aplicación.',
  'finding.read-only.off': 'La aplicación puede enviar a Amazon.',
  'finding.read-only.by-hand':
    'La aplicación está en modo de solo lectura, activado a mano: no se envía nada a Amazon.',
  'finding.read-only.not-started':
    'La aplicación es de solo lectura: nadie ha iniciado todavía la publicación. Hágalo en la página de tiendas.',
  'finding.read-only.database-lost':
    'La aplicación es de solo lectura: su base de datos está vacía o es otra que aquella con la que se escribió la configuración. Compruebe si faltan excepciones y exclusiones y vuelva a iniciar la publicación.',
  'finding.read-only.copy':
    'La aplicación está en modo de solo lectura: sus datos se escribieron para otro Commerce u otro espacio de trabajo. Si es la misma tienda en línea en una dirección nueva, confírmelo en la configuración de la aplicación.',
  'finding.installation.alone': 'No se ha visto nada más que escriba las cantidades de estos anuncios.',
  'finding.installation.other-receiver':
    'Otro destinatario recibe de Commerce los mismos eventos de existencias, productos y pedidos: {receivers}. Si es otra instalación de esta aplicación, ponga una de las dos en solo lectura o desinstálela: escribirían los mismos anuncios. Si es otro sistema que no establece cantidades en Amazon, no hay que hacer nada.',
  'finding.installation.other-writer':
    'En un día, Amazon mostró una y otra vez un número distinto del que había aceptado, en {listings, number} anuncios. Algo más escribe cantidades allí, como otra instalación de esta aplicación u otra herramienta: encuéntrelo y deténgalo. Los errores de comunicación nombran los anuncios.',
  'finding.versions.known': 'Aplicación {app}, esquema {schema}, Commerce {commerce}.',
  'finding.versions.no-commerce':
    'Aplicación {app}, esquema {schema}. Commerce indica su versión con su primer evento.',
  'finding.check.late': 'No hubo respuesta en {seconds, number} s.',
  'finding.check.broken': 'No se pudo comprobar: {message}',
}
