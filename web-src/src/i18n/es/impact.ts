import type { enImpact } from '../en/impact'

/** Spanish, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const spanishImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': 'Qué cambia al guardar',
  'impact.loading': 'Contando lo que cambia…',
  'impact.failed': 'No se pudo contar lo que cambia.',
  'impact.unusable': 'Corrija los campos anteriores para ver qué cambia.',
  'impact.none-decided': 'Esta tienda no determina todavía la cantidad de ningún anuncio.',
  'impact.unchanged': 'No cambia ningún anuncio.',
  'impact.changed':
    '{changed, plural, one {Cambia} other {Cambian}} {changed, number} de {total, plural, one {# anuncio} other {# anuncios}}',
  'impact.to-zero': '{count, plural, one {# pasa a 0} other {# pasan a 0}}',
  'impact.come-back': '{count, plural, one {# deja de estar a 0} other {# dejan de estar a 0}}',
  'impact.above-stock': '{count, plural, one {# mostraría} other {# mostrarían}} más de lo que tiene',
  'caution.above-stock':
    '{count, plural, one {# anuncio mostraría} other {# anuncios mostrarían}} más de lo que tiene, porque siempre se muestra el máximo. Para seguir sus existencias, elija «Lo que hay en existencias, hasta el máximo».',

  'confirm.title':
    '{count, plural, one {# anuncio pasa} other {# anuncios pasan}} a 0. ¿Guardar de todos modos?',
  'confirm.text':
    'Los compradores de Amazon ya no pueden pedir {count, plural, one {este producto} other {estos productos}} hasta que cambien las existencias o los ajustes. Al guardar, {count, plural, one {este cero se envía} other {estos ceros se envían}} sin volver a preguntar.',
  'confirm.yes': 'Guardar y poner {count, plural, one {# anuncio} other {# anuncios}} a 0',
  'confirm.no': 'Volver al formulario',

  'revert.button': 'Restaurar',
  'revert.label': 'Restaurar la versión {version, number}',
  'revert.title': '¿Restaurar la versión {version, number}?',
  'revert.text': 'Sus valores se guardan como una versión nueva y se aplican a todos los anuncios:',
  'revert.same': 'Sus valores son los que se aplican ahora: no cambia nada.',
  'revert.unsaved': 'Se pierde lo que escribió y no guardó.',
  'revert.yes': 'Restaurar la versión {version, number}',
  'revert.no': 'Cancelar',

  'sections.quick-access': 'Acceso rápido',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    'Amazon indica quién envía cada anuncio. Solo se publican cantidades para los anuncios que envía usted mismo; los que envía Amazon no se modifican nunca.',
  'fulfilled.loading': 'Contando los anuncios según quién los envía',
  'fulfilled.failed': 'No se pudieron contar los anuncios',
  'fulfilled.none': 'Todavía no hay anuncios.',
  'fulfilled.merchant': 'Usted',
  'fulfilled.merchant.text': 'Su cantidad procede de sus existencias de Commerce.',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': 'No se modifican nunca: el propio Amazon lleva su cantidad.',
  'fulfilled.other': 'Otra fuente',
  'fulfilled.other.text':
    'Proceden de una de sus fuentes de suministro (supply sources); su cantidad queda como está.',
  'fulfilled.unknown': 'Todavía no se sabe',
  'fulfilled.unknown.text': 'No se publica nada hasta que Amazon indique quién los envía.',
  'fulfilled.both': 'Un anuncio que envían varios cuenta para cada uno de ellos y tampoco se modifica.',
  'fulfilled.count': '{count, plural, one {# anuncio} other {# anuncios}}',
  'fulfilled.see': 'Ver',
  'fulfilled.see.label': 'Ver los anuncios con envío por: {channel}',
}
