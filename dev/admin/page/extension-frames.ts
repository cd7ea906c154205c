import { connectIframe } from '@adobe/uix-core'
import type { MenuEntry } from '../menu-entries'
import type { Session } from '../open-session'
import { element } from './element'

/** The permissions of every app's frame. */
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

/** What a mass action's frame is opened with. */
export interface MassActionCall {
  readonly label: string
  readonly path: string
  readonly sandbox: string
  readonly selectedIds: readonly string[]
  /** Called when the page asks to be closed. */
  readonly onClose: () => void
}

/** Opens the page of a mass action. */
export async function openMassAction(
  stage: HTMLElement,
  session: Session,
  call: MassActionCall,
): Promise<void> {
  const frame = element('iframe', { className: 'stage__frame', title: call.label })
  frame.setAttribute('sandbox', `${SANDBOX} ${call.sandbox}`)
  stage.replaceChildren(frame)
  await load(frame, { ...session, pageUrl: `${session.pageUrl}${call.path}` }, call)
}

/** Connects a frame each time it loads, because a reload inside it starts a new guest. */
function load(frame: HTMLIFrameElement, session: Session, call?: MassActionCall): Promise<void> {
  return new Promise((resolve, reject) => {
    let leave = () => {}
    frame.addEventListener('load', () => {
      leave()
      connect(frame, session, call).then((destroy) => {
        leave = destroy
        resolve()
      }, reject)
    })
    frame.src = session.pageUrl
  })
}

async function connect(
  frame: HTMLIFrameElement,
  session: Session,
  call?: MassActionCall,
): Promise<() => void> {
  const config = { targetOrigin: new URL(session.pageUrl).origin, timeout: HANDSHAKE_TIMEOUT }
  const { tunnel } = await connectIframe(frame, config, {
    getSharedContext: async () => ({
      imsToken: await currentToken(session),
      imsOrgId: session.imsOrgId,
      ...(call ? { selectedIds: call.selectedIds } : {}),
    }),
    getConfiguration: () => ({}),
    invokeHostMethod: ({ path, name }: { readonly path: readonly string[]; readonly name: string }) => {
      if ([...path, name].join('.') === 'field.close') call?.onClose()
      return null
    },
    // The frame fills the stage, so its own height does not matter here.
    onIframeResize: () => null,
  })
  return () => tunnel.destroy()
}

/** The Admin renews its token while the page is open. The page gets the current one. */
async function currentToken({ imsToken }: Session): Promise<string> {
  const answer = await fetch(`/__world/token${window.location.search}`, { method: 'POST' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { readonly imsToken: string }).imsToken : imsToken
}
