import type { Runtime } from '@adobe/exc-app'
import { askWithin, type ColorScheme, type Connection, type Credentials } from './session'

const SHELL_HOSTS = /^(exc-unifiedcontent\.)?experience(-qa|-stage|-cdn|-cdn-stage)?\.adobe\.(com|net)$/

/**
 * The address of the shell's runtime script, which the shell passes in `_mr`. Null outside the shell, and for any
 * address that is not an https script on an Adobe host.
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

/** What the page uses of the shell: its runtime and its user data. */
interface Shell {
  readonly runtime: Pick<Runtime, 'on'>
  readonly user: { get(key: 'imsToken' | 'imsOrg'): Promise<unknown> }
}

/** Reads the credentials from Adobe's unified shell: loads its runtime script and waits for `ready`. */
export async function connectUnifiedShell(script: string, timeout: number): Promise<Connection> {
  const [shell, page, user] = await Promise.all([
    import('@adobe/exc-app'),
    import('@adobe/exc-app/page'),
    import('@adobe/exc-app/user'),
  ])
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timed-out' }), timeout)
    const finish = (connection: Connection) => {
      clearTimeout(timer)
      resolve(connection)
    }
    shell.init(() => {
      listenToShell({ runtime: shell.default(), user: user.default }, (connection) => {
        page.default.done()
        finish(connection)
      })
    })
    loadScript(script, () => finish({ kind: 'timed-out' }))
  })
}

function listenToShell({ runtime, user }: Shell, finish: (connection: Connection) => void): void {
  const listeners = new Set<() => void>()
  let newest: Credentials | null = null
  let scheme: ColorScheme | null = null
  const take = (details: unknown) => {
    newest = credentialsOf(details) ?? newest
    const told = colorSchemeOf(details) ?? scheme
    if (told !== scheme) {
      scheme = told
      for (const changed of listeners) changed()
    }
    return newest
  }
  runtime.on('ready', (details: unknown) => {
    const first = take(details)
    if (!first) return finish({ kind: 'no-credentials' })
    const locale = localeOf(details)
    finish({
      kind: 'connected',
      session: {
        host: 'unified-shell',
        ...(locale ? { locale } : {}),
        credentials: () => newest ?? first,
        askAnew: async () => {
          const found = await askWithin(() => askUser(user))
          newest = found ?? newest
          return found
        },
        selectedIds: () => [],
        backToGrid: null,
        colorScheme: () => scheme,
        onColorScheme: (changed) => {
          listeners.add(changed)
          return () => listeners.delete(changed)
        },
      },
    })
  })
  runtime.on('configuration', take)
}

async function askUser(user: Shell['user']): Promise<Credentials | null> {
  const [imsToken, imsOrg] = await Promise.all([user.get('imsToken'), user.get('imsOrg')])
  return credentialsOf({ imsToken, imsOrg })
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

/** The shell reports `dark`, `light`, or the name of a Spectrum theme. */
export function colorSchemeOf(details: unknown): ColorScheme | null {
  if (typeof details !== 'object' || details === null) return null
  const { s2Theme, theme } = details as { s2Theme?: unknown; theme?: unknown }
  const told = typeof s2Theme === 'string' ? s2Theme : theme
  if (typeof told !== 'string') return null
  return /dark/.test(told) ? 'dark' : /light/.test(told) ? 'light' : null
}

/** The script calls the callback that `init` has set. */
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
