import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Request, Response } from 'express'
import type { WorldUser } from '../ims/ims-stand-in'
import { createStandIn, type StandIn } from '../stand-in'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import { addExtensionManager } from './extension-manager'
import { mintToken, openSession } from './open-session'
import { addProductGrid } from './product-grid'
import { addWorldRoutes } from './world-routes'

const PAGE = fileURLToPath(new URL('./page/', import.meta.url))

/**
 * Commerce Admin around the page. It installs the app in Apps, App Management, shows the app's menu entry, and opens it
 * in an iframe over the Admin UI SDK's own tunnel. Catalog shows the app's columns of the product grid. A side panel
 * changes stock and buys on Amazon.
 */
export function createAdminStandIn(options: AdminOptions): { readonly standIn: StandIn } {
  const standIn = createStandIn('admin')
  const { app } = standIn
  const send = (file: string) => (_request: Request, response: Response) =>
    response.sendFile(`${PAGE}${file}`)
  app.get('/', send('index.html'))
  app.get('/admin.css', send('admin.css'))
  app.get('/admin.js', async (_request, response) => {
    response.type('text/javascript').send(await adminScript())
  })
  app.get('/__world/session', async (request, response) => {
    response.json(await openSession(options, userOf(request)))
  })
  app.post('/__world/token', async (request, response) => {
    response.json({ imsToken: await mintToken(options.imsUrl, userOf(request)) })
  })
  addWorldRoutes(app, options)
  addProductGrid(app, { ...options, tokenOf: (request) => mintToken(options.imsUrl, userOf(request)) })
  const associations = addExtensionManager(app, options)
  return {
    standIn: {
      ...standIn,
      close: async () => {
        await standIn.close()
        associations.flush()
      },
    },
  }
}

/** The signed-in user: `?user=viewer` in the Admin's address. Defaults to the channel manager. */
function userOf({ query }: Request): WorldUser {
  return Object.hasOwn(ims.users, String(query.user)) ? (query.user as WorldUser) : 'channelManager'
}

let bundled: Promise<string> | undefined

/** The browser's script, bundled once. */
function adminScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [`${PAGE}admin.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { global: 'window' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}
