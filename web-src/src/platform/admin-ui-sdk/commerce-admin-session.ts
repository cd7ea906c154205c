import { attach, register } from '@adobe/uix-guest'
import { askWithin, type Connection, type Credentials } from '../host/session'
import { EXTENSION_ID } from './extension'
import { isIndexRoute } from './index-route'

/** The part of a guest that both `register` and `attach` give. */
interface Guest {
  readonly sharedContext: { get(key: string): unknown }
  /** Given to a guest that is attached: what the frame's host offers. */
  readonly host?: { readonly field?: { close(): unknown } }
}

/** `register` gives its guest before the host has answered: until then there is no context. */
type RegisteringGuest = Partial<Guest>

/** A guest's own line to the host, by which it fetched its context: not part of what the library promises. */
interface HostLine {
  readonly hostConnection?: {
    getRemoteApi(): { getSharedContext?: () => Promise<Readonly<Record<string, unknown>>> }
  }
}

const LOOK_INTERVAL = 50

/**
 * Credentials from Commerce Admin's shared context.
 *
 * The Admin opens the index route twice: hidden, to register the extension, and visible, as the page. Each time it
 * answers only one of the guests in the frame, so the index route offers both and takes the one that is answered.
 */
export async function connectCommerceAdmin(timeout: number): Promise<Connection> {
  const config = { id: EXTENSION_ID, timeout }
  const offers: Promise<Guest>[] = isIndexRoute(window.location.hash)
    ? [registerExtension(config), attach(config)]
    : [attach(config)]
  try {
    const guest = await Promise.any(offers)
    return sessionOf(guest)
  } catch {
    return { kind: 'timed-out' }
  }
}

async function registerExtension(config: { readonly id: string; readonly timeout: number }): Promise<Guest> {
  const guest: RegisteringGuest = await register({ ...config, methods: {} })
  const end = Date.now() + config.timeout
  while (Date.now() < end) {
    if (hasContext(guest)) return guest
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL))
  }
  throw new Error('Commerce Admin did not answer the registration')
}

function hasContext(guest: RegisteringGuest): guest is Guest {
  return guest.sharedContext !== undefined
}

function sessionOf(guest: Guest): Connection {
  const first = credentialsOf(contextOf(guest))
  if (!first) return { kind: 'no-credentials' }
  // The context that the newest credentials were in: the host hands over a new one with each change.
  let [seen, newest] = [guest.sharedContext, first]
  const credentials = () => {
    if (guest.sharedContext === seen) return newest
    seen = guest.sharedContext
    newest = credentialsOf(contextOf(guest)) ?? newest
    return newest
  }
  const askAnew = async () => {
    const found = await askWithin(() => askHost(guest))
    newest = found ?? newest
    return found
  }
  return {
    kind: 'connected',
    session: {
      host: 'commerce-admin',
      credentials,
      askAnew,
      selectedIds: () => selectedIn(guest),
      backToGrid: selectedIn(guest).length > 0 ? () => void guest.host?.field?.close() : null,
      // Commerce Admin is always light.
      colorScheme: () => 'light',
      onColorScheme: () => () => {},
    },
  }
}

/** Ids are text; a host that gives anything else gives none. */
function selectedIn({ sharedContext }: Guest): readonly string[] {
  const ids = sharedContext.get('selectedIds')
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : []
}

/** Only a change of its context is told to a guest, so a token that was renewed in silence has to be asked for. */
async function askHost(guest: Guest): Promise<Credentials | null> {
  const context = await (guest as HostLine).hostConnection?.getRemoteApi().getSharedContext?.()
  return context ? credentialsOf(context) : null
}

function contextOf({ sharedContext }: Guest): Readonly<Record<string, unknown>> {
  return { imsToken: sharedContext.get('imsToken'), imsOrgId: sharedContext.get('imsOrgId') }
}

function credentialsOf({ imsToken, imsOrgId }: Readonly<Record<string, unknown>>): Credentials | null {
  if (typeof imsToken !== 'string' || typeof imsOrgId !== 'string' || !imsToken || !imsOrgId) return null
  return { imsToken, imsOrgId }
}
