import type { Runtime } from '@adobe/exc-app'
import type { Connection, Credentials } from './session'

const SHELL_HOSTS = /^(exc-unifiedcontent\.)?experience(-qa|-stage|-cdn|-cdn-stage)?\.adobe\.(com|net)$/

/**
 * The address of the shell's runtime script, which the shell passes in `_mr`; null outside of the shell, and for any
 * address that is not an https script of Adobe's own.
 */
export function unifiedShellScript(pageUrl: string): string | null {
  const given = new URL(pageUrl).searchParams.get('_mr')
  if (!given) return null
  try {
    const url = new URL(given)
    const trusted =
      url.protocol === 'https:' && SHELL_HOSTS.test(url.hostname) && url.pathname.endsWith('.js')
    return trusted ? url.href : null
  } catch {
    return null
  }
}

/** Credentials from Adobe's unified shell: loads its runtime script and waits for `ready`. */
export async function connectUnifiedShell(script: string, timeout: number): Promise<Connection> {
  const [shell, page] = await Promise.all([import('@adobe/exc-app'), import('@adobe/exc-app/page')])
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timed-out' }), timeout)
    const finish = (connection: Connection) => {
      clearTimeout(timer)
      resolve(connection)
    }
    shell.init(() => {
      listenToShell(shell.default(), (connection) => {
        page.default.done()
        finish(connection)
      })
    })
    loadScript(script, () => finish({ kind: 'timed-out' }))
  })
}

function listenToShell(runtime: Runtime, finish: (connection: Connection) => void): void {
  let newest: Credentials | null = null
  const take = (details: unknown) => {
    newest = credentialsOf(details) ?? newest
    return newest
  }
  runtime.on('ready', (details: unknown) => {
    const first = take(details)
    if (!first) return finish({ kind: 'no-credentials' })
    const locale = localeOf(details)
    const credentials = () => newest ?? first
    finish({
      kind: 'connected',
      session: { host: 'unified-shell', ...(locale ? { locale } : {}), credentials },
    })
  })
  runtime.on('configuration', take)
}

function credentialsOf(details: unknown): Credentials | null {
  if (typeof details !== 'object' || details === null) return null
  const { imsToken, imsOrg } = details as { imsToken?: unknown; imsOrg?: unknown }
  if (typeof imsToken !== 'string' || typeof imsOrg !== 'string' || !imsToken || !imsOrg) return null
  return { imsToken, imsOrgId: imsOrg }
}

function localeOf(details: unknown): string | undefined {
  const locale = (details as { locale?: unknown }).locale
  return typeof locale === 'string' && locale !== '' ? locale : undefined
}

/** The script itself calls the callback that `init` left for it. */
function loadScript(source: string, onFailure: () => void): void {
  const element = document.createElement('script')
  element.async = true
  element.src = source
  element.onload = () => {
    const ready = (window as unknown as { EXC_MR_READY?: () => void }).EXC_MR_READY
    ready?.()
  }
  element.onerror = onFailure
  document.head.append(element)
}
