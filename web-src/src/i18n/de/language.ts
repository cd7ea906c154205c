import type { enLanguage } from '../en/language'

/** German, continued: the choice of the language. */
export const germanLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': 'Sprache',
  'language.choose': 'Sprache: {language}',
  'language.failed': 'Die Sprache konnte nicht geladen werden. Versuchen Sie es erneut.',
}
