import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
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

export interface ActiveLanguage extends ChosenLanguage {
  readonly catalogue: Catalogue
}

interface LanguageChoice {
  readonly language: Language
  /** Switches the language and remembers it. Rejects if it cannot be fetched. */
  readonly choose: (language: Language) => Promise<void>
  /** Follows the host's language, unless the user chose one. */
  readonly follow: (locale: string) => Promise<void>
}

const LanguageContext = createContext<LanguageChoice | null>(null)

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage needs a LanguageProvider around it')
  return choice
}

/** The initial language: the user's choice, or the browser's language. */
export async function initialLanguage(): Promise<ActiveLanguage> {
  const remembered = recall(REMEMBERED, readLanguage)
  const chosen = chooseLanguage(remembered ? wantedFor(remembered) : navigator.languages)
  return { ...chosen, catalogue: await loadCatalogue(chosen.language) }
}

interface LanguageProviderProps {
  readonly first: ActiveLanguage
  readonly children: ReactNode
}

/** Provides all messages in one language. Switching it while the page is open keeps what was typed. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [active, activate] = useState(first)
  const words = useMemo(() => createWords(active.locale, active.catalogue), [active])
  // Before the page's effects, which may add to the title.
  useLayoutEffect(() => {
    document.title = words.say('app.title')
  }, [words])
  useEffect(() => {
    document.documentElement.lang = words.locale
    if (active.language === 'ja') offerJapaneseFont()
  }, [words, active.language])

  const change = useCallback(async (wanted: readonly string[]) => {
    const chosen = chooseLanguage(wanted)
    activate({ ...chosen, catalogue: await fetchCatalogue(chosen.language) })
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
    () => ({ language: active.language, choose, follow }),
    [active.language, choose, follow],
  )
  return (
    <LanguageContext.Provider value={choice}>
      <WordsProvider words={words}>{children}</WordsProvider>
    </LanguageContext.Provider>
  )
}

/** Offers a Japanese font to machines that have none. Others never fetch it, and text does not wait for it. */
function offerJapaneseFont(): void {
  void import('@fontsource-variable/noto-sans-jp').catch(() => undefined)
}

/** The browser's regional variant of the language, such as `nl-BE`, before the language alone. */
function wantedFor(language: Language): readonly string[] {
  const own = navigator.languages.filter((locale) => locale.split('-')[0]?.toLowerCase() === language)
  return [...own, language]
}

function readLanguage(value: unknown): Language | null {
  return typeof value === 'string' && isLanguage(value) ? value : null
}
