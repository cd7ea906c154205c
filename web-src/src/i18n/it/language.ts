import type { enLanguage } from '../en/language'

/** Italian, continued: the choice of the language. */
export const italianLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': 'Lingua',
  'language.choose': 'Lingua: {language}',
  'language.failed': 'Impossibile caricare la lingua. Riprovare.',
}
