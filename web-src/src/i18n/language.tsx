import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { recall, remember } from '../platform/remembered'
import {
  type ChosenLanguage,
  chooseLanguage,
  fetchCatalogue,
  isLanguage,
  type Language,
  loadCatalogue,
} from './catalogue'
import type { Catalogue } from './catalogue-types'
import { createWords } from './words'
import { WordsProvider } from './words-context'

const REMEMBERED = 'language'

export interface Spoken extends ChosenLanguage {
  readonly catalogue: Catalogue
}

interface LanguageChoice {
  readonly language: Language
  /** Speaks it from now on, and next time. Rejects where it could not be fetched. */
  readonly choose: (language: Language) => Promise<void>
  /** Speaks what the host does, unless the user chose a language. */
  readonly follow: (locale: string) => Promise<void>
}

const LanguageContext = createContext<LanguageChoice | null>(null)

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage needs a LanguageProvider around it')
  return choice
}

/** What the page speaks at first: what the user chose once, else what the browser speaks. */
export async function firstSpoken(): Promise<Spoken> {
  const remembered = recall(REMEMBERED, readLanguage)
  const chosen = chooseLanguage(remembered ? wantedFor(remembered) : navigator.languages)
  return { ...chosen, catalogue: await loadCatalogue(chosen.language) }
}

interface LanguageProviderProps {
  readonly first: Spoken
  readonly children: ReactNode
}

/** Says everything in one language, which can be changed while the page is open; nothing that was typed is lost. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [spoken, speak] = useState(first)
  const words = useMemo(() => createWords(spoken.locale, spoken.catalogue), [spoken])
  useEffect(() => {
    document.documentElement.lang = words.locale
    document.title = words.say('app.title')
    if (spoken.language === 'ja') offerJapaneseFont()
  }, [words, spoken.language])

  const change = useCallback(async (wanted: readonly string[]) => {
    const chosen = chooseLanguage(wanted)
    speak({ ...chosen, catalogue: await fetchCatalogue(chosen.language) })
  }, [])
  const choose = useCallback(
    async (language: Language) => {
      await change(wantedFor(language))
      remember(REMEMBERED, language)
    },
    [change],
  )
  const follow = useCallback(
    async (locale: string) => {
      if (recall(REMEMBERED, readLanguage)) return
      await change([locale.replace('_', '-'), ...navigator.languages])
    },
    [change],
  )
  const choice = useMemo(
    () => ({ language: spoken.language, choose, follow }),
    [spoken.language, choose, follow],
  )
  return (
    <LanguageContext.Provider value={choice}>
      <WordsProvider words={words}>{children}</WordsProvider>
    </LanguageContext.Provider>
  )
}

/** For a browser whose machine has no Japanese font; others never fetch the letters, and none waits for them. */
function offerJapaneseFont(): void {
  void import('@fontsource-variable/noto-sans-jp').catch(() => undefined)
}

/** The browser's own form of the language, such as that of Belgium, before the language alone. */
function wantedFor(language: Language): readonly string[] {
  const own = navigator.languages.filter((locale) => locale.split('-')[0]?.toLowerCase() === language)
  return [...own, language]
}

function readLanguage(value: unknown): Language | null {
  return typeof value === 'string' && isLanguage(value) ? value : null
}
