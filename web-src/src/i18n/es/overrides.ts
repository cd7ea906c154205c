import type { enOverrides } from '../en/overrides'

/** Spanish, continued: looking for listings, overrides and quantity groups. */
export const spanishOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': 'Buscar anuncios',
  'find.text.description': 'SKU del vendedor, SKU, ASIN o palabras del título',
  'find.rule': 'Motivo',
  'find.channel': 'Envío por',
  'find.override': 'Excepción',
  'find.any': 'Todos',
  'find.any-count': 'Todos ({count, number})',
  'find.rule.count': '{rule} ({count, number})',
  'find.override.yes': 'Con excepción',
  'find.override.no': 'Sin excepción',
  'find.clear': 'Mostrar todo',
  'find.nothing.title': 'Ningún anuncio coincide',
  'find.nothing.text': 'Busque algo más corto o quite un filtro.',
  'override.title': '{count, plural, one {Excepción para {sellerSku}} other {Excepción para # anuncios}}',
  'override.text':
    'Lo que rellene se aplica en lugar de los ajustes de Stock / Quantity de la tienda. Deje un campo vacío para conservar el de la tienda.',
  'override.excluded': 'Excluir: no enviar nada, Amazon conserva lo que muestra',
  'override.mode.store': 'Como la tienda',
  'override.reason': 'Motivo',
  'override.reason.issue': 'Indique en 200 caracteres como máximo por qué es distinto.',
  'override.ends': 'Termina el',
  'override.ends.text':
    'A partir de entonces vuelven a aplicarse los ajustes de la tienda. Déjelo vacío si no tiene fin.',
  'override.ends.issue': 'Elija un momento futuro, o ninguno.',
  'override.issue': 'Introduzca un número entero de {minimum, number} a {maximum, number}, o nada.',
  'override.nothing': 'Rellene al menos un ajuste o excluya el anuncio.',
  'override.set': 'Establecer excepción',
  'override.remove': 'Quitar excepción',
  'override.cancel': 'Cancelar',
  'override.done.set':
    '{count, plural, one {Excepción establecida para # anuncio.} other {Excepción establecida para # anuncios.}} Las nuevas cantidades llegan en unos segundos.',
  'override.done.removed':
    '{count, plural, one {Excepción quitada de # anuncio.} other {Excepción quitada de # anuncios.}} Vuelven a aplicarse los ajustes de la tienda.',
  'override.failed': 'La excepción no se guardó',
  'override.kept': 'Lo que escribió sigue aquí.',
  'override.has': 'Excepción: {reason}',
  'override.has.end': 'Excepción hasta el {when}: {reason}',
  'override.by': 'Establecida por {who}, {when}.',
  'chosen.title': 'Productos seleccionados en Amazon',
  'chosen.intro':
    '{count, plural, =0 {Seleccione primero productos en Catalog › Products.} one {# producto seleccionado en Catalog › Products.} other {# productos seleccionados en Catalog › Products.}}',
  'chosen.back': 'Volver a los productos',
  'chosen.not-listed':
    '{count, plural, one {No está en Amazon: {skus}} other {# productos no están en Amazon: {skus}}}',
  'chosen.cut-short':
    'Hay más anuncios de los que se muestran aquí. Seleccione menos productos para verlos todos.',
  'chosen.exclude': 'Excluir…',
  'chosen.exclude.title':
    '{count, plural, one {¿Excluir # anuncio de {name}?} other {¿Excluir # anuncios de {name}?}}',
  'chosen.exclude.text':
    'Amazon sigue mostrando lo que muestra ahora en {count, plural, one {este anuncio} other {estos anuncios}}. La aplicación no envía ningún número hasta que se quite la excepción.',
  'chosen.exclude.yes': '{count, plural, one {Excluir # anuncio} other {Excluir # anuncios}}',
  'chosen.exclude.reason': 'Excluido en Catalog › Products',
  'override.open': 'Excepción…',
  'override.elsewhere':
    '{store} determina la cantidad de este anuncio, así que una excepción solo vale en su anuncio de esa tienda.',
  'group.title': 'Ajustes que se aplican',
  'group.reason.only-store':
    'Ninguna otra tienda activa decide junto con {store}: se aplican sus propios ajustes.',
  'group.reason.oldest-store':
    '{store} se conectó primero, así que sus ajustes, sus existencias y su excepción se aplican a todas las tiendas siguientes.',
  'group.reason.oldest-active-store':
    'Una tienda más antigua está en pausa. {store} es la más antigua de las activas, así que se aplican sus ajustes, sus existencias y su excepción.',
  'group.reason.all-paused':
    'Todas las tiendas con este SKU del vendedor están en pausa, así que no se envía nada.',
  'group.member': '{name} ({country}, cuenta {seller}), conectada el {when}.',
  'group.part.controls': 'Se aplican sus ajustes.',
  'group.part.follows': 'Muestra la cantidad que se determina para el grupo.',
  'group.part.paused-shares':
    'En pausa, pero la cantidad también se muestra aquí: Amazon lleva una sola cantidad para esta y una tienda activa.',
  'group.part.paused-keeps': 'En pausa: Amazon conserva lo que muestra.',
  'group.number':
    'Cantidad {number, number} de las {count, number} que Amazon lleva para este SKU del vendedor.',
  'figures.title': 'En Amazon',
  'figures.channel-read': 'Envío leído',
  'figures.none': 'Todavía no',
  'figures.errors': 'Últimos errores',
}
