import type { enLanguage } from '../en/language'

/** Japanese, continued: the choice of the language. */
export const japaneseLanguage: Readonly<Record<keyof typeof enLanguage, string>> = {
  'language.title': '言語',
  'language.choose': '言語：{language}',
  'language.failed': '言語を読み込めませんでした。もう一度お試しください。',
}
