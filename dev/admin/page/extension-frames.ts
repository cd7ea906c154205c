import { connectIframe } from '@adobe/uix-core'
import type { MenuEntry, Session } from '../open-session'
import { element } from './element'

/** What every app's frame may do. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms'
const HANDSHAKE_TIMEOUT = 20_000

/** Opens the extension twice, as the Admin does: hidden to be registered, and visible as the page. */
export async function openPage(stage: HTMLElement, session: Session, entry: MenuEntry): Promise<void> {
  const hidden = element('iframe', { className: 'stage__hidden', title: 'Registration', ariaHidden: 'true' })
  hidden.tabIndex = -1
  const visible = element('iframe', { className: 'stage__frame', title: entry.pageTitle })
  stage.replaceChildren(hidden, visible)
  for (const frame of [hidden, visible]) frame.setAttribute('sandbox', `${SANDBOX} ${entry.sandbox}`)
  await Promise.all([load(hidden, session), load(visible, session)])
}

/** Connects a frame each time it loads: a reload inside it starts a new guest. */
function load(frame: HTMLIFrameElement, session: Session): Promise<void> {
  return new Promise((resolve, reject) => {
    let leave = () => {}
    frame.addEventListener('load', () => {
      leave()
      connect(frame, session).then((destroy) => {
        leave = destroy
        resolve()
      }, reject)
    })
    frame.src = session.pageUrl
  })
}

async function connect(frame: HTMLIFrameElement, session: Session): Promise<() => void> {
  const config = { targetOrigin: new URL(session.pageUrl).origin, timeout: HANDSHAKE_TIMEOUT }
  const { tunnel } = await connectIframe(frame, config, {
    getSharedContext: async () => ({ imsToken: await currentToken(session), imsOrgId: session.imsOrgId }),
    getConfiguration: () => ({}),
    invokeHostMethod: () => null,
    // The frame fills the stage, so its own height does not matter here.
    onIframeResize: () => null,
  })
  return () => tunnel.destroy()
}

/** The Admin renews its token while the page is open; the page gets the one of now whenever it asks. */
async function currentToken({ imsToken }: Session): Promise<string> {
  const answer = await fetch(`/__world/token${window.location.search}`, { method: 'POST' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { readonly imsToken: string }).imsToken : imsToken
}
