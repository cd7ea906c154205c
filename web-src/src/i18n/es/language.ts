import type { enLanguage } from '../en/language'

/** Spanish, continued: the choice of the language. */
export const spanishLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': 'Idioma',
  'language.choose': 'Idioma: {language}',
  'language.failed': 'No se pudo cargar el idioma. Inténtelo de nuevo.',
}
