import { chooseLanguage, loadCatalogue } from './i18n/catalogue'
import { createWords } from './i18n/words'
import { answerFrom, type ConsentAnswer } from './platform/amazon-consent'

/**
 * Amazon redirects the seller to this page, in its own window and without an Adobe token. The page posts the query to
 * the window that opened it, on this origin only, and closes. The opener and the server check the answer.
 */
async function start(): Promise<void> {
  const answer = answerFrom(new URLSearchParams(window.location.search))
  // Remove the authorization code from the address as soon as it is read.
  window.history.replaceState(null, '', window.location.pathname)
  const isPosted = answer !== null && postToOpener(answer)
  const { language, locale } = chooseLanguage(navigator.languages)
  const { say } = createWords(locale, await loadCatalogue(language))
  document.documentElement.lang = locale
  document.title = say('callback.title')
  const message = document.getElementById('message')
  if (message)
    message.textContent = say(isPosted ? 'callback.handed' : answer ? 'callback.alone' : 'callback.empty')
  if (isPosted) window.close()
}

function postToOpener(answer: ConsentAnswer): boolean {
  const opener = window.opener as Window | null
  if (opener === null) return false
  opener.postMessage(answer, window.location.origin)
  return true
}

void start()
