import { getMenuAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/menu'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import { generationOf, isAllowed } from './permissions'

/** An entry that an app adds to the menu. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** Name of Commerce's own menu above the entry. */
  readonly parent: string
  /** The app's own heading above it. */
  readonly section: string | null
  readonly pageTitle: string
  /** The permissions that the app requested for its frame, separated by spaces. */
  readonly sandbox: string
  /** The resource that the user's role must allow. Null for everybody. */
  readonly resource: string | null
}

/** The answer of `app-config`, for Admin UI SDK v2. */
interface Declared {
  readonly metadata: { readonly id: string }
  readonly adminUi?: {
    readonly menu?: {
      readonly id: string
      readonly label: string
      readonly pageTitle?: string
      readonly parentMenu?: string
      readonly sandboxPermissions?: readonly string[]
      readonly aclProtected?: boolean
    }
  }
}

/** The answer of `registration`, for Admin UI SDK v1. */
interface Registered {
  readonly registration: {
    readonly menuItems: readonly {
      readonly id: string
      readonly title: string
      readonly parent?: string
      readonly isSection?: boolean
      readonly sandbox?: string
    }[]
    readonly page?: { readonly title?: string }
  }
}

/**
 * The menu entries of a user. An older Commerce shows those of v1 to everybody. A newer one reads both generations,
 * prefers v2 for entries with the same id, and checks the user's role.
 */
export async function menuEntries(options: AdminOptions, imsToken: string): Promise<readonly MenuEntry[]> {
  const ask = askAction(options, imsToken)
  const registered = registeredEntries(await ask('admin-ui-sdk/registration'))
  if ((await generationOf(options)) === 'v1') return registered
  const declared = declaredEntries(await ask('app-management/app-config'))
  const added = registered.filter(({ id }) => !declared.some((each) => each.id === id))
  const entries = [...declared, ...added]
  const allowed = await Promise.all(
    entries.map(async ({ resource }) => resource === null || (await isAllowed(options, imsToken, resource))),
  )
  return entries.filter((_entry, index) => allowed[index])
}

function askAction({ runtimeUrl }: AdminOptions, imsToken: string) {
  return async <T>(action: string): Promise<T> => {
    const answer = await fetch(`${runtimeUrl}/api/v1/web/${action}`, {
      headers: { authorization: `Bearer ${imsToken}`, 'x-gw-ims-org-id': ims.orgId },
      signal: AbortSignal.timeout(20_000),
    })
    if (!answer.ok) throw new Error(`The action ${action} answered ${answer.status}`)
    return (await answer.json()) as T
  }
}

function declaredEntries({ metadata, adminUi }: Declared): readonly MenuEntry[] {
  const { menu } = adminUi ?? {}
  if (!menu) return []
  const { id, label, pageTitle = label, parentMenu = 'apps', sandboxPermissions = [], aclProtected } = menu
  const resource = aclProtected ? getMenuAclResourceId(metadata.id, id) : null
  const sandbox = sandboxPermissions.join(' ')
  return [{ id, label, pageTitle, parent: parentMenu, section: null, sandbox, resource }]
}

function registeredEntries({ registration }: Registered): readonly MenuEntry[] {
  const { menuItems, page } = registration
  return menuItems
    .filter(({ isSection }) => isSection !== true)
    .map(({ id, title, parent, sandbox = '' }) => ({
      id,
      label: title,
      parent: 'apps',
      section: menuItems.find((each) => each.id === parent)?.title ?? null,
      pageTitle: page?.title ?? title,
      sandbox,
      resource: null,
    }))
}
