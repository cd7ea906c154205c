/** English, continued: the choice of the language. */
export const enLanguage = {
  'language.title': 'Language',
  'language.choose': 'Language: {language}',
  'language.failed': 'The language could not be loaded. Try again.',
} as const
