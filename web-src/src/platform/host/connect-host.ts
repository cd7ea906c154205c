import { connectCommerceAdmin } from '../admin-ui-sdk/commerce-admin-session'
import type { Connection } from './session'
import { connectUnifiedShell, unifiedShellScript } from './unified-shell-session'

/** Milliseconds that a host has to answer. */
const HANDSHAKE_TIMEOUT = 15_000

/** Whether the surrounding page can only be Commerce Admin. */
export function isInCommerceAdmin(): boolean {
  return window.parent !== window && unifiedShellScript(window.location.href) === null
}

/** Detects the page's host and asks it for the user's credentials. Never rejects. */
export async function connectHost(): Promise<Connection> {
  if (window.parent === window) return { kind: 'alone' }
  const shell = unifiedShellScript(window.location.href)
  return shell ? connectUnifiedShell(shell, HANDSHAKE_TIMEOUT) : connectCommerceAdmin(HANDSHAKE_TIMEOUT)
}
