import type { enJobProblems } from '../en/job-problems'

/** Spanish, continued: why a job failed or waits. */
export const spanishJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'La tienda ya no existe.',
  'job-problem.store-connecting': 'La tienda se está conectando.',
  'job-problem.upload-gone': 'La tienda o el archivo cargado ya no existe.',
  'job-problem.file-unreadable': 'No se puede leer el archivo: {reason}',
  'job-problem.no-credentials': 'La cuenta no tiene credenciales. Conéctela de nuevo.',
  'job-problem.report-forbidden':
    'Amazon rechaza el informe de los anuncios: {reason} Asigne a la aplicación el rol Product Listing o Inventory and Order Tracking y autorícela de nuevo.',
  'job-problem.report-failed':
    'Amazon no pudo crear el informe de los anuncios. Impórtelos de nuevo más tarde.',
  'job-problem.report-late':
    'Amazon lleva más de dos horas creando el informe de los anuncios. Impórtelos de nuevo más tarde.',
  'job-problem.report-broke-off': 'La descarga del informe de Amazon se interrumpió y vuelve a empezar.',
  'job-problem.report-breaks-off':
    'No se pudo leer el informe de Amazon hasta el final. Importe los anuncios de nuevo más tarde.',
  'job-problem.report-unreadable': 'No se puede leer el informe de Amazon: {reason}',
  'job-problem.report-empty':
    'El informe de Amazon está vacío: ni siquiera tiene encabezado. Importe de nuevo más tarde.',
  'job-problem.report-header': 'No se puede usar el informe de Amazon: {reason}',
  'job-problem.report-cut-short':
    'El informe de Amazon termina en mitad de una línea, tras {rows, number} anuncios. Por eso ningún anuncio se considera desaparecido.',
  'job-problem.report-shrunk':
    'El informe de Amazon contiene {rows, number} anuncios; el anterior contenía {before, number}. Ningún anuncio se considera desaparecido hasta que otro informe diga lo mismo un día después.',
  'job-problem.report-lines-refused': 'Se rechazaron {count, number} líneas del informe ({examples}).',
  'job-problem.mappings-refused': 'Algunos SKU de vendedor no se pudieron asociar: {reason}',
  'job-problem.superseded': 'Un guardado más reciente lo ha sustituido.',
  'job-problem.put-off-commerce':
    'Commerce no pudo indicar las existencias de {count, number} SKU ({skus}). Amazon conserva su cantidad y se vuelve a intentar automáticamente.',
  'job-problem.put-off-amazon':
    'Amazon no aceptó la cantidad de {count, number} SKU ({skus}). Se vuelve a intentar automáticamente.',
  'job-problem.put-off-refused':
    'Amazon rechaza la cuenta de {count, number} SKU ({skus}). Esperan a que se autorice de nuevo.',
  'job-problem.put-off-feed':
    '{count, number} SKU ({skus}) están en un feed masivo que Amazon está procesando.',
  'job-problem.put-off-asked': '{count, number} SKU ({skus}) pasarían a 0 y esperan su respuesta.',
  'job-problem.unexpected': 'Algo salió mal. Se vuelve a intentar automáticamente.',
  'job-problem.given-up':
    'Algo salió mal una y otra vez. Inícielo de nuevo o pida a quien gestiona la app que revise el registro.',
  'job-problem.amazon': 'Amazon: {reason}',
  'job-problem.commerce': 'No se pudo leer Commerce: {reason}',
}
