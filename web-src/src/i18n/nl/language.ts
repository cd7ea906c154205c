import type { enLanguage } from '../en/language'

/** Dutch, continued: the choice of the language. */
export const dutchLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': 'Taal',
  'language.choose': 'Taal: {language}',
  'language.failed': 'De taal kon niet worden geladen. Probeer het opnieuw.',
}
