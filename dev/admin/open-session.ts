import type { WorldUser } from '../ims/ims-stand-in'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import type { InstallationTarget } from './app-management'

/** What the Admin knows about the signed-in user and about the app. */
export interface Session {
  readonly imsToken: string
  readonly imsOrgId: string
  readonly userEmail: string
  readonly runtimeUrl: string
  readonly target: InstallationTarget
  readonly pageUrl: string
  /** The app's entry of the menu; null where the app is not installed. */
  readonly menu: MenuEntry | null
}

export interface MenuEntry {
  readonly label: string
  /** Name of Commerce's own menu that it is below. */
  readonly parent: string
  readonly pageTitle: string
  /** What the app asked for its frame; separated by spaces. */
  readonly sandbox: string
}

interface Declared {
  readonly adminUi?: {
    readonly menu?: {
      readonly label: string
      readonly pageTitle?: string
      readonly parentMenu?: string
      readonly sandboxPermissions?: readonly string[]
    }
  }
}

interface AdminUiSdk {
  readonly extensions: readonly { readonly name: string }[]
}

export async function openSession(options: AdminOptions, user: WorldUser): Promise<Session> {
  const { imsUrl, runtimeUrl, target } = options
  const imsToken = await mintToken(imsUrl, user)
  return {
    imsToken,
    imsOrgId: ims.orgId,
    userEmail: ims.users[user].email,
    runtimeUrl,
    target,
    pageUrl: `${runtimeUrl}/index.html`,
    menu: (await isInstalled(options)) ? await declaredMenu(runtimeUrl, imsToken) : null,
  }
}

/** Installing an app registers it in Commerce. */
async function isInstalled({ commerceUrl, namespace }: AdminOptions): Promise<boolean> {
  const { extensions } = (await (await fetch(`${commerceUrl}/__admin-ui-sdk`)).json()) as AdminUiSdk
  return extensions.some(({ name }) => name === namespace)
}

async function declaredMenu(runtimeUrl: string, imsToken: string): Promise<MenuEntry | null> {
  const answer = await fetch(`${runtimeUrl}/api/v1/web/app-management/app-config`, {
    headers: { authorization: `Bearer ${imsToken}`, 'x-gw-ims-org-id': ims.orgId },
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`The action app-config answered ${answer.status}`)
  const { menu } = ((await answer.json()) as Declared).adminUi ?? {}
  if (!menu) return null
  const { label, pageTitle = label, parentMenu = 'system', sandboxPermissions = [] } = menu
  return { label, pageTitle, parent: parentMenu, sandbox: sandboxPermissions.join(' ') }
}

export async function mintToken(imsUrl: string, user: WorldUser): Promise<string> {
  const answer = await fetch(`${imsUrl}/__tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  })
  if (!answer.ok) throw new Error(`IMS answered ${answer.status}`)
  return ((await answer.json()) as { access_token: string }).access_token
}
