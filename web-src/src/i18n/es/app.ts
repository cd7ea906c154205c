import type { enApp } from '../en/app'

/** Spanish, continued: the settings of the whole app. */
export const spanishApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'Configuración de la aplicación',
  'app-settings.intro':
    'Cómo funciona la aplicación para todas las tiendas de Amazon. Deje un campo vacío para usar el valor recomendado.',
  'app-settings.loading': 'Cargando la configuración de la aplicación',
  'app-settings.failed': 'No se pudo cargar la configuración de la aplicación',
  'app-settings.save': 'Guardar configuración',
  'app-settings.undo': 'Deshacer cambios',
  'app-settings.saved': 'Configuración de la aplicación guardada como versión {version, number}.',
  'app-settings.save-failed': 'La configuración de la aplicación no se guardó',
  'app-settings.kept': 'Lo que escribió sigue aquí.',
  'app-settings.unsaved': 'Hay cambios sin guardar.',
  'app-settings.unchanged': 'No ha cambiado nada.',
  'app-settings.saving': 'Guardando…',
  'app-settings.check.title': 'Comprobación de todas las existencias',
  'app-settings.check.text':
    'Commerce comunica la mayoría de los cambios a la aplicación al momento. Las importaciones, los traslados y algunas integraciones cambian las existencias sin avisar; estas comprobaciones los detectan.',
  'app-settings.breaker.title': 'Muchos anuncios pasan a 0',
  'app-settings.breaker.text':
    'Cuando muchos anuncios de una tienda pasan a 0 en una hora, sin un pedido ni un cambio de existencias propio, la aplicación pregunta antes de enviar los ceros. Pregunta cuando se superan estos dos límites.',
  'app-settings.history.title': 'Actividad',
  'app-settings.history.text':
    'Durante cuánto tiempo se pueden consultar los cambios de los anuncios y los errores de comunicación.',

  'uninstall.title': 'Cuando se desinstala la aplicación',
  'uninstall.text':
    'Al desinstalar, primero se detiene la publicación. Amazon sigue mostrando las últimas cantidades, y nadie las reduce ya cuando vende: a partir de entonces, cámbielas usted en Seller Central.',
  'uninstall.label': 'Datos de la aplicación',
  'uninstall.keep':
    'Conservar: las cuentas, los ajustes, las excepciones y la actividad vuelven a estar si instala la aplicación de nuevo.',
  'uninstall.delete':
    'Eliminar: las cuentas con sus autorizaciones, los ajustes, las excepciones y la actividad. No se pueden recuperar.',
  'uninstall.failed': 'La elección no se guardó',

  'limit.sweepMinutes': 'Comprobar cada anuncio cada (minutos)',
  'limit.lowStock': 'Pocas existencias: como máximo (unidades)',
  'limit.lowStockSweepMinutes': 'Comprobar los anuncios con pocas existencias cada (minutos)',
  'limit.breakerPercent': 'Parte de los anuncios de la tienda (por ciento)',
  'limit.breakerMinimum': 'Número de anuncios',
  'limit.retentionDays': 'Conservar durante (días)',
  'limit.recommended': 'De {least, number} a {most, number}. Recomendado: {delivered, number}.',
  'limit.recommended.by-size':
    'De {least, number} a {most, number}. Recomendado: dejarlo vacío, para que dependa de cuántos anuncios haya.',
  'limit.issue': 'Introduzca un número entero de {least, number} a {most, number}, o nada.',
}
