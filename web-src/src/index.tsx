import { createRoot } from 'react-dom/client'
import { App } from './app'
import { firstSpoken } from './i18n/language'

async function start(): Promise<void> {
  const spoken = await firstSpoken()
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App spoken={spoken} />)
}

void start()
