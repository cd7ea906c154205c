import type { Catalogue } from './catalogue-types'
import english from './en.json'

/** Every language except English, loaded when chosen. To add one, add a file next to `nl.json` and a line here. */
const LOADERS = {
  nl: async () => catalogueIn(await import('./nl.json')),
  de: async () => catalogueIn(await import('./de.json')),
  fr: async () => catalogueIn(await import('./fr.json')),
  es: async () => catalogueIn(await import('./es.json')),
  it: async () => catalogueIn(await import('./it.json')),
  ja: async () => catalogueIn(await import('./ja.json')),
} satisfies Record<string, () => Promise<Catalogue>>

/** The page's bundler returns the file itself. Node.js returns a module with the file as `default`. */
function catalogueIn(file: Catalogue | { readonly default: Catalogue }): Catalogue {
  return 'default' in file ? file.default : file
}

export type Language = 'en' | keyof typeof LOADERS

/** In the order of the menu. */
export const LANGUAGES: readonly Language[] = ['en', ...(Object.keys(LOADERS) as (keyof typeof LOADERS)[])]

/** The language's own name. */
export function nameOfLanguage(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

export interface ChosenLanguage {
  readonly language: Language
  /** A BCP 47 tag, with the browser's region if it gave one. It sets the format of numbers and dates. */
  readonly locale: string
}

/** The first wanted language that the page has, or American English. */
export function chooseLanguage(wanted: readonly string[]): ChosenLanguage {
  for (const locale of wanted) {
    const language = locale.split('-')[0]?.toLowerCase()
    if (language && isLanguage(language)) return { language, locale: validTag(locale, language) }
  }
  return { language: 'en', locale: 'en-US' }
}

/** A browser on a bare system may report a locale such as `en-US@posix`. */
function validTag(locale: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? language
  } catch {
    return language
  }
}

/** Rejects if the language cannot be fetched. */
export async function fetchCatalogue(language: Language): Promise<Catalogue> {
  return language === 'en' ? english : LOADERS[language]()
}

/** Falls back to English if the language cannot be fetched. */
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
