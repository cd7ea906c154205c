import type { enMatching } from '../en/matching'

/** Spanish, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const spanishMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, one {# anuncio no está asociado a ningún producto de Commerce} other {# anuncios no están asociados a ningún producto de Commerce}}',
  'matching-notice.unmatched.text':
    'No se publica nada para {count, plural, one {este anuncio} other {estos anuncios}}: Amazon conserva lo que muestra.',
  'matching-notice.unmatched.open': '{count, plural, one {Asociar el anuncio} other {Asociar los anuncios}}',
  'matching-notice.vanished.title':
    '{count, plural, one {# anuncio no figura en el último informe de Amazon} other {# anuncios no figuran en el último informe de Amazon}}',
  'matching-notice.vanished.text':
    'No se publica nada para {count, plural, one {este anuncio} other {estos anuncios}}.',
  'matching-notice.vanished.open': '{count, plural, one {Mostrar el anuncio} other {Mostrar los anuncios}}',
  'vanished.rule': 'Ya no está en Amazon',
  'vanished.shown': 'Nada',
  'vanished.text':
    'No figura en el último informe de Amazon desde el {since}, y no se publica nada para este anuncio. Se conserva aquí hasta el {until}; si Amazon vuelve a tenerlo antes, continúa.',

  'matching.rule': 'Sin producto asociado',
  'trace.unmatched': 'El anuncio no está asociado a ningún producto de Commerce, así que no se envía nada.',

  'matching.title': 'Asociación de productos',
  'matching.intro':
    'Un anuncio obtiene sus existencias del producto de Commerce con el mismo SKU. Si los SKU son distintos, indique aquí de qué producto se trata.',
  'matching.tabs': 'Asociación de productos',
  'matching.unmatched': 'Sin asociar',
  'matching.matched': 'Asociados a mano',
  'matching.file': 'Por archivo',
  'matching.find': 'Buscar',
  'matching.find.unmatched': 'SKU del vendedor, ASIN o palabras del título',
  'matching.find.matched': 'SKU del vendedor o SKU de Commerce',
  'matching.loading': 'Cargando los anuncios',
  'matching.failed': 'No se pudieron cargar los anuncios',
  'matching.none.unmatched.title': 'Todos los anuncios están asociados',
  'matching.none.unmatched.text':
    'Los anuncios que una importación no puede asociar a un producto de Commerce aparecen aquí.',
  'matching.none.matched.title': 'No hay nada asociado a mano',
  'matching.none.matched.text': 'Los anuncios se asocian al producto con el mismo SKU.',
  'matching.none.nothing.title': 'Sin resultados',
  'matching.none.nothing.text': 'Busque algo más corto.',
  'matching.more': 'Mostrar más',
  'matching.shown': '{count, plural, one {# mostrado} other {# mostrados}}, de {total, number}',
  'matching.seller-sku': 'SKU del vendedor',
  'matching.product': 'Título',
  'matching.asin': 'ASIN',
  'matching.sku': 'SKU de Commerce',
  'matching.saved': 'Por',
  'matching.saved-by': '{who}, {when}',
  'matching.action': 'Asociar',
  'matching.match': 'Asociar…',
  'matching.match.label': 'Asociar {sellerSku}…',
  'matching.remove': 'Desasociar…',
  'matching.remove.label': 'Desasociar {sellerSku}…',
  'matching.dialog.title': '¿Qué producto es {sellerSku}?',
  'matching.dialog.text':
    'La asociación vale en todas las tiendas de Amazon de esta cuenta de vendedor. La cantidad del anuncio se determina en unos segundos.',
  'matching.dialog.sku': 'SKU de Commerce',
  'matching.dialog.missing': 'Introduzca el SKU de un producto de Commerce.',
  'matching.dialog.save': 'Asociar',
  'matching.dialog.cancel': 'Cancelar',
  'matching.dialog.failed': 'La asociación no se guardó',
  'matching.saved.toast': 'Se está asociando {sellerSku}.',
  'matching.remove.title': '¿Desasociar {sellerSku}?',
  'matching.remove.text':
    'El anuncio deja de ser {sku}. Si Commerce tiene un producto con el SKU {sellerSku}, se asocia a ese; si no, no se publica nada para el anuncio y Amazon conserva lo que muestra.',
  'matching.remove.yes': 'Desasociar',
  'matching.removed.toast': 'Se está desasociando {sellerSku}.',
  'matching.download': '1. Descargar un archivo',
  'matching.download.text':
    'Los anuncios sin asociar, con una columna sku vacía para rellenar; o lo asociado a mano, para modificarlo o desasociarlo.',
  'matching.download.unmatched': 'Sin asociar (plantilla)',
  'matching.download.matched': 'Asociados a mano',
  'matching.upload': '2. Cargar el archivo',
  'matching.upload.text':
    'Columnas seller-sku y sku. Una fila sin sku queda como está; yes en una columna remove quita la asociación.',

  'refusal.UNKNOWN_PRODUCT':
    'Commerce no tiene ningún producto con este SKU. Revise las erratas y las mayúsculas.',
  'refusal.MATCHED_BY_ITSELF':
    'El SKU del vendedor es en sí mismo un SKU de Commerce, así que el anuncio está asociado a ese producto.',
  'refusal.NO_STORE': 'La cuenta de vendedor ya no tiene ninguna tienda. Vuelva a cargar la página.',
  'refusal.UNKNOWN_WEBSITE':
    'Ese sitio web ya no existe en Commerce. Vuelva a cargar la página y elija otro.',
}
