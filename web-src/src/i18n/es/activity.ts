import type { enActivity } from '../en/activity'

/** Spanish, continued: looking through changes and errors. */
export const spanishActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': 'Buscar cambios',
  'activity.find.text': 'Comienzo del SKU del vendedor',
  'errors.find': 'Buscar errores',
  'activity.any': 'Todos',
  'activity.period': 'Período',
  'activity.period.24h': 'Últimas 24 horas',
  'activity.period.7d': 'Últimos 7 días',
  'activity.period.30d': 'Últimos 30 días',
  'activity.clear': 'Mostrar todo',
  'activity.open': 'Mostrar el anuncio {sellerSku}',
  'entries.shown': '{count, plural, one {# entrada mostrada} other {# entradas mostradas}}',
  'entries.more': '{count, plural, one {# mostrada} other {# mostradas}}; desplácese para ver más',
  'entries.nothing.title': 'Ninguna entrada coincide',
  'entries.nothing.text': 'Busque algo más corto, elija un período más largo o quite un filtro.',
  'errors.code.text': 'Exactamente como aparece abajo',
  'errors.todo': '¿Qué hacer? {todo}',
}
