import type { enShared } from '../en/shared'

/** Spanish, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const spanishShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': 'SKU del vendedor compartidos',
  'shared.open': 'SKU del vendedor compartidos',
  'shared.intro':
    'Los SKU del vendedor que ofrecen varias de sus tiendas de Amazon y los ajustes de qué tienda se aplican. La cantidad se determina una vez por cada país, y una vez por cada cuenta de vendedor para la que Amazon lleva un solo inventario.',
  'shared.find': 'Buscar un SKU del vendedor',
  'shared.find.text': 'SKU del vendedor, SKU, ASIN o palabras del título',
  'shared.loading': 'Cargando los SKU del vendedor compartidos',
  'shared.failed': 'No se pudieron cargar los SKU del vendedor compartidos',
  'shared.none.title': 'No se comparte ningún SKU del vendedor',
  'shared.none.text': 'Cuando dos tiendas de Amazon ofrecen el mismo SKU del vendedor, aparece aquí.',
  'shared.nothing.title': 'Sin resultados',
  'shared.nothing.text': 'Ningún SKU del vendedor compartido coincide. Busque algo más corto.',
  'shared.more': 'Mostrar más',
  'shared.count': '{count, plural, one {# mostrado} other {# mostrados}}',
  'shared.list': 'SKU del vendedor compartidos',
  'shared.listing': 'Abrir {sellerSku} en {store}',
  'shared.listing.short': 'Abrir el anuncio',
  'shared.wins': 'Se aplican sus ajustes',
  'shared.member': '{country}, cuenta {seller}, conectada el {when}.',

  'store-menu.website': 'Sitio web de Commerce…',
  'website.title': 'Sitio web de Commerce de {name}',
  'website.loading': 'Cargando los sitios web de Commerce',
  'website.failed': 'No se pudieron cargar los sitios web de Commerce',
  'website.now': 'Actual',
  'website.save': 'Vender desde este sitio web',
  'website.counting': 'Contando lo que cambia',
  'website.count-failed': 'No se pudo contar lo que cambia',
  'website.same': 'La tienda vende ahora desde este sitio web. Elija otro para ver qué cambia.',
  'website.same-stock':
    '{website} vende desde el mismo stock: las cantidades quedan como están, salvo las de los productos que solo están en uno de los dos sitios web.',
  'website.decides':
    '{count, plural, =0 {Ningún SKU del vendedor obtiene su cantidad del stock de esta tienda, así que no cambia nada.} one {La cantidad de # SKU del vendedor se vuelve a determinar con el stock {stock}.} other {Las cantidades de # SKU del vendedor se vuelven a determinar con el stock {stock}.}}',
  'website.also': '{count, plural, one {# de ellos aparece} other {# de ellos aparecen}} también en {name}.',
  'website.elsewhere':
    '{count, plural, one {# SKU del vendedor conserva su cantidad} other {# SKU del vendedor conservan su cantidad}}: la determina {name}.',
  'website.zeros':
    'Los productos que no están asignados a ese stock pasan a 0. Si son muchos a la vez, esperan y antes se le pregunta.',
  'website.done':
    '{name} vende desde {website}. Se están determinando de nuevo las cantidades de sus anuncios.',
}
