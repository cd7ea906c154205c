import { attach, register } from '@adobe/uix-guest'
import { askWithin, type Connection, type Credentials } from '../host/session'
import { EXTENSION_ID } from './extension'
import { isIndexRoute } from './index-route'

/** What `register` and `attach` both return. */
interface Guest {
  readonly sharedContext: { get(key: string): unknown }
  /** Only for an attached guest: what the frame's host offers. */
  readonly host?: { readonly field?: { close(): unknown } }
}

/** `register` returns its guest before the host has answered. Until then it has no context. */
type RegisteringGuest = Partial<Guest>

/** The guest's connection to the host, through which it fetched its context. Not part of the library's public API. */
interface HostLine {
  readonly hostConnection?: {
    getRemoteApi(): { getSharedContext?: () => Promise<Readonly<Record<string, unknown>>> }
  }
}

const LOOK_INTERVAL = 50

/**
 * Reads the credentials from Commerce Admin's shared context. The Admin opens the index route twice: hidden, for the
 * registration, and visible, as the page. It answers only one guest per frame each time, so the index route offers both
 * kinds and uses the one that is answered.
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
  // The context of the newest credentials. The host provides a new one with each change.
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
      // Commerce Admin has no dark theme.
      colorScheme: () => 'light',
      onColorScheme: () => () => {},
    },
  }
}

/** Ids are strings. Any other shape counts as no selection. */
function selectedIn({ sharedContext }: Guest): readonly string[] {
  const ids = sharedContext.get('selectedIds')
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : []
}

/** Guests are notified only when their context changes. A silently renewed token must be requested. */
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
