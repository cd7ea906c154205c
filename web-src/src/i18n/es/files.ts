import type { enFiles } from '../en/files'

/** Spanish, continued: files that are downloaded and uploaded. */
export const spanishFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'Descargar como CSV',
  'file.download.failed': 'No se pudo descargar el archivo',
  'file.choose': 'Elegir un archivo CSV…',
  'file.chosen': 'Archivo: {name}',
  'file.sending': 'Cargando {name}',
  'file.failed': 'El archivo no se cargó',
  'file.again': 'Cargar {name} de nuevo',
  'file.too-large': 'El archivo es demasiado grande: como máximo {maximum, number} millones de caracteres.',
  'file.unreadable': 'No se pudo abrir el archivo. Elíjalo de nuevo.',
  'file.empty': 'El archivo está vacío.',
  'file.confirm.title': '¿Aplicar {name}?',
  'file.confirm.excluded':
    '{count, plural, one {# anuncio se excluye: ya no se envía nada de él, y Amazon conserva lo que muestra.} other {# anuncios se excluyen: ya no se envía nada de ellos, y Amazon conserva lo que muestra.}}',
  'file.confirm.zero':
    '{count, plural, one {# anuncio pasa a 0: los compradores ya no pueden pedirlo en Amazon.} other {# anuncios pasan a 0: los compradores ya no pueden pedirlos en Amazon.}}',
  'file.confirm.overrides':
    '{count, plural, one {Se quita # excepción: vuelven a contar los ajustes de la tienda.} other {Se quitan # excepciones: vuelven a contar los ajustes de la tienda.}}',
  'file.confirm.mappings':
    '{count, plural, one {Se quita # vínculo.} other {Se quitan # vínculos.}} Donde ningún producto tiene el SKU de vendedor, ya no se envía nada, y Amazon conserva lo que muestra.',
  'file.confirm.yes': 'Aplicar el archivo',
  'file.confirm.no': 'No cambiar nada',
  'file.declined': 'No se aplicó nada de {name}.',
  'file.result': 'Resultado de {name}',
  'file.result.failed': 'No se pudo cargar el resultado del archivo',
  'file.applied':
    '{count, plural, =0 {No se aplicó ninguna fila.} one {Se aplicó # fila.} other {Se aplicaron # filas.}}',
  'file.unchanged': '{count, plural, one {# fila no cambió nada.} other {# filas no cambiaron nada.}}',
  'file.refused': '{count, plural, one {Se rechazó # fila} other {Se rechazaron # filas}}',
  'file.refused.text':
    'Corrija estas filas en el archivo y cárguelo de nuevo; las filas que ya se aplicaron no cambian nada la segunda vez.',
  'file.refused.first': 'Se muestran las primeras {count, number}.',
  'file.line': 'Línea',
  'file.mistake': 'Qué está mal',

  'job.upload-overrides': 'Leyendo el archivo',
  'job.upload-overrides.done': 'Archivo aplicado',
  'job.upload-overrides.failed': 'No se pudo aplicar el archivo',

  'mistake.empty-file': 'El archivo no tiene filas. Se esperan las columnas {columns}.',
  'mistake.missing-columns': 'La primera línea nombra las columnas. Falta {missing}; se esperan {columns}.',
  'mistake.broken-quotes':
    'Hay unas comillas en un lugar incorrecto: póngalas alrededor de celdas enteras y ciérrelas.',
  'mistake.too-many-cells':
    'La fila tiene {got, number} celdas en lugar de {expected, number}: ponga entre comillas el texto que contenga un separador.',
  'mistake.no-seller-sku': 'Falta el SKU del vendedor.',
  'mistake.too-long': '{column}: como máximo {maximum, number} caracteres.',
  'mistake.not-yes': '{column}: «yes» o nada, no «{got}».',
  'mistake.no-listing': 'Ningún anuncio tiene el SKU del vendedor {sellerSku}.',
  'mistake.matched-by-itself': '{sellerSku} es en sí mismo un SKU de Commerce y está asociado a él.',
  'mistake.unknown-product': 'Commerce no tiene ningún producto con el SKU {sku}.',
  'mistake.nothing-set': 'Rellene al menos un ajuste, o «yes» en excluded o remove.',
  'mistake.no-number':
    '{column}: un número entero de {minimum, number} a {maximum, number}, o nada, no «{got}».',
  'mistake.no-mode': 'show: {options}, o nada, no «{got}».',
  'mistake.no-reason': 'Falta el motivo: indique por qué el anuncio es distinto.',
  'mistake.no-end':
    'ends-at: una fecha y hora futura con su zona, por ejemplo 2027-01-31T23:00:00Z, o nada, no «{got}».',

  'override-file.title': 'Excepciones por archivo',
  'override-file.intro':
    'Las excepciones de {store} como tabla: descárguela, modifíquela y cárguela de nuevo.',
  'override-file.open': 'Excepciones por archivo',
  'override-file.download.title': '1. Descargar las excepciones',
  'override-file.download.text':
    'Una fila por cada anuncio con una excepción. Si no hay ninguna, el archivo solo contiene las columnas.',
  'override-file.edit.title': '2. Modificar el archivo',
  'override-file.edit.row':
    'Una fila sustituye toda la excepción de su anuncio; los anuncios sin fila quedan como están.',
  'override-file.edit.empty': 'Una celda vacía no es una excepción: se aplica el ajuste de la tienda.',
  'override-file.edit.reason': 'reason es obligatorio en todas las filas.',
  'override-file.edit.excluded': 'excluded: con yes no se envía nada, y Amazon conserva lo que muestra.',
  'override-file.edit.show': 'show: always o upTo.',
  'override-file.edit.ends':
    'ends-at: una fecha y hora con su zona, por ejemplo 2027-01-31T23:00:00Z, o nada si no tiene fin.',
  'override-file.edit.remove': 'remove: con yes se quita la excepción.',
  'override-file.upload.title': '3. Cargar el archivo',
}
