import type { WorldUser } from '../ims/ims-stand-in'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import type { InstallationTarget } from './app-management'
import { type MenuEntry, menuEntries } from './menu-entries'
import { generationOf } from './permissions'

/** What the Admin knows about the signed-in user and about the app. */
export interface Session {
  readonly imsToken: string
  readonly imsOrgId: string
  readonly userEmail: string
  readonly runtimeUrl: string
  readonly target: InstallationTarget
  readonly pageUrl: string
  /** False: an older Commerce, where apps are connected by hand. */
  readonly hasAppManagement: boolean
  readonly isInstalled: boolean
  /** What installed apps add to this user's menu. */
  readonly menu: readonly MenuEntry[]
}

interface AdminUiSdk {
  readonly extensions: readonly { readonly name: string }[]
}

export async function openSession(options: AdminOptions, user: WorldUser): Promise<Session> {
  const { imsUrl, runtimeUrl, target } = options
  const imsToken = await mintToken(imsUrl, user)
  const hasAppManagement = (await generationOf(options)) === 'v2'
  const installed = !hasAppManagement || (await isRegistered(options))
  return {
    imsToken,
    imsOrgId: ims.orgId,
    userEmail: ims.users[user].email,
    runtimeUrl,
    target,
    pageUrl: `${runtimeUrl}/index.html`,
    hasAppManagement,
    isInstalled: installed,
    menu: installed ? await menuEntries(options, imsToken) : [],
  }
}

/** Installing an app registers it in Commerce. */
async function isRegistered({ commerceUrl, namespace }: AdminOptions): Promise<boolean> {
  const { extensions } = (await (await fetch(`${commerceUrl}/__admin-ui-sdk`)).json()) as AdminUiSdk
  return extensions.some(({ name }) => name === namespace)
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
