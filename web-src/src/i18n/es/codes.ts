import type { enCodes } from '../en/codes'

/** Spanish, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const spanishCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'A Amazon le falta un dato en este anuncio.',
  'code.attribute-missing.todo':
    'Complete el anuncio en Seller Central, en el atributo que indica Amazon; su cantidad se vuelve a enviar cuando cambien sus existencias, o con «Volver a publicar».',
  'code.attribute-invalid.what': 'Amazon no acepta un valor de este anuncio.',
  'code.attribute-invalid.todo': 'Corrija el anuncio en Seller Central y elija «Volver a publicar».',
  'code.image.what': 'Amazon no acepta la imagen principal.',
  'code.image.todo': 'Sustituya la imagen en Seller Central. La cantidad no es la causa.',
  'code.price.what': 'Amazon no acepta el precio.',
  'code.price.todo': 'Compruebe el precio y el precio mínimo en Seller Central.',
  'code.restricted.what': 'Amazon no permite vender este producto.',
  'code.restricted.todo':
    'Consulte en Seller Central la política que indica Amazon y apele allí, o excluya el anuncio aquí.',
  'code.page-rules.what': 'La página del producto incumple una norma de Amazon.',
  'code.page-rules.todo': 'Corrija la página del producto en Seller Central.',
  'code.compliance.what': 'Amazon solicita documentos de cumplimiento normativo.',
  'code.compliance.todo': 'Cárguelos en Seller Central, en Cumplimiento (Compliance).',
  'code.quota.what': 'Amazon no acepta más solicitudes por el momento.',
  'code.quota.todo': 'Nada: se reintenta automáticamente, un poco más despacio.',
  'code.unauthorised.what': 'Amazon rechaza esta aplicación para esta cuenta de vendedor.',
  'code.unauthorised.todo':
    'Autorice de nuevo la cuenta en «Cuentas de vendedor» y compruebe los roles de la aplicación en Seller Central.',
  'code.consent-ended.what': 'La autorización de la cuenta de vendedor ha terminado.',
  'code.consent-ended.todo': 'Autorice de nuevo la cuenta en «Cuentas de vendedor».',
  'code.app-credentials.what': 'Amazon no reconoce las credenciales de la aplicación.',
  'code.app-credentials.todo':
    'Pida a su desarrollador que compruebe el ID de cliente y el secreto de cliente de la aplicación de Amazon; el secreto debe renovarse cada 180 días.',
  'code.request-refused.what': 'Amazon no entendió la solicitud.',
  'code.request-refused.todo':
    'Pruebe una vez con «Volver a publicar»; si se repite, dé el ID de solicitud a su desarrollador.',
  'code.not-found.what': 'No existe en Amazon.',
  'code.not-found.todo': 'Nada si ha eliminado el anuncio; si no, vuelva a importar los anuncios.',
  'code.unavailable.what': 'Amazon tiene una incidencia.',
  'code.unavailable.todo': 'Nada: se reintenta automáticamente, y Amazon conserva lo que muestra.',
  'code.no-answer.what': 'Amazon no respondió a tiempo.',
  'code.no-answer.todo': 'Nada: se reintenta automáticamente, y Amazon conserva lo que muestra.',
  'code.unreadable.what': 'No se pudo leer la respuesta de Amazon.',
  'code.unreadable.todo': 'Nada de momento; si se repite, avise a su desarrollador.',
  'code.no-credentials.what': 'La cuenta de vendedor todavía no está autorizada.',
  'code.no-credentials.todo': 'Autorice la cuenta en «Cuentas de vendedor».',
  'code.feed-stuck.what': 'Amazon tarda mucho en procesar un archivo con muchas cantidades.',
  'code.feed-stuck.todo': 'Nada: las cantidades de sus anuncios se envían una a una.',
  'code.drift.what': 'Amazon muestra algo distinto de lo que aceptó.',
  'code.drift.todo':
    'Nada de momento: las existencias se vuelven a leer y se envía una cantidad nueva. Si se repite, compruebe si alguien más modifica la cantidad.',
  'code.report-doubted.what': 'La lista de sus anuncios que dio Amazon parece incompleta.',
  'code.report-doubted.todo':
    'Nada: ningún anuncio se da por desaparecido a causa de ella. Vuelva a importar más tarde.',
  'code.commerce-unauthorised.what': 'Commerce rechaza esta aplicación.',
  'code.commerce-unauthorised.todo':
    'Pida a su desarrollador que compruebe las credenciales y los permisos de la aplicación en Commerce.',
  'code.commerce-throttled.what': 'Commerce no acepta más solicitudes por el momento.',
  'code.commerce-throttled.todo': 'Nada: se reintenta automáticamente, un poco más despacio.',
  'code.commerce-unavailable.what': 'Commerce no respondió.',
  'code.commerce-unavailable.todo':
    'Nada: Amazon conserva lo que muestra hasta que se puedan leer las existencias. Si continúa, avise a su desarrollador.',
  'code.commerce-refused.what': 'Commerce no aceptó la solicitud.',
  'code.commerce-refused.todo': 'Si se repite, dé el mensaje de abajo a su desarrollador.',
  'code.commerce-unreadable.what': 'No se pudo leer la respuesta de Commerce.',
  'code.commerce-unreadable.todo':
    'Si se repite, avise a su desarrollador: puede que una extensión modifique las respuestas de Commerce.',
  'code.event-unreadable.what': 'No se pudo leer un evento de Commerce.',
  'code.event-unreadable.todo':
    'Nada: la comprobación periódica de las existencias detecta el cambio. Si se repite, pida a su desarrollador que compruebe los campos del evento.',
}
