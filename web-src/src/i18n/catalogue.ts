import type { Catalogue } from './catalogue-types'
import english from './en.json'

/** Every language but English, loaded when it is chosen. A further one is a file beside `nl.json` and a line here. */
const LOADERS = {
  nl: async () => catalogueIn(await import('./nl.json')),
  de: async () => catalogueIn(await import('./de.json')),
  fr: async () => catalogueIn(await import('./fr.json')),
  es: async () => catalogueIn(await import('./es.json')),
  it: async () => catalogueIn(await import('./it.json')),
  ja: async () => catalogueIn(await import('./ja.json')),
} satisfies Record<string, () => Promise<Catalogue>>

/** The bundler of the page gives the file itself, Node.js a module with the file as `default`. */
function catalogueIn(file: Catalogue | { readonly default: Catalogue }): Catalogue {
  return 'default' in file ? file.default : file
}

export type Language = 'en' | keyof typeof LOADERS

/** In the order in which they are offered. */
export const LANGUAGES: readonly Language[] = ['en', ...(Object.keys(LOADERS) as (keyof typeof LOADERS)[])]

/** What its speakers call it. */
export function nameOfLanguage(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

export interface ChosenLanguage {
  readonly language: Language
  /** BCP 47, with the region where the user's browser gave one: it decides how numbers and dates look. */
  readonly locale: string
}

/** The first of the wanted languages that the page speaks; American English when it speaks none. */
export function chooseLanguage(wanted: readonly string[]): ChosenLanguage {
  for (const locale of wanted) {
    const language = locale.split('-')[0]?.toLowerCase()
    if (language && isLanguage(language)) return { language, locale: validTag(locale, language) }
  }
  return { language: 'en', locale: 'en-US' }
}

/** A browser on a bare system may name its language as the system does, such as `en-US@posix`. */
function validTag(locale: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? language
  } catch {
    return language
  }
}

/** Rejects when the language cannot be fetched. */
export async function fetchCatalogue(language: Language): Promise<Catalogue> {
  return language === 'en' ? english : LOADERS[language]()
}

/** Falls back to English when the language cannot be fetched: a page in English beats no page. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  try {
    return await fetchCatalogue(language)
  } catch {
    return english
  }
}

export function isLanguage(language: string): language is Language {
  return language === 'en' || Object.hasOwn(LOADERS, language)
}
