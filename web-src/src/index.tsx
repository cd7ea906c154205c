import { createRoot } from 'react-dom/client'
import { App } from './app'
import { chooseLanguage, loadCatalogue } from './i18n/catalogue'
import { createWords } from './i18n/words'

async function start(): Promise<void> {
  const { language, locale } = chooseLanguage(navigator.languages)
  const words = createWords(locale, await loadCatalogue(language))
  document.documentElement.lang = locale
  document.title = words.say('app.title')
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App words={words} />)
}

void start()
