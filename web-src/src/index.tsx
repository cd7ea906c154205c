import { createRoot } from 'react-dom/client'
import { App } from './app'
import { initialLanguage } from './i18n/language'

async function start(): Promise<void> {
  const active = await initialLanguage()
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App initialLanguage={active} />)
}

void start()
