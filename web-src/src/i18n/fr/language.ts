import type { enLanguage } from '../en/language'

/** French, continued: the choice of the language. */
export const frenchLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': 'Langue',
  'language.choose': 'Langue : {language}',
  'language.failed': 'La langue n’a pas pu être chargée. Réessayez.',
}
