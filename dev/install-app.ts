import { createAppManagement } from './admin/app-management'
import { StartError } from './preflight'
import type { RunningWorld } from './start-world'
import { ims } from './world'

/**
 * Associates and installs the app as Apps, App Management does, unless somebody ever did. An app that was uninstalled
 * there stays uninstalled at the next start.
 */
export async function installApp(world: RunningWorld, say: (line: string) => void): Promise<void> {
  const record = `${world.adminUrl}/__world/association`
  const { isAssociated } = (await (await fetch(record)).json()) as { readonly isAssociated: boolean | null }
  if (isAssociated !== null) return
  say('Installing the app in Commerce Admin …')
  const app = createAppManagement({
    runtimeUrl: world.runtimeUrl,
    imsOrgId: ims.orgId,
    getToken: async () => world.userToken(),
  })
  await app.associate(world.target)
  await fetch(record, { method: 'PUT' })
  await app.begin('installation', world.target)
  const ended = await app.follow('installation', () => {})
  if (ended?.status !== 'succeeded')
    throw new StartError(`The app was not installed: ${ended?.error?.message ?? 'nobody knows why'}`)
}
