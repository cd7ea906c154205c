import { connectIframe } from '@adobe/uix-core'
import { element } from './element'

/** What the Admin knows about the signed-in user and the registered app. */
export interface Session {
  readonly imsToken: string
  readonly imsOrgId: string
  readonly userEmail: string
  readonly pageUrl: string
  readonly section: string | null
  readonly menu: readonly string[]
  readonly title: string
  /** What the app asked for its frame; separated by spaces. */
  readonly sandbox: string
}

/** What every app's frame may do. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms'
const HANDSHAKE_TIMEOUT = 20_000

/** Opens the extension twice, as the Admin does: hidden to be registered, and visible as the page. */
export async function openPage(stage: HTMLElement, session: Session): Promise<void> {
  const hidden = element('iframe', { className: 'stage__hidden', title: 'Registration', ariaHidden: 'true' })
  hidden.tabIndex = -1
  const visible = element('iframe', { className: 'stage__frame', title: session.title })
  stage.replaceChildren(hidden, visible)
  await Promise.all([load(hidden, session), load(visible, session)])
}

/** What a mass action's frame is opened with. */
export interface MassActionCall {
  readonly path: string
  readonly sandbox: string
  readonly selectedIds: readonly string[]
  /** The page has asked to be closed. */
  readonly onClose: () => void
}

/** Opens the page of a mass action. */
export async function openMassAction(
  stage: HTMLElement,
  session: Session,
  call: MassActionCall,
): Promise<void> {
  const frame = element('iframe', { className: 'stage__frame', title: session.title })
  stage.replaceChildren(frame)
  await load(frame, { ...session, pageUrl: `${session.pageUrl}${call.path}`, sandbox: call.sandbox }, call)
}

/** Connects a frame each time it loads: a reload inside it starts a new guest. */
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
    frame.setAttribute('sandbox', `${SANDBOX} ${session.sandbox}`)
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

/** The Admin renews its token while the page is open; the page gets the one of now whenever it asks. */
async function currentToken({ imsToken }: Session): Promise<string> {
  const answer = await fetch(`/__world/token${window.location.search}`, { method: 'POST' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { readonly imsToken: string }).imsToken : imsToken
}
