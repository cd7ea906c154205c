import { randomUUID } from 'node:crypto'
import type { Router } from 'express'
import type { Behaviour } from './behaviour'
import type { AdminUiSdkState } from './extensibility'
import { CommerceError, noRoute } from './replies'

/** Commerce's REST endpoints of the Admin UI SDK. Source: commerce-extensibility, Admin UI SDK, "API". */
export function addAdminUiSdkRoutes(router: Router, state: AdminUiSdkState, behaviour: Behaviour): void {
  router.use('/adminuisdk', (_request, _response, next) => {
    if (behaviour.adminUiSdk === 'v1') throw noRoute()
    next()
  })
  router.put('/adminuisdk/config', (request, response) => {
    const { enableAdminUiSdk } = request.body as { readonly enableAdminUiSdk?: boolean }
    state.isEnabled = enableAdminUiSdk === true
    response.json(true)
  })
  router.get('/adminuisdk/extension', (_request, response) => void response.json(state.extensions))
  router.post('/adminuisdk/extension', (request, response) => {
    if (!state.isEnabled) throw new CommerceError(400, 'The Admin UI SDK is not enabled')
    const { extension = {} } = request.body as { readonly extension?: Readonly<Record<string, string>> }
    // The documentation and Adobe's library spell the fields differently.
    const field = (name: string) =>
      extension[`extension${name}`] ?? extension[`extension_${name.toLowerCase()}`]
    const [name = '', title = '', workspace = ''] = [field('Name'), field('Title'), field('Workspace')]
    if (name === '' || workspace === '')
      throw new CommerceError(400, 'extension_name and extension_workspace are required')
    const known = state.extensions.find((each) => each.name === name && each.workspace === workspace)
    const registered = known ?? { id: randomUUID(), name, title, workspace }
    if (!known) state.extensions.push(registered)
    response.json({ extensionId: registered.id })
  })
  router.post('/adminuisdk/extension/:workspace/:name/refresh', (request, response) => {
    indexOf(state, request.params)
    response.json([])
  })
  router.delete('/adminuisdk/extension/:workspace/:name', (request, response) => {
    state.extensions.splice(indexOf(state, request.params), 1)
    response.json(true)
  })
}

function indexOf(
  { extensions }: AdminUiSdkState,
  { workspace, name }: { readonly workspace: string; readonly name: string },
): number {
  const index = extensions.findIndex((each) => each.name === name && each.workspace === workspace)
  if (index < 0) throw new CommerceError(404, 'The extension "%1" is not registered', [name])
  return index
}
