import { en } from './en'
import { enApp } from './en-app'
import { enConnect } from './en-connect'
import { enDoctor } from './en-doctor'
import { enFiles } from './en-files'
import { enHealth } from './en-health'
import { enImpact } from './en-impact'
import { enListings } from './en-listings'
import { enMatching } from './en-matching'
import { enOverrides } from './en-overrides'
import { enPulse } from './en-pulse'
import { enShared } from './en-shared'

export const english = {
  ...en,
  ...enListings,
  ...enHealth,
  ...enApp,
  ...enConnect,
  ...enOverrides,
  ...enFiles,
  ...enMatching,
  ...enShared,
  ...enPulse,
  ...enImpact,
  ...enDoctor,
}

export type MessageKey = keyof typeof english
export type Catalogue = Readonly<Record<MessageKey, string>>

/** Every language but English, loaded when it is chosen. A further one is a file beside `nl.ts` and a line here. */
const LOADERS = {
  nl: async (): Promise<Catalogue> => (await import('./nl')).dutch,
} satisfies Record<string, () => Promise<Catalogue>>

export type Language = 'en' | keyof typeof LOADERS

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

/** Falls back to English when the language cannot be fetched: a page in English beats no page. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'en') return english
  try {
    return await LOADERS[language]()
  } catch {
    return english
  }
}

function isLanguage(language: string): language is Language {
  return language === 'en' || Object.hasOwn(LOADERS, language)
}
