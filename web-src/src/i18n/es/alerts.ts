import type { enAlerts } from '../en/alerts'

/** Spanish, continued: where the merchant is told of what needs a person. */
export const spanishAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'Alertas',
  'alerts.text':
    'Cuando algo requiere a una persona y no se resuelve solo, la aplicación avisa a una dirección web suya, por ejemplo la de su chat o la de su servicio de guardia: las cantidades no llegan a Amazon, muchas ofertas pasarían a 0, Amazon rechaza una cuenta de vendedor, Amazon sigue mostrando otras cantidades o los eventos de Commerce están desactivados.',
  'alerts.loading': 'Cargando las alertas',
  'alerts.failed': 'No se pudieron cargar las alertas',
  'alerts.on': 'Las alertas se envían a {origin}, según guardó {name} el {at}.',
  'alerts.off': 'No se envían alertas, porque no hay ninguna dirección guardada.',
  'alerts.last': 'Última alerta',
  'alerts.delivered': 'entregada',
  'alerts.url': 'Dirección web para las alertas',
  'alerts.url.help': 'Empieza por https:// y es accesible desde Internet.',
  'alerts.url.change':
    'La dirección guardada no se muestra completa. Escriba la dirección entera para cambiarla.',
  'alerts.url.issue': 'Escriba una dirección que empiece por https:// y sea accesible desde Internet.',
  'alerts.secret': 'Secreto de la firma',
  'alerts.secret.help':
    'Al menos {least, number} caracteres. Cada alerta se firma con él, para que su lado sepa que procede de esta aplicación.',
  'alerts.secret.change':
    'Déjelo vacío para conservar el secreto guardado. Si no, al menos {least, number} caracteres.',
  'alerts.secret.issue': 'Escriba al menos {least, number} caracteres.',
  'alerts.save': 'Guardar alertas',
  'alerts.saved': 'Desde ahora las alertas se envían a {origin}.',
  'alerts.save-failed': 'Las alertas no se guardaron',
  'alerts.test': 'Enviar una alerta de prueba',
  'alerts.tested': 'La alerta de prueba se entregó en {origin}.',
  'alerts.test-failed': 'No se pudo enviar la alerta de prueba. Vuelva a intentarlo en un momento.',
  'alerts.remove': 'Dejar de enviar alertas',
  'alerts.remove.title': '¿Dejar de enviar alertas?',
  'alerts.remove.text':
    'La dirección y el secreto se eliminan, y {origin} deja de recibir avisos. La página sigue mostrando lo que requiere su atención.',
  'alerts.removed': 'Ya no se envían alertas.',
  'alerts.remove-failed': 'No se pudieron detener las alertas. Vuelva a intentarlo en un momento.',
  'alerts.outcome.ALERT_URL': 'La dirección guardada no se puede usar. Guarde otra.',
  'alerts.outcome.ALERT_ADDRESS': 'La dirección no existe o no es accesible desde Internet. Compruébela.',
  'alerts.outcome.ALERT_REFUSED': 'El otro lado rechazó la alerta. Compruebe allí la dirección.',
  'alerts.outcome.ALERT_UNREACHABLE':
    'No se pudo establecer una conexión segura. Compruebe que el otro lado funciona y que su certificado es válido.',
  'alerts.outcome.ALERT_TIMEOUT': 'El otro lado no respondió en 5 segundos.',
  'alerts.outcome.other': 'La alerta no se entregó.',
}
